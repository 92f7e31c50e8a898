"""Notes are Word's own comments, each at the paragraph it concerns."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from agreement_studio.adapters.word.comment_styles import CommentStyles
from agreement_studio.adapters.word.comments import initials
from agreement_studio.adapters.word.lint import lint
from agreement_studio.adapters.word.prepared_style import (
    NUMBERING_PART,
    STYLES_PART,
    PreparedStyle,
    house_style,
    light_style,
    prepare_parts,
)
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.drafting.document import (
    Clause,
    Contents,
    Document,
    Effect,
    Figure,
    Paragraph,
    Properties,
    Section,
    SectionKind,
    Table,
    Words,
)
from agreement_studio.drafting.note import Note
from tests.word.comments import comments_in
from tests.word.writer.rich_blocks import SVG, row

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LINE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"
ADA = "Ada Okafor"
HOSTILE = ']]></w:t><w:br/> & " \x00\x08{{ 7 }}'


def on(*keys: str) -> tuple[Note, ...]:
    return tuple(Note(key, f"On {key}.", ADA) for key in keys)


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("", "At Home Together"),
        ("clause:2.1", "Table 2 says who decides."),
        ("c22e", "registered care."),
        ("table:power", "Timing of visits"),
        ("power.meals", "Meals"),
        ("power.meals.a", "The person with their worker"),
        ("picture:power", "Picture 1. Who decides, before and after"),
        ("section:resources", "Resources we pool"),
        ("schedule:words", "Words we share"),
        ("b2", "Another point"),
        ("gone", "At Home Together"),
    ],
)
def test_a_note_is_a_comment_at_the_first_words_of_what_it_concerns(
    key: str, place: str, written: Callable[..., bytes], rich_document: Callable[..., Document]
) -> None:
    (found,) = comments_in(written(replace(rich_document(), notes=on(key))))
    assert found.place.replace("\u00a0", " ") == place
    assert found.lines == (f"On {key}.",)
    assert found.styles == ("CommentText", "CommentReference")


def every_note(document: Document) -> tuple[Note, ...]:
    """A note on everything that has a key, and on what is not there."""
    keys = [
        "",
        "gone",
        *(section.key for section in document.sections),
        *(block.key for block in document.blocks()),
        *(paragraph.key for paragraph in document.paragraphs()),
    ]
    hostile = (Note("clause:2.1", f"{HOSTILE}\nالنيل\u202e 12.3", f"{'Ada ' * 90}النيل"),)
    return (*on(*keys), *hostile, Note("clause:2.1", "", ""))


def test_no_note_is_lost_and_each_is_written_once(
    written: Callable[..., bytes], rich_document: Callable[..., Document]
) -> None:
    notes = every_note(rich_document(guidance=True))
    data = written(replace(rich_document(guidance=True), notes=notes), guidance=True)
    found = comments_in(data)
    assert {one.id for one in found} == {str(number) for number in range(len(notes))}
    assert len(found) == len(notes)
    said = [one.text for one in notes if one.author == ADA]
    assert sorted(one.lines[0] for one in found if one.author == ADA) == sorted(said)
    assert lint(data) == ()


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_nothing_in_a_file_full_of_notes(
    written: Callable[..., bytes],
    rich_document: Callable[..., Document],
    validate_with_sdk: Callable[[bytes], list[str]],
) -> None:
    document = rich_document(guidance=True)
    full = written(replace(document, notes=every_note(document)), tracked_data=b"{}")
    assert validate_with_sdk(full) == []


@pytest.mark.office
def test_libreoffice_shows_every_note_in_its_order_and_the_text_as_before(
    written: Callable[..., bytes],
    rich_document: Callable[..., Document],
    convert_with_office: Callable[[Sequence[bytes], str], list[Path]],
    rendered_texts: Callable[[Sequence[bytes]], list[str]],
) -> None:
    plain = rich_document(guidance=True)
    noted = written(replace(plain, notes=every_note(plain)))
    (opened,) = convert_with_office([noted], "fodt")
    shown = annotations(opened.read_text(encoding="utf-8"))
    assert shown == ["".join(one.lines) for one in comments_in(noted)]
    with_notes, without = rendered_texts([noted, written(plain)])
    assert with_notes == without


def annotations(text: str) -> list[str]:
    """The words of each comment in the order in which they end, which is the one that is shown."""
    root = etree.fromstring(text.encode())
    said = {
        one.get(f"{OFFICE}name"): "".join(
            "".join(map(str, line.itertext())) for line in one.iter(LINE)
        )
        for one in root.iter(f"{OFFICE}annotation")
    }
    return [said[one.get(f"{OFFICE}name")] for one in root.iter(f"{OFFICE}annotation-end")]


# ------------------------------------------------------------------------- places that are scarce


def small(*blocks: Any, notes: tuple[Note, ...], heading: str = "") -> Document:
    section = Section("s", "1", heading, blocks, part_key="power")
    return Document((section,), Properties("Title", created="2026-11-22T00:00:00Z"), notes=notes)


BARE = Clause("bare", "1.1", "A heading alone", (), Effect.INTENT)
EMPTY = Table("empty", "Nothing yet", ("What", "Who"), (), (50, 50), label="Table 1")
NOTED = replace(EMPTY, label="", notes=(Paragraph("source", (Words("A source"),)),))
PICTURE = Figure("picture", "Who", "", SVG, 640, 160, "Who")


@pytest.mark.parametrize(
    ("block", "place"),
    [
        (BARE, "A heading alone"),
        (EMPTY, "Table 1. Nothing yet"),
        (NOTED, "A source"),
        (PICTURE, ""),
        (Contents("contents", "", ()), "Before"),
        (Contents("contents", "Contents", ()), "Contents"),
        (replace(EMPTY, label=""), "Before"),
        (replace(BARE, heading=""), "Before"),
    ],
)
def test_a_block_with_few_words_carries_its_note_where_it_has_some(
    block: Any, place: str, written: Callable[..., bytes]
) -> None:
    before = Paragraph("before", (Words("Before"),))
    data = written(small(before, block, notes=on(block.key)))
    (found,) = comments_in(data)
    assert found.place.replace("\u00a0", " ") == place


@pytest.mark.parametrize("sections", [(), (Section("front", "", "", (), SectionKind.FRONT),)])
def test_a_document_without_a_word_keeps_its_notes(
    sections: tuple[Section, ...], written: Callable[..., bytes]
) -> None:
    data = written(Document(sections, Properties("Title"), notes=on("", "gone")))
    assert [one.lines for one in comments_in(data)] == [("On .",), ("On gone.",)]
    assert lint(data) == ()


def test_a_note_whose_clause_is_left_out_stands_at_its_section(
    written: Callable[..., bytes],
) -> None:
    note = Note("CL-9", "Why?", ADA, "power")
    (found,) = comments_in(written(small(BARE, notes=(note,), heading="Power")))
    assert found.place == "Power"


def test_several_notes_on_one_block_keep_their_order(written: Callable[..., bytes]) -> None:
    notes = tuple(Note("row", f"{number}?", ADA) for number in range(12))
    table = replace(EMPTY, rows=(row("row", "Street", "Ada"),))
    found = comments_in(written(small(table, notes=notes)))
    assert [one.lines for one in found] == [(f"{number}?",) for number in range(12)]


# ------------------------------------------------------------------------------- what they hold


def test_the_text_of_a_note_is_literal_and_its_lines_are_paragraphs(
    written: Callable[..., bytes],
) -> None:
    notes = (Note("bare", f"{HOSTILE}\n\n<b>two</b>", 'Ada "&" <Okafor>'),)
    (found,) = comments_in(written(small(BARE, notes=notes)))
    assert found.lines == (']]></w:t><w:br/> & " {{ 7 }}', "<b>two</b>")
    assert found.author == 'Ada "&" <Okafor>'
    assert found.styles == ("CommentText", "CommentReference", "CommentText")


def test_a_note_has_its_author_and_the_day_of_the_document_never_the_clocks(
    written: Callable[..., bytes],
) -> None:
    (found,) = comments_in(written(small(BARE, notes=on("bare"))))
    assert (found.author, found.initials, found.date) == (ADA, "AO", "2026-11-22T00:00:00Z")


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ("Agreement Studio", "AS"),
        ("ada  okafor (chair)", "AO"),
        ("", ""),
        ("five names are too many", "FNAT"),
    ],
)
def test_initials_are_the_first_letters_of_a_name(author: str, shown: str) -> None:
    assert initials(author) == shown


def test_a_name_that_runs_the_other_way_is_isolated(written: Callable[..., bytes]) -> None:
    (found,) = comments_in(written(small(BARE, notes=(Note("bare", "x", "النيل"),))))
    assert found.author == "\u2068النيل\u2069"


def test_the_same_notes_give_the_same_bytes(
    written: Callable[..., bytes], rich_document: Callable[..., Document]
) -> None:
    document = replace(rich_document(), notes=every_note(rich_document()))
    assert written(document) == written(document)


def test_a_file_without_notes_holds_nothing_of_comments(
    written: Callable[..., bytes], unzipped: Callable[[bytes], dict[str, bytes]]
) -> None:
    parts = unzipped(written())
    assert not [name for name in parts if "comment" in name.casefold()]
    assert not re.findall(rb"(?i)comment(?!s\.)|annotation", b"".join(parts.values()))


# --------------------------------------------------------------------------------- their styles


def style_names(data: bytes, unzipped: Callable[[bytes], dict[str, bytes]]) -> list[str]:
    styles = unzipped(data)[STYLES_PART].decode()
    return re.findall(r'<w:name w:val="(annotation [a-z]+)"', styles)


@pytest.mark.parametrize("style", [house_style, light_style])
def test_styles_of_comments_are_added_where_there_are_notes(
    style: Callable[[], PreparedStyle], unzipped: Callable[[bytes], dict[str, bytes]]
) -> None:
    data = write_word(small(BARE, notes=on("bare"), heading="Power"), style=style())
    assert style_names(data, unzipped) == ["annotation text", "annotation reference"]
    assert lint(data) == ()


def with_styles(*added: str) -> PreparedStyle:
    own = house_style().parts
    closing = b"</w:styles>"
    styles = own[STYLES_PART].replace(closing, "".join(added).encode() + closing)
    return prepare_parts({STYLES_PART: styles, NUMBERING_PART: own[NUMBERING_PART]})


def test_an_offices_own_style_for_comments_is_used_whatever_its_id_and_capitals(
    unzipped: Callable[[bytes], dict[str, bytes]],
) -> None:
    office = with_styles(
        '<w:style w:type="paragraph" w:styleId="Kommentartext">'
        '<w:name w:val="Annotation Text"/></w:style>'
    )
    data = write_word(small(BARE, notes=on("bare")), style=office)
    (found,) = comments_in(data)
    assert found.styles == ("Kommentartext", "CommentReference")
    assert style_names(data, unzipped) == ["annotation reference"]


def test_a_style_of_comments_takes_no_id_that_an_office_uses() -> None:
    office = with_styles(
        '<w:style w:type="character" w:styleId="commenttext"><w:name w:val="Ours"/></w:style>'
    )
    assert CommentStyles.beside(office).text == "CommentText2"
