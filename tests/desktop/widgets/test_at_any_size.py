"""Parts that follow the size of text, the room they have, and how much there is to say."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.forms.card_head import CardHead
from agreement_studio.desktop.forms.finding_line import ON_ONE_LINE, FindingLine, SeverityTag
from agreement_studio.desktop.theme import look, px
from agreement_studio.desktop.widgets.drop_down import DropDown
from agreement_studio.desktop.widgets.icon_view import IconView
from agreement_studio.desktop.widgets.search_box import SearchBox
from agreement_studio.desktop.window.sidebar_item import SidebarItem

SENTENCE = "The Bay fund: what happens if less is spent than planned?"


@pytest.fixture(autouse=True)
def sized(qapp: QApplication) -> Iterator[None]:
    """Whatever a test does to the size of text is undone."""
    look().scale_text(1.0)
    yield
    look().scale_text(1.0)


def test_the_glass_of_a_search_box_grows_with_the_text(qtbot: QtBot) -> None:
    box = SearchBox("Find a template")
    qtbot.addWidget(box)
    glass = box.findChild(IconView)
    assert isinstance(glass, IconView)
    before = glass.width()
    look().scale_text(2.0)
    box.resize(400, 64)
    assert glass.width() == 2 * before
    assert box.textMargins().left() > glass.width()


def test_a_drop_down_that_is_too_narrow_keeps_its_words_whole_in_its_list(qtbot: QtBot) -> None:
    box = DropDown()
    qtbot.addWidget(box)
    box.addItem("7 of 20: Power we hand over, share and keep")
    box.resize(120, 32)
    assert not box.grab().isNull()
    assert box.currentText() == "7 of 20: Power we hand over, share and keep"


def test_closed_cards_of_a_list_are_of_one_height_however_long_their_names_are(
    qtbot: QtBot,
) -> None:
    short, long = CardHead(), CardHead()
    for head, name in ((short, "A plan"), (long, "Households given furniture they needed " * 3)):
        qtbot.addWidget(head)
        head.tell(name, "the Council · 14 May 2027")
    assert short.sizeHint().height() == long.sizeHint().height()
    short.setChecked(True)
    assert short.sizeHint().height() < long.sizeHint().height()


def test_a_finding_in_a_narrow_column_goes_beneath_its_tag(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    line = FindingLine(place)
    line.notice(SENTENCE, "must", "Keep, because…")
    place.show()
    tag = line.findChild(SeverityTag)
    assert isinstance(tag, SeverityTag)
    for wide, is_beneath in ((ON_ONE_LINE + 100, False), (ON_ONE_LINE - 100, True)):
        line.resize(px(wide), 200)
        laid = line.layout()
        assert laid is not None
        laid.activate()
        said = next(one for one in line.findChildren(QWidget) if one.accessibleName() == SENTENCE)
        assert (said.y() >= tag.geometry().bottom()) is is_beneath


def test_a_title_in_the_sidebar_leaves_no_short_word_on_a_line_of_its_own(qtbot: QtBot) -> None:
    item = SidebarItem("What kind of promise this is")
    qtbot.addWidget(item)
    item.resize(px(212), item.heightForWidth(px(212)))
    metrics = item.fontMetrics()
    first = metrics.horizontalAdvance("What kind of promise this")
    assert item.title_width("body") < first
