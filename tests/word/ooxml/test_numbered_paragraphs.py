"""The numbers of paragraphs are those a reader would see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from agreement_studio.adapters.word.ooxml.list_definitions import ListDefinitions
from agreement_studio.adapters.word.ooxml.names import NAMESPACES, Element, elements
from agreement_studio.adapters.word.ooxml.number_formats import formatted
from agreement_studio.adapters.word.ooxml.numbered_paragraphs import NumberedParagraphs
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree

W = f'xmlns:w="{NAMESPACES["w"]}"'


def level(index: int, number_format: str, pattern: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


CONTRACT = (
    level(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>')
    + level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')
    + level(2, "lowerLetter", "(%3)")
    + level(3, "lowerRoman", "(%4)")
)
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H1Page"><w:name w:val="New Page"/>
<w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="H1Plain"><w:name w:val="Plain"/><w:basedOn w:val="H1"/>
<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
</w:styles>"""
RESTARTED = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'


def paragraph(name: str) -> str:
    """``H1`` is a paragraph in that style, ``1:2`` one in list 1 at level 2."""
    if ":" not in name:
        return f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr></w:p>'
    num_id, index = name.split(":")
    place = f'<w:ilvl w:val="{index}"/><w:numId w:val="{num_id}"/>'
    return f"<w:p><w:pPr><w:numPr>{place}</w:numPr></w:pPr></w:p>"


class Story:
    """Some paragraphs and their numbers."""

    def __init__(self, *names: str, levels: str = CONTRACT) -> None:
        lists = (
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{RESTARTED}</w:num></w:numbering>'
        )
        self.body: Element = etree.fromstring(
            f"<w:body {W}>{''.join(map(paragraph, names))}</w:body>"
        )
        self.paragraphs = elements(self.body, "w:p")
        self.numbers = NumberedParagraphs(
            self.body,
            StyleTree.read(etree.fromstring(STYLES)),
            ListDefinitions.read(etree.fromstring(lists)),
        )

    def printed(self) -> list[str]:
        found = [self.numbers.number_of(one) for one in self.paragraphs]
        return [number.text if number else "" for number in found]

    def reference(self, target: int, *, standing_at: int) -> str:
        number = self.numbers.number_of(self.paragraphs[target])
        assert number is not None
        return number.seen_from(self.numbers.context_of(self.paragraphs[standing_at]))

    def full(self, target: int) -> str:
        number = self.numbers.number_of(self.paragraphs[target])
        assert number is not None
        return number.full


def test_deeper_levels_begin_again_beneath_each_heading() -> None:
    story = Story("H1", "H2", "1:2", "1:2", "1:3", "H2", "1:2", "H1", "H2")
    assert story.printed() == ["1.", "1.1", "(a)", "(b)", "(i)", "1.2", "(a)", "2.", "2.1"]


def test_a_style_takes_its_level_from_the_list_that_names_it() -> None:
    assert Story("H2").printed() == ["1.1"]


def test_variants_of_a_heading_are_counted_with_it_unless_they_switch_numbers_off() -> None:
    assert Story("H1", "H1Page", "H1Plain", "H1").printed() == ["1.", "2.", "", "3."]


def test_a_second_list_of_one_definition_goes_on_where_it_does_not_say_otherwise() -> None:
    assert Story("1:0", "1:0", "2:0", "2:0", "1:0").printed() == ["1.", "2.", "5.", "6.", "7."]


def test_a_level_may_be_told_never_to_begin_again() -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
    story = Story("1:0", "1:1", "1:0", "1:1", levels=levels)
    assert story.printed() == ["1", "1", "2", "2"]


def test_legal_numbering_prints_figures_for_the_levels_above() -> None:
    levels = level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert Story("1:0", "1:0", "1:1", levels=levels).printed() == ["I", "II", "2.1"]


def test_bullets_have_no_number() -> None:
    assert Story("1:0", levels=level(0, "bullet", "•")).printed() == [""]


def test_a_pattern_that_names_deeper_levels_shows_nothing_for_them() -> None:
    story = Story("1:0", levels=level(0, "decimal", "%1-%9") + level(8, "decimal", "%9"))
    assert story.printed() == ["1-"]
    assert story.full(0) == "1-"


def test_a_full_reference_names_the_levels_above_once() -> None:
    story = Story("H1", "H2", "1:2", "1:3")
    assert [story.full(at) for at in range(4)] == ["1", "1.1", "1.1(a)", "1.1(a)(i)"]


@pytest.mark.parametrize(
    ("standing_at", "said"),
    [(2, "(b)"), (1, "(b)"), (4, "1.1(b)"), (5, "1.1(b)")],
    ids=["same clause", "its heading", "next clause", "next section"],
)
def test_a_reference_leaves_out_what_its_place_shares_with_the_target(
    standing_at: int, said: str
) -> None:
    story = Story("H1", "H2", "1:2", "1:2", "H2", "H1")
    assert story.reference(3, standing_at=standing_at) == said


def test_a_reference_from_plain_text_is_read_from_the_number_above_it() -> None:
    story = Story("H1", "H2", "1:2", "N")
    assert story.reference(2, standing_at=3) == "(a)"


@pytest.mark.parametrize(
    ("number", "number_format", "printed"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (3, "none", ""),
        (3, "ordinalText", "3"),
        (0, "lowerLetter", ""),
        (999_999_999, "lowerLetter", "999999999"),
        (-3, "upperRoman", "-3"),
    ],
)
def test_numbers_print_in_the_formats_of_lists(
    number: int, number_format: str, printed: str
) -> None:
    assert formatted(number, number_format) == printed


@given(st.integers(1, 3_999))
def test_roman_numbers_read_back_to_what_they_say(number: int) -> None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    digits = [values[letter] for letter in formatted(number, "lowerRoman")]
    followed = zip(digits, [*digits[1:], 0], strict=True)
    assert sum(-one if one < after else one for one, after in followed) == number
