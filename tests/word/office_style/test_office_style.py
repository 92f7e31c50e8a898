"""An agreement in an office's own look is as sound as one in ours."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from agreement_studio.adapters.word.house_style.specimen import specimen
from agreement_studio.adapters.word.lint import lint
from agreement_studio.adapters.word.office_style import AddedStyle, office_style
from agreement_studio.adapters.word.office_style.cleaning import with_plain_prefix
from agreement_studio.adapters.word.ooxml.list_definitions import ListDefinitions
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first_string,
    strings,
)
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree
from agreement_studio.adapters.word.page import Page
from agreement_studio.adapters.word.prepared_style import (
    FACES_PART,
    NUMBERING_PART,
    STYLES_PART,
    THEME_PART,
    HouseStyleError,
    PreparedStyle,
    house_style,
)
from agreement_studio.adapters.word.safe_opening import Reason, UnsafeWordFile
from agreement_studio.adapters.word.style_needs import STYLE_NEEDS
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.assets import resource
from agreement_studio.drafting.note import Note

MakeWordFile = Callable[..., bytes]
RELATIONSHIPS = "word/_rels/document.xml.rels"


def part(style: PreparedStyle, name: str) -> Element:
    return etree.fromstring(style.parts[name])


def merged(style: PreparedStyle) -> StyleTree:
    return StyleTree.read(part(style, STYLES_PART))


def look(style: PreparedStyle, name: str, path: str) -> list[str]:
    """What a paragraph style says of itself."""
    found = merged(style).named(name, "paragraph")
    assert found is not None
    return strings(found.element, path)


@pytest.fixture
def german(german_file: bytes) -> PreparedStyle:
    return office_style(german_file).style


# ------------------------------------------------------------------------------- every office


def test_every_style_we_need_is_there(any_office_file: bytes) -> None:
    held = {
        (style.kind, style.name)
        for style in merged(office_style(any_office_file).style).by_id.values()
    }
    assert {(need.kind.value, need.name) for need in STYLE_NEEDS} <= held


def test_the_lint_finds_nothing_in_what_is_written_with_it(any_office_file: bytes) -> None:
    assert lint(write_word(specimen(), style=office_style(any_office_file).style)) == ()


def test_the_lint_finds_nothing_where_notes_bring_styles_of_their_own(
    any_office_file: bytes,
) -> None:
    noted = replace(specimen(), notes=(Note("", "Who reads this?\nAda", "Ada Okafor"),))
    assert lint(write_word(noted, style=office_style(any_office_file).style)) == ()


@pytest.mark.sdk
def test_the_sdk_finds_nothing_in_what_is_written_with_it(
    any_office_file: bytes, validate_with_sdk: Callable[[bytes], list[str]]
) -> None:
    assert (
        validate_with_sdk(write_word(specimen(), style=office_style(any_office_file).style)) == []
    )


@pytest.mark.office
def test_every_word_and_number_shows_as_in_our_own_look(
    german_file: bytes,
    plain_template: bytes,
    rendered_texts: Callable[[list[bytes]], list[str]],
    visible_text: Callable[..., str],
) -> None:
    files = [german_file, plain_template]
    written = [write_word(specimen(), style=office_style(file).style) for file in files]
    assert rendered_texts(written) == [visible_text(specimen())] * 2


@pytest.mark.office
@pytest.mark.sdk
def test_files_saved_by_libreoffice_serve_as_well(
    plain_template: bytes,
    convert_with_office: Callable[[list[bytes], str], list[Path]],
    validate_with_sdk: Callable[[bytes], list[str]],
    rendered_texts: Callable[[list[bytes]], list[str]],
    visible_text: Callable[..., str],
) -> None:
    files = [plain_template, resource("house-style.docx").read_bytes()]
    saved = convert_with_office(files, "docx:MS Word 2007 XML")
    written = [write_word(specimen(), style=office_style(path).style) for path in saved]
    assert [lint(content) for content in written] == [(), ()]
    assert [validate_with_sdk(content) for content in written] == [[], []]
    assert rendered_texts(written) == [visible_text(specimen())] * 2


def test_the_same_file_gives_the_same_style(any_office_file: bytes) -> None:
    first, second = office_style(any_office_file), office_style(any_office_file)
    assert first.style.parts == second.style.parts
    assert first.report == second.report


def test_a_path_is_read_as_well(tmp_path: Path, german_file: bytes) -> None:
    path = tmp_path / "office.docx"
    path.write_bytes(german_file)
    assert office_style(path).style.parts == office_style(german_file).style.parts


# ------------------------------------------------------------------------- found by their names


def test_styles_are_found_by_name_whatever_their_ids(german: PreparedStyle) -> None:
    assert german.paragraph["heading 1"] == "berschrift1"
    assert german.paragraph["Normal"] == "Standard"


def test_capitals_in_a_name_do_not_matter(german: PreparedStyle) -> None:
    assert german.paragraph["heading 2"] == "berschrift2"


def test_the_office_keeps_the_look_of_its_styles(german: PreparedStyle) -> None:
    assert look(german, "heading 1", "w:rPr/*/@w:val") == ["7A1F3D", "36"]


def test_a_style_of_another_kind_gives_up_the_name(german: PreparedStyle) -> None:
    tree = merged(german)
    assert tree.by_id["Fett"].name == "Strong (office)"
    assert german.character["Strong"] != "Fett"


def test_ids_that_could_break_markup_are_changed_everywhere(german: PreparedStyle) -> None:
    assert german.paragraph["Quote"] == "Zitatx"
    assert all(set('"<>&').isdisjoint(one) for one in merged(german).by_id)


# ----------------------------------------------------------------------------------- the report


def test_the_report_says_what_was_taken_and_what_ours_builds_on(german_file: bytes) -> None:
    report = office_style(german_file).report
    assert report.taken == (
        "Normal", "heading 1", "heading 2", "Quote", "TOC Heading", "toc 1", "header",
    )  # fmt: skip
    falls_back = {one.name: one.falls_back_to for one in report.added}
    assert falls_back["AS Heading 1 New Page"] == "heading 1"
    assert falls_back["AS Clause Item (a)"] == "Normal"
    assert falls_back["AS Table"] == "Normal Table"
    assert falls_back["AS Defined Term"] == "nothing of the office's"
    assert len(report.taken) + len(report.added) == len(STYLE_NEEDS)


def test_the_report_lists_what_stays_behind(german_file: bytes) -> None:
    report = office_style(german_file).report
    said = " ".join(report.left_behind)
    for thing in ("text", "headers", "footers", "comments", "embedded fonts"):
        assert f"Its {thing} stay" in said
    assert report.warnings == (
        "The file would load a template from file:///S:/Briefkopf.dotm; it was not followed.",
    )


def test_the_report_reads_as_lines(german_file: bytes) -> None:
    report = office_style(german_file).report
    lines = list(report.lines())
    assert lines[0] == "7 styles taken from the office's file."
    assert lines[1] == f"{len(report.added)} styles added, as the file has none of that name:"
    assert AddedStyle("Title", "The title on page one", "Normal") in report.added
    assert "  Title: The title on page one. It builds on “Normal”." in lines
    assert lines[-1] == report.warnings[-1]


def test_our_own_file_lacks_nothing() -> None:
    own = house_style()
    report = office_style(resource("house-style.docx")).report
    assert report.added == ()
    assert len(report.taken) == len(STYLE_NEEDS)
    assert own.paragraph == office_style(resource("house-style.docx")).style.paragraph


# ------------------------------------------------------------------------------ nothing of people


@pytest.mark.parametrize("trace", [b"Erika", b"rsid", b"embedRegular", b"r:embed", b"Briefkopf"])
def test_no_trace_of_people_or_files_is_left(trace: bytes, german: PreparedStyle) -> None:
    assert set(german.parts) == {STYLES_PART, NUMBERING_PART, FACES_PART, THEME_PART}
    assert not [name for name, content in german.parts.items() if trace in content]


def test_picture_fills_of_a_theme_become_plain(german: PreparedStyle) -> None:
    assert (
        strings(part(german, THEME_PART), "//a:solidFill/a:schemeClr/@val")
        == ["accent1"] * 2 + ["phClr"] + ["accent1"] * 6
    )


# ------------------------------------------------------------------------------------- numbering


def patterns(style: PreparedStyle, name: str) -> str:
    place = style.lists[name]
    level = ListDefinitions.read(part(style, NUMBERING_PART)).by_num_id[str(place.num_id)]
    return level.levels[place.level].pattern


def test_numbers_are_ours_even_where_the_office_has_its_own(german: PreparedStyle) -> None:
    assert patterns(german, "heading 1") == "%1"
    assert patterns(german, "heading 2") == "%1.%2"
    assert look(german, "heading 1", "w:pPr/w:ind/@w:left") == []


def test_no_list_of_the_office_claims_a_style_of_ours(german: PreparedStyle) -> None:
    claims = strings(part(german, NUMBERING_PART), "//w:lvl/w:pStyle/@w:val")
    assert claims.count("berschrift1") == 1


def test_lists_that_lead_nowhere_are_loosened(german: PreparedStyle) -> None:
    lists = part(german, NUMBERING_PART)
    defined = set(strings(lists, "w:abstractNum/@w:abstractNumId"))
    assert set(strings(lists, "w:num/w:abstractNumId/@w:val")) <= defined
    assert look(german, "Stray", "w:pPr/w:numPr/w:numId/@w:val") == []
    assert elements(lists, "//w:numPicBullet|//w:lvlPicBulletId") == []


def test_each_list_has_a_code_of_its_own(german: PreparedStyle) -> None:
    codes = strings(part(german, NUMBERING_PART), "w:abstractNum/w:nsid/@w:val")
    assert len(codes) == len(set(codes)) == 5


def test_a_list_that_shows_the_same_numbers_stays_as_the_office_has_it() -> None:
    own = house_style().parts[NUMBERING_PART].decode()
    taken = office_style(resource("house-style.docx")).style.parts[NUMBERING_PART].decode()
    assert etree.canonicalize(taken) == etree.canonicalize(own)


def test_a_heading_of_contents_built_on_a_heading_is_not_counted(german: PreparedStyle) -> None:
    contents = german.paragraph["TOC Heading"]
    assert merged(german).numbering(contents) is None
    assert merged(german).outline_level(contents) is None


def test_a_file_without_lists_gets_ours(minimal_word_file: MakeWordFile) -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:styleId="N" w:default="1"><w:name w:val="Body"/></w:style></w:styles>'
    )
    bare = minimal_word_file(
        (RELATIONSHIPS, "relationships/numbering", "relationships/unheardOf"),
        parts={"word/styles.xml": styles},
    )
    style = office_style(bare).style
    assert patterns(style, "heading 1") == "%1"
    assert style.paragraph["Normal"] == "N"
    assert style.language == "en-GB"


# -------------------------------------------------------------------------------- page and lines


def test_the_page_is_the_offices(german: PreparedStyle) -> None:
    assert german.page == Page(width=11906, height=16838, left=1417, right=1700)


def test_letter_paper_stays_letter(plain_template: bytes) -> None:
    page = office_style(plain_template).style.page
    assert page is not None
    assert (page.width, page.height) == (12240, 15840)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"'),
        ('w:left="1417"', 'w:left="7000"'),
        ('w:left="1417"', 'w:left="2.5cm"'),
        ("<w:pgMar", "<w:nothing"),
    ],
    ids=["landscape", "a narrow column", "other units", "no margins"],
)
def test_a_page_no_agreement_fits_on_is_left_behind(
    old: str, new: str, minimal_word_file: MakeWordFile
) -> None:
    made = office_style(minimal_word_file(("word/document.xml", old, new)))
    assert made.style.page is None
    assert made.report.left_behind[-1].startswith("It has no upright page")


def test_running_lines_end_at_the_edge_of_the_text(german: PreparedStyle) -> None:
    assert german.page is not None
    edge = str(german.page.text_width)
    assert look(german, "header", "w:pPr/w:tabs/w:tab/@w:pos") == [edge]
    assert look(german, "footer", "w:pPr/w:tabs/w:tab/@w:pos") == [edge]


def test_contents_have_no_row_of_dots_to_a_page_number(german: PreparedStyle) -> None:
    assert look(german, "toc 1", "w:pPr/w:tabs/w:tab/@w:leader") == []
    assert look(german, "toc 1", "w:pPr/w:ind/@w:hanging") == ["425"]


def test_styles_added_say_the_space_they_would_have_inherited(german: PreparedStyle) -> None:
    assert look(german, "AS Table Text", "w:pPr/w:spacing/@w:after") == ["0"]
    assert look(german, "AS Clause Text", "w:pPr/w:spacing/@w:after") == ["120"]


def test_captions_and_headings_stay_with_what_they_name(
    german: PreparedStyle, plain_template: bytes
) -> None:
    template = office_style(plain_template).style
    for style, name in ((template, "caption"), (german, "heading 2")):
        found = merged(style).named(name, "paragraph")
        assert found is not None
        assert len(elements(found.element, "w:pPr/w:keepNext")) == 1


def test_the_source_of_a_quotation_goes_without_our_bar_beside_the_offices_quotation(
    german: PreparedStyle,
) -> None:
    assert look(german, "AS Quote Source", "w:pPr/w:pBdr/*/@w:sz") == []


# --------------------------------------------------------------------------------------- colours


def test_pale_words_of_the_office_are_named_in_the_report(plain_template: bytes) -> None:
    warnings = office_style(plain_template).report.warnings
    assert [warning.partition(" are pale")[0] for warning in warnings] == [
        "The words of “Subtitle”", "The words of “heading 2”", "The words of “caption”",
    ]  # fmt: skip


def table_line(style: PreparedStyle) -> str:
    table = merged(style).named("AS Table", "table")
    assert table is not None
    return first_string(table.element, "w:tblPr/w:tblBorders/w:top/@w:color")


def test_our_strong_colour_becomes_that_of_the_offices_headings(german: PreparedStyle) -> None:
    assert table_line(german) == "7A1F3D"


def test_a_colour_too_pale_to_read_is_not_taken_over(minimal_word_file: MakeWordFile) -> None:
    level = '<w:outlineLvl w:val="0"/></w:pPr>'
    pale = ("word/styles.xml", level, f'{level}<w:rPr><w:color w:val="FFCC00"/></w:rPr>')
    assert table_line(office_style(minimal_word_file(pale)).style) == "0B4A63"


def test_a_default_colour_moves_to_normal_text(german: PreparedStyle) -> None:
    assert strings(part(german, STYLES_PART), "w:docDefaults//w:color/@w:val") == []
    assert look(german, "Normal", "w:rPr/w:color/@w:val") == ["222222"]


# ----------------------------------------------------------------------------------- odd files


def test_another_prefix_is_made_plain() -> None:
    root = etree.fromstring(
        '<x:styles xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:w14="urn:w14" x:a="1"><x:style x:styleId="N"/></x:styles>'
    )
    plain = etree.tostring(with_plain_prefix(root))
    assert b'<w:style w:styleId="N"/>' in plain
    assert b'w:a="1"' in plain
    assert b"x:" not in plain


def test_a_style_that_comes_twice_counts_once(minimal_word_file: MakeWordFile) -> None:
    more = (
        '<w:style w:type="paragraph" w:styleId="HEADING1"><w:name w:val="x"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="Heading 1"/></w:style>'
        '<w:style w:type="paragraph"><w:name w:val="no id"/></w:style></w:styles>'
    )
    twice = ("word/styles.xml", "</w:styles>", more)
    style = office_style(minimal_word_file(twice)).style
    assert style.paragraph["heading 1"] == "Heading1"
    assert {"HEADING1", "y", ""}.isdisjoint(merged(style).by_id)


def test_a_file_without_styles_cannot_serve(minimal_word_file: MakeWordFile) -> None:
    stripped = minimal_word_file((RELATIONSHIPS, "relationships/styles", "relationships/other"))
    with pytest.raises(HouseStyleError, match="no styles to take"):
        office_style(stripped)


def test_a_file_with_macros_is_refused(minimal_word_file: MakeWordFile) -> None:
    macros: Mapping[str, bytes] = {"word/vbaProject.bin": b"Sub AutoOpen()"}
    with pytest.raises(UnsafeWordFile) as refused:
        office_style(minimal_word_file(parts=macros))
    assert refused.value.reason == Reason.MACROS
