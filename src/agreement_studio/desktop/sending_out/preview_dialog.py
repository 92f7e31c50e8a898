"""The pages as they will come out of the printer."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QGraphicsView, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.sending_out.on_printer import print_on
from agreement_studio.desktop.sending_out.pages import Pages
from agreement_studio.desktop.theme import colour, look, spaced
from agreement_studio.desktop.widgets.buttons import Button, ToolButton
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import ElidedLabel

WIDTH, HEIGHT = 980, 760


class PrintPreviewDialog(QDialog):
    """A page, or all of them side by side."""

    asked_to_print = Signal()
    asked_to_set_up = Signal()

    def __init__(self, printer: QPrinter, pages: Callable[[], Pages | None], over: QWidget) -> None:
        super().__init__(over)
        self._pages = pages
        self.setWindowTitle(self.tr("Print preview"))
        self.view = QPrintPreviewWidget(printer)
        self._name_view()
        self.view.paintRequested.connect(self._paint)
        self.view.previewChanged.connect(self._say_page)
        self.page = ElidedLabel("", "small", "2")
        self.print = Button(self.tr("Print…"), "primary", "printer")
        whole = spaced(QVBoxLayout(self), 24, 16, 24, 16, between=12)
        whole.addLayout(self._tools())
        whole.addWidget(self.view, 1)
        whole.addLayout(self._foot())
        self.print.setFocus()
        self._dress()
        look().changed.connect(self._dress)
        fit_over(self, over, WIDTH, HEIGHT)

    def _tools(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=4)
        acts = (
            ("chevron-left", self.tr("Previous page"), self._back),
            ("chevron-right", self.tr("Next page"), self._on),
            ("zoom-out", self.tr("Smaller"), self._smaller),
            ("zoom-in", self.tr("Larger"), self._larger),
            ("file-text", self.tr("One page"), self._one_page),
            ("layout-grid", self.tr("All pages"), self._all_pages),
        )
        for symbol, name, act in acts:
            button = ToolButton(symbol, name)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addWidget(self.page, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=8)
        self.set_up = Button(self.tr("Page setup…"), "quiet")
        self.close_button = Button(self.tr("Close"), "secondary")
        self.set_up.clicked.connect(self.asked_to_set_up)
        self.close_button.clicked.connect(self.reject)
        self.print.clicked.connect(self.asked_to_print)
        self.print.setDefault(True)
        row.addWidget(self.set_up)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.print)
        return row

    def _name_view(self) -> None:
        """Of Qt's three widgets, one in the other, the one that scrolls takes the keys."""
        name = self.tr("The pages as they will be printed")
        self.view.setAccessibleName(name)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for view in self.view.findChildren(QGraphicsView):
            view.setAccessibleName(name)
            view.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _dress(self) -> None:
        """The ground beneath the pages, which Qt leaves grey whatever the palette."""
        for view in self.view.findChildren(QGraphicsView):
            view.setBackgroundBrush(colour("sunken"))

    def show_again(self) -> None:
        """Shows the pages on the paper that is set up now."""
        self.view.updatePreview()

    def _paint(self, printer: QPrinter) -> None:
        pages = self._pages()
        if pages is not None:
            print_on(printer, pages, _to_the_end)

    def _say_page(self) -> None:
        said = self.tr("Page {page} of {count}")
        self.page.set_text(said.format(page=self.view.currentPage(), count=self.view.pageCount()))

    def _back(self) -> None:
        self.turn(-1)

    def _on(self) -> None:
        self.turn(1)

    def turn(self, by: int) -> None:
        """Shows the page so many after the one that is shown."""
        page = self.view.currentPage() + by
        if 1 <= page <= self.view.pageCount():
            self.view.setCurrentPage(page)
            self._say_page()

    def _smaller(self) -> None:
        self.view.zoomOut()

    def _larger(self) -> None:
        self.view.zoomIn()

    def _one_page(self) -> None:
        self.view.setSinglePageViewMode()
        self.view.fitInView()

    def _all_pages(self) -> None:
        self.view.setAllPagesViewMode()


def _to_the_end(_done: int, _of: int) -> None:
    """A preview is painted to its end."""
