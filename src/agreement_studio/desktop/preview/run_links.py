"""Words on a page that lead to another place of the document."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF

from agreement_studio.application.on_pages import Link, Target
from agreement_studio.desktop.preview.laid_text import LaidPiece
from agreement_studio.desktop.preview.manners import UNITS_IN_A_POINT
from agreement_studio.desktop.preview.runs import Run
from agreement_studio.drafting.document import Reference


def links_of(
    run: Run, piece: LaidPiece, corner: tuple[float, float], targets: Mapping[str, Target]
) -> Iterator[Link]:
    """A link for each line of each reference that stands there. `corner` is in units."""
    left, top = corner[0], corner[1] + run.slice.top - run.slice.start
    for stretch in piece.line.stretches:
        inline = stretch.inline
        target = targets.get(inline.target_key) if isinstance(inline, Reference) else None
        if target is None:
            continue
        for box in piece.boxes(stretch.start, stretch.end):
            if run.extent.holds(box.center().y()):
                moved = _in_points(box.translated(left, top))
                yield Link(run.page, moved, inline.text, target)


def _in_points(box: QRectF) -> tuple[float, float, float, float]:
    edges = (box.left(), box.top(), box.right(), box.bottom())
    left, top, right, bottom = (edge / UNITS_IN_A_POINT for edge in edges)
    return left, top, right, bottom
