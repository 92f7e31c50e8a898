"""Questions, labels and choices in the language of the window."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QTranslator

from agreement_studio.texts import Texts, load_texts

CONTEXT = "Texts"
"""Under which the text files stand among the translations."""

TRANSLATOR = "words"
"""The name of the object that translates our words, where another language is spoken."""


@cache
def texts_on_screen() -> Texts:
    """The texts as the window says them; made once the language is spoken."""
    application = QCoreApplication.instance()
    is_ours = application is None or application.findChild(QTranslator, TRANSLATOR) is None
    return load_texts() if is_ours else load_texts().mapped(_translated)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else ""
