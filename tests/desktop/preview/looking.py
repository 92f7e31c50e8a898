"""Where things are on the paper, for clicks, and agreements with one answer given otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QPoint

from agreement_studio.desktop.preview.laid import lay_out
from agreement_studio.desktop.preview.paper import Paper
from agreement_studio.desktop.preview.window_on import Seen
from agreement_studio.domain.address import address_of, with_value
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document

Drafting = Callable[[Agreement], Document]


def answered(agreement: Agreement, path: str, value: object) -> Agreement:
    """The agreement with one answer given otherwise."""
    return with_value(agreement, address_of(path, agreement), value)


def seen_with(paper: Paper, key: str) -> Seen:
    """The strip of a key, which is in view."""
    return next(one for one in paper.window_on.seen if one.strip.key == key)


def point_of(paper: Paper, words: str) -> QPoint:
    """The middle of the first letters of some words in view, in the viewport."""
    geometry = paper.geometry_now
    for seen in paper.window_on.seen:
        for piece in lay_out(seen.strip, paper.measure(geometry)).pieces:
            at = piece.line.text.find(words)
            if at >= 0:
                (box, *_) = piece.boxes(at, at + 2)
                x = geometry.text_left + box.center().x() * geometry.scale
                y = seen.top + box.center().y() * geometry.scale
                if 0 <= y < paper.viewport().height():
                    return QPoint(round(x), round(y))
    raise AssertionError(f"“{words}” is not in view")


def tops(paper: Paper) -> dict[str, int]:
    """Where each strip in view starts, in whole pixels."""
    return {one.strip.key: round(one.top) for one in paper.window_on.seen}
