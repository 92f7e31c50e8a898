"""A starting template as a card: its picture, its name, and the words of somebody living it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.starters import Starter
from agreement_studio.desktop.theme import look, px, spaced
from agreement_studio.desktop.theme.painting import (
    paint_focus,
    paint_plate,
    paint_shadow,
    painting,
)
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import ElidedLabel, WrappedLabel
from agreement_studio.desktop.window.power_thumbnail import PowerThumbnail, power_at_a_glance

if TYPE_CHECKING:
    from agreement_studio.domain.agreement import Agreement

_ROOM = 4
_LEAST, _QUOTED = 24, 88  # characters


class TemplateCard(QAbstractButton):
    """Pressed with a click, space or return, it begins an agreement from the template."""

    sample_asked = Signal(str)
    """Somebody wants to see what comes of it; its id."""

    def __init__(self, template: Starter, agreement: Agreement | None = None) -> None:
        """Without an `agreement`, the file of the template is read when its picture is wanted."""
        super().__init__()
        self._agreement = agreement
        self.template = template
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        field, _, rest = template.what_for.partition(":")
        self.setAccessibleName(template.title)
        self.setAccessibleDescription(template.what_for)
        self.setToolTip(f"{template.partners}")
        self.picture = PowerThumbnail()
        self.saying = WrappedLabel(rest.strip().capitalize() or field, "body")
        column = spaced(QVBoxLayout(self), _ROOM + 1, _ROOM + 1, _ROOM + 1, _ROOM + 14, between=0)
        column.addWidget(self.picture)
        words = spaced(QVBoxLayout(), 14, 12, 14, 0, between=3)
        words.addWidget(ElidedLabel(template.title, "strong"))
        partners = template.partners.partition(":")[0]
        words.addWidget(WrappedLabel(f"{field}, {partners}", "small", "2"))
        words.addSpacing(4)
        words.addWidget(self.saying, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        foot = spaced(QVBoxLayout(), 6, 4, 14, 0, between=0)  # its icon stands where words begin
        foot.addWidget(self._made_sample(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _made_sample(self) -> Button:
        """The one part that is pressed by itself."""
        self.sample = Button(self.tr("See the sample"), "link", "eye")
        named = self.tr("See the sample of {title}").format(title=self.template.title)
        self.sample.setAccessibleName(named)
        self.sample.clicked.connect(self._ask_for_sample)
        return self.sample

    def _ask_for_sample(self) -> None:
        self.sample_asked.emit(self.template.id)

    def look_inside(self) -> None:
        """Reads the template, to show its picture and what somebody says in it."""
        from agreement_studio.adapters.files.answers import read_answers  # noqa: PLC0415 - after the first paint

        agreement = self._agreement or read_answers(Path(self.template.path)).agreement
        self.picture.show_glance(power_at_a_glance(agreement))
        said = _saying(agreement)
        if said:
            self.saying.setText(said)
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(220), self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout else super().heightForWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = px(_ROOM)
        plate = QRectF(self.rect()).adjusted(room, room, -room, -room)
        with painting(self) as painter:
            paint_shadow(painter, plate, 12)
            paint_plate(painter, plate, "card", 12, self._edge())
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), 14)

    def _edge(self) -> str:
        if look().tokens.name == "contrast":
            return "line"
        return "control" if self.underMouse() else "line"


def _saying(agreement: Agreement) -> str:
    """The first sentences of the problem as somebody lives it, in quotation marks."""
    said = " ".join(agreement.purpose.problem.split())
    if not said:
        return ""
    if len(said) > _QUOTED:
        end = max(said.rfind(". ", 0, _QUOTED), 0)
        comma = said.rfind(", ", _LEAST, _QUOTED)
        pause = comma if comma > 0 else said.rfind(" ", 0, _QUOTED)
        said = said[: end + 1] if end else f"{said[:pause].rstrip(',;:')}…"
    return f"“{said}”"
