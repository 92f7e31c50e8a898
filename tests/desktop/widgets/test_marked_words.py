"""What went is struck out and what came is underlined; ears and copies hear signs."""

from PySide6.QtGui import QAccessible, QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.theme import colour, look
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.marked_words import MarkedLabel
from agreement_studio.desktop.widgets.reading import Reading
from agreement_studio.domain.stretches import Span, Stretch

PIECES = (
    Span(Stretch.KEPT, "We meet "),
    Span(Stretch.REMOVED, "<b>weekly</b>"),
    Span(Stretch.ADDED, "monthly"),
    Span(Stretch.KEPT, " in the hall."),
)
SAID = "We meet −<b>weekly</b> +monthly in the hall."


def look_of(reading: Reading, words: str) -> QTextCharFormat:
    found: QTextCursor = reading.document().find(words)
    assert not found.isNull()
    return found.charFormat()


def test_a_page_of_sentences_shows_what_went_and_what_came(qtbot: QtBot) -> None:
    reading = Reading("What changed")
    qtbot.addWidget(reading)
    reading.show_groups([("Meetings", [PIECES, "Nothing else."])])
    assert reading.toPlainText().splitlines() == ["Meetings", SAID, "Nothing else."]
    assert look_of(reading, "−<b>weekly</b>").fontStrikeOut()
    assert look_of(reading, "+monthly").fontUnderline()
    stayed = look_of(reading, "We meet")
    assert not stayed.fontStrikeOut()
    assert not stayed.fontUnderline()


def test_the_colours_follow_the_palette(qtbot: QtBot) -> None:
    reading = Reading("What changed")
    qtbot.addWidget(reading)
    reading.show_groups([("Meetings", [PIECES])])
    light = look_of(reading, "+monthly").foreground().color()
    look().use("dark")
    dark = look_of(reading, "+monthly").foreground().color()
    assert light != dark
    assert dark.name() == colour("accent").name()


def test_a_label_takes_the_room_of_its_words_and_says_them(qtbot: QtBot) -> None:
    marked, plain = MarkedLabel(PIECES), WrappedLabel(SAID)
    for one in (marked, plain):
        qtbot.addWidget(one)
    assert marked.sizeHint().width() == plain.sizeHint().width()
    assert marked.minimumSizeHint() == plain.minimumSizeHint()
    heard = QAccessible.queryAccessibleInterface(marked)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == SAID
