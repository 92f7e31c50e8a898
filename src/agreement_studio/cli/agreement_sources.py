"""Agreement files on the command line: read as answers, opened to be changed, written new."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agreement_studio.adapters.files.answers import Answers
from agreement_studio.adapters.files.conflict_copies import conflict_copies
from agreement_studio.adapters.files.container.readable import read_readable
from agreement_studio.adapters.files.writing import FileExistsAlreadyError, write_whole
from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.application.versions import versions
from agreement_studio.cli.outcome import remark
from agreement_studio.cli.sources import answers_from, is_agreement_file
from agreement_studio.domain.errors import StudioError, UnreadableFileError
from agreement_studio.wiring import Studio

VERSION_MARK = "@"
"""Between a file's name and that of a version: ``larder.agreement@after workshop 1``."""


class WrongFileError(StudioError):
    """A file of another kind than the command works on."""


def agreement_file(path: Path, studio: Studio) -> AgreementFile:
    """What an agreement file holds; what is not as it should be is told on the way.

    Raises:
        UnreadableFileError: it cannot be read.
        WrongFileError: it is an answers file.
    """
    refuse_answers(path)
    read = studio.files.read(path)
    remark(*read.remarks)
    return read.file


def any_answers(source: Path, studio: Studio) -> Answers:
    """The answers of an answers file, an agreement file, or a version named behind ``@``.

    Raises:
        UnreadableFileError: there are none, or no such version.
    """
    name, mark, version = str(source).rpartition(VERSION_MARK)
    if mark and not source.exists() and is_agreement_file(Path(name)):
        return Answers(read_readable(_version(Path(name), version, studio), str(source)))
    return answers_from(source)


def _version(path: Path, name: str, studio: Studio) -> bytes:
    file = studio.files.read(path).file
    named = [one for one in versions(file.ledger) if one.name == name]
    value = file.versions.get(named[-1].value_hash) if named else None
    if value is None:
        known = ", ".join(f"“{one.name}”" for one in versions(file.ledger)) or "none"
        raise UnreadableFileError(f"{path}: there is no version “{name}”. There is {known}.")
    return value


@contextmanager
def opened(path: Path, studio: Studio) -> Iterator[OpenAgreement]:
    """Opens an agreement file to change it, and lets go of it in the end.

    Where the work on it fails, nothing of it is kept: the command said so.

    Raises:
        StudioError: it cannot be opened, or another program has it open.
    """
    refuse_answers(path)
    opening = studio.desk.open(path)
    remark(*opening.remarks, *_beside(path, opening.opened, studio))
    try:
        yield opening.opened
    except BaseException:
        opening.opened.discard()
        raise
    opening.opened.close()


def write_new(path: Path, file: AgreementFile, studio: Studio, *, replace: bool) -> None:
    """Writes an agreement file; one that is there is replaced only when that was said.

    Raises:
        UnwrittenFileError: it is there already, or the system refuses.
        WrongFileError: the name has another ending.
    """
    if not is_agreement_file(path):
        raise WrongFileError(f"{path}: an agreement file ends in .agreement.")
    if path.exists() and not replace:
        raise FileExistsAlreadyError(f"{path} is there already. Add --force to replace it.")
    held = studio.files.hold(path)
    try:
        write_whole(path, studio.files.packed(file), replace=replace)
    finally:
        held.close()


def refuse_answers(path: Path) -> None:
    """Refuses an answers file where only an agreement file will do."""
    if not is_agreement_file(path):
        raise WrongFileError(
            f"{path}: this works on .agreement files. Make one with “import-json” or “new”."
        )


def _beside(path: Path, opened: OpenAgreement, studio: Studio) -> Iterator[str]:
    """What lies beside the file or in journals and belongs to the same agreement."""
    lineage = opened.as_file().lineage
    for copy in conflict_copies(path):
        try:
            is_ours = studio.files.read(copy.path).file.lineage == lineage
        except UnreadableFileError:
            continue
        if is_ours:
            yield studio.texts.phrase("file.conflict_copy", copy=str(copy.path), by=copy.service)
    for work in studio.desk.journals.unsaved():
        if work.lineage == lineage:
            yield studio.texts.phrase("file.unsaved_work", id=work.id)
