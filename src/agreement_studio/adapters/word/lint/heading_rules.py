"""Rules on headings: the outline has no gaps, and no heading is empty."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile, place_of
from agreement_studio.adapters.word.ooxml.names import visible_text


def _jumps(file: WordFile) -> Iterator[Fault]:
    above = 0
    for paragraph, level in file.headings:
        if level > above + 1:
            yield Fault(
                file.main, place_of(paragraph), f"The headings jump from level {above} to {level}."
            )
        above = level


def _empty_headings(file: WordFile) -> Iterator[Fault]:
    for paragraph, level in file.headings:
        if not visible_text(paragraph).strip():
            yield Fault(file.main, "", f"A heading of level {level} is empty.")


RULES = (
    Rule("headings.jump", _jumps),
    Rule("headings.empty", _empty_headings),
)
