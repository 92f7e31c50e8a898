"""Where answers come from and documents go: files, or ``-`` for the standard streams."""

import sys
from pathlib import Path

from agreement_studio.adapters.files.answers import Answers, parse_answers, read_answers
from agreement_studio.adapters.files.caps import SIZE_LIMIT, read_bytes
from agreement_studio.adapters.files.writing import write_whole

STANDARD_STREAM = Path("-")
AGREEMENT = ".agreement"
"""How the names of agreement files end."""


def answers_from(source: Path) -> Answers:
    """The answers in an answers file, in an agreement file, or on standard input.

    Raises:
        UnreadableFileError: they cannot be read.
    """
    if source == STANDARD_STREAM:
        return parse_answers(sys.stdin.buffer.read(SIZE_LIMIT + 1), "standard input")
    return _from_agreement(source) if is_agreement_file(source) else read_answers(source)


def is_agreement_file(path: Path) -> bool:
    """Whether a name is that of an agreement file."""
    return path.suffix.lower() == AGREEMENT


def _from_agreement(source: Path) -> Answers:
    from agreement_studio.adapters.files.container.layout import (  # noqa: PLC0415 - zip: late
        FILE_LIMIT,
    )
    from agreement_studio.adapters.files.container.opening import unpacked  # noqa: PLC0415 - late
    from agreement_studio.adapters.files.container.readable import (  # noqa: PLC0415 - late
        read_readable,
    )

    opened = unpacked(read_bytes(source, FILE_LIMIT), str(source))
    return Answers(read_readable(opened.contents.agreement, str(source)))


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
