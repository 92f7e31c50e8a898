"""What the choices come to, at a glance: the first page, how many there are, what is open."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.outgoing import Choices, Format, Subject
from agreement_studio.application.sending import Drafts, Watch, drafted, drawings, still_open
from agreement_studio.desktop.sending_out.pages import Kit, Pages
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError

WIDTH = 480
"""Pixels across the picture of a page: enough for a small one on a fine screen."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What would be written."""

    image: QImage | None
    count: int = 0
    """How many pages, or pictures."""
    left: int = 0
    """How many points a final copy would still have open."""
    look: HouseLook | None = None
    fault: str = ""
    """Why the house style cannot be used, in one sentence."""


def glimpse(
    agreement: Agreement,
    choices: Choices,
    drafts: Drafts,
    house_look: Callable[[Path], HouseLook],
    kit: Kit,
    watch: Watch,
) -> Glimpse:
    """Drafts and paints the first page."""
    if choices.subject is Subject.PICTURES:
        drawn = tuple(drawings(agreement))
        data = kit.picture(drawn[0], Format.PNG) if drawn else b""
        return Glimpse(QImage.fromData(data) if drawn else None, len(drawn))
    look, fault = _look(choices, house_look)
    watch.go_on()
    document = drafted(agreement, choices, drafts)
    watch.go_on()
    pages = kit.pages(document, choices.paper, look, watch.go_on)
    left = len(still_open(document)) if document.draft_mark else 0
    return Glimpse(_painted(pages), pages.count, left, look, fault)


def _look(
    choices: Choices, house_look: Callable[[Path], HouseLook]
) -> tuple[HouseLook | None, str]:
    if choices.house_style is None:
        return None, ""
    try:
        return house_look(choices.house_style), ""
    except StudioError as fault:
        return None, fault.sentence


def _painted(pages: Pages) -> QImage:
    size: QSizeF = pages.size
    scale = WIDTH / size.width()
    image = QImage(WIDTH, round(size.height() * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    pages.paint(painter, 0)
    painter.end()
    return image
