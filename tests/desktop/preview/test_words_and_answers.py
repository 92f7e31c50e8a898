"""From a sentence to the answer it says, by mouse and by keyboard, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.preview.geometry import View
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.domain.agreement import Agreement
from tests.desktop.preview.looking import Drafting, answered, point_of, seen_with

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(preview: Preview, draft: Drafting, larder: Agreement) -> Preview:
    preview.show_document(draft(larder))
    return preview


def click(qtbot: QtBot, preview: Preview, place: QPoint) -> str:
    with qtbot.waitSignal(preview.clicked) as heard:
        QTest.mouseClick(preview.paper.viewport(), LEFT, pos=place)
    (path,) = heard.args or ("",)
    return str(path)


@pytest.mark.parametrize("view", list(View))
def test_a_click_on_an_answer_leads_to_it(shown: Preview, qtbot: QtBot, view: View) -> None:
    shown.paper.set_view(view)
    assert shown.paper.show_key("CL-53:larder-table")
    assert click(qtbot, shown, point_of(shown.paper, "Sunday at four")) == (
        "bodies.larder-table.meets"
    )


def test_a_click_beside_an_answer_leads_to_the_nearest_one_of_its_sentence(
    shown: Preview, qtbot: QtBot
) -> None:
    assert shown.paper.show_key("CL-53:larder-table")
    place = point_of(shown.paper, "It can decide when there are")
    assert click(qtbot, shown, place) == "bodies.larder-table.quorum"


def test_a_click_on_words_that_say_no_answer_leads_to_the_clause(
    shown: Preview, qtbot: QtBot
) -> None:
    assert shown.paper.show_key("CL-03")
    assert click(qtbot, shown, point_of(shown.paper, "everyday sense")) == "CL-03"


def test_a_click_on_a_gap_leads_to_what_is_to_agree(
    preview: Preview, draft: Drafting, larder: Agreement, qtbot: QtBot
) -> None:
    document = draft(answered(larder, "powers.what-is-cooked.held_now", ()))
    gap = document.gaps()[-1]
    preview.show_document(document)
    assert preview.show_path(gap.path)
    assert click(qtbot, preview, point_of(preview.paper, gap.text)) == gap.path


def test_a_click_on_a_reference_goes_to_what_it_points_at(shown: Preview, qtbot: QtBot) -> None:
    QTest.mouseClick(shown.paper.viewport(), LEFT, pos=point_of(shown.paper, "6.1"))
    pointed_at = seen_with(shown.paper, shown.paper.lit.reached).strip
    assert pointed_at.pieces[0].number == "6.1"


def test_the_mouse_shows_where_a_click_leads_somewhere(shown: Preview, qtbot: QtBot) -> None:
    viewport = shown.paper.viewport()
    QTest.mouseMove(viewport, point_of(shown.paper, "Nobody on six streets"))
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(viewport, QPoint(3, 3))
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_an_answer_shows_its_sentence_and_prefers_the_clause_to_the_summary(shown: Preview) -> None:
    assert shown.show_path("powers.what-is-cooked.decision")
    assert 0 <= seen_with(shown.paper, "CL-110").top < shown.paper.viewport().height()
    assert shown.paper.lit.asked == "powers.what-is-cooked.decision"


def test_a_record_shows_the_first_sentence_about_it(shown: Preview) -> None:
    assert shown.show_path("powers.what-is-cooked")
    assert shown.paper.lit.asked.startswith("powers.what-is-cooked.")


def test_escape_takes_the_mark_off_a_sentence(shown: Preview) -> None:
    assert shown.show_path("name")
    QTest.keyClick(shown.paper, Qt.Key.Key_Escape)
    assert not shown.paper.lit.asked


def test_an_answer_that_no_sentence_says_is_said_to_be_absent(shown: Preview) -> None:
    before = shown.paper.verticalScrollBar().value()
    assert not shown.show_path("walk_away.nobody")
    assert shown.paper.verticalScrollBar().value() == before


def test_arrows_walk_the_blocks_and_enter_goes_to_the_answer(shown: Preview, qtbot: QtBot) -> None:
    paper = shown.paper
    reached = []
    for _ in range(6):
        QTest.keyClick(paper, Qt.Key.Key_Down)
        reached.append(paper.lit.reached)
    assert reached[:2] == ["front:kind", "front:name"]
    assert len(set(reached)) == 6
    QTest.keyClick(paper, Qt.Key.Key_Up)
    assert paper.lit.reached == reached[-2]
    with qtbot.waitSignal(shown.clicked) as heard:
        QTest.keyClick(paper, Qt.Key.Key_Return)
    assert heard.args


def test_arrows_to_the_side_walk_the_answers_of_a_block(shown: Preview, qtbot: QtBot) -> None:
    assert shown.paper.show_key("CL-53:larder-table")
    heard: list[str] = []
    shown.clicked.connect(heard.append)
    for _ in range(3):
        QTest.keyClick(shown.paper, Qt.Key.Key_Right)
        QTest.keyClick(shown.paper, Qt.Key.Key_Return)
    assert heard == [f"bodies.larder-table.{field}" for field in ("name", "meets", "purpose")]


def test_walking_scrolls_so_that_the_block_reached_is_in_view(shown: Preview, qtbot: QtBot) -> None:
    for _ in range(30):
        QTest.keyClick(shown.paper, Qt.Key.Key_Down)
    assert any(s.strip.block == shown.paper.lit.reached for s in shown.paper.window_on.seen)


def test_a_screen_reader_hears_what_is_in_view(shown: Preview, qtbot: QtBot) -> None:
    reading = shown.paper.reading
    qtbot.waitUntil(lambda: bool(reading.words))
    assert "Unity Street Larder" in reading.words
    assert any("community" in words for words in reading.words)  # the shape, by name
    bar = shown.paper.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: "Unity Street Larder" not in reading.words)
    assert any("What: " in words for words in reading.words)  # a cell with its heading


def test_a_screen_reader_hears_the_number_of_a_clause(shown: Preview) -> None:
    assert shown.paper.show_key("CL-03")
    (words,) = [w for w in shown.paper.reading.words if "partnership in law, a company" in w]
    assert words.startswith("1.3 Not a partnership in law")


def test_the_list_for_screen_readers_takes_no_clicks(shown: Preview, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(shown.paper.reading.words))
    assert click(qtbot, shown, point_of(shown.paper, "Unity Street Larder")) == "name"
    assert QGuiApplication.instance() is not None
