"""``template begin``, ``compare``, ``update`` and ``uses``: agreements and their templates."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from agreement_studio.application.changes_object import changes_object
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.comparing import compared
from agreement_studio.application.templates.template import Template
from agreement_studio.application.templates.update import (
    NotFromTemplateError,
    Offer,
    Update,
    take,
    update_for,
)
from agreement_studio.application.templates.uses import uses
from agreement_studio.application.told_changes import as_text
from agreement_studio.cli.agreement_sources import any_answers, opened, write_new
from agreement_studio.cli.outcome import FORMAT, Exit, plural, print_json, remark, say, say_json
from agreement_studio.cli.saved import told
from agreement_studio.cli.sources import AGREEMENT
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.wiring import Studio


class NoSuchOfferError(StudioError):
    """A number that stands for no change."""


def begin(path: Path, out: Path, studio: Studio, *, replace: bool) -> Exit:
    """Writes an agreement file that remembers its template."""
    template = studio.templates.read(path)
    agreement = begun_from(template)
    write_new(out, studio.desk.new_file(agreement), studio, replace=replace)
    say(f"Wrote {out}, from “{template.about.title}”. {studio.texts.phrase('file.new_document')}")
    return Exit.WRITTEN


def compare(before: Path, after: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Lists what changed, in sentences."""
    was, now = studio.templates.read(before), studio.templates.read(after)
    found = compared(was, now, studio.texts)
    if as_json:
        print_json(changes_object(found.changes))
        return Exit.WRITTEN
    if found.changes or not found.beside:
        say(as_text(found.changes, studio.texts).rstrip("\n"))
    say(*found.beside)
    return Exit.WRITTEN


def update(options: argparse.Namespace, studio: Studio) -> Exit:
    """Lists what a newer template offers an agreement, or takes some of it as one step."""
    after = studio.templates.read(options.template)
    if options.take is None:
        agreement = any_answers(options.file, studio).agreement
        _list(_update(agreement, after, options.before, studio), as_json=options.json)
        return Exit.WRITTEN
    with opened(options.file, studio) as held:
        found = _update(held.agreement, after, options.before, studio)
        taken = _taken(options.take, found)
        held.session.apply(take(found, taken))
        report = held.save()
        remark(*told(report, held, studio))
    if options.json:
        print_json(changes_object(offer.told for offer in taken))
    else:
        changes = plural(len(taken), "change", "changes")
        say(f"Took {changes} into {options.file}, which is at version {after.about.version} now.")
    return Exit.WRITTEN


def list_uses(path: Path, places: list[Path], studio: Studio, *, as_json: bool) -> Exit:
    """Lists which agreements at these places come from a template."""
    about = studio.templates.read(path).about

    def read(file: Path) -> Agreement:
        return any_answers(file, studio).agreement

    found = uses(about.id, _agreements(places), read)
    if as_json:
        say_json(
            uses=[
                {"path": str(one.path), "name": one.name, "version": one.version} for one in found
            ]
        )
        return Exit.WRITTEN
    say(*(f"{one.path}\t{one.name}\tversion {one.version}" for one in found))
    if not found:
        say(f"No agreement there comes from “{about.title}”.")
    return Exit.WRITTEN


def _agreements(places: list[Path]) -> Iterator[Path]:
    for place in places:
        yield from sorted(place.glob(f"*{AGREEMENT}")) if place.is_dir() else (place,)


def _update(agreement: Agreement, after: Template, before: Path | None, studio: Studio) -> Update:
    if before is not None:
        return update_for(agreement, studio.templates.read(before), after, studio.texts)
    made_from = agreement.made_from
    held = studio.templates.find(made_from.template, made_from.version)
    if held is None:
        raise NotFromTemplateError(
            "The version of the template that this agreement was made from is not in your library. "
            "Name its file with --from, or take it in with “template import”."
            if made_from.template
            else "This agreement was not made from a template, so there is nothing to update."
        )
    return update_for(agreement, held, after, studio.texts)


def _list(found: Update, *, as_json: bool) -> None:
    if as_json:
        offers = changes_object(offer.told for offer in found.offers)["changes"]
        standings = [offer.standing.value for offer in found.offers]
        told_with = [
            {**change, "number": number, "standing": standing}
            for number, (change, standing) in enumerate(zip(offers, standings, strict=True), 1)
        ]
        print_json({"format": FORMAT, "offers": told_with})
        return
    for number, offer in enumerate(found.offers, start=1):
        mark = "" if offer.is_suggested else " (yours differs: taking this replaces it)"
        say(f"{number}. {offer.told.text}{mark}")
    if not found.offers:
        say("The agreement has all that the newer template brings.")


def _taken(said: str, found: Update) -> tuple[Offer, ...]:
    if said == "all":
        return found.offers
    if said == "fitting":
        return tuple(offer for offer in found.offers if offer.is_suggested)
    numbers = [part.strip() for part in said.split(",") if part.strip()]
    known = {str(number): offer for number, offer in enumerate(found.offers, start=1)}
    unknown = [number[:20] for number in numbers if number not in known]
    if unknown:
        raise NoSuchOfferError(
            f"There is no change {unknown[0]}: the list goes to {len(known)}. Look at it without "
            "--take."
        )
    return tuple(offer for number, offer in known.items() if number in numbers)
