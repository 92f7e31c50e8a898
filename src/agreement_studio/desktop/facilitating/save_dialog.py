"""Saves an agreement as a template, with what comes of it in sight before it is saved."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.ids import new_lineage
from agreement_studio.application.templates.saving import (
    Extras,
    Made,
    made_of,
    newer,
    told_goes,
    told_stays,
)
from agreement_studio.application.templates.template import About, ChangeNote
from agreement_studio.desktop.facilitating.extras_row import ExtrasRow
from agreement_studio.desktop.facilitating.sample_dialog import Paper, on_ground
from agreement_studio.desktop.facilitating.sheet import Sheet
from agreement_studio.desktop.facilitating.template_form import TemplateForm
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.buttons import ToolButton
from agreement_studio.desktop.widgets.labels import eyebrow
from agreement_studio.desktop.widgets.reading import Reading
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.wiring import Studio

AFTER = 200
"""How long a pause is before the blank is drafted again, in milliseconds."""
_FORM, _SPLIT = 340, 820
_TOLD, _PAPER = 144, 240
_KEEPS, _BLANK = "keeps", "blank"
QWIDGETSIZE_MAX = 16_777_215
"""Qt's own word for a widget that may be as wide as it likes."""


class SaveTemplateDialog(Sheet):
    """On the left what to keep, on the right what would be saved."""

    kept = Signal(object)
    """The template that somebody puts into the library."""
    filed = Signal(object)
    """The template that somebody wants as a file somewhere else."""

    def __init__(
        self,
        agreement: Agreement,
        studio: Studio,
        earlier: Sequence[About],
        paper: Paper,
        over: QWidget,
    ) -> None:
        """`earlier` are the newest versions of the templates there are."""
        advice = self.tr(
            "A template begins other agreements like this one. Choose what stays, and look at the "
            "blank before you save it."
        )
        super().__init__(self.tr("Save as a template"), advice, over, QSize(1000, 700))
        self._agreement, self._studio, self._paper = agreement, studio, paper
        self._identifier = new_lineage()
        self.made: Made | None = None
        self.form = TemplateForm(earlier, agreement.made_from.template)
        self.extras = ExtrasRow()
        self.views = self._made_views()
        self._left = self._made_left()
        self.body.addWidget(self._left)
        self.stays = Reading(self.tr("What stays"))
        self.goes = Reading(self.tr("What is blanked or left out"))
        self._blank = QWidget()
        self._blank_column = spaced(QVBoxLayout(self._blank), between=4)
        self._blank_column.addWidget(eyebrow(self.tr("The blank, as it would be drafted")))
        self._right = self._made_right()
        self.body.addWidget(self._right, 1)
        self._waiting = QTimer(self, singleShot=True, interval=AFTER)
        self._waiting.timeout.connect(self.look)
        self.form.changed.connect(self._waiting.start)
        self.form.title.textChanged.connect(self._allow)
        self.extras.changed.connect(self._waiting.start)
        self._add_buttons()
        self.look()
        self.form.title.setFocus()

    def _made_views(self) -> dict[str, ToolButton]:
        """What turns between form and blank where there is no room for both."""
        row = spaced(QHBoxLayout(), between=4)
        views: dict[str, ToolButton] = {}
        group = QButtonGroup(self)
        for key, symbol, words in (
            (_KEEPS, "file-pen-line", self.tr("What to keep")),
            (_BLANK, "file-text", self.tr("The blank")),
        ):
            views[key] = view = ToolButton(symbol, words, words)
            view.setCheckable(True)
            view.clicked.connect(self._turn)
            group.addButton(view)
            row.addWidget(view)
        views[_KEEPS].setChecked(True)
        row.addStretch(1)
        self.above.addLayout(row)
        return views

    def _made_left(self) -> QScrollArea:
        held = QWidget()
        column = spaced(QVBoxLayout(held), 2, 0, 0, 4, between=8)
        column.addWidget(self.form)
        column.addWidget(self.extras)
        column.addStretch(1)
        return scrolled(held)

    def _made_right(self) -> QScrollArea:
        held = QWidget()
        column = spaced(QVBoxLayout(held), between=8)
        counts = spaced(QHBoxLayout(), between=12)
        counts.addWidget(self.stays, 1)
        counts.addWidget(self.goes, 1)
        column.addLayout(counts, 1)
        column.addWidget(self._blank, 3)
        for area, least in ((self.stays, _TOLD), (self.goes, _TOLD), (self._blank, _PAPER)):
            area.setMinimumHeight(px(least))
        return scrolled(held)

    def _add_buttons(self) -> None:
        self.keep = self.add_button("keep", self.tr("Save to my templates"), "primary", "save")
        self.keep.clicked.connect(self._keep)
        self.file = self.add_button("file", self.tr("Save as a file…"))
        self.file.clicked.connect(self._file)
        self.add_button("close", self.tr("Cancel")).clicked.connect(self.reject)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Form and blank take turns where there is no room for both."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        is_wide = self.width() >= px(_SPLIT)
        for view in self.views.values():
            view.setVisible(not is_wide)
        self._left.setVisible(is_wide or self.views[_KEEPS].isChecked())
        self._right.setVisible(is_wide or self.views[_BLANK].isChecked())
        self._left.setMinimumWidth(px(_FORM) if is_wide else 0)
        self._left.setMaximumWidth(px(_FORM) if is_wide else QWIDGETSIZE_MAX)

    # ------------------------------------------------------------------------------ what comes

    def look(self) -> None:
        """Makes the template anew and shows what comes of it."""
        self._waiting.stop()
        texts = texts_on_screen()
        self.made = self._tried(self._make)
        self._allow()
        if self.made is None:
            return
        self.stays.show_groups([(self.tr("Stays"), told_stays(self.made, texts))])
        self.goes.show_groups([(self.tr("Is blanked or left out"), told_goes(self.made, texts))])
        self._show_blank(self.made.template.agreement)

    def _allow(self) -> None:
        """What has a name, and fits into a file, can be saved."""
        is_named = bool(self.form.title.text().strip())
        for button in (self.keep, self.file):
            button.setEnabled(self.made is not None and is_named)
        if self.made is not None:
            asked = self.tr("Say what the template is called, and it can be saved.")
            self.say("" if is_named else asked)

    def _show_blank(self, agreement: Agreement) -> None:
        document = self._studio.draft(agreement, None, final=False)
        before = self._blank_column.takeAt(1)
        old = before.widget() if before else None
        if old is not None:
            old.hide()
            old.deleteLater()
        self._blank_column.addWidget(on_ground(self._paper(document, agreement)), 1)

    def _make(self) -> Made:
        made = made_of(self._agreement, self._about(), self._extras(), self._studio.texts)
        self._studio.templates.packed(made.template)
        return made

    def _about(self) -> About:
        form, today = self.form, self._studio.now().date().isoformat()
        note, choice = form.note.text().strip(), form.choice
        if form.earlier is None:
            first = (ChangeNote("1", note, today),) if note else ()
            about = About(self._identifier, "1", "", changelog=first, choice=choice)
        else:
            about = newer(form.earlier, choice, note, today)
        return replace(
            about,
            title=form.title.text().strip() or "?",
            what_for=form.what_for.text().strip(),
            author=form.author.text().strip(),
            licence=form.licence.text().strip(),
        )

    def _extras(self) -> Extras:
        return self.extras.extras()

    def _tried(self, act: Callable[[], Made]) -> Made | None:
        try:
            made = act()
        except StudioError as fault:
            self.say(fault.sentence)
            return None
        return made

    # --------------------------------------------------------------------------------- saving

    def _keep(self) -> None:
        self.look()
        if self.made is not None:
            self.kept.emit(self.made.template)

    def _file(self) -> None:
        self.look()
        if self.made is not None:
            self.filed.emit(self.made.template)


def suggested_name(title: str, folder: Path) -> Path:
    """Where a template would be filed."""
    kept = "".join(sign if sign.isalnum() or sign in " -" else " " for sign in title)
    return folder / (" ".join(kept.split())[:80] or "template")
