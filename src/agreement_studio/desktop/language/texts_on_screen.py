"""Questions, labels and choices in the language of the window."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QTranslator

from agreement_studio.application.room.agenda import Agenda, agendas
from agreement_studio.texts import Texts, load_texts

CONTEXT = "Texts"
"""Under which the text files stand among the translations."""

TRANSLATOR = "words"
"""The name of the object that translates our words, where another language is spoken."""


@cache
def texts_on_screen() -> Texts:
    """The texts as the window says them; made once the language is spoken."""
    return load_texts() if _is_ours() else load_texts().mapped(_translated)


@cache
def agendas_on_screen() -> tuple[Agenda, ...]:
    """The agendas that ship, likewise."""
    return agendas() if _is_ours() else tuple(one.mapped(_translated) for one in agendas())


def _is_ours() -> bool:
    application = QCoreApplication.instance()
    return application is None or application.findChild(QTranslator, TRANSLATOR) is None


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else ""
