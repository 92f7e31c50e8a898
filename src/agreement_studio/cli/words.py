"""``words``: the language check on any text, also on a contract that somebody sent."""

import sys
from collections.abc import Iterable
from pathlib import Path

from agreement_studio.adapters.files.caps import SIZE_LIMIT, read_bytes
from agreement_studio.adapters.files.text_passages import text_passages
from agreement_studio.adapters.files.word_lists import read_word_list
from agreement_studio.application.passages import Passages
from agreement_studio.application.word_report import placed_hits, words_object
from agreement_studio.application.word_report_lines import report_lines
from agreement_studio.cli.outcome import Exit, remark, say, say_json
from agreement_studio.cli.sources import STANDARD_STREAM
from agreement_studio.review.language.word_list import WordList
from agreement_studio.review.word_checks import words_with

_LARGEST = 64 * 1024 * 1024
"""In bytes: what a Word file may be. Texts may be less; whoever reads them says so."""
_WORD_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WORD_ENDINGS = frozenset({".docx", ".dotx", ".doc"})


def check_words(file: Path, lists: list[Path], *, as_json: bool) -> Exit:
    """Reads a text or a Word file and tells which of its words can set partners apart.

    Nothing is ever written, and no text makes the exit code other than 0; it is 1 where something
    in the file was left alone.
    """
    words = word_list_with(lists)
    where = "standard input" if file == STANDARD_STREAM else str(file)
    read = _passages(file, where)
    hits = placed_hits(read, words)
    if as_json:
        say_json(**words_object(where, read, hits))
    else:
        say(*report_lines(where, hits))
        remark(*read.notes, *read.warnings)
    return Exit.CHANGED if read.warnings else Exit.WRITTEN


def word_list_with(lists: Iterable[Path]) -> WordList:
    """Our word list with those of a team.

    Raises:
        WordListError: one of them cannot be used.
    """
    return words_with(entry for path in lists for entry in read_word_list(path))


def _passages(file: Path, where: str) -> Passages:
    if file == STANDARD_STREAM:
        data = sys.stdin.buffer.read(_LARGEST + 1)
    else:
        data = read_bytes(file, _LARGEST)
    if data.startswith(_WORD_BEGINNINGS) or file.suffix.lower() in _WORD_ENDINGS:
        from agreement_studio.adapters.word.passages import (  # noqa: PLC0415 - lxml loads late
            word_passages,
        )

        return word_passages(data, where)
    return text_passages(data[: SIZE_LIMIT + 1], where)
