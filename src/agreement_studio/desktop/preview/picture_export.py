"""A picture for other programs: SVG, PNG, or on the clipboard as both."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.desktop.preview.drawing_painting import paint_drawing
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.pictures.palette import colours
from agreement_studio.pictures.svg import svg

_SCALE: Final = 3
"""Pixels a unit: a picture as wide as a page has about 290 dots an inch."""


def image_of(drawing: Drawing) -> QImage:
    """The picture as it is printed, on white."""
    size = (drawing.width * _SCALE, drawing.height * _SCALE)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    paint_drawing(painter, drawing, colours())
    painter.end()
    return image


def bytes_of(drawing: Drawing, suffix: str) -> bytes:
    """The file of a picture: PNG for ``.png``, SVG for anything else."""
    if suffix.lower() != ".png":
        return svg(drawing).encode()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image_of(drawing).save(buffer, "PNG")  # type: ignore[call-overload]  # takes str, says bytes
    return bytes(buffer.data().data())


def write_picture(drawing: Drawing, path: Path) -> None:
    """Writes a picture as the name of the file asks, whole or not at all.

    Raises:
        UnwrittenFileError: the place does not take it.
    """
    write_whole(path, bytes_of(drawing, path.suffix), replace=True)


def copy_picture(drawing: Drawing) -> None:
    """Puts a picture on the clipboard, for programs that take SVG and those that take pixels."""
    data = QMimeData()
    data.setImageData(image_of(drawing))
    data.setData("image/svg+xml", svg(drawing).encode())
    data.setText(drawing.description)
    QGuiApplication.clipboard().setMimeData(data)
