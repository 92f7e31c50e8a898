"""A contract that somebody sent: every story is read, and each paragraph knows its place."""

from collections.abc import Callable
from typing import Any

import pytest

from agreement_studio.adapters.word.passages import word_passages
from agreement_studio.application.passages import Passage, Story
from agreement_studio.domain.errors import UnreadableFileError

WordZip = Callable[..., bytes]
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
KINDS = ("styles", "numbering", "header", "footer", "footnotes", "endnotes", "comments")


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def contract(zipped: WordZip, body: str, **stories: str) -> bytes:
    """A Word file with a body and stories of its kinds, given as what stands in their roots."""
    relationships = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for kind in stories
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    roots = {"header": "hdr", "footer": "ftr"}
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{MAIN}.{kind}+xml"/>'
        for kind in stories
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{MAIN}.document.main+xml"/>{overrides}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
            f"{relationships}</Relationships>",
            **{
                f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {SPACES}>{inner}"
                f"</w:{roots.get(kind, kind)}>"
                for kind, inner in stories.items()
            },
        }
    )


@pytest.fixture
def read(word_zip: WordZip) -> Callable[..., tuple[Passage, ...]]:
    def passages(body: str, **stories: str) -> tuple[Passage, ...]:
        return word_passages(contract(word_zip, body, **stories), "theirs.docx").passages

    return passages


Read = Callable[..., tuple[Passage, ...]]


def texts(passages: tuple[Passage, ...]) -> list[str]:
    return [passage.text for passage in passages]


def test_tables_boxes_headers_footers_and_notes_are_read(read: Read) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('in a cell')}</w:tc></w:tr></w:tbl>"
    box = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    anchored = (
        f"<w:p><w:r><w:t>around </w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent><w:t>it</w:t></w:r></w:p>"
    )
    found = read(
        paragraph("first") + table + anchored,
        header=paragraph("above"),
        footer=paragraph("below"),
        footnotes=f'<w:footnote w:id="1">{paragraph("noted")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{paragraph("ended")}</w:endnote>',
    )
    assert [(one.text, one.place.story) for one in found] == [
        ("first", Story.TEXT),
        ("in a cell", Story.TABLE),
        ("around it", Story.TEXT),
        ("in a box", Story.TEXT_BOX),
        ("above", Story.HEADER),
        ("below", Story.FOOTER),
        ("noted", Story.FOOTNOTE),
        ("ended", Story.ENDNOTE),
    ]


def test_a_phrase_split_into_runs_is_one_phrase(read: Read) -> None:
    runs = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{one}</w:t></w:r>" for one in ("hold", " harm"))
    more = "<w:r><w:softHyphen/><w:t>less</w:t><w:tab/><w:t>a</w:t><w:noBreakHyphen/></w:r>"
    assert texts(read(f"<w:p>{runs}{more}</w:p>")) == ["hold harm\u00adless\ta\u2011"]


def test_insertions_are_read_and_deletions_and_comments_are_not_and_it_is_told(
    word_zip: WordZip,
) -> None:
    body = (
        "<w:p><w:r><w:t>We </w:t></w:r><w:ins><w:r><w:t>share</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>blame</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"
    )
    comments = f'<w:comment w:id="1">{paragraph("a breach?")}</w:comment>'
    read = word_passages(contract(word_zip, body, comments=comments), "theirs.docx")
    assert texts(read.passages) == ["We share"]
    assert read.notes == (
        "Tracked changes were read as if all were accepted: 1 inserted, 2 deleted.",
        "Comments were not read, as they are no part of the text: 1.",
    )
    assert read.warnings == ()


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def numbered(text: str, level: int) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(text, place)


def test_numbers_that_word_counts_are_those_of_the_clauses(read: Read) -> None:
    body = (
        numbered("Ending", 0)
        + numbered("Any partner may leave at the end of a month.", 1)
        + numbered("Leaving is told to everyone at the table.", 1)
        + paragraph("It is done in writing.")
    )
    places = [(one.place.clause, one.place.heading) for one in read(body, numbering=NUMBERING)]
    assert places == [("1", "Ending"), ("1.1", "Ending"), ("1.2", "Ending"), ("1.2", "Ending")]


def test_numbers_that_people_typed_count_too(read: Read) -> None:
    body = paragraph("7. Money") + paragraph("7.2 The fund pays small bills.") + paragraph("So.")
    places = [(one.place.clause, one.place.heading) for one in read(body)]
    assert places == [("7", "Money"), ("7.2", "Money"), ("7.2", "Money")]


STYLES = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'


def test_headings_are_told_by_their_style(read: Read) -> None:
    heading = paragraph("Who answers for what in the first long year", '<w:pStyle w:val="H1"/>')
    found = read(heading + paragraph("We do."), styles=STYLES)
    assert found[1].place.heading == "Who answers for what in the first long year"


def test_pages_are_those_that_word_noted_and_none_where_it_noted_none(read: Read) -> None:
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>"
    assert [one.place.page for one in read(paragraph("one") + turned)] == [1, 2]
    assert [one.place.page for one in read(paragraph("one"))] == [0]


def test_what_is_no_word_file_is_refused_with_its_name() -> None:
    for data in (b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""):
        with pytest.raises(UnreadableFileError, match=r"^theirs\.docx: "):
            word_passages(data, "theirs.docx")


def test_a_file_that_declares_entities_is_refused(word_zip: WordZip) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "b">]>'
    data = contract(word_zip, paragraph("x"))
    parts: dict[str, Any] = {"word/document.xml": bomb}
    assert data
    with pytest.raises(UnreadableFileError, match="document type"):
        word_passages(word_zip({"[Content_Types].xml": f"{bomb}<Types/>", **parts}), "theirs.docx")


def test_what_a_file_would_fetch_is_told_and_left_alone(word_zip: WordZip) -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT '
        '"http://example.org/x"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    read = word_passages(contract(word_zip, body + paragraph("text")), "theirs.docx")
    assert texts(read.passages) == ["text"]
    assert ["would fetch" in warning for warning in read.warnings] == [True]
