"""Zoom, width, pages and colours."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.assets import template
from agreement_studio.desktop.preview.geometry import View
from agreement_studio.desktop.preview.manners import PAGE
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.desktop.preview.tones import PlainLook
from agreement_studio.domain.agreement import Agreement
from tests.desktop.preview.looking import Drafting, tops

STARTERS = (
    "brackwater-ready", "ellismoor-heartbeat", "gate-to-home", "marlshire-growth",
    "nethercross-at-home", "saltery-bay-mend", "unity-street-larder",
)  # fmt: skip
PAPERS = {"light": "#FFFFFF", "dark": "#F3F4F2", "contrast": "#FFFFFF"}


@pytest.fixture
def shown(preview: Preview, draft: Drafting, larder: Agreement) -> Preview:
    preview.show_document(draft(larder))
    return preview


def wheel(preview: Preview, turns: int) -> None:
    viewport = preview.paper.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(viewport.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_wheel_zooms_with_ctrl_held_from_half_to_three_times(shown: Preview) -> None:
    for turns, end in ((1, 3.0), (-1, 0.5)):
        for _ in range(20):
            wheel(shown, turns)
        assert shown.paper.zoom == end


def test_keys_zoom_in_out_and_back_to_the_usual_size(shown: Preview, qtbot: QtBot) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(shown.paper, Qt.Key.Key_Plus, ctrl)
    QTest.keyClick(shown.paper, Qt.Key.Key_Plus, ctrl)
    assert shown.paper.zoom == 1.25
    QTest.keyClick(shown.paper, Qt.Key.Key_Minus, ctrl)
    assert shown.paper.zoom == 1.1
    QTest.keyClick(shown.paper, Qt.Key.Key_0, ctrl)
    assert shown.paper.zoom == 1.0


def test_zooming_keeps_the_block_at_the_top_of_the_view(shown: Preview) -> None:
    assert shown.paper.show_key("CL-113")
    shown.paper.settle(None)
    first = next(one for one in shown.paper.window_on.seen if one.bottom > 0).strip.key
    before = tops(shown.paper)[first]
    shown.paper.set_zoom(2.0)
    assert abs(tops(shown.paper)[first] - before) <= 1


def test_an_edit_keeps_the_zoom(shown: Preview, draft: Drafting, larder: Agreement) -> None:
    shown.paper.set_zoom(1.5)
    shown.show_document(draft(larder.amended(name="Unity Street Pantry")))
    assert shown.paper.zoom == 1.5


def test_fitting_the_width_follows_the_pane(shown: Preview) -> None:
    shown.paper.set_view(View.PAGES)
    shown.paper.fit_width()
    narrow = shown.paper.zoom
    shown.resize(820, 700)
    QApplication.processEvents()
    assert shown.paper.zoom > narrow
    assert shown.paper.geometry_now.sheet_width <= shown.paper.viewport().width()


def test_a_sheet_wider_than_the_pane_scrolls_sideways(shown: Preview) -> None:
    shown.paper.set_zoom(3.0)
    assert shown.paper.horizontalScrollBar().maximum() > 0
    shown.paper.set_zoom(1.0)
    assert shown.paper.horizontalScrollBar().maximum() == 0


def test_pages_are_as_high_as_a4_and_say_that_they_are_an_estimate(
    shown: Preview, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shown.paper.paged, timeout=5000) as heard:
        pages = next(b for b in shown.findChildren(QToolButton) if b.isCheckable())
        QTest.mouseClick(pages, Qt.MouseButton.LeftButton)
    (number,) = heard.args or (0,)
    assert 5 <= number <= 9
    assert shown.pages.text() == f"About {number} pages, A4"
    assert "estimate" in shown.pages.toolTip()
    (top, bottom, page), *_ = shown.paper.sheets(shown.paper.geometry_now)
    assert page == 1
    assert bottom - top == pytest.approx(PAGE[1] * shown.paper.geometry_now.scale, abs=3)


def test_no_page_holds_more_than_fits_unless_one_block_alone_is_longer(
    preview: Preview, draft: Drafting, marlshire: Agreement, qtbot: QtBot
) -> None:
    preview.show_document(draft(marlshire))
    with qtbot.waitSignal(preview.paper.paged, timeout=20_000):
        preview.paper.set_view(View.PAGES)
    used, blocks = 0.0, 0
    for strip in preview.paper.flow.strips():
        if strip.page:
            used, blocks = 0.0, 0
        used, blocks = used + strip.height, blocks + 1
        assert used <= 949 or blocks <= 3, strip.key


@pytest.mark.parametrize("look", PAPERS)
def test_the_paper_stays_paper_white_under_every_theme(shown: Preview, look: str) -> None:
    shown.set_look(PlainLook(look))
    image = shown.paper.viewport().grab().toImage()
    left = round(shown.paper.geometry_now.sheet_left)
    assert QColor(image.pixel(left + 5, 60)).name().upper() == PAPERS[look]


@pytest.mark.parametrize("starter", STARTERS)
def test_every_starting_template_is_drawn_from_the_first_block_to_the_last(
    preview: Preview, draft: Drafting, starter: str
) -> None:
    preview.show_document(draft(read_answers(template("starters", f"{starter}.toml")).agreement))
    bar = preview.paper.verticalScrollBar()
    drawn: set[str] = set()
    while True:
        preview.paper.viewport().grab()
        drawn |= {seen.strip.key for seen in preview.paper.window_on.seen}
        if bar.value() >= bar.maximum():
            break
        bar.setValue(bar.value() + preview.paper.viewport().height() - 20)
    assert drawn == {strip.key for strip in preview.paper.flow.strips()}
    document = preview.paper.flow.document
    assert document is not None
    said = "\n".join(strip.said for strip in preview.paper.flow.strips())
    assert all(gap.text in said for gap in document.gaps())
