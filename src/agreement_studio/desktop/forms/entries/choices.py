"""Choices: one of some, any of some, yes or no; each with what it means."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.drafting.answers.kinds import Kind
from agreement_studio.texts import Texts

BUTTONS = frozenset(
    {"status", "readiness_result", "consent_level", "edition_choice", "stance", "value_scope"}
)
"""Choices that people should see side by side before they choose."""
IN_A_ROW = frozenset({"stance"})
"""Those of them that a word or two says, so that they stand in one row."""


class StillBox(QComboBox):
    """A list to choose from that the wheel only scrolls past."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font("body"))
        self.setMinimumHeight(px(32))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """As Qt paints it, but words without room end in dots."""
        shown = QStyleOptionComboBox()
        self.initStyleOption(shown)
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, shown, field, self).width() - px(4)
        room -= 0 if shown.currentIcon.isNull() else shown.iconSize.width() + px(8)
        shown.currentText = self.fontMetrics().elidedText(
            shown.currentText, Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(control, shown)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, shown)
        painter.end()


class ListedChoice(Entry):
    """One of some, out of a list that opens; its meaning stands beneath."""

    def __init__(
        self, kind: Kind, texts: Texts, *, may_be_empty: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group, self._texts = kind.group, texts
        self.box = StillBox(self)
        if may_be_empty:
            self.box.addItem(self.tr("Not said yet"), "")
        for key in kind.keys:
            self.box.addItem(texts.choice(kind.group, key), key)
        self._meaning = words("", "caption", "3", wrapped=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.box)
        layout.addWidget(self._meaning)
        self.box.currentIndexChanged.connect(self._heard)
        self.setFocusProxy(self.box)
        self._explain()

    def _heard(self) -> None:
        self._explain()
        self.tell(typed=False)

    def _explain(self) -> None:
        key = self.box.currentData()
        self._meaning.setText(self._texts.choice(self._group, key, "meaning") if key else "")
        self._meaning.setVisible(bool(key))

    @override
    def value(self) -> str | None:
        return self.box.currentData() or None

    @override
    def show_other(self, value: Any) -> None:
        self.box.blockSignals(True)
        self.box.setCurrentIndex(self.box.findData(str(value or "")))
        self.box.blockSignals(False)
        self._explain()

    @override
    def focus_target(self) -> QWidget:
        return self.box


class ShownChoice(Entry):
    """One of some, side by side with what each means."""

    def __init__(
        self,
        options: Sequence[tuple[Any, str, str]],
        *,
        in_a_row: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`options` are value, label and meaning."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values = [value for value, _, _ in options]
        self._in_a_row = in_a_row
        layout: QHBoxLayout | QVBoxLayout = QHBoxLayout(self) if in_a_row else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(16 if in_a_row else 2))
        for place, (_, label, meaning) in enumerate(options):
            button = _explained(QRadioButton(label, self), meaning)
            if in_a_row:
                button.setMinimumHeight(px(32))  # as high as the boxes beside it
            self._group.addButton(button, place)
            layout.addWidget(button)
            if meaning and not in_a_row:
                layout.addWidget(_meaning(meaning))
        if in_a_row:
            layout.addStretch(1)
        self._group.idClicked.connect(self._heard)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """In their order."""
        return self._group.buttons()

    def _heard(self) -> None:
        self.tell(typed=False)

    @override
    def value(self) -> Any:
        place = self._group.checkedId()
        return None if place < 0 else self._values[place]

    @override
    def show_other(self, value: Any) -> None:
        for place, offered in enumerate(self._values):
            if offered is value or (isinstance(offered, str) and offered == value):
                self._group.button(place).setChecked(True)
                return
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    @override
    def name_as(self, label: str, description: str) -> None:
        self.setAccessibleName(label)
        self.setAccessibleDescription(description)
        for button in self._group.buttons():
            button.setAccessibleName(f"{label}: {button.text()}")

    @override
    def focus_target(self) -> QWidget:
        return self._group.checkedButton() or self._group.button(0)

    @property
    @override
    def is_wide(self) -> bool:
        return not self._in_a_row


class Ticks(Entry):
    """Any of some, kept in the order in which they were ticked."""

    def __init__(self, kind: Kind, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[str] = []
        self._boxes: dict[str, QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        for key in kind.keys:
            box = QCheckBox(texts.choice(kind.group, key), self)
            _explained(box, texts.choice(kind.group, key, "meaning"))
            box.clicked.connect(self._heard)
            self._boxes[key] = box
            layout.addWidget(box)

    def _heard(self) -> None:
        ticked = [key for key, box in self._boxes.items() if box.isChecked()]
        self._order = [key for key in self._order if key in ticked]
        self._order += [key for key in ticked if key not in self._order]
        self.tell(typed=False)

    @override
    def value(self) -> tuple[str, ...] | None:
        return tuple(self._order) or None

    @override
    def show_other(self, value: Any) -> None:
        self._order = [str(key) for key in value or ()]
        for key, box in self._boxes.items():
            box.setChecked(key in self._order)

    @override
    def name_as(self, label: str, description: str) -> None:
        self.setAccessibleName(label)
        self.setAccessibleDescription(description)
        for box in self._boxes.values():
            box.setAccessibleName(f"{label}: {box.text()}")

    @override
    def focus_target(self) -> QWidget:
        return next(iter(self._boxes.values()))


def _explained(button: QAbstractButton, meaning: str) -> QAbstractButton:
    button.setFont(font("body"))
    button.setMinimumHeight(px(24))
    button.setToolTip(meaning)
    button.setAccessibleDescription(meaning)
    return button


def _meaning(text: str) -> QLabel:
    label = words(text, "caption", "3", wrapped=True)
    label.setContentsMargins(px(26), 0, 0, px(6))
    return label


def yes_or_no(*, may_be_empty: bool, parent: QWidget | None = None) -> ShownChoice:
    """Yes, no and, where nothing may stand, not said."""
    options: list[tuple[Any, str, str]] = [
        (True, QCoreApplication.translate("ShownChoice", "Yes"), ""),
        (False, QCoreApplication.translate("ShownChoice", "No"), ""),
    ]
    if may_be_empty:
        options.append((None, QCoreApplication.translate("ShownChoice", "Not said"), ""))
    return ShownChoice(options, in_a_row=True, parent=parent)
