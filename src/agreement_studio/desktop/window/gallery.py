"""The starting templates, side by side, to be found by any word of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from agreement_studio.application.starters import Starter, starters
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.theme.painting import painting
from agreement_studio.desktop.theme.sectors import paint_sector
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.desktop.widgets.search_box import SearchBox
from agreement_studio.desktop.window.template_card import TemplateCard
from agreement_studio.pictures.palette import sector_codes

if TYPE_CHECKING:
    from agreement_studio.desktop.window.idle import Idle
    from agreement_studio.domain.agreement import Agreement

BLANK = "blank"
_EDGE = 8


class SectorMark(QWidget):
    """A sector's mark by itself; its word stands beside it."""

    def __init__(self, sector: str) -> None:
        super().__init__()
        self._sector = sector
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            room = px(2)  # a diamond reaches a little beyond its box
            box = QRectF(self.rect()).adjusted(room, room, -room, -room)
            paint_sector(painter, self._sector, box)


class Gallery(QWidget):
    """Cards in columns beneath a heading, a search box and the key to the pictures."""

    chosen = Signal(str)
    """The id of a starting template."""
    made_chosen = Signal(str)
    """The id of a template that somebody made."""
    sample_asked = Signal(str)
    """The id of either, to see what comes of it."""

    changed = Signal()
    """Somebody put a template among the others, or took one away."""
    stale = Signal()
    """Other templates are there than are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changed.connect(self.stale)
        self._columns = 3
        self.sector_words: dict[str, QLabel] = {}
        self.cards = [self._card(one) for one in starters() if one.id != BLANK]
        self._shipped, self._made = tuple(self.cards), list[TemplateCard]()
        column = spaced(QVBoxLayout(self), between=8)
        told = spaced(QVBoxLayout(), 4, 0, 24, 0)
        column.addLayout(told)
        head = spaced(QHBoxLayout(), between=12)
        head.addWidget(label(self.tr("Start from a real situation"), "section"), 1)
        self.search = self._made_search()
        head.addWidget(self.search)
        told.addLayout(head)
        honest = self.tr("Invented places, honest problems. Each leaves something to settle.")
        told.addWidget(WrappedLabel(honest, "body", "2"))
        told.addWidget(self._made_key())
        self._grid = spaced(QGridLayout(), 0, 4, _EDGE, 20, between=12)
        self._none = WrappedLabel(self.tr("No template has these words."), "body", "2")
        column.addWidget(self._made_area(), 1)
        self._place()

    def _card(self, template: Starter) -> TemplateCard:
        card = TemplateCard(template)
        card.setObjectName(template.id)
        card.clicked.connect(lambda: self.chosen.emit(template.id))
        card.sample_asked.connect(self.sample_asked)
        return card

    def show_made(self, made: Sequence[tuple[Starter, Agreement]]) -> None:
        """Puts templates that people made before the starters, in place of those shown before."""
        for card in self._made:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._made = [self._made_card(*one) for one in made]
        self.cards = [*self._made, *(card for card in self.cards if card in self._shipped)]
        self._place()

    def _made_card(self, template: Starter, agreement: Agreement) -> TemplateCard:
        card = TemplateCard(template, agreement)
        card.setParent(self._grid.parentWidget())  # never a window of its own, even for a moment
        card.setObjectName(template.id)
        card.clicked.connect(self._choose_made)
        card.sample_asked.connect(self.sample_asked)
        card.look_inside()
        return card

    def _choose_made(self) -> None:
        self.made_chosen.emit(self.sender().objectName())

    def _made_search(self) -> SearchBox:
        search = SearchBox(self.tr("Find a template"))
        search.textChanged.connect(self._place)
        return search

    def _made_key(self) -> QWidget:
        key = QWidget()
        flow = FlowLayout(key, gap=14)
        for sector in sector_codes():
            pair = QWidget()
            row = spaced(QHBoxLayout(pair), between=6)
            row.addWidget(SectorMark(sector))
            row.addWidget(self.sector_words.setdefault(sector, label("", "caption", "2")))
            flow.addWidget(pair)
        told = self.tr("Dot: decides from now on. Ring: decided until now.")
        flow.addWidget(label(told, "caption", "2"))
        policy = key.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        key.setSizePolicy(policy)
        return key

    def _made_area(self) -> QScrollArea:
        held = QWidget()
        column = spaced(QVBoxLayout(held), between=0)
        column.addWidget(self._none)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = scrolled(held)
        self._bar = area.verticalScrollBar()
        self._bar.rangeChanged.connect(self._keep_edge)
        return area

    def _keep_edge(self) -> None:
        """The cards end where the search box does, whether there is a bar or not."""
        bar = 0 if self._bar.maximum() else self._bar.sizeHint().width()
        margins = self._grid.contentsMargins()
        margins.setRight(px(_EDGE) + bar)
        self._grid.setContentsMargins(margins)

    def look_inside(self, idle: Idle) -> None:
        """Draws the picture of each template, one after the other."""
        for card in self.cards:
            idle.do(card.look_inside, is_seen=True)

    def name_sectors(self) -> None:
        """Puts the words into the key: all texts are read for it, so the window is there before."""
        for sector, words in self.sector_words.items():
            words.setText(texts_on_screen().choice("sector", sector))

    def show_columns(self, columns: int) -> None:
        """Sets the cards in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        words = self.search.text().casefold().split()
        fitting = [card for card in self.cards if all(word in _said(card) for word in words)]
        for card in self.cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(fitting):
            self._grid.addWidget(card, place // self._columns, place % self._columns)
        for card in self.cards:  # not before it lies in the grid: it would be a window of its own
            card.setVisible(card in fitting)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self._none.setVisible(not fitting)


def _said(card: TemplateCard) -> str:
    one = card.template
    return f"{one.title} {one.what_for} {one.partners} {card.saying.text()}".casefold()
