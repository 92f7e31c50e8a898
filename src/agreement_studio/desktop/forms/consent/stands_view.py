"""The grid of where everyone stands: one arrow key to the next square, Return to say something."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from agreement_studio.application.consents import Stand, Standing
from agreement_studio.desktop.forms.appearance import colour, font, px
from agreement_studio.desktop.forms.consent.marks import paint_consent
from agreement_studio.desktop.forms.consent.stands_model import SECTOR, STAND, StandsModel
from agreement_studio.desktop.theme.painting import paint_focus
from agreement_studio.desktop.theme.sectors import paint_sector

Index = QModelIndex | QPersistentModelIndex
COLUMN, ROW, TALL_ROW, HEAD, MARK = 82, 46, 62, 60, 16
SECTION = 160
EDGE = 2


class StandDelegate(QStyledItemDelegate):
    """Paints a square: the shape, and the word beneath it."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(COLUMN), px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        stand = index.data(STAND)
        view = option.widget
        if not isinstance(stand, Stand) or not isinstance(view, StandsView):
            return
        box = QRectF(option.rect)
        is_current = view.currentIndex() == index
        painter.save()
        if index.row():
            painter.setPen(colour("line"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("soft"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), px(6), px(6))
        side = px(MARK)
        mark = QRectF(box.center().x() - side / 2, box.y() + px(7), side, side)
        if stand.standing is Standing.NONE:
            mark.moveCenter(box.center())
        is_earlier = stand.standing in {Standing.EARLIER, Standing.UNKNOWN}
        level = stand.consent.level if stand.consent else None
        paint_consent(painter, level, mark, is_earlier=is_earlier)
        self._write(painter, view.stands, stand, box.adjusted(px(3), px(25), -px(3), -px(2)))
        if is_current and view.hasFocus():
            paint_focus(painter, box.adjusted(1, 1, -1, -1), 6)
        painter.restore()

    def _write(self, painter: QPainter, stands: StandsModel, stand: Stand, box: QRectF) -> None:
        is_earlier = bool(stands.caveat(stand))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setFont(font("caption"))
        metrics, dots = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        lines = [stands.short(stand), self.tr("earlier words") if is_earlier else ""]
        for number, said in enumerate(lines):
            painter.setPen(colour("text3" if number or is_earlier else "text"))
            room = box.adjusted(0, number * metrics.height(), 0, 0)
            painter.drawText(room, flags, metrics.elidedText(said, dots, int(room.width()) + 1))


class _PartnerHead(QHeaderView):
    """A partner's mark, and its name in two lines beneath."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(COLUMN), px(HEAD))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        box, side = QRectF(rect), px(MARK)
        model, across = self.model(), Qt.Orientation.Horizontal
        sector = model.headerData(logicalIndex, across, SECTOR)
        top = px(4)
        if sector:
            mark = QRectF(box.center().x() - side / 2, box.y() + px(3), side, side)
            paint_sector(painter, sector, mark)
            top = px(23)
        painter.setFont(font("caption"))
        painter.setPen(colour("text2"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        words = str(model.headerData(logicalIndex, across))
        room = box.adjusted(px(2), top, -px(2), -px(1))
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), words)
        painter.restore()


class _SectionHead(QHeaderView):
    """The names of the sections, in two lines where they are long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        view = self.parentWidget()
        wide = view.width() if view is not None else px(600)
        return QSize(min(px(SECTION), max(px(96), wide * 2 // 5)), px(ROW))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.setPen(colour("line"))
        if logicalIndex:
            painter.drawLine(rect.topLeft(), rect.topRight())
        painter.setFont(font("small"))
        painter.setPen(colour("text"))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical))
        room = QRectF(rect).adjusted(px(4), px(2), -px(8), -px(2))
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, words)
        painter.restore()


class StandsView(QTableView):
    """As high as its rows: the page scrolls, and sideways the grid where there are many."""

    asked = Signal()
    """Somebody wants to say something about the current square."""
    asked_again = Signal()
    """Somebody asks again, where the words are others now."""

    def __init__(self, stands: StandsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stands = stands
        self.setModel(stands)
        self.setItemDelegate(StandDelegate(self))
        self.setHorizontalHeader(_PartnerHead(self))
        self.setVerticalHeader(_SectionHead(self))
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Where each of us stands, section by section"))
        self.clicked.connect(self.asked)
        self.stands.modelReset.connect(self.fit)
        self.stands.dataChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Takes the height of all rows, and gives columns the width there is."""
        columns = self.stands.columnCount()
        head = self.verticalHeader().sizeHint().width()
        self.verticalHeader().setFixedWidth(head)
        room = self.width() - head - 2 * px(EDGE)
        wide = max(px(COLUMN), min(room // columns, px(160))) if columns else px(COLUMN)
        self.horizontalHeader().setDefaultSectionSize(wide)
        self.horizontalHeader().setFixedHeight(px(HEAD))
        down = self.verticalHeader()
        for row in range(self.stands.rowCount()):
            tall = px(TALL_ROW if self.stands.has_caveat(row) else ROW)
            if down.sectionSize(row) != tall:
                down.resizeSection(row, tall)
        bar = px(14) if wide * columns > room else 0
        self.setFixedHeight(px(HEAD) + down.length() + bar + px(4))

    def cell(self) -> QRect:
        """Where the current square lies in the view, head included."""
        across, down = self.verticalHeader().width(), self.horizontalHeader().height()
        return self.visualRect(self.currentIndex()).translated(across, down)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2}:
            self.asked.emit()
        elif key is Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.asked_again.emit()
        else:
            super().keyPressEvent(event)
