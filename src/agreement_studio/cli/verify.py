"""``verify``: what of an agreement file is sound, and what is not."""

from dataclasses import asdict
from pathlib import Path

from agreement_studio.adapters.files.container.damage import DamagedFileError
from agreement_studio.application.verifying import Verdict, verdicts
from agreement_studio.cli.agreement_sources import refuse_answers
from agreement_studio.cli.outcome import Exit, say, say_json
from agreement_studio.wiring import Studio


def verify(path: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Looks at the container, the model, the history, the record, the versions and the journal."""
    refuse_answers(path)
    try:
        read = studio.files.read(path)
    except DamagedFileError as fault:
        _tell((Verdict("container", is_sound=False, sentences=(fault.sentence,)),), as_json=as_json)
        return Exit.UNREADABLE
    found = (
        *verdicts(read, studio.engine, studio.texts),
        _journal(read.file.lineage, studio),
    )
    _tell(found, as_json=as_json)
    return Exit.WRITTEN if all(one.is_sound for one in found) else Exit.CHANGED


def _journal(lineage: str, studio: Studio) -> Verdict:
    work = [one for one in studio.desk.journals.unsaved() if one.lineage == lineage]
    sentences = tuple(studio.texts.phrase("file.unsaved_work", id=one.id) for one in work)
    return Verdict("journal", not any(one.is_damaged for one in work), sentences)


def _tell(found: tuple[Verdict, ...], *, as_json: bool) -> None:
    if as_json:
        say_json(parts=[asdict(one) for one in found])
        return
    for one in found:
        say(f"{one.part}: {'sound' if one.is_sound else 'not sound'}")
        say(*(f"  {sentence}" for sentence in one.sentences))
