"""Whatever an agreement and the notes on it hold, every note is in the Word file, once."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreement_studio.adapters.word.lint import lint
from agreement_studio.adapters.word.word_writer import WordWriter
from agreement_studio.application.ports import WritingOptions
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.drafting.document import Document, Edition
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import note_lines
from agreement_studio.wiring import Studio
from tests.strategies import HOSTILE, agreements
from tests.turns import without_turns
from tests.word.comments import comments_in

STUDIO = Studio()
WRITER = WordWriter()
COMMENT_MARKS = re.compile(
    rb'<w:commentRange(?:Start|End) w:id="\d+"/>'
    rb'|<w:r><w:rPr><w:rStyle w:val="\w+"/></w:rPr><w:commentReference w:id="\d+"/></w:r>'
)
texts = st.one_of(
    st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8"), max_size=30)
)  # with control characters: a note may quote anything


@st.composite
def noted(draw: st.DrawFn) -> Document:
    """An agreement drafted in one edition, with notes on what is there and what is not."""
    agreement: Agreement = draw(agreements())
    document = STUDIO.draft(agreement, draw(st.sampled_from(Edition)), final=False)
    keys = [
        *(block.key for block in document.blocks()),
        *(section.key for section in document.sections),
        *(paragraph.key for paragraph in document.paragraphs()),
    ]
    places = st.one_of(st.sampled_from(keys), st.sampled_from(["", "CL-38", "gone"]))
    parts = st.sampled_from(["", "schedules", *SectionKey])
    notes = st.lists(st.builds(Note, places, texts, texts, parts), min_size=1, max_size=8)
    return replace(document, notes=tuple(draw(notes)))


def word_file(document: Document) -> bytes:
    return WRITER(document, WritingOptions()).data


def body_of(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        return container.read("word/document.xml")


def as_read(text: str) -> str:
    """Without white space and marks of direction, which say nothing that could be lost."""
    return "".join(without_turns(text).split())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(document=noted())
def test_every_note_is_written_once_and_our_lint_finds_nothing(document: Document) -> None:
    data = word_file(document)
    said = sorted(as_read("".join(one.lines)) for one in comments_in(data))
    assert said == sorted(as_read("".join(note_lines(note.text))) for note in document.notes)
    assert lint(data) == ()


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(document=noted())
def test_the_text_without_its_comments_is_the_text_without_notes(document: Document) -> None:
    noted, bare = word_file(document), word_file(replace(document, notes=()))
    assert COMMENT_MARKS.sub(b"", body_of(noted)) == body_of(bare)
    assert comments_in(bare) == []


@pytest.mark.sdk
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(document=noted())
def test_the_open_xml_sdk_finds_nothing_in_any_agreement_with_notes(
    validate_with_sdk: Callable[[bytes], list[str]], document: Document
) -> None:
    assert validate_with_sdk(word_file(document)) == []
