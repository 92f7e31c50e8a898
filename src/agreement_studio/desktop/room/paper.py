"""Writes worksheets and glossary cards for the agreement that is open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.desktop.host import Commands, Host
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.document import Document


def paper_commands(host: Host) -> Commands:
    """What is printed for a room, by the key of its action."""
    return {
        "worksheets_a4": partial(_worksheets, host, Paper.A4),
        "worksheets_a3": partial(_worksheets, host, Paper.A3),
        "glossary_cards": partial(_cards, host),
    }


def _worksheets(host: Host, paper: Paper) -> None:
    name = QCoreApplication.translate("RoomPaper", "Worksheets")
    _ask_and_write(host, name, paper, lambda agreement: host.studio.worksheets(agreement, paper))


def _cards(host: Host) -> None:
    name = QCoreApplication.translate("RoomPaper", "Glossary cards")
    _ask_and_write(host, name, Paper.A6, host.studio.glossary_cards)


def _ask_and_write(
    host: Host, name: str, paper: Paper, make: Callable[[Agreement], Document]
) -> None:
    """Asks where to write, and says what went well or why it was not done."""
    model = host.model
    if model is None:
        return
    folder = model.path.parent if model.path else host.preferences.folder
    place = host.questions.place_to_export(folder / f"{name}.docx")
    if place is None:
        return
    try:
        writer = host.studio.writer(place)
        data = writer(make(model.agreement), WritingOptions(paper=paper)).data
        write_whole(place, data, replace=True)
    except StudioError as fault:
        host.say(fault.sentence)
        return
    wrote = QCoreApplication.translate("RoomPaper", "Wrote {file}")
    host.say(wrote.format(file=place.name))
