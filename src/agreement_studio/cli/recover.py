"""``recover``: work that was not saved because a program or a machine went down."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from agreement_studio.application.change_list import change_list
from agreement_studio.application.file_ports import Unsaved
from agreement_studio.application.told_changes import as_text
from agreement_studio.cli.agreement_sources import any_answers, write_new
from agreement_studio.cli.outcome import Exit, plural, remark, say, say_json
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError, UnreadableFileError
from agreement_studio.wiring import Studio


class NoFileNamedError(StudioError):
    """Restoring without a file to write."""

    def __init__(self) -> None:
        super().__init__("Say with -o which file to write it to.")


def list_unsaved(studio: Studio, *, as_json: bool) -> Exit:
    """Tells which work no file holds."""
    found = studio.desk.journals.unsaved()
    if as_json:
        say_json(unsaved=[_plain(one) for one in found])
        return Exit.WRITTEN
    for one in found:
        say(_sentence(one, studio))
    if not found:
        say("Nothing is unsaved.")
    return Exit.WRITTEN


def restore(identifier: str, out: Path, studio: Studio, *, replace: bool, as_json: bool) -> Exit:
    """Writes unsaved work to a file. Its journal stays until it is discarded."""
    file = studio.desk.recovered_file(identifier)
    write_new(out, file, studio, replace=replace)
    if as_json:
        say_json(unsaved=[], written=[str(out)])
    else:
        say(f"Wrote {out}. When you have seen that it is all there: recover --discard {identifier}")
    return Exit.WRITTEN


def compare(identifier: str, studio: Studio) -> Exit:
    """Tells what unsaved work holds that its file does not."""
    work = _named(identifier, studio.desk.journals.unsaved())
    file = studio.desk.recovered_file(identifier)
    before = Agreement()
    if work and work.path:
        try:
            before = any_answers(Path(work.path), studio).agreement
        except UnreadableFileError as fault:
            remark(fault.sentence)
    changes = change_list(before, file.agreement, studio.texts)
    say(as_text(changes, studio.texts).rstrip("\n"))
    return Exit.WRITTEN


def keep(identifier: str, studio: Studio) -> Exit:
    """Puts unsaved work aside."""
    say(f"Kept in {studio.desk.journals.keep(identifier)}. It is not asked about again.")
    return Exit.WRITTEN


def discard(identifier: str, studio: Studio) -> Exit:
    """Removes unsaved work for good."""
    studio.desk.journals.discard(identifier)
    say(f"Discarded {identifier}.")
    return Exit.WRITTEN


def _named(identifier: str, found: Sequence[Unsaved]) -> Unsaved | None:
    return next((one for one in found if one.id == identifier), None)


def _sentence(one: Unsaved, studio: Studio) -> str:
    title = one.title or studio.texts.phrase("front.untitled")
    where = one.path or "never saved"
    damaged = " A part of it cannot be read." if one.is_damaged else ""
    return f"{one.id}  {title} ({where}): {plural(one.edits, 'edit', 'edits')}.{damaged}"


def _plain(one: Unsaved) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "path": one.path or None,
        "began": one.began,
        "last_written": datetime.fromtimestamp(one.last_written).astimezone().isoformat(),
        "edits": one.edits,
        "is_damaged": one.is_damaged,
    }
