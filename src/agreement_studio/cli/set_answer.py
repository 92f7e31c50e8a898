"""``set``: one answer of an agreement file changed, as one step that is on the disk."""

from pathlib import Path

from agreement_studio.application.said import edit_from_words
from agreement_studio.application.step_labels import step_label
from agreement_studio.cli.agreement_sources import opened
from agreement_studio.cli.outcome import Exit, remark, say
from agreement_studio.cli.saved import told
from agreement_studio.wiring import Studio


def set_answer(file: Path, path: str, value: str, studio: Studio) -> Exit:
    """Puts a value where a path points, and saves the file."""
    with opened(file, studio) as agreement:
        if not agreement.session.apply(edit_from_words(agreement.agreement, path, value)):
            say(f"{file}: that is what it says already.")
            return Exit.WRITTEN
        label = step_label(agreement.session.steps[-1], studio.texts)
        report = agreement.save()
        say(f"{label}. Saved {report.path}.")
        remarks = told(report, agreement, studio)
        remark(*remarks)
    return Exit.CHANGED if remarks else Exit.WRITTEN
