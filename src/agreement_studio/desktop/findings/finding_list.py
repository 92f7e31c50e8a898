"""The list of findings: chapters as headings, each finding with its shape and its sentence."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from agreement_studio.desktop.findings.finding_rows import Row
from agreement_studio.desktop.theme import colour, font, px, with_role
from agreement_studio.desktop.theme.painting import paint_focus
from agreement_studio.desktop.widgets.severity import paint_severity, severity_word
from agreement_studio.review.finding import Severity

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT, _AFTER, _AROUND, _SHAPE = 30, 10, 7, 10
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class FindingModel(QAbstractListModel):
    """The rows, as any view or screen reader reads them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> bool:
        """Other rows; tells whether any of them differs."""
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self.rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags  # so that arrow keys pass it over
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _spoken(row: Row) -> str:
    if row.finding is None or row.kept is not None:
        return row.text
    return f"{severity_word(row.finding.severity)}: {row.text}"


class _Painter(QStyledItemDelegate):
    """Paints a row. What is kept has a ring in place of its shape."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = _row(index)
        width = _width(option)
        if row.is_heading:
            height = QFontMetrics(font("eyebrow")).height() + px(18)
            return QSize(width, height)
        room = QRect(0, 0, width - px(_LEFT + _AFTER), 10_000)
        words = QFontMetrics(font("small")).boundingRect(room, _WRAPPED, row.text)
        return QSize(width, max(words.height() + px(2 * _AROUND), px(28)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect = _row(index), QRectF(_rect(option))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            painter.setFont(font("eyebrow"))
            painter.setPen(colour("text3"))
            at_foot = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(rect.adjusted(px(10), 0, -px(8), -px(4)), at_foot, row.text)
        else:
            self._paint_row(painter, option, row, rect)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, rect: QRectF
    ) -> None:
        state = _state(option)
        inside = rect.adjusted(px(2), px(1), -px(2), -px(1))
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("soft"))
            painter.drawRoundedRect(inside, px(6), px(6))
            if state & QStyle.StateFlag.State_HasFocus:
                paint_focus(painter, inside, 6)
        line = QFontMetrics(font("small")).height()
        side = px(_SHAPE)
        top = rect.top() + px(_AROUND) + (line - side) / 2
        _paint_shape(painter, row, QRectF(rect.left() + px(11), top, side, side))
        painter.setFont(font("small"))
        painter.setPen(colour("text2" if row.kept else "text"))
        words = rect.adjusted(px(_LEFT), px(_AROUND), -px(_AFTER), 0)
        painter.drawText(words, _WRAPPED, row.text)


def _paint_shape(painter: QPainter, row: Row, box: QRectF) -> None:
    if row.kept is None and row.finding is not None:
        paint_severity(painter, row.finding.severity, box)
        return
    painter.setPen(colour("text3"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _row(index: _Index) -> Row:
    model = index.model()
    assert isinstance(model, FindingModel)  # noqa: S101 - the one model of this list
    return model.rows[index.row()]


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state


def _width(option: QStyleOptionViewItem) -> int:
    shown: QWidget = option.widget
    width = shown.viewport().width() if isinstance(shown, QAbstractItemView) else 0
    return max(width, px(160))


class FindingList(QListView):
    """Arrow keys walk through it, Enter goes where the finding points."""

    reached = Signal(object)
    """The ``Row`` one has come to, or None."""
    followed = Signal(object)
    """The ``Row`` where somebody wants to be taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingModel(self)
        self.setModel(self.findings)
        self.setItemDelegate(_Painter(self))
        with_role(self, "small")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("What a careful reader notices"))
        self.selectionModel().currentChanged.connect(self._reached)
        self.doubleClicked.connect(self._follow)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other rows; the one that was reached stays reached, or the one in its place is."""
        before, at = self.row, self.currentIndex().row()
        if not self.findings.show(tuple(rows)):
            return
        same = [n for n, row in enumerate(rows) if before and row.same == before.same]
        self.reach(same[0] if same else max(at, 0))

    def reach(self, at: int) -> None:
        """Comes to the row at a place, or to the first finding after it, or the last before."""
        rows = self.findings.rows
        places = [*range(at, len(rows)), *range(min(at, len(rows)) - 1, -1, -1)]
        found = next((n for n in places if 0 <= n < len(rows) and not rows[n].is_heading), None)
        if found is None:
            self.reached.emit(None)
        else:
            self.setCurrentIndex(self.findings.index(found))

    @property
    def row(self) -> Row | None:
        """The row one has come to."""
        at = self.currentIndex().row()
        return self.findings.rows[at] if 0 <= at < len(self.findings.rows) else None

    def reach_first(self, severity: Severity) -> None:
        """Comes to the first finding of that weight."""
        for at, row in enumerate(self.findings.rows):
            if row.kept is None and row.finding and row.finding.severity is severity:
                self.reach(at)
                return

    def _reached(self) -> None:
        self.reached.emit(self.row)

    def _follow(self) -> None:
        if self.row is not None and not self.row.is_heading:
            self.followed.emit(self.row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._follow()
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Home:
            self.reach(0)
