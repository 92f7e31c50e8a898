"""Says in plain words where a template text opens a mark and does not close it."""

import re

_MARK = re.compile(r"\{\{|\{%|\}\}|%\}")
_BLOCK = re.compile(r"\{%-?\s*(if|endif)\b")
_CLOSED_BY = {"{{": "}}", "{%": "%}"}


def open_mark(source: str) -> tuple[int, str] | None:
    """The line, from 1, of the first mark that is not closed, with a sentence; None if all are."""
    return _open_brace(source) or _open_condition(source)


def _open_brace(source: str) -> tuple[int, str] | None:
    marks = list(_MARK.finditer(source))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        close = _CLOSED_BY.get(mark[0])
        if close and (following is None or following[0] != close):
            sentence = f"“{mark[0]}” begins here and is not closed with “{close}”."
            return _line(source, mark.start()), sentence
    return None


def _open_condition(source: str) -> tuple[int, str] | None:
    begun: list[int] = []
    for block in _BLOCK.finditer(source):
        if block[1] == "if":
            begun.append(block.start())
        elif begun:
            begun.pop()
        else:
            return _line(source, block.start()), "“{% endif %}” closes nothing that was begun."
    if begun:
        return _line(source, begun[-1]), "“{% if … %}” begins here and has no “{% endif %}”."
    return None


def _line(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1
