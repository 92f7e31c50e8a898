"""What the room takes as read: each default in plain words, to be accepted or changed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agreement_studio.application.taken_as_read import (
    Default,
    Standing,
    defaults,
    standing,
    take_all_as_read,
    take_as_read,
)
from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.desktop.forms.card_frame import CardFrame
from agreement_studio.desktop.forms.names import Named
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.without_cards import WithoutCards


class ReadOutPoint(CardFrame):
    """One point: its sentence, and what the room makes of it."""

    accepted = Signal()
    wanted = Signal(str)
    """The path of the answer that somebody wants to change."""

    def __init__(self, default: Default, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.default, self.standing = default, Standing.OPEN
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(10))
        column.setSpacing(px(6))
        column.addWidget(words(sentence, "body", wrapped=True))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.state = words("", "small", "2")
        self.accept_button = self._button(self.tr("Accept"), "secondary", sentence)
        self.change_button = self._button(self.tr("Change"), "quiet", sentence)
        self.accept_button.clicked.connect(self.accepted)
        self.change_button.clicked.connect(self._want)
        row.addWidget(self.state)
        row.addStretch(1)
        row.addWidget(self.change_button)
        row.addWidget(self.accept_button)
        column.addLayout(row)

    def _button(self, said: str, kind: str, sentence: str) -> QPushButton:
        button = QPushButton(said, self)
        button.setAccessibleName(f"{said}: {sentence}")
        button.setProperty("kind", kind)
        button.setFont(font("strong"))
        button.setMinimumHeight(px(28))
        return button

    def _want(self) -> None:
        self.wanted.emit(self.default.change)

    def show_standing(self, standing: Standing) -> None:
        """Says where the room stands on it."""
        self.standing = standing
        said = {
            Standing.OPEN: self.tr("Not said yet"),
            Standing.TAKEN: self.tr("✓ Taken as read"),
            Standing.OTHERWISE: self.tr("✓ You have said it in your own way"),
        }
        self.state.setText(said[standing])
        self.accept_button.setVisible(standing is Standing.OPEN)


class ReadOut(WithoutCards, QWidget):
    """All points, and one button for those that are still open."""

    list = ""
    wanted = Signal(str)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.accept_all = QPushButton(self.tr("Accept all that are still open"), self)
        self.accept_all.setAccessibleName(self.accept_all.text())
        self.accept_all.setProperty("kind", "primary")
        self.accept_all.setFont(font("strong"))
        self.accept_all.clicked.connect(self._accept_all)
        column.addWidget(self.accept_all, 0, Qt.AlignmentFlag.AlignLeft)
        self._all_said = words(self.tr("Everything here has been said."), "body", "2")
        column.addWidget(self._all_said)
        self.points = {one.key: self._point(one) for one in defaults()}
        for point in self.points.values():
            column.addWidget(point)
        self.follow(())

    def _point(self, default: Default) -> ReadOutPoint:
        sentence = self._setting.texts.phrase(f"taken_as_read.{default.key}")
        point = ReadOutPoint(default, sentence, self)
        point.accepted.connect(lambda: self.accept(default))
        point.wanted.connect(self.wanted)
        return point

    def follow(self, _heads: Sequence[str]) -> None:
        """Something has changed: says of every point whether it is still open."""
        agreement, today = self._setting.names.agreement, self._setting.model.today
        for point in self.points.values():
            point.show_standing(standing(point.default, agreement, today))
        some = any(point.standing is Standing.OPEN for point in self.points.values())
        self.accept_all.setVisible(some)
        self._all_said.setVisible(not some)

    def say_again(self, renamed: Iterable[Named]) -> None:
        """Nobody is named here."""

    def reveal(self, rest: Sequence[str]) -> QWidget | None:  # noqa: ARG002 - as other lists
        """No single answer stands here."""
        return None

    def accept(self, default: Default) -> None:
        """Takes one point as read."""
        self._setting.make(take_as_read(default, self._setting.model.today))

    def _accept_all(self) -> None:
        self._setting.make(take_all_as_read(self._setting.model.today))
