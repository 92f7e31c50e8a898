"""What one person likes, as questions with their answers beside them."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.folded_text import folded
from agreement_studio.desktop.language.speaking import languages
from agreement_studio.desktop.preferences import AS_SYSTEM
from agreement_studio.desktop.preferences_dialog.folder_list import FolderList
from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import size_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.desktop.widgets.search_box import SearchBox

SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of text that are offered, as parts of the normal one."""
_LEFT = Qt.AlignmentFlag.AlignLeft
_WIDTH = 560
_FOOT = 72
"""How high the row of buttons is, with the air around it."""


class PreferencesDialog(QDialog):
    """It scrolls where the window is low, and shows no more than fits what is typed at its top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.palettes, self.sizes, self.languages = (
            with_role(QComboBox(), "body") for _ in range(3)
        )
        self.still = self._tick(self.tr("Nothing glows, fades or slides"))
        self.welcomes = self._tick(self.tr("Begin with the welcome screen"))
        self.reopens = self._tick(self.tr("Open again what was open last"))
        self.spelling = self._tick(self.tr("Check spelling"))
        self.spelling_hint = WrappedLabel("", "small", "2")
        self.folders = FolderList()
        self.keys = Button(self.tr("Look at the keyboard shortcuts, and change them…"), "link")
        self.keys.setAutoDefault(False)
        self.search = SearchBox(self.tr("Find a preference"))
        self.search.textChanged.connect(self._narrow)
        self.none = WrappedLabel(self.tr("No preference has a name like that."), "body", "2")
        self._asked: list[tuple[str, tuple[QWidget, ...]]] = []  # the words of each, and its parts
        self.back = Button(self.tr("Set all back"), "quiet", "rotate-ccw")
        self._offer()
        self._lay_out()

    def _tick(self, words: str) -> QCheckBox:
        return with_role(QCheckBox(words), "body")

    def _offer(self) -> None:
        for key, words in (
            (AS_SYSTEM, self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):
            self.palettes.addItem(words, key)
        for size in SIZES:
            self.sizes.addItem(f"{round(size * 100)} %", size)
        self.languages.addItem(self.tr("As the system"), "")
        for name in languages():
            self.languages.addItem(QLocale(name).nativeLanguageName(), name)

    def _lay_out(self) -> None:
        whole = spaced(QVBoxLayout(self), between=0)
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), 24, 24, 24, 8, between=14)
        column.addWidget(label(self.tr("Preferences"), "section"))
        words = self.tr("Each change works at once. They are yours, and in no agreement.")
        column.addWidget(WrappedLabel(words, "small", "2"))
        column.addWidget(self.search)
        column.addWidget(self.none)
        column.addLayout(self._grid())
        for tick in (self.still, self.welcomes, self.reopens):
            column.addWidget(self._found_by(tick.text(), tick))
        column.addLayout(self._about_spelling())
        column.addWidget(self._found_by(self.keys.text(), self.keys), 0, _LEFT)
        shared = label(self.tr("Folders with your team’s templates"), "label")
        column.addWidget(shared)
        column.addWidget(self._found_by(shared.text(), self.folders, shared))
        column.addStretch(1)
        area = scrolled(inside)
        area.setAccessibleName(self.tr("Preferences"))
        whole.addWidget(area, 1)
        whole.addLayout(self._foot())
        self._inside = inside

    def _about_spelling(self) -> QVBoxLayout:
        """Whether it is checked, and why it cannot be."""
        both = spaced(QVBoxLayout(), between=4)
        both.addWidget(self._found_by(self.spelling.text(), self.spelling))
        both.addWidget(self.spelling_hint)
        return both

    def say_of_spelling(self, sentence: str) -> None:
        """Says beneath it what is missing; ``""`` for nothing."""
        self.spelling_hint.setText(sentence)
        self.spelling_hint.setVisible(bool(sentence) and self.spelling.isVisibleTo(self))

    def _grid(self) -> QGridLayout:
        grid = spaced(QGridLayout(), between=10)
        asked = (
            (self.tr("&Colours"), self.palettes),
            (self.tr("&Size of text"), self.sizes),
            (self.tr("&Language of the window"), self.languages),
        )
        words = self.tr("Another language is spoken from the next start on.")
        hint = WrappedLabel(words, "small", "2")
        for row, (question, box) in enumerate(asked):
            name = label(question, "label")
            name.setBuddy(box)
            box.setAccessibleName(question.replace("&", ""))
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
            more = (name, hint) if box is self.languages else (name,)
            self._found_by(" ".join((box.accessibleName(), *_offered(box))), box, *more)
        grid.addWidget(hint, len(asked), 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _foot(self) -> QGridLayout:
        foot = spaced(QGridLayout(), 24, 8, 24, 20)
        close = Button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.back.setAutoDefault(False)
        foot.addWidget(self.back, 0, 0)
        foot.setColumnStretch(1, 1)
        foot.addWidget(close, 0, 2)
        return foot

    # --------------------------------------------------------------------------------- narrowing

    def _found_by(self, words: str, part: QWidget, *more: QWidget) -> QWidget:
        """A preference shows while what is typed fits its words."""
        self._asked.append((words, (part, *more)))
        return part

    def show_all(self) -> None:
        """Shows every preference, with the keyboard where one can be looked for."""
        self.search.clear()
        self._narrow()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> None:
        typed = folded(self.search.text()).text.split()
        self.none.show()
        for words, parts in self._asked:
            fits = all(word in folded(words).text for word in typed)
            for part in parts:
                part.setVisible(fits)
            if fits:
                self.none.hide()
        self.say_of_spelling(self.spelling_hint.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From what is typed, Enter goes to the first preference that fits; Escape clears it."""
        if self.focusWidget() is not self.search or not self.search.text():
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            fitting = (parts[0] for _, parts in self._asked if parts[0].isVisible())
            next(fitting, self.search).setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.search.clear()
        else:
            super().keyPressEvent(event)

    # -------------------------------------------------------------------------------------- size

    def take_size(self) -> None:
        """As high as what it asks, and never higher than what it opens over."""
        asked = self._inside.layout()
        if asked is not None:
            high = asked.totalHeightForWidth(px(_WIDTH)) + px(_FOOT)
            size_over(self, self.parentWidget(), QSize(px(_WIDTH), high))


def _offered(box: QComboBox) -> Iterator[str]:
    return (box.itemText(at) for at in range(box.count()))
