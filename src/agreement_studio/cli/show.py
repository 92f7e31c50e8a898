"""``show``: what an agreement file holds, at a glance or as canonical JSON."""

from pathlib import Path

from agreement_studio.application.attention import to_look_at
from agreement_studio.application.attention_sentences import AttentionSentences
from agreement_studio.application.versions import versions
from agreement_studio.cli.agreement_sources import any_answers
from agreement_studio.cli.outcome import FORMAT, Exit, plural, print_json, remark, say
from agreement_studio.cli.sources import is_agreement_file
from agreement_studio.domain.canonical import fingerprint, plain
from agreement_studio.domain.parts import record_lists
from agreement_studio.wiring import Studio


def show(path: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Tells what is in a file. The JSON does not depend on the order in which copies merged."""
    answers = any_answers(path, studio)
    agreement = answers.agreement
    if as_json:
        print_json(
            {
                "format": FORMAT,
                "agreement": _sorted(plain(agreement)),
                "hash": fingerprint(agreement),
            }
        )
        return Exit.WRITTEN
    say(agreement.name or studio.texts.phrase("front.untitled"))
    for name in record_lists():
        records = getattr(agreement, name)
        if records:
            say(f"  {studio.texts.label(name)}: {len(records)}")
    if is_agreement_file(path):
        _beside(path, studio)
    remark(*answers.remarks)
    return Exit.WRITTEN


def _beside(path: Path, studio: Studio) -> None:
    read = studio.files.read(path)
    file = read.file
    count = len(file.ledger.entries)
    say(f"  {plural(count, 'entry', 'entries')} in the record")
    for version in versions(file.ledger):
        say(f"  version “{version.name}”, {version.at}")
    sentences = AttentionSentences(file.agreement, studio.texts)
    for point in to_look_at(file.attention):
        say(f"  to look at: {sentences.sentence(point.clash)}")
    remark(*read.remarks)


def _sorted(value: object) -> object:
    """Tables with their names in order, so that equal agreements print equal text."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(entry) for entry in value] if isinstance(value, list) else value
