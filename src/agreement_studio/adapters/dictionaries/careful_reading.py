"""Reads the files of a dictionary as anybody may have written them, before a library sees them.

Only what checking and suggesting need is passed on. Rules hold patterns that the library makes
regular expressions of: one that could mean more than letters and classes of letters is refused.
Left out are compounds, tables of sounds and of like letters, and additional data: with some words
they take the library without end, and English does without.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from agreement_studio.application.spelling_check.dictionary import Lack, NoDictionaryError

MOST_RULES = 1_000_000
"""The largest file of rules, in bytes; that of Hungarian, the largest known, has half a million."""
MOST_WORDS = 12_000_000
"""The largest file of words, in bytes: twenty times that of English."""
_LONGEST_LINE = 2_000
_MOST_AFFIXES = 20_000
_MOST_ALIKE = 300
"""How many rules may add the same letters: each is tried for each word that has them."""

_SINGLE = frozenset(
    {"SET", "FLAG", "KEY", "TRY", "NOSPLITSUGS", "FULLSTRIP", "NOSUGGEST", "KEEPCASE", "CIRCUMFIX"}
    | {"NEEDAFFIX", "PSEUDOROOT", "FORBIDDENWORD", "ONLYINCOMPOUND"}
)
"""What takes one line."""
_TABLES = frozenset({"REP", "AF"})
_AFFIXES = frozenset({"SFX", "PFX"})
_LETTERS = re.compile(r"[^\[\](){}*+?|\\^$]*")
_CONDITION = re.compile(r"(?:[^\[\](){}*+?|\\^$]|\[\^?[^\[\]\\^&~|]+\])*")
_TYPING = re.compile(r"\^?[^\[\](){}*+?|\\^$.]+\$?")
_SET = re.compile(rb"^(?:\xef\xbb\xbf)?SET[ \t]+(\S+)", re.MULTILINE)
_DATA = re.compile(r"\t.*|[ \t]\w\w:.*")
_PARTS_OF_RULE = 4
"""Of what a rule consists at least: kind, flag, letters taken off, letters added."""
_COUNTED = 4
"""Of what the first line of affixes consists: kind, flag, whether they cross, how many."""

_USUAL_ENCODING = "cp1252"


def read_rules(path: Path) -> tuple[list[str], str]:
    """The lines of the rules that are passed on, and the encoding of the words.

    Raises:
        NoDictionaryError: the file is too large, or not written as dictionaries are.
    """
    data = _bytes(path, MOST_RULES)
    said = _SET.search(data)
    encoding = said[1].decode("ascii", "replace").lower() if said else _USUAL_ENCODING
    encoding = encoding.removeprefix("microsoft-")
    lines = _lines(data, encoding, path)
    if any(len(line) > _LONGEST_LINE for line in lines):
        raise _broken(path)
    return ["BREAK 0", *_passed_on(lines, path)], encoding


def read_words(path: Path, encoding: str) -> list[str]:
    """The lines of the words, without the data behind them.

    Raises:
        NoDictionaryError: the file is too large, or not in that encoding.
    """
    lines = _lines(_bytes(path, MOST_WORDS), encoding, path)
    return [_DATA.sub("", line) if "\t" in line or ":" in line else line for line in lines]


def _passed_on(lines: list[str], path: Path) -> Iterator[str]:
    at, added = 0, Counter[str]()
    while at < len(lines):
        parts = lines[at].split()
        at += 1
        if parts[0] in _SINGLE:
            yield " ".join(parts[:2])
        elif parts[0] in _TABLES | _AFFIXES:
            head = parts[: _COUNTED if parts[0] in _AFFIXES else 2]
            count = _count(head, path)
            table = [line.split() for line in lines[at : at + count]]
            if len(table) != count or any(row[0] != head[0] for row in table):
                raise _broken(path)
            at += count
            if head[0] in _AFFIXES:
                added.update(_added(row, path) for row in table)
                _refuse_too_many(added, path)
            elif head[0] == "REP":
                table = [row for row in table if _is_typing(row)]
                head[1] = str(len(table))
            if table:
                yield " ".join(head)
                yield from (" ".join(row) for row in table)


def _count(head: list[str], path: Path) -> int:
    """How many lines a table says that it has."""
    said = head[-1] if len(head) > 1 else ""
    if not (said.isascii() and said.isdigit() and len(said) < len(str(MOST_RULES))):
        raise _broken(path)
    if head[0] in _AFFIXES and len(head) < _COUNTED:
        raise _broken(path)
    return int(said)


def _added(row: list[str], path: Path) -> str:
    """The letters that a rule adds, once it is found to be plain."""
    if len(row) < _PARTS_OF_RULE:
        raise _broken(path)
    taken, added = row[2], row[3].partition("/")[0]
    condition = row[_PARTS_OF_RULE] if len(row) > _PARTS_OF_RULE else "."
    plain = _LETTERS.fullmatch(taken) and _LETTERS.fullmatch(added)
    if not (plain and _CONDITION.fullmatch(condition)):
        raise _broken(path)
    return added


def _refuse_too_many(added: Counter[str], path: Path) -> None:
    if added.total() > _MOST_AFFIXES or max(added.values(), default=0) > _MOST_ALIKE:
        raise _broken(path)


def _is_typing(row: list[str]) -> bool:
    """Whether a line says what is typed for what, and no more: others are passed over."""
    return len(row) > 2 and _TYPING.fullmatch(row[1]) is not None  # noqa: PLR2004 - kind, typed, meant


def _lines(data: bytes, encoding: str, path: Path) -> list[str]:
    """The lines of a file that say something."""
    try:
        text = data.decode(encoding)
    except (LookupError, ValueError):  # no such encoding, or not in it
        raise _broken(path) from None
    if "\x00" in text:
        raise _broken(path)
    lines = (line.strip("\ufeff\r ") for line in text.split("\n"))
    return [line for line in lines if line.strip()]


def _bytes(path: Path, most: int) -> bytes:
    try:
        if not path.is_file():  # what never ends is none
            raise _broken(path)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError):  # ValueError: a name with U+0000
        raise _broken(path) from None
    if len(data) > most:
        raise NoDictionaryError(Lack.TOO_LARGE, str(path))
    return data


def _broken(path: Path) -> NoDictionaryError:
    return NoDictionaryError(Lack.BROKEN, str(path))
