"""The live preview: one decision reworded again and again, until the paper that says it is painted.

*keystroke to paper* drafts, reviews, shows and paints; its floor drafts and reviews the same, and
then lays out and paints nothing but the clause that changed, as bare Qt does it. *paper after an
edit* and *one block alone* are the same two without drafting and review.
"""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import agreements
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Clause, Document
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from living import SAME, SMALLEST
from works import Ready, Work

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.preview import Preview

EDITS: Final = 40
WARM: Final = 6
SIZE: Final = (420, 800)
"""The pane beside a form, in pixels."""
Show = Callable[[Document], None]


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:  # noqa: ARG001 - as every topic's
    """What makes the work of a tool for a size, and the size that warms its code."""
    return WORKS[tool], SMALLEST


class OneBlock(QWidget):
    """A widget that shows the clause that changed and nothing else, with Qt's own layout."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.resize(*SIZE)
        self._key = place
        self._text = QTextDocument()

    def show_document(self, document: Document) -> None:
        clause = next(b for b in document.blocks() if b.key == self._key)
        assert isinstance(clause, Clause)
        words = (clause.heading, *(paragraph.text for paragraph in clause.paragraphs))
        self._text.setTextWidth(SIZE[0] - 90)
        self._text.setPlainText("\n".join(words))
        self.update(0, 0, SIZE[0], round(self._text.size().height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._text.drawContents(painter, QRectF(event.rect()))
        painter.end()


def _application() -> QApplication:
    known = QApplication.instance()
    return known if isinstance(known, QApplication) else QApplication([])


def _versions(agreement: Agreement, number: int) -> list[Agreement]:
    return [agreements.edited(agreement, turn) for turn in range(number)]


def _reworded(agreement: Agreement) -> str:
    return agreement.powers[len(agreement.powers) // 2].id


def _drafting() -> Callable[[Agreement], Document]:
    return partial(Studio().draft, edition=None, final=False)


def _paper(agreement: Agreement, document: Document) -> Preview:
    """A preview that shows the clause on the decision that is going to be reworded."""
    preview = Preview()
    preview.resize(*SIZE)
    preview.show_document(document)
    preview.show()
    assert preview.show_path(f"powers.{_reworded(agreement)}.decision")
    return preview


def _one_block(agreement: Agreement, document: Document) -> OneBlock:
    end = f":{_reworded(agreement)}"
    clauses = (b.key for b in document.blocks() if isinstance(b, Clause) and b.key.endswith(end))
    block = OneBlock(next(clauses))
    block.show_document(document)
    block.show()
    return block


def _work(size: str, *, is_whole: bool, is_bare: bool) -> Work:
    application, draft, reviewer = _application(), _drafting(), Reviewer()
    agreement = agreements.agreement_of(size)
    document = draft(agreement)
    make = _one_block if is_bare else _paper
    shown = make(agreement, document)
    versions = _versions(agreement, WARM + EDITS)
    drafted = {} if is_whole else {id(version): draft(version) for version in versions}

    def follow(some: Sequence[Agreement]) -> None:
        for version in some:
            now = drafted.get(id(version)) or draft(version)
            if is_whole:
                reviewer.review(version, now)
            shown.show_document(now)
            application.processEvents()

    follow(versions[:WARM])

    def work() -> bytes:
        follow(versions[WARM:])
        return b"x" * EDITS

    return work


def _checked(size: str) -> Work:
    """Gives something only where the paper says after many edits what a fresh one says."""
    application, draft = _application(), _drafting()
    agreement = agreements.agreement_of(size)
    preview = _paper(agreement, draft(agreement))
    versions = _versions(agreement, EDITS)
    for version in versions:
        preview.show_document(draft(version))
        application.processEvents()
    fresh = Flow("Schedule")
    fresh.show(_drafting()(versions[-1]))
    is_same = _told(preview.paper.flow) == _told(fresh)
    return lambda: SAME if is_same else b""


def _told(flow: Flow) -> list[tuple[str, object]]:
    return [(strip.key, strip.content) for strip in flow.strips()]


WORKS: Final[dict[str, Ready]] = {
    "keystroke to paper": partial(_work, is_whole=True, is_bare=False),
    "one-block floor": partial(_work, is_whole=True, is_bare=True),
    "paper after an edit": partial(_work, is_whole=False, is_bare=False),
    "one block alone": partial(_work, is_whole=False, is_bare=True),
    "preview, checked": _checked,
}
