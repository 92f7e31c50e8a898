"""Notes stand on the paper beneath what they are about, and are no part of the agreement."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.desktop.preview.remarks import Remark, Remarks
from agreement_studio.desktop.preview.strips import is_note
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Clause, Document, Table
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import placed
from tests.desktop.preview.looking import Drafting, answered
from tests.desktop.window.conftest import Answers, answers, make_window, window

__all__ = ["Answers", "answers", "make_window", "window"]


@pytest.fixture
def drafted(draft: Drafting, larder: Agreement) -> Document:
    return draft(larder)


def noted(document: Document, *keys: str, part: str = "") -> Document:
    notes = tuple(Note(key, f"About {key}.\nTalk.", "Critical friend", part) for key in keys)
    return replace(document, notes=notes)


def clauses(document: Document) -> list[Clause]:
    return [block for block in document.blocks() if isinstance(block, Clause)]


def test_notes_stand_right_beneath_their_clause_in_order(drafted: Document) -> None:
    first, second = clauses(drafted)[2:4]
    shown = Remarks().shown(noted(drafted, first.key, second.key, first.key))
    keys = [block.key for block in shown.blocks()]
    at = keys.index(first.key)
    assert keys[at + 1 : at + 5] == [
        *(f"{first.key}~note:1", f"{first.key}~note:2"),
        *(second.key, f"{second.key}~note:1"),
    ]


def test_a_note_on_a_row_stands_beneath_its_table_and_one_on_a_section_beneath_its_heading(
    drafted: Document,
) -> None:
    table = next(b for b in drafted.blocks() if isinstance(b, Table) and b.rows)
    section = drafted.sections[4]
    shown = Remarks().shown(noted(drafted, table.rows[0].key, section.key))
    keys = [block.key for block in shown.blocks()]
    assert keys[keys.index(table.key) + 1] == f"{table.key}~note:1"
    assert shown.sections[4].blocks[0].key == f"{section.key}~note:1"


@pytest.mark.parametrize("part", ["", "power", "no such part"])
def test_each_note_stands_where_a_page_in_a_browser_has_it(drafted: Document, part: str) -> None:
    keys = ["gone", clauses(drafted)[0].key, drafted.sections[2].key, ""]
    document = noted(drafted, *keys, part=part)
    expected = sorted((one.beside, one.note.text.split("\n")[0]) for one in placed(document))
    remarks = [b for b in Remarks().shown(document).blocks() if isinstance(b, Remark)]
    assert sorted((one.beside, one.lines[0]) for one in remarks) == expected


def test_without_notes_the_document_is_as_it_was(drafted: Document) -> None:
    assert Remarks().shown(drafted) is drafted


def test_sections_without_notes_stay_the_same_objects(drafted: Document) -> None:
    shown = Remarks().shown(noted(drafted, clauses(drafted)[0].key))
    assert sum(a is b for a, b in zip(shown.sections, drafted.sections, strict=True)) == (
        len(drafted.sections) - 1
    )


def test_an_edit_elsewhere_keeps_the_strips_of_a_note(
    draft: Drafting, larder: Agreement, drafted: Document
) -> None:
    key = clauses(drafted)[0].key
    flow = Flow("Schedule")
    flow.show(noted(drafted, key))
    before = flow.keyed(f"{key}~note:1")
    flow.show(noted(draft(answered(larder, "purpose.problem", "Warm rooms for all")), key))
    assert before is not None
    assert flow.keyed(f"{key}~note:1") is before
    flow.show(drafted)
    assert flow.keyed(f"{key}~note:1") is None


def test_a_note_is_read_aloud_with_what_it_is_about_and_never_copied_with_it(
    preview: Preview, drafted: Document
) -> None:
    clause = clauses(drafted)[0]
    preview.show_document(noted(drafted, clause.key))
    preview.paper.show_key(clause.key)
    said = next(one for one in preview.paper.said_in_view() if one.key == clause.key)
    assert clause.heading in said.words
    assert said.words.endswith(f"Critical friend\nAbout {clause.key}.\nTalk.")
    table = next(b for b in drafted.blocks() if isinstance(b, Table) and b.rows)
    preview.show_document(noted(drafted, clause.key, table.key))
    for key in (clause.key, table.key):
        preview.paper.show_key(key)
        preview.paper.copy()
        assert QGuiApplication.clipboard().text()
        assert "Critical friend" not in QGuiApplication.clipboard().text()


def test_the_window_shows_and_hides_what_was_noticed_on_its_paper(
    window: Window,
) -> None:
    window.documents.begin("saltery-bay-mend")
    model, workspace = window.documents.model, window.workspace
    assert model is not None
    assert workspace is not None
    model.draft_now()
    model.review_now()
    pane = workspace.preview
    paper = pane.paper.paper  # type: ignore[attr-defined]  # the pane that parts() joins
    assert not any(map(is_note, paper.flow.strips()))
    window.menus.actions["notes"].trigger()
    shown = [strip for strip in paper.flow.strips() if is_note(strip)]
    assert len(shown) == len(model.notes) > 0
    assert shown[0] in [seen.strip for seen in paper.window_on.seen]
    model.draft_now()
    assert [strip for strip in paper.flow.strips() if is_note(strip)] == shown
    window.menus.actions["notes"].trigger()
    assert not any(map(is_note, paper.flow.strips()))
