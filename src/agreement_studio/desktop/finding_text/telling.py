"""Where something was found, in words: the page, the card, the question."""

from agreement_studio.application.finding_text import Hit
from agreement_studio.desktop.host import Host
from agreement_studio.domain.address import Address, UnknownAddressError, record_at
from agreement_studio.domain.edits.records import called
from agreement_studio.domain.parts import record_lists
from agreement_studio.texts import Texts


def place_in_words(hit: Hit, host: Host, texts: Texts) -> str:
    """“Power we share · the rota · What is decided”, as far as there are words for it."""
    path = hit.text_path
    question = texts.label(path) if path in texts.field_paths else ""
    parts = (host.title_of(hit.path), _card(hit, host), question)
    return " · ".join(part for part in parts if part)


def _card(hit: Hit, host: Host) -> str:
    head = str(hit.route[0])
    if host.model is None or head not in record_lists():
        return ""
    try:
        return called(record_at(host.model.agreement, Address(head, str(hit.route[1]))))
    except UnknownAddressError:
        return ""
