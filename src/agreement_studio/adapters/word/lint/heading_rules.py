"""Rules on headings: the outline has no gaps, and no heading is empty."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile, place_of
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first_string,
    visible_text,
)


def _headings(file: WordFile) -> Iterator[tuple[Element, int]]:
    """Every heading with its level from 1; what a style is based on makes it a heading too."""
    for paragraph in elements(file.document, "//w:body//w:p"):
        style = first_string(paragraph, "w:pPr/w:pStyle/@w:val")
        level = file.styles.outline_level(style)
        if level is not None:
            yield paragraph, level + 1


def _jumps(file: WordFile) -> Iterator[Fault]:
    above = 0
    for paragraph, level in _headings(file):
        if level > above + 1:
            yield Fault(
                file.main, place_of(paragraph), f"The headings jump from level {above} to {level}."
            )
        above = level


def _empty_headings(file: WordFile) -> Iterator[Fault]:
    for paragraph, level in _headings(file):
        if not visible_text(paragraph).strip():
            yield Fault(file.main, "", f"A heading of level {level} is empty.")


RULES = (
    Rule("headings.jump", _jumps),
    Rule("headings.empty", _empty_headings),
)
