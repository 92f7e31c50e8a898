"""A line of accountability read back: its four parts on one thread, each in a few words."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, px, words
from agreement_studio.desktop.forms.names import Names
from agreement_studio.desktop.theme.painting import line, paint_plate, painting
from agreement_studio.domain.accountability import Line


def parts_of(line: Line, names: Names) -> tuple[tuple[str, str], ...]:
    """What each part is called, and what it says so far; ``""`` where nobody has said."""
    translate = QCoreApplication.translate
    return (
        (translate("LineReading", "Answers for it"), _answers(line, names)),
        (translate("LineReading", "Gives account"), _account(line, names)),
        (translate("LineReading", "May be questioned"), _who(line, names, "questioned_by")),
        (translate("LineReading", "People are heard, and things put right"), _heard(line, names)),
    )


def _who(line: Line, names: Names, field: str) -> str:
    held = getattr(line, field)
    return names.value(Line, field, held, f"lines.{field}") if held else ""


def _answers(line: Line, names: Names) -> str:
    if line.collective:
        who = QCoreApplication.translate("LineReading", "all of us together")
    else:
        who = ", ".join(part for part in (_who(line, names, "accountable"), line.role) if part)
    if not (who and line.for_what):
        return who or line.for_what
    said = QCoreApplication.translate("LineReading", "{who}, for {what}")
    return said.format(who=who, what=line.for_what)


def _account(line: Line, names: Names) -> str:
    translate = QCoreApplication.translate
    to, by, every = _who(line, names, "to_whom"), line.account_by, line.every
    pieces = (
        translate("LineReading", "to {whom}").format(whom=to) if to else "",
        translate("LineReading", "by {means}").format(means=by) if by else "",
        translate("LineReading", "every {time}").format(time=every) if every else "",
    )
    return ", ".join(piece for piece in pieces if piece)


def _heard(line: Line, names: Names) -> str:
    translate = QCoreApplication.translate
    through = _who(line, names, "heard_by")
    pieces = (
        translate("LineReading", "through {whom}").format(whom=through) if through else "",
        translate("LineReading", "they can {do}").format(do=line.redress) if line.redress else "",
    )
    return "; ".join(piece for piece in pieces if piece)


class LineReading(QWidget):
    """The four parts beneath one another, on one thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(32), px(12), px(16), px(12))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(132))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        self.parts: list[tuple[QLabel, QLabel]] = []
        for place in range(4):
            called, said = words("", "label", "2", wrapped=True), words("", "small", wrapped=True)
            for column, label in enumerate((called, said)):
                grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)
            self.parts.append((called, said))

    def tell(self, shown: Line, names: Names) -> None:
        """Reads this line."""
        for (called, said), (name, text) in zip(self.parts, parts_of(shown, names), strict=True):
            called.setText(name)
            said.setText(text or self.tr("Not said yet"))
            tone = "" if text else "3"
            if said.property("tone") != tone:
                said.setProperty("tone", tone)
                said.style().polish(said)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        across, radius = px(17), px(4)
        dots = [
            QPointF(across, called.y() + called.fontMetrics().height() / 2)
            for called, _ in self.parts
        ]
        with painting(self) as painter:
            paint_plate(painter, QRectF(self.rect()), "soft", 8)
            painter.setPen(line("accent", 1.6))
            painter.drawLine(dots[0], dots[-1])
            for dot, (_, said) in zip(dots, self.parts, strict=True):
                painter.setBrush(colour("soft" if said.property("tone") else "accent"))
                painter.drawEllipse(dot, radius, radius)
