"""The one place where text becomes Markdown.

Whatever people wrote comes back as they wrote it: nothing in it is read as markup, by CommonMark,
by GitHub's tables, strike-through, links and formulas, or by an HTML block.
"""

import re

_ALWAYS = re.compile(r"([\\`*_\[\]<>|~#$])")
_ENTITY = re.compile(r"&(?=[#A-Za-z])")
_LINK = re.compile(r":(?=//)")
_LINK_START = re.compile(r"(?<=\bwww)\.", re.IGNORECASE)
_OPENING = re.compile(r"^([-+=])")
_COUNTING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_EDGES = re.compile(r"^\s+|\s+$")
_LINE_END = re.compile(r"\r\n?|\n")


def literal(text: str, *, opens_block: bool = True) -> str:
    """The text as a whole line of Markdown; see `settled`."""
    return settled(escaped(text), opens_block=opens_block)


def escaped(text: str) -> str:
    """The text with nothing in it that could be markup inside a line."""
    plain = _ALWAYS.sub(r"\\\1", text)
    plain = _ENTITY.sub(r"\\&", plain)
    plain = _LINK.sub(r"\\:", plain)
    return _LINK_START.sub(r"\\.", plain)


def settled(line: str, *, opens_block: bool = True) -> str:
    """An escaped line with nothing at its edges that could be layout, in one line.

    `opens_block` says that it comes first in a block, where a dash or "1." would begin a list.
    Spaces at the edges become character references, line breaks inside ``<br>``.
    """
    edged = _EDGES.sub(lambda edge: "".join(f"&#{ord(space)};" for space in edge[0]), line)
    if opens_block:
        edged = _OPENING.sub(r"\\\1", edged)
        edged = _COUNTING.sub(r"\1\\\2", edged)
    return _LINE_END.sub("<br>", edged)
