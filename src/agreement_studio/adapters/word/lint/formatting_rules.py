"""Rules on looks: all of them live in styles, so that an office can change them in one place.

The lists below say what may stand beside a paragraph, a run or a table all the same, because it
is meaning, position in the document or language, and no look.
"""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile, place_of
from agreement_studio.adapters.word.ooxml.names import Element, local_name

RUN_ALLOWED = frozenset({"rStyle", "rtl", "lang"})
MARK_ALLOWED = RUN_ALLOWED | {"ins", "del", "moveFrom", "moveTo"}
"""A paragraph's mark may carry tracked changes."""
PARAGRAPH_ALLOWED = frozenset(
    {
        "pStyle",
        "keepNext",  # rows that must stay with the next: depends on the row, not on its style
        "numPr",  # which list; the look of its numbers is in the list
        "sectPr",  # the end of a section
        "rPr",  # looked at separately
        "pPrChange",
    }
)
TABLE_ALLOWED = frozenset(
    "bidiVisual tblCaption tblDescription tblInd tblLayout tblLook tblStyle tblW".split(),  # noqa: SIM905 - names read better in one line
)
ROW_ALLOWED = frozenset({"cantSplit", "cnfStyle", "del", "ins", "tblHeader", "trHeight"})
CELL_ALLOWED = frozenset({"cnfStyle", "gridSpan", "tcW"})


def _beyond(file: WordFile, expression: str, allowed: frozenset[str], what: str) -> Iterator[Fault]:
    for part, node in file.found(expression):
        if local_name(node) not in allowed:
            yield Fault(
                part, place_of(_home(node)), f"The {what} is formatted by hand: {local_name(node)}."
            )


def _home(node: Element) -> Element:
    """The paragraph, run or table that the properties belong to."""
    owner = next(node.iterancestors("{*}p", "{*}tc", "{*}tr", "{*}tbl"), None)
    return node if owner is None else owner


def _runs(file: WordFile) -> Iterator[Fault]:
    expression = "//w:rPr[not(parent::w:pPr)]/*[not(ancestor::w:rPrChange)]"
    return _beyond(file, expression, RUN_ALLOWED, "text")


def _marks(file: WordFile) -> Iterator[Fault]:
    return _beyond(file, "//w:pPr/w:rPr/*", MARK_ALLOWED, "mark of the paragraph")


def _paragraphs(file: WordFile) -> Iterator[Fault]:
    return _beyond(file, "//w:p/w:pPr/*", PARAGRAPH_ALLOWED, "paragraph")


def _tables(file: WordFile) -> Iterator[Fault]:
    return _beyond(file, "//w:tbl/w:tblPr/*", TABLE_ALLOWED, "table")


def _rows(file: WordFile) -> Iterator[Fault]:
    return _beyond(file, "//w:tr/w:trPr/*", ROW_ALLOWED, "row")


def _cells(file: WordFile) -> Iterator[Fault]:
    return _beyond(
        file, "//w:tc/w:tcPr/*[not(self::w:vMerge or self::w:hMerge)]", CELL_ALLOWED, "cell"
    )


RULES = (
    Rule("formatting.run", _runs),
    Rule("formatting.mark", _marks),
    Rule("formatting.paragraph", _paragraphs),
    Rule("formatting.table", _tables),
    Rule("formatting.row", _rows),
    Rule("formatting.cell", _cells),
)
