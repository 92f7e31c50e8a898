"""Text that fills the place it is given: as large as can be, and whole at any size."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.room.measure import face, unit
from agreement_studio.desktop.theme import colour
from agreement_studio.desktop.theme.painting import painting

_SMALLEST = 9.0
_STEP = 0.96
_LARGE = 40.0
_TIGHTER = 98.5
_LEADING = 1.12
_RUNNING = 1.3
_EQUAL = 4.0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is set; sizes are pixels of the design."""

    size: float
    weight: int = 400
    tone: str = "text"
    lines: int = 1
    """The most lines it breaks into; it grows smaller before it takes more. 0 for any number."""
    is_running: bool = False
    """Whether it is running text, with more space between lines."""
    at_end: bool = False
    """Whether it stands at the end of its place."""


class FittedText(QWidget):
    """One text. What is painted is also what is said to those who listen."""

    def __init__(self, manner: Manner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._manner, self._text = manner, ""
        self._set: tuple[object, QFont, list[str]] | None = None

    def text(self) -> str:
        return self._text

    def show_text(self, text: str, manner: Manner | None = None) -> None:
        """Shows another text, set in another manner if one is given."""
        self._manner = manner or self._manner
        self._text, self._set = text, None
        self.setAccessibleName(text)
        self.update()

    def lines(self) -> list[str]:
        """The lines as they stand."""
        return self._fitted()[1]

    def is_whole(self) -> bool:
        """Whether all of it is in sight."""
        font, lines = self._fitted()
        return self._height(font, lines) <= self.height() + 1

    def used(self) -> float:
        """The height that the text takes."""
        return self._height(*self._fitted())

    def _fitted(self) -> tuple[QFont, list[str]]:
        key = (self.width(), self.height(), unit(self), self._manner, self._text)
        if self._set is None or self._set[0] != key:
            self._set = (key, *self._fit())
        return self._set[1], self._set[2]

    def _fit(self) -> tuple[QFont, list[str]]:
        size = self._manner.size * unit(self)
        while True:
            font = face(size, self._manner.weight)
            if size >= _LARGE:
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHTER)
            lines = _broken(self._text, font, self.width())
            few = not self._manner.lines or len(lines) <= self._manner.lines
            if (few and self._height(font, lines) <= self.height()) or size <= _SMALLEST:
                return font, lines if self._manner.is_running else self._balanced(font, lines)
            size *= _STEP

    def _balanced(self, font: QFont, lines: list[str]) -> list[str]:
        """As many lines, as equal in length as they can be: no word is left alone."""
        if len(lines) < 2:  # noqa: PLR2004 - one line is as equal as can be
            return lines
        narrow, wide = 0.0, float(self.width())
        while wide - narrow > _EQUAL:
            middle = (narrow + wide) / 2
            if len(_broken(self._text, font, middle)) > len(lines):
                narrow = middle
            else:
                wide = middle
        return _broken(self._text, font, wide)

    def _leading(self, font: QFont) -> float:
        return font.pixelSize() * (_RUNNING if self._manner.is_running else _LEADING)

    def _height(self, font: QFont, lines: list[str]) -> float:
        gap = QFontMetricsF(font).height() - self._leading(font)
        return sum(self._line(font, line) for line in lines) + max(0.0, gap)

    def _line(self, font: QFont, line: str) -> float:
        return self._leading(font) * (1.0 if line else 0.5)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        font, lines = self._fitted()
        with painting(self) as painter:
            painter.setFont(font)
            painter.setPen(colour(self._manner.tone))
            y = 0.0
            side = (
                Qt.AlignmentFlag.AlignRight if self._manner.at_end else Qt.AlignmentFlag.AlignLeft
            )
            flags = side | Qt.AlignmentFlag.AlignTop
            for line in lines:
                painter.drawText(QRectF(0, y, self.width(), font.pixelSize() * 2), flags, line)
                y += self._line(font, line)


def _broken(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a text at a width; a word that is too long is broken within."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    found: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        at = len(found)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            start, length = line.textStart(), line.textLength()
            found.append(paragraph[start : start + length].rstrip())
        layout.endLayout()
        if len(found) == at:
            found.append("")
    return found
