"""Rules on colour: words in a house style can be read by people who see less well."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.style_contrast import READABLE, word_contrast


def _pale_words(file: WordFile) -> Iterator[Fault]:
    part = file.part_of_kind("styles")
    for style in file.styles.by_id.values():
        measured = word_contrast(file.styles, style) if style.kind in _WITH_WORDS else None
        if measured is not None and measured < READABLE:
            yield Fault(part, style.name, f"The contrast of its words is {measured:.1f}, too low.")


_WITH_WORDS = frozenset({"paragraph", "character"})

HOUSE_STYLE_RULES = (Rule("styles.contrast", _pale_words),)
