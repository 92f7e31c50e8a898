"""Where answers come from and documents go: files, or ``-`` for the standard streams."""

import sys
from pathlib import Path

from agreement_studio.adapters.files.answers import Answers, parse_answers, read_answers
from agreement_studio.adapters.files.caps import SIZE_LIMIT
from agreement_studio.adapters.files.writing import write_whole

STANDARD_STREAM = Path("-")


def answers_from(source: Path) -> Answers:
    """The answers in a file or on standard input.

    Raises:
        UnreadableFileError: they cannot be read.
    """
    if source == STANDARD_STREAM:
        return parse_answers(sys.stdin.buffer.read(SIZE_LIMIT + 1), "standard input")
    return read_answers(source)


def put(target: Path, data: bytes, *, replace: bool) -> None:
    """Writes a whole file, or to standard output.

    Raises:
        UnwrittenFileError: the file is there already or the system refuses.
    """
    if target != STANDARD_STREAM:
        write_whole(target, data, replace=replace)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def kind_of(target: Path) -> Path:
    """The file name whose ending tells the format; standard output takes Markdown."""
    return Path("agreement.md") if target == STANDARD_STREAM else target


def default_name(source: Path) -> str:
    """The name of the Word file for some answers."""
    return "agreement.docx" if source == STANDARD_STREAM else f"{source.stem}.docx"
