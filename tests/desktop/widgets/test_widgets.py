"""The parts of a page: what they say, how they are worked without a mouse, and that they fit."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import ownedByPython

from agreement_studio.desktop.theme import look
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.banner import Banner
from agreement_studio.desktop.widgets.buttons import Button, ToolButton
from agreement_studio.desktop.widgets.card import Card
from agreement_studio.desktop.widgets.chip import Chip
from agreement_studio.desktop.widgets.empty_state import EmptyState
from agreement_studio.desktop.widgets.finding_row import FindingRow
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.desktop.widgets.labels import READABLE, ElidedLabel, WrappedLabel
from agreement_studio.desktop.widgets.read_list import Line, ReadList
from agreement_studio.desktop.widgets.severity import SeverityTag, severity_word
from agreement_studio.desktop.widgets.states import StateMark, state_word
from agreement_studio.desktop.widgets.the_move import TheMove
from agreement_studio.desktop.widgets.toast import Toast
from agreement_studio.review.completeness import Progress
from agreement_studio.review.finding import Finding, Severity

PALETTES = ("light", "dark", "contrast")


def picture(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def name_of(widget: QWidget) -> str:
    """What assistive technology calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


# ------------------------------------------------------------------------------------- labels


def test_a_line_too_long_for_its_place_is_shortened_and_told_whole_in_its_tooltip(
    qtbot: QtBot,
) -> None:
    label = ElidedLabel("Saltery Bay Mend & Recycle, of the whole bay")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.is_elided()
    assert label.toolTip() == label.text()
    label.resize(label.sizeHint())
    label.grab()
    assert not label.is_elided()
    assert label.toolTip() == ""


def test_running_text_grows_downwards_and_is_never_wider_than_can_be_read(qtbot: QtBot) -> None:
    label = WrappedLabel("People in flats get a say over bin stores. " * 12)
    qtbot.addWidget(label)
    assert label.sizeHint().width() == READABLE
    assert label.heightForWidth(200) > label.heightForWidth(400) > 0


def test_markup_in_somebodys_name_stays_text(qtbot: QtBot) -> None:
    label = WrappedLabel("<b>Bold</b> & Sons")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


# ------------------------------------------------------------------------------------ buttons


def test_a_button_is_called_what_it_says_even_with_an_ampersand_or_an_icon(qtbot: QtBot) -> None:
    for button in (Button("Save & close"), Button("Save & close", "primary", "save")):
        qtbot.addWidget(button)
        assert name_of(button) == "Save & close"
        assert "Save && close" in button.text()


def test_a_button_with_an_icon_alone_has_a_name_and_a_tooltip(qtbot: QtBot) -> None:
    button = ToolButton("undo-2", "Undo the last step")
    qtbot.addWidget(button)
    assert name_of(button) == button.toolTip() == "Undo the last step"


def test_icons_grow_with_the_text(qtbot: QtBot) -> None:
    button = Button("Add a decision", "primary", "plus")
    qtbot.addWidget(button)
    small = button.iconSize()
    look().scale_text(2.0)
    assert button.iconSize() == small * 2


# ---------------------------------------------------------------------------- chips and cards


def test_a_chip_says_whom_it_stands_for_from_which_sector_and_whether_new(qtbot: QtBot) -> None:
    chip = Chip("Bayside Residents", "community", joins=True)
    qtbot.addWidget(chip)
    assert name_of(chip) == "Bayside Residents, community, joins"


def test_a_sectors_colour_is_found_inside_its_mark_only(qtbot: QtBot) -> None:
    chip = Chip("Council", "public")
    qtbot.addWidget(chip)
    image = picture(chip)
    blue = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == "#3466c2"
    ]
    assert blue
    assert max(blue) <= 25


def test_chips_break_into_lines_in_reading_order(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    chips = [Chip(name, "public") for name in ("Council", "Schools", "Housing", "Health")]
    for chip in chips:
        flow.addWidget(chip)
    assert flow.heightForWidth(1000) == 28
    assert flow.heightForWidth(10) == 4 * 28 + 3 * 6
    holder.resize(220, flow.heightForWidth(220))
    holder.show()
    places = [(chip.y(), chip.x()) for chip in chips]
    assert places == sorted(places)
    assert places[-1][0] > 0


def test_what_stands_in_lines_is_held_by_python_until_qt_takes_it_away(qtbot: QtBot) -> None:
    """An item of Qt's own making may come with the Python object of another that is long gone."""
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    chips = [Chip(name, "public") for name in ("Council", "Schools", "Housing")]
    for chip in chips:
        flow.addWidget(chip)
    held = [flow.itemAt(place) for place in range(flow.count())]
    assert [ownedByPython(item) for item in held if item] == [True, True, True]
    chips.pop(1).deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    held = [flow.itemAt(place) for place in range(flow.count())]
    assert [item.widget() for item in held if item] == chips


@pytest.mark.parametrize("palette", PALETTES)
def test_a_card_is_painted_from_the_palette_in_use(qtbot: QtBot, palette: str) -> None:
    card = Card()
    card.body.addWidget(WrappedLabel("Siting, locks and collection day", "card"))
    qtbot.addWidget(card)
    look().use(palette)
    middle = picture(card).pixelColor(8, card.height() // 2)
    assert middle.name().upper() == look().tokens.colours["card"]


# ---------------------------------------------------------------------- states and severities


def test_every_state_has_a_word_and_a_shape_of_its_own(qtbot: QtBot) -> None:
    marks = [StateMark(progress) for progress in Progress]
    for mark in marks:
        qtbot.addWidget(mark)
    look().use("contrast")  # where colours cannot tell them apart
    grey = [
        bytes(picture(mark).convertToFormat(QImage.Format.Format_Mono).constBits())
        for mark in marks
    ]
    assert len(set(grey)) == len(marks)
    assert len({state_word(progress) for progress in Progress}) == len(marks)


def test_every_severity_is_a_word_beside_its_shape(qtbot: QtBot) -> None:
    for severity in Severity:
        tag = SeverityTag(severity, 3)
        qtbot.addWidget(tag)
        assert name_of(tag) == f"{severity_word(severity)} 3"
        tag.show_count(None)
        assert tag.text() == severity_word(severity)


def test_a_finding_is_said_whole_and_its_link_acts_on_it(qtbot: QtBot) -> None:
    finding = Finding("O03", Severity.SHOULD, "outcomes", "Who checks this?")
    row = FindingRow(finding, "Go there")
    qtbot.addWidget(row)
    assert name_of(row) == "Should: Who checks this?"
    link = row.findChild(Button)
    assert link is not None
    with qtbot.waitSignal(row.acted) as told:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args == [finding]


# --------------------------------------------------------------- banner, toast and empty state


def test_a_banner_is_answered_by_one_of_its_buttons(qtbot: QtBot) -> None:
    banner = Banner("rotate-ccw", "We kept a copy.", [("restore", "Restore"), ("later", "Later")])
    qtbot.addWidget(banner)
    restore = banner.findChild(Button, "restore")
    assert restore is not None
    with qtbot.waitSignal(banner.answered) as told:
        QTest.keyClick(restore, Qt.Key.Key_Space)
    assert told.args == ["restore"]


@pytest.fixture
def toast(qtbot: QtBot) -> Toast:
    window = QWidget()
    window.resize(600, 300)
    qtbot.addWidget(window)
    made = Toast(window)
    window.show()
    window.setProperty("kept", made)
    return made


def test_a_toast_says_what_was_done_and_takes_it_back(qtbot: QtBot, toast: Toast) -> None:
    toast.say("Removed “Siting, locks and collection day”")
    assert toast.isVisible()
    undo = toast.findChild(Button)
    assert undo is not None
    with qtbot.waitSignal(toast.undone):
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_toast_stays_within_its_window_whatever_it_says(toast: Toast) -> None:
    toast.say("Removed “" + "a decision with a very long name " * 12 + "”")
    assert toast.window().rect().contains(toast.geometry())


def test_an_empty_place_offers_one_way_first(qtbot: QtBot) -> None:
    place = EmptyState(
        "No decisions yet",
        "Ask the most powerful partner to speak first.",
        [("add", "Add a decision", "plus"), ("room", "Ask the room", "presentation")],
    )
    qtbot.addWidget(place)
    kinds = [button.property("kind") for button in place.findChildren(Button)]
    assert kinds == ["primary", "secondary"]
    with qtbot.waitSignal(place.chosen) as told:
        QTest.mouseClick(place.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert told.args == ["add"]


# -------------------------------------------------------------------------------- all of them


def everything() -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(Chip("Council", "public"))
    column.addWidget(SeverityTag(Severity.MUST, 1))
    column.addWidget(TheMove())
    column.addWidget(Banner("info", "A sentence.", [("do", "Do it")]))
    column.addWidget(EmptyState("Nothing yet", "Begin here.", [("add", "Add", "plus")]))
    return window


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_is_cut_off_in_any_palette_at_any_size(
    qtbot: QtBot, palette: str, scale: float
) -> None:
    look().use(palette)
    look().scale_text(scale)
    window = everything()
    qtbot.addWidget(window)
    window.resize(window.sizeHint().expandedTo(QSize(900, 900)))
    window.show()
    for button in window.findChildren(Button):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.accessibleName())
        assert button.height() >= button.fontMetrics().height()
        assert button.mapTo(window, QPoint()).x() >= 0
    for label in window.findChildren(WrappedLabel):
        assert label.height() >= label.heightForWidth(label.width())


# --------------------------------------------------------------------------------- announcing


def test_what_is_announced_leaves_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    column = QVBoxLayout(held)
    button, told = Button("Save"), WrappedLabel("")
    column.addWidget(button)
    column.addWidget(told)
    held.show()
    button.setFocus()
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        announce(told, "Saved.")
        QCoreApplication.processEvents()
    finally:
        QAccessible.setActive(was_active)
    assert held.focusWidget() is button


# --------------------------------------------------------------------------- lists to choose from


def test_a_list_tells_what_a_line_stands_for_by_click_and_by_enter(qtbot: QtBot) -> None:
    shown, done = ReadList("Fruit"), list[str]()
    qtbot.addWidget(shown)
    shown.done.connect(done.append)
    shown.show_lines([Line("Apple", "a", "red"), Line("Pear", "p", more="green or brown")])
    shown.resize(300, 200)
    shown.show()
    assert (shown.row, [line.words for line in shown.lines]) == (-1, ["Apple", "Pear"])
    shown.choose(0)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    place = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert done == ["p", "a"]
    index = shown.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Apple red"
    assert shown.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "green or brown"


def test_a_list_that_is_filled_anew_has_no_line_chosen(qtbot: QtBot) -> None:
    shown, turned = ReadList("Fruit"), list[int]()
    qtbot.addWidget(shown)
    shown.turned.connect(turned.append)
    shown.show_lines([Line("Apple"), Line("Pear")])
    shown.choose(1)
    shown.show_lines([Line("Plum")])
    assert shown.row == -1
    shown.choose(0)
    assert turned == [1, 0]


def test_where_a_click_only_chooses_enter_does_it(qtbot: QtBot) -> None:
    shown, done = ReadList("Fruit", click_chooses_only=True), list[str]()
    qtbot.addWidget(shown)
    shown.done.connect(done.append)
    shown.show_lines([Line("Apple", "a")])
    shown.resize(300, 200)
    shown.show()
    place = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (shown.row, done) == (0, [])
    QTest.keyClick(shown, Qt.Key.Key_Enter)
    assert done == ["a"]
