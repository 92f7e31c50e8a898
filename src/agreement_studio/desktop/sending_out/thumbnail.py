"""The first page, small, with what stands beneath it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.outgoing import Choices, Format, Subject
from agreement_studio.application.ports import Paper
from agreement_studio.desktop.sending_out.glimpse import Glimpse
from agreement_studio.desktop.sending_out.words import papers
from agreement_studio.desktop.theme import colour, px, spaced
from agreement_studio.desktop.theme.painting import paint_shadow, painting
from agreement_studio.desktop.widgets.labels import WrappedLabel

_WIDTH = 164
_RATIO = {Paper.A4: 297 / 210, Paper.LETTER: 11 / 8.5}


class Sheet(QWidget):
    """A picture of a page."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._ratio = _RATIO[Paper.A4]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The first page, small"))

    def show_image(self, image: QImage | None, ratio: float) -> None:
        """Shows another page, on paper so many times as high as wide."""
        self._image, self._ratio = image, ratio
        self.updateGeometry()
        self.update()

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH + 8), round(px(_WIDTH) * self._ratio) + px(8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        edge = px(4)
        sheet = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        with painting(self) as painter:
            paint_shadow(painter, sheet, 2)
            painter.setPen(colour("line"))
            painter.setBrush(colour("paper"))
            painter.drawRect(sheet)
            if self._image is not None and not self._image.isNull():
                painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
                dpr = self.devicePixelRatioF()
                room = (sheet.size() * dpr).toSize()
                shown = self._image.scaled(
                    room,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                shown.setDevicePixelRatio(dpr)
                left = (sheet.width() - shown.width() / dpr) / 2
                painter.drawImage(sheet.topLeft() + QPointF(left, 0), shown)


class Thumbnail(QWidget):
    """A page, and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self.caption = WrappedLabel("", "small", "2")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = spaced(QVBoxLayout(self), between=8)
        column.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.caption)
        column.addStretch(1)

    def show_glimpse(self, shown: Glimpse, choices: Choices) -> None:
        """Shows what the choices come to."""
        page = shown.look.page if shown.look else None
        paper = choices.paper if choices.has_paper else Paper.A4
        ratio = page.height / page.width if page else _RATIO[paper]
        self.sheet.show_image(shown.image, ratio)
        self.caption.setText(self._said(shown, choices))

    def _said(self, shown: Glimpse, choices: Choices) -> str:
        if choices.subject is Subject.PICTURES:
            return self._pictures(shown.count)
        if not choices.has_paper:
            return self.tr("As it would look on paper")
        has_own_page = shown.look is not None and shown.look.page is not None
        paper = self.tr("the office’s page") if has_own_page else papers()[choices.paper]
        is_exact = choices.format is Format.PDF
        if shown.count == 1:
            said = self.tr("1 page, {paper}") if is_exact else self.tr("About 1 page, {paper}")
        elif is_exact:
            said = self.tr("{count} pages, {paper}")
        else:
            said = self.tr("About {count} pages, {paper}")
        return said.format(count=shown.count, paper=paper)

    def _pictures(self, count: int) -> str:
        if not count:
            return self.tr("Nothing to draw yet")
        if count == 1:
            return self.tr("1 picture")
        return self.tr("{count} pictures, this one first").format(count=count)
