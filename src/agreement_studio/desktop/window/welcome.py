"""The welcome screen: begin, go on, or take up what was left behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.banner import Banner
from agreement_studio.desktop.widgets.labels import WrappedLabel, eyebrow, label
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.desktop.window.arrangement import Arrangement
from agreement_studio.desktop.window.gallery import Gallery
from agreement_studio.desktop.window.line_button import LineButton
from agreement_studio.desktop.window.recent_files import RecentFiles

if TYPE_CHECKING:
    from agreement_studio.application.file_ports import Unsaved

_SIDE = 332
_MOST_LEFT = 2  # how many works that were left behind are offered at once
_AS_WIDE_AS_IT_IS = 16_777_215  # Qt's own largest width


class Welcome(QWidget):
    """On the left what to do, on the right what to start from."""

    began = Signal(str)
    """The id of the starting template that was chosen."""
    answered = Signal(str, str)
    """What to do with work that was left behind, and its id.

    ``compare``, ``restore``, ``both`` or ``discard``.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """`actions` are the window's, to begin an agreement and to open a file."""
        super().__init__(parent)
        self._has_recent, self._is_split = False, True
        self.recent = RecentFiles()
        self.gallery = Gallery()
        self.gallery.chosen.connect(self.began)
        self._left_behind = spaced(QVBoxLayout(), 4, 0, 24, 0, between=8)
        self._row = spaced(QHBoxLayout(self), between=0)
        self._side = self._made_side(actions)
        self._side_area = scrolled(self._side)
        self._row.addWidget(self._side_area, 0)
        self._row.addWidget(self._made_main(), 1)

    def _made_side(self, actions: Mapping[str, QAction]) -> QWidget:
        side = QWidget()
        side.setProperty("pane", "window")
        column = spaced(QVBoxLayout(side), 28, 24, 20, 16, between=6)
        self._roomy: list[QWidget] = []  # what only a window with a column for it shows
        column.addWidget(label(self.tr("Agreement Studio"), "step"))
        promise = self.tr(
            "Write down, in the room, who decides what, who brings what and who answers for it."
        )
        column.addWidget(self._only_roomy(WrappedLabel(promise, "body", "2")))
        column.addWidget(self._only_roomy(QWidget()))
        self._lines = spaced(QHBoxLayout(), between=6)
        column.addLayout(self._lines)
        for symbol, key, words, beneath in (
            (
                "file-pen-line",
                "new_small",
                self.tr("Start small: ten questions"),
                self.tr("For an evening around a table"),
            ),
            (
                "file-plus",
                "new",
                self.tr("Start with all steps"),
                self.tr("The same, asked in full"),
            ),
            ("folder-open", "open", self.tr("Open a file…"), ""),
        ):
            line = LineButton(symbol, words, beneath)
            line.setObjectName(key)
            line.clicked.connect(actions[key].trigger)
            self._lines.addWidget(line)
        column.addWidget(self._only_roomy(QWidget()))
        self._recent_head = eyebrow(self.tr("Recent"))
        column.addWidget(self._recent_head)
        column.addWidget(self._only_roomy(self.recent))
        column.addStretch(1)
        offline = WrappedLabel(self.tr("Works offline. Nothing is sent anywhere."), "caption", "3")
        column.addWidget(self._only_roomy(offline))
        return side

    def _only_roomy(self, widget: QWidget) -> QWidget:
        self._roomy.append(widget)
        return widget

    def _made_main(self) -> QWidget:
        main = QWidget()
        main.setProperty("pane", "surface")
        main.setProperty("edge", "left")
        main.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = spaced(QVBoxLayout(main), 28, 20, 0, 0, between=12)
        column.addLayout(self._left_behind)
        column.addWidget(self.gallery, 1)
        return main

    def show_recent(self, files: Sequence[Path], pinned: Sequence[Path] = ()) -> None:
        """Lists what was open before."""
        self.recent.show_files(files, pinned)
        self._has_recent = bool(files)
        self._recent_head.setVisible(self._is_split and self._has_recent)

    def show_left_behind(self, works: Sequence[Unsaved]) -> None:
        """Offers what programs left behind that died, the first few. It stays until discarded."""
        while self._left_behind.count():
            taken = self._left_behind.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for work in works[:_MOST_LEFT]:
            self._left_behind.addWidget(self._banner(work))
        if len(works) > _MOST_LEFT:
            more = self.tr("{count} more beneath these, once they are answered.")
            words = more.format(count=len(works) - _MOST_LEFT)
            self._left_behind.addWidget(WrappedLabel(words, "caption", "3"))

    def _banner(self, work: Unsaved) -> Banner:
        name = work.title or self.tr("an agreement without a name")
        when = work.began.replace("T", " ")[:16]
        sentence = self.tr("We kept “{name}” as it was when the program stopped, begun {when}.")
        both = [("both", self.tr("Keep both"))] if work.path else []
        actions = [
            ("compare", self.tr("Compare")),
            ("restore", self.tr("Restore")),
            *both,
            ("discard", self.tr("Discard")),
        ]
        banner = Banner("rotate-ccw", sentence.format(name=name, when=when), actions)
        banner.answered.connect(lambda key: self.answered.emit(key, work.id))
        return banner

    def arrange(self, arranged: Arrangement) -> None:
        """Lays itself out for the size of the window."""
        self._is_split = split = arranged.welcome_is_split
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if split else down)
        self._side_area.setMinimumWidth(px(_SIDE) if split else 0)
        self._side_area.setMaximumWidth(px(_SIDE) if split else _AS_WIDE_AS_IT_IS)
        self._lines.setDirection(down if split else across)
        for widget in self._roomy:
            widget.setVisible(split)
        self._recent_head.setVisible(split and self._has_recent)
        least = self._side.sizeHint().height()
        self._side_area.setMinimumHeight(0 if split else least)
        self._side_area.setMaximumHeight(_AS_WIDE_AS_IT_IS if split else least)
        self.gallery.show_columns(arranged.template_columns)
