"""Where partners stand, by the rows that somebody dropped on the grid."""

from dataclasses import replace

from PySide6.QtCore import QMimeData

from agreement_studio.application.copied_consents import CopiedConsents
from agreement_studio.desktop.forms.droppable import as_copied, rows_dropped
from agreement_studio.desktop.forms.form_model import FormModel
from agreement_studio.domain.errors import UnreadableFileError


def dropped_consents(data: QMimeData, model: FormModel) -> CopiedConsents:
    """As of copied rows; what cannot be read at all is said in a sentence beside no consent."""
    try:
        dropped = rows_dropped(data)
    except UnreadableFileError as fault:
        return CopiedConsents((), (fault.sentence,))
    copied = model.copied_consents(as_copied(dropped.rows))
    return replace(copied, remarks=(*dropped.remarks, *copied.remarks))
