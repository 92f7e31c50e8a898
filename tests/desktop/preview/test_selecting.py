"""Words on the paper are selected across blocks and copied; a click still leads to its answer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.preview.paper import Paper
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.desktop.preview.selection import End, Selection
from agreement_studio.desktop.preview.strips import Cells
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Clause, Document, Figure
from tests.desktop.preview.looking import Drafting, answered, point_of

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def drafted(draft: Drafting, larder: Agreement) -> Document:
    return draft(larder)


@pytest.fixture
def paper(preview: Preview, drafted: Document) -> Paper:
    preview.show_document(drafted)
    return preview.paper


def drag(paper: Paper, start: QPoint, end: QPoint) -> None:
    viewport, left = paper.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, Qt.KeyboardModifier.NoModifier, end)


def copied(paper: Paper) -> str:
    QTest.keyClick(paper, Qt.Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()


def first_clause(document: Document) -> Clause:
    return next(b for b in document.blocks() if isinstance(b, Clause))


def test_dragging_selects_words_across_blocks_and_leads_nowhere(
    paper: Paper, drafted: Document, qtbot: QtBot
) -> None:
    clause = first_clause(drafted)
    paper.show_key(clause.key)
    words = clause.paragraphs[0].text
    with qtbot.assertNotEmitted(paper.clicked):
        drag(paper, point_of(paper, clause.heading), point_of(paper, words[10:22]))
    text = copied(paper)
    heading, paragraph = text.split("\n")
    assert clause.heading.endswith(heading[-8:])
    assert words.startswith(paragraph)
    assert 8 <= len(paragraph) <= 14


def test_dragging_upwards_selects_the_same(paper: Paper, drafted: Document) -> None:
    clause = first_clause(drafted)
    paper.show_key(clause.key)
    start, end = point_of(paper, clause.heading), point_of(paper, clause.paragraphs[0].text[10:22])
    drag(paper, start, end)
    down = copied(paper)
    drag(paper, end, start)
    assert copied(paper) == down


def test_a_click_goes_to_its_answer_as_before_and_lets_the_selection_go(
    paper: Paper, drafted: Document, larder: Agreement, qtbot: QtBot
) -> None:
    paper.select_all()
    with qtbot.waitSignal(paper.clicked) as clicked:
        QTest.mouseClick(
            paper.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            point_of(paper, larder.name),
        )
    assert clicked.args == ["name"]
    assert not paper.has_selection


def test_shift_and_the_arrows_select_letters_words_and_lines(
    paper: Paper, drafted: Document
) -> None:
    clause = first_clause(drafted)
    paper.show_key(clause.key)
    for _ in range(3):
        QTest.keyClick(paper, Qt.Key.Key_Right, SHIFT)
    assert copied(paper) == f"{clause.number} {clause.heading[:3]}"
    QTest.keyClick(paper, Qt.Key.Key_Left, SHIFT)
    assert copied(paper) == f"{clause.number} {clause.heading[:2]}"
    QTest.keyClick(paper, Qt.Key.Key_End, SHIFT)
    assert copied(paper) == f"{clause.number} {clause.heading}"
    QTest.keyClick(paper, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(paper, Qt.Key.Key_Right, SHIFT | CONTROL)
    first = clause.paragraphs[0].text
    assert copied(paper).split("\n")[1] == first[: first.index(" ") + 1]
    QTest.keyClick(paper, Qt.Key.Key_Down, SHIFT)
    assert len(copied(paper).split("\n")[1]) > 20
    QTest.keyClick(paper, Qt.Key.Key_Escape)
    assert not paper.has_selection


def test_all_of_it_can_be_selected_and_comes_as_text_and_as_rich_text(
    paper: Paper, drafted: Document
) -> None:
    QTest.keyClick(paper, Qt.Key.Key_A, CONTROL)
    text = copied(paper)
    html = QGuiApplication.clipboard().mimeData().html()
    for block in drafted.blocks():
        if isinstance(block, Clause):
            assert f"{block.number} {block.heading}" in text
    rows = sum(isinstance(s.content, Cells) for s in paper.flow.strips())
    assert html.count("<tr>") == html.count("</tr>") == rows
    assert html.count("<table>") < rows
    assert "\t" in text
    assert "\u2068" not in text


def test_every_word_of_the_document_is_in_what_is_copied(paper: Paper, drafted: Document) -> None:
    QTest.keyClick(paper, Qt.Key.Key_A, CONTROL)
    text = " ".join(copied(paper).split())
    for paragraph in drafted.paragraphs():
        assert " ".join(paragraph.text.split()) in text


def test_an_edit_elsewhere_keeps_the_selection_and_one_in_it_lets_it_go(
    preview: Preview, draft: Drafting, larder: Agreement
) -> None:
    paper = preview.paper
    preview.show_document(draft(larder))
    clause = first_clause(draft(larder))
    paper.show_key(clause.key)
    QTest.keyClick(paper, Qt.Key.Key_End, SHIFT)
    before = copied(paper)
    preview.show_document(draft(answered(larder, "subtitle", "Another subtitle")))
    assert copied(paper) == before
    title = paper.flow.saying("name")
    assert title is not None
    paper.select(Selection(End(title), End(title, 0, 5)))
    preview.show_document(draft(larder.amended(name="Something else")))
    assert not paper.has_selection


def test_dragging_beyond_the_paper_scrolls_on_and_selects(
    paper: Paper, drafted: Document, qtbot: QtBot
) -> None:
    viewport, left = paper.viewport(), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    start = QPoint(120, 80)
    QTest.mousePress(viewport, left, none, start)
    QTest.mouseMove(viewport, QPoint(120, 200))
    QTest.mouseMove(viewport, QPoint(120, viewport.height() + 60))
    qtbot.waitUntil(lambda: paper.verticalScrollBar().value() > 300)
    QTest.mouseRelease(viewport, left, none, QPoint(120, viewport.height() + 60))
    here = paper.verticalScrollBar().value()
    assert len(copied(paper)) > 500
    assert paper.verticalScrollBar().value() == here


def test_only_what_is_in_view_is_looked_at_while_it_grows(paper: Paper, drafted: Document) -> None:
    paper.select_all()
    assert set(paper.selected_in_view()) == {seen.strip for seen in paper.window_on.seen}


def test_what_is_selected_is_painted(paper: Paper, drafted: Document) -> None:
    clause = first_clause(drafted)
    paper.show_key(clause.key)
    paper.clearFocus()
    before = paper.viewport().grab().toImage()
    paper.select_all()
    after = paper.viewport().grab().toImage()
    assert before != after
    paper.select(None)
    assert paper.viewport().grab().toImage() == before


def test_pictures_take_no_part_and_do_no_harm(
    preview: Preview, draft: Drafting, marlshire: Agreement
) -> None:
    document = draft(marlshire)
    preview.show_document(document)
    figure = next(b for b in document.blocks() if isinstance(b, Figure))
    paper = preview.paper
    paper.show_key(figure.key)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        for _ in range(12):
            QTest.keyClick(paper, key, SHIFT)
    drag(paper, QPoint(100, 60), QPoint(200, 600))
    assert copied(paper)
