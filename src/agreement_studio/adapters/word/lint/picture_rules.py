"""Rules on pictures: each says in words what it shows."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import elements


def _wordless(file: WordFile) -> Iterator[Fault]:
    for part, picture in file.found("//wp:docPr"):
        decorative = elements(picture, ".//adec:decorative[@val='1']")
        if not picture.get("descr", "").strip() and not decorative:
            yield Fault(part, picture.get("name", ""), "The picture has no alternative text.")


RULES = (Rule("pictures.description", _wordless),)
