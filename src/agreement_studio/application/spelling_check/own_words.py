"""The words that one person has added: a plain text, one word a line, which anybody may write."""

import unicodedata
from collections.abc import Iterable

from agreement_studio.application.spelling_check.looked_at import LONGEST
from agreement_studio.domain.errors import UnreadableFileError

MOST = 20_000
"""How many words somebody may keep; more than that is a dictionary."""
LARGEST = 1_000_000
"""The largest file of them that is read, in bytes."""


def words_from_bytes(data: bytes, where: str) -> tuple[str, ...]:
    """The words in a file: each once, in their order, as dictionaries write them.

    Blank lines and lines that begin with ``#`` say nothing, and what no word can be is passed over.

    Raises:
        UnreadableFileError: it is larger than :data:`LARGEST`, or no UTF-8 text.
    """
    if len(data) > LARGEST:
        raise UnreadableFileError(
            f"{where} is larger than {LARGEST // 1_000_000} MB, which is no list of words."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFileError(
            f"{where} is not UTF-8 text. Save it as UTF-8 and your words are known again."
        ) from None
    lines = (line.strip() for line in text.splitlines())
    words = (plain_word(line) for line in lines if not line.startswith("#"))
    return tuple(dict.fromkeys(word for word in words if word))[:MOST]


def bytes_of_words(words: Iterable[str]) -> bytes:
    """What the file says."""
    return "".join(f"{word}\n" for word in words).encode()


def plain_word(said: str) -> str:
    """A word as dictionaries write it; ``""`` for what is none."""
    plain = unicodedata.normalize("NFC", said).replace("’", "'")
    is_word = plain.isprintable() and not any(sign.isspace() for sign in plain)
    return plain if is_word and len(plain) <= LONGEST else ""
