"""Refuses a file by its size, encoding and depth before any parser sees it."""

import re
from itertools import islice
from pathlib import Path

from agreement_studio.domain.errors import UnreadableFileError

SIZE_LIMIT = 5_000_000
"""The largest answers file, in bytes: some fifty times a finished agreement."""
DEPTH_LIMIT = 24
"""How many tables and lists may lie inside one another. The model itself needs six."""

# A text that never ends is taken to the end of its line or of the file: the parser stops there too.
# No alternative can fail once it has begun, so every character is looked at once.
_LONG = r'"""[^"\\]*(?:(?:\\.?|"(?!""))[^"\\]*)*(?:"{3,5}|\Z)'
_LONG_LITERAL = r"'''[^']*(?:'(?!'')[^']*)*(?:'{3,5}|\Z)"
_SHORT = r'"[^"\\\n]*(?:\\[^\n]?[^"\\\n]*)*"?'
_SHORT_LITERAL = r"'[^'\n]*'?"
_TOKENS = re.compile(
    rf"{_LONG}|{_LONG_LITERAL}|{_SHORT}|{_SHORT_LITERAL}|\#[^\n]*|([\[\]{{}}.,\n=])",
    re.DOTALL,
)


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """The file's content, at most one byte more than `limit`.

    Raises:
        UnreadableFileError: there is no such file, it is a folder, or the system refuses.
    """
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise UnreadableFileError(f"{path}: there is no such file. Check its name.") from None
    except IsADirectoryError:
        raise UnreadableFileError(f"{path} is a folder. Name a file in it.") from None
    except (OSError, ValueError) as fault:  # ValueError: a name with U+0000
        reason = getattr(fault, "strerror", None) or "the system refused"
        raise UnreadableFileError(f"{path} could not be opened: {reason.lower()}.") from None


def decoded(data: bytes, where: str) -> str:
    """The text of a file within the caps.

    Raises:
        UnreadableFileError: it is empty, too large, binary or not UTF-8.
    """
    if len(data) > SIZE_LIMIT:
        raise UnreadableFileError(
            f"{where} is larger than {SIZE_LIMIT // 1_000_000} MB, the most an answers file may be."
            " Is it the right file?"
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableFileError(f"{where} is UTF-16 text. Save it as UTF-8 and try again.")
    if data.startswith(b"PK\x03\x04"):
        raise UnreadableFileError(
            f"{where} is a Word or zip file, not an answers file. "
            "Give the answers file it came from."
        )
    if b"\x00" in data:
        raise UnreadableFileError(f"{where} is not a text file. Give a TOML or JSON answers file.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise UnreadableFileError(
            f"{where}, line {line}: this is not UTF-8 text. Save the file as UTF-8 and try again."
        ) from None
    if not text.strip():
        raise UnreadableFileError(f"{where} is empty. Begin from a template, such as “blank”.")
    return text


def refuse_depth(text: str, where: str) -> None:
    """Refuses a TOML or JSON text whose tables and lists lie too deep, without parsing it.

    Raises:
        UnreadableFileError: with the line where it gets too deep.
    """
    depth = dots = 0
    for position, mark in enumerate(_TOKENS.findall(text)):  # "" for a text or a comment
        if mark in {"[", "{"}:
            depth += 1
        elif mark in {"]", "}"}:
            depth = max(0, depth - 1)
        elif mark == ".":
            dots += 1
        elif mark in {"\n", "=", ","}:
            dots = 0
        if depth + dots > DEPTH_LIMIT:
            token = next(islice(_TOKENS.finditer(text), position, None))
            line = text.count("\n", 0, token.start()) + 1
            raise too_deep(f"{where}, line {line}")


def too_deep(where: str) -> UnreadableFileError:
    """What to say of a file whose tables lie deeper than :data:`DEPTH_LIMIT`."""
    return UnreadableFileError(
        f"{where}: tables and lists lie more than {DEPTH_LIMIT} deep. "
        "No answers file needs that; check the brackets."
    )
