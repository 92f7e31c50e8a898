"""The status bar: where the latest edit is, how much is to agree, and how large the text is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agreement_studio.desktop.theme import look, spaced
from agreement_studio.desktop.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from agreement_studio.application.save_report import SaveReport
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.drafting.document import Document


class StatusBar(QWidget):
    """It says "saved" only of what the file holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "window")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = spaced(QHBoxLayout(self), 18, 3, 18, 3, between=20)
        self.kept = ElidedLabel("", "eyebrow", "2")
        self.amount = label("", "caption", "3")
        self.zoom = label("", "caption", "3")
        row.addWidget(self.kept, 1)
        row.addWidget(self.amount)
        row.addWidget(self.zoom)
        look().changed.connect(self.show_zoom)
        self.show_zoom()

    def show_zoom(self) -> None:
        self.zoom.setText(f"{round(look().scale * 100)} %")

    def show_document(self, document: Document) -> None:
        """Says how much there is, and how much of it is still to agree."""
        from agreement_studio.application.export import counts  # noqa: PLC0415 - a draft brings it

        held = counts(document)
        clauses = self.tr("%n clause(s)", "", held.clauses)
        to_agree = self.tr("%n to agree", "", held.open_points)
        self.amount.setText(f"{_plain(clauses, held.clauses)}   {to_agree}")

    def show_kept(self, model: AgreementModel, saved: SaveReport | None, at: datetime) -> None:
        """Says where the latest edit is: on the disk, in the file, or not yet."""
        self.kept.set_text(self._kept(model, saved, at))

    def _kept(self, model: AgreementModel, saved: SaveReport | None, at: datetime) -> str:
        if model.is_read_only:
            return self.tr("Open to read only")
        if model.opened.trouble:
            return self.tr("Not on the disk yet: {why}").format(why=model.opened.trouble)
        if model.path is None:
            return self.tr("Not in a file yet. Every edit is kept on this disk.")
        if model.is_modified:
            edits = model.opened.unsaved_edits
            words = self.tr("%n edit(s) kept on this disk, not in the file yet", "", edits)
            return _plain(words, edits)
        return self._saved(saved, f"{at:%H:%M}")

    def _saved(self, saved: SaveReport | None, time: str) -> str:
        if saved is None:
            return self.tr("Nothing changed since it was opened")
        if not saved.is_confirmed:
            return self.tr("Saved at {time}, not confirmed by the disk").format(time=time)
        return self.tr("Saved on this disk at {time}").format(time=time)


def _plain(words: str, number: int) -> str:
    """English without a translation file: Qt only puts in the number."""
    return words.replace("(s)", "" if number == 1 else "s")
