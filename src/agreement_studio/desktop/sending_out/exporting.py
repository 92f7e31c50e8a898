"""Opens the export dialog, remembers what was chosen, and says what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.outgoing import fit_name
from agreement_studio.application.sending import Means, Sent
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.sending_out.background import Background
from agreement_studio.desktop.sending_out.export_dialog import Desk, ExportDialog
from agreement_studio.desktop.sending_out.opening import offers_for
from agreement_studio.desktop.sending_out.pages import Kit
from agreement_studio.desktop.sending_out.pdf import written_pdf
from agreement_studio.desktop.sending_out.remembering import choices_of, folder_of, keep_choices
from agreement_studio.desktop.sending_out.template_style import (
    style_of_template,
    with_style,
    without_style,
)
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.wiring import Studio

SHOWN = 3
"""How many remarks of the writer are told one by one."""


class Exporting(QObject):
    """One for a window. Its studio is its own: what it keeps is used from one thread."""

    def __init__(self, host: Host, kit: Kit, background: Background) -> None:
        super().__init__(host.over)
        self._host = host
        studio = Studio()
        save = partial(write_whole, replace=True)
        means = Means(studio, save, partial(written_pdf, kit, studio.house_look), kit.picture)
        self._desk = Desk(means, studio.house_look, kit, background, host.questions)
        self._dialog: ExportDialog | None = None
        self._style: Path | None = None

    def open(self) -> None:
        """Opens the dialog for the agreement as it is now."""
        model = self._host.model
        if model is None or self._dialog is not None:
            return
        preferences = self._host.preferences
        found = model.look.findings.open if model.look else ()
        musts = tuple(one for one in found if one.severity is Severity.MUST)
        name = fit_name(model.agreement.name, self.tr("agreement"))
        place = (folder_of(preferences, model.path), name)
        self._style = style_of_template(model.agreement, self._host.studio)
        choices = with_style(choices_of(preferences), self._style)
        dialog = ExportDialog(model.agreement, choices, place, musts, self._desk, self._host.over)
        dialog.sent.connect(self._tell)
        dialog.asked.connect(self._go)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    @property
    def dialog(self) -> ExportDialog | None:
        """The dialog while it is open."""
        return self._dialog

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _go(self, finding: Finding) -> None:
        if finding.places:
            self._host.show_answer(finding.places[0])

    def _tell(self, sent: Sent) -> None:
        if self._dialog is not None:
            kept, preferences = self._dialog.form.choices, self._host.preferences
            kept = without_style(kept, self._style, choices_of(preferences))
            keep_choices(preferences, kept, sent.paths[0].parent)
        self._host.say(" ".join(self._sentences(sent)), *offers_for(sent.paths[0], self._host))

    def _sentences(self, sent: Sent) -> tuple[str, ...]:
        first = sent.paths[0]
        if len(sent.paths) == 1:
            said = [self.tr("Wrote {file}.").format(file=first.name)]
        else:
            wrote = self.tr("Wrote {count} pictures in {folder}.")
            said = [wrote.format(count=len(sent.paths), folder=first.parent.name)]
        if sent.carries_data:
            said.append(self.tr("It carries the answers inside."))
        if sent.still_open:
            still = self.tr("It is marked as a draft, with {count} still to agree: {points}.")
            shown = "; ".join(sent.still_open[:SHOWN])
            said.append(still.format(count=len(sent.still_open), points=shown))
        said.extend(sent.remarks[:SHOWN])
        return tuple(said)
