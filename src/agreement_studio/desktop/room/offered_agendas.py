"""The agendas that a window can offer: of the template, those that ship, and one's own."""

from agreement_studio.application.room.agenda import (
    Agenda,
    AgendaFileError,
    agenda_in,
    read_agendas,
)
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.language.texts_on_screen import agendas_on_screen

AGENDAS = "agendas"
"""The folder of a person's own agendas, among what the program keeps for them."""


def offered_agendas(host: Host) -> tuple[Agenda, ...]:
    """All of them. One that cannot be used is told of and left out."""
    own: tuple[Agenda, ...] = ()
    try:
        own = read_agendas(host.studio.state_folder / AGENDAS)
    except AgendaFileError as fault:
        host.say(fault.sentence)
    return (*_of_template(host), *agendas_on_screen(), *own)


def _of_template(host: Host) -> tuple[Agenda, ...]:
    """The agenda that came with the template of the agreement, if it brought one."""
    model = host.model
    made_from = model.agreement.made_from if model is not None else None
    if made_from is None or not made_from.template:
        return ()
    template = host.studio.templates.find(made_from.template, made_from.version)
    if template is None or not template.agenda:
        return ()
    try:
        return (agenda_in(template.agenda, made_from.template, template.about.title),)
    except AgendaFileError as fault:
        host.say(fault.sentence)
        return ()
