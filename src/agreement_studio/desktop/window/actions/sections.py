"""What the menu of sections offers: the first nine of the sidebar, each by a key of its own."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.spec import ActionSpec

_WORDS = (
    QT_TRANSLATE_NOOP("Actions", "Go to section &1"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &2"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &3"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &4"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &5"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &6"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &7"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &8"),
    QT_TRANSLATE_NOOP("Actions", "Go to section &9"),
)

SECTIONS = tuple(
    ActionSpec(
        f"section_{place}", words, "agreement/section", shortcut=f"Ctrl+{place}", needs="agreement"
    )
    for place, words in enumerate(_WORDS, start=1)
)
"""In the order in which the sidebar lists them."""
