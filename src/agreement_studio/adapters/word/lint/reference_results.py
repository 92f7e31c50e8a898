"""What Word would print for a cross-reference if it updated it now."""

import re

from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.fields import Field
from agreement_studio.adapters.word.ooxml.names import Element, qualified

_END = qualified("w:bookmarkEnd")
_TEXT = qualified("w:t")
_PARAGRAPH = qualified("w:p")
_WORDS = re.compile(r"[^\W\d_]{2,}\s*|[^\W\d_]+\s+")


def expected_result(file: WordFile, field: Field) -> str | None:
    r"""The result of a REF: a number with ``\r``, ``\n``, ``\w``, else the text of the bookmark.

    None where nothing can be said: the bookmark is missing or its paragraph has no number.
    """
    start = file.bookmarks.get(field.target)
    if start is None:
        return None
    if not any(field.has_switch(letter) for letter in "rnw"):
        return _bookmarked_text(start) or None
    target = paragraph_at(start)
    number = None if target is None else file.numbers.number_of(target)
    if number is None:
        return None
    if field.has_switch("w"):
        printed = number.full
    elif field.has_switch("n"):
        printed = number.own
    else:
        home = field.paragraph
        printed = number.seen_from(None if home is None else file.numbers.context_of(home))
    return _WORDS.sub("", printed).strip() if field.has_switch("t") else printed


def paragraph_at(start: Element) -> Element | None:
    """The paragraph a bookmark begins in; between paragraphs, the next one."""
    home = next(start.iterancestors(_PARAGRAPH), None)
    return home if home is not None else next(start.itersiblings(_PARAGRAPH), None)


def _bookmarked_text(start: Element) -> str:
    """The text from the start of a bookmark to its end beside it; "" where the end is elsewhere."""
    identifier = start.get(qualified("w:id"))
    text = ""
    for sibling in start.itersiblings():
        if sibling.tag == _END and sibling.get(qualified("w:id")) == identifier:
            return text
        text += "".join(node.text or "" for node in sibling.iter(_TEXT))
    return ""
