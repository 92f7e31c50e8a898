"""``checks`` and ``explain``: every check with its reason, and one of them in full."""

from difflib import get_close_matches

from agreement_studio.cli.outcome import Exit, say, say_json
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.errors import StudioError
from agreement_studio.review.check import Check
from agreement_studio.wiring import Studio


class UnknownCheckError(StudioError):
    """No check has that id; names the nearest."""


def list_checks(studio: Studio, *, as_json: bool) -> Exit:
    """Lists every check by section, with why it matters."""
    checks = tuple(studio.checks.values())
    if as_json:
        say_json(checks=[_plain(check) for check in checks])
        return Exit.WRITTEN
    for section in SectionKey:
        found = [check for check in checks if check.section == section.value]
        if found:
            say(studio.texts.choice("section_key", section.value))
            say(*(f"  {c.id} ({c.severity.value}) {c.title}: {c.why}" for c in found), "")
    return Exit.WRITTEN


def explain(identifier: str, studio: Studio) -> Exit:
    """Tells all there is to know of one check.

    Raises:
        UnknownCheckError: there is none of that id.
    """
    check = _found(identifier, studio)
    section = studio.texts.choice("section_key", check.section)
    say(f"{check.id}: {check.title} ({check.severity.value}, {section})", "")
    say(f"It says: {check.sentence}")
    say(*(f"Or: {said.sentence} ({said.severity.value})" for said in check.other.values()))
    say(f"Why: {check.why}")
    say(f"What would settle it: {check.settle}")
    say(f"For example: {check.example}")
    say(*([f"For the lawyer: {check.lawyer}"] if check.lawyer else []))
    say(*(f"The figure “{name}”: {figure}" for name, figure in check.limits.items()))
    say(f"It reads: {', '.join(check.reads)}")
    say(f"Source: {check.source}")
    return Exit.WRITTEN


def _found(identifier: str, studio: Studio) -> Check:
    by_folded = {key.casefold(): check for key, check in studio.checks.items()}
    check = by_folded.get(identifier.casefold())
    if check is None:
        nearest = get_close_matches(identifier.casefold(), by_folded, 1)
        hint = f" Did you mean “{by_folded[nearest[0]].id}”?" if nearest else ""
        raise UnknownCheckError(
            f"There is no check “{identifier[:60]}”.{hint} “checks” lists them all."
        )
    return check


def _plain(check: Check) -> dict[str, object]:
    return {
        "id": check.id,
        "title": check.title,
        "severity": check.severity.value,
        "section": check.section,
        "sentence": check.sentence,
        "other": {
            case: {"sentence": said.sentence, "severity": said.severity.value}
            for case, said in check.other.items()
        },
        "why": check.why,
        "settle": check.settle,
        "example": check.example,
        "source": check.source,
        "reads": list(check.reads),
        "limits": dict(check.limits),
        "lawyer": check.lawyer,
        "stays_in_room": check.stays_in_room,
        "is_word": check.is_word,
    }
