"""Rules on the list of contents: it is right as written, before any word processor refreshes it."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.reference_results import paragraph_at
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.fields import read_fields
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first_string,
    qualified,
    visible_text,
)

_ENTRY_STYLE = "toc "  # the names of Word's own styles for entries begin so in every language


def _stale_entries(file: WordFile) -> Iterator[Fault]:
    for link in _entries(file):
        start = file.bookmarks.get(link.get(qualified("w:anchor"), ""))
        target = None if start is None else paragraph_at(start)
        if target is None:
            continue  # a rule of its own finds links that lead nowhere
        number = file.numbers.number_of(target)
        expected = f"{number.text if number else ''} {visible_text(target)}"
        said = _without_page(link)
        if _packed(said) != _packed(expected):
            sentence = f"The contents say “{said}”, and the heading is “{expected.strip()}”."
            yield Fault(file.main, said, sentence)


def _entries(file: WordFile) -> Iterator[Element]:
    for paragraph in elements(file.document, "//w:p[w:hyperlink/@w:anchor]"):
        chain = file.styles.chain(first_string(paragraph, "w:pPr/w:pStyle/@w:val"))
        if any(style.name.casefold().startswith(_ENTRY_STYLE) for style in chain):
            yield from elements(paragraph, "w:hyperlink[@w:anchor]")


def _without_page(link: Element) -> str:
    pages = [one.result for one in read_fields(link).fields if one.name == "PAGEREF"]
    text = visible_text(link)
    return text.removesuffix(pages[-1]) if pages else text


def _packed(text: str) -> str:
    """Without white space: between number and heading stands a tab, which is no text."""
    return "".join(text.split())


RULES = (Rule("contents.entry", _stale_entries),)
