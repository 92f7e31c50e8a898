"""The pictures of the agreement, each beside the table with the same facts."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from agreement_studio.desktop.preview.drawings import PICTURES, Picture, Pictures
from agreement_studio.desktop.preview.picture_export import copy_picture, write_picture
from agreement_studio.desktop.preview.picture_view import PictureView
from agreement_studio.desktop.preview.tones import Look
from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.read_table import ReadTable
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import UnwrittenFileError
from agreement_studio.pictures.words import word

_AT_LEFT: Final = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)
_MOST_FITTED: Final = 300
_NARROWEST: Final = 104
"""Of a column, in pixels: a narrow pane scrolls sideways before words are cut."""


class PicturesPanel(QWidget):
    """`clicked` carries the path of a record; `refused` one sentence where a file is not taken."""

    clicked = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = Pictures()
        self._agreement: Agreement | None = None
        self.picture: Picture | None = None
        self.choice = with_role(QComboBox(self), "body")
        self.view = PictureView()
        self.table = QTableView(self)
        self._twin = ReadTable(self)
        self._fit = QTimer(self)
        self.empty = QLabel(self)
        self._shown = QStackedWidget(self)
        self.buttons = self._make_buttons()
        self._prepare_choice()
        self._prepare_table()
        self._lay_out()
        self.view.clicked.connect(self.clicked)
        self.view.chosen.connect(self._choose_row)

    def _prepare_choice(self) -> None:
        for key in PICTURES:
            self.choice.addItem(word(key, "title"), key)
        self.choice.setAccessibleName(self.tr("Picture"))
        self.choice.currentIndexChanged.connect(self._show)

    def _make_buttons(self) -> tuple[Button, ...]:
        acts = (
            (self.tr("Copy picture"), self.copy),
            (self.tr("Save picture…"), self._ask_and_save),
        )
        made = []
        for text, act in acts:
            button = Button(text, "link")
            button.clicked.connect(act)
            made.append(button)
        return tuple(made)

    def _prepare_table(self) -> None:
        self.table.setModel(self._twin)
        self.table.setAccessibleName(self.tr("The same facts as a table"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setShowGrid(False)
        with_role(self.table, "small")
        with_role(self.table.horizontalHeader(), "eyebrow")
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_NARROWEST)
        header.setDefaultAlignment(_AT_LEFT)
        header.setHighlightSections(False)
        header.setMinimumHeight(2 * self.table.fontMetrics().lineSpacing() + 8)
        header.sectionResized.connect(self._fit.start)
        self._fit.setSingleShot(True)
        self._fit.timeout.connect(self._fit_rows)
        self.table.activated.connect(self._go_row)
        self.table.clicked.connect(self._mark_row)
        self.table.selectionModel().currentRowChanged.connect(self._mark_row)

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidget(self.view)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(scroll)
        both.addWidget(self.table)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setChildrenCollapsible(False)
        both.setSizes([600, 400])
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.addWidget(both)
        self._shown.addWidget(self.empty)
        acts = QHBoxLayout()
        for button in self.buttons:
            acts.addWidget(button)
        acts.addStretch(1)
        layout = spaced(QVBoxLayout(self), 16, 4, 12, 8, between=8)
        layout.addWidget(self.choice)
        layout.addLayout(acts)
        layout.addWidget(self._shown, 1)

    # ------------------------------------------------------------------------------- shown

    def show_agreement(self, agreement: Agreement) -> None:
        """The agreement as it is now; only the picture in view is drawn, and only if it changed."""
        self._agreement = agreement
        self._show()

    def show_picture(self, key: str) -> None:
        """Another of PICTURES."""
        self.choice.setCurrentIndex(PICTURES.index(key))

    def set_look(self, look: Look) -> None:
        """The theme has changed."""
        self.view.set_look(look)

    def _show(self) -> None:
        if self._agreement is None:
            return
        key = self.choice.currentData()
        picture = self._pictures.picture(key, self._agreement)
        if picture is not self.picture:
            self.picture = picture
            self.view.show_picture(picture)
            table = picture.drawing.table if picture else None
            self._twin.show(table.header if table else (), table.rows if table else ())
            self._fit.start()
        for button in self.buttons:
            button.setEnabled(picture is not None)
        self.empty.setText(
            self.tr("Nothing to draw yet. The picture appears with the first entry.")
        )
        self._shown.setCurrentIndex(0 if picture else 1)

    def _fit_rows(self) -> None:
        """Rows as high as their words; in a very long table only as many as one reads through."""
        for row in range(min(self._twin.rowCount(), _MOST_FITTED)):
            self.table.resizeRowToContents(row)

    # -------------------------------------------------------------------- table and picture

    def _choose_row(self, record: str) -> None:
        if self.picture and record in self.picture.rows:
            self.table.selectRow(self.picture.rows.index(record))

    def _mark_row(self, index: QModelIndex) -> None:
        if self.picture and 0 <= index.row() < len(self.picture.rows):
            self.view.choose(self.picture.rows[index.row()])

    def _go_row(self, index: QModelIndex) -> None:
        path = self.picture.path_of_row(index.row()) if self.picture else ""
        if path:
            self.clicked.emit(path)

    # ------------------------------------------------------------------------------ export

    def copy(self) -> None:
        """Puts the picture on the clipboard."""
        if self.picture:
            copy_picture(self.picture.drawing)

    def save(self, path: Path) -> bool:
        """Writes the picture as SVG or PNG; says what is in the way where it cannot."""
        if self.picture is None:
            return False
        try:
            write_picture(self.picture.drawing, path)
        except UnwrittenFileError as fault:
            self.refused.emit(fault.sentence)
            return False
        return True

    def _ask_and_save(self) -> None:
        kinds = self.tr("SVG picture (*.svg);;PNG picture (*.png)")
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Save picture"), "", kinds)
        if name:
            path = Path(name)
            suffix = ".png" if "png" in kind else ".svg"
            self.save(path if path.suffix else path.with_suffix(suffix))
