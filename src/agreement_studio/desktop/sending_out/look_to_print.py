"""The look that paper wears: the office's, where one was chosen last or came with the template."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.outgoing import Format
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.sending_out.remembering import choices_of
from agreement_studio.desktop.sending_out.template_style import style_of_template, with_style


def office_to_print(host: Host) -> Path | None:
    """The file of the office whose look the agreement of a window is printed in."""
    model = host.model
    if model is None:
        return None
    style = style_of_template(model.agreement, host.studio)
    choices = with_style(choices_of(host.preferences), style)
    return replace(choices, format=Format.PDF).settled().house_style


class Looks:
    """Looks of offices, each read once and again when its file changes."""

    def __init__(self, read: Callable[[Path], HouseLook]) -> None:
        self._read = read
        self._kept: tuple[tuple[Path, int], HouseLook] | None = None

    def look(self, office: Path | None) -> HouseLook | None:
        """The look of an office's file; None where there is none.

        Raises:
            UnreadableFileError: it cannot serve as a house style; says why.
        """
        if office is None:
            return None
        version = office, _changed(office)
        if self._kept is None or self._kept[0] != version:
            self._kept = version, self._read(office)
        return self._kept[1]


def _changed(file: Path) -> int:
    """When a file was changed last; 0 where the system does not tell."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
