"""What the Agreement menu offers: moving through an agreement."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from agreement_studio.desktop.window.actions.sections import SECTIONS
from agreement_studio.desktop.window.actions.spec import ActionSpec

AGREEMENT = (
    ActionSpec(
        "back",
        QT_TRANSLATE_NOOP("Actions", "&Back one section"),
        "agreement",
        "chevron-left",
        "Ctrl+PgUp",
        needs="agreement",
    ),
    ActionSpec(
        "next",
        QT_TRANSLATE_NOOP("Actions", "&Next section"),
        "agreement",
        "chevron-right",
        "Ctrl+PgDown",
        needs="agreement",
    ),
    *SECTIONS,
    ActionSpec(
        "short_walk",
        QT_TRANSLATE_NOOP("Actions", "Just ten &questions"),
        "agreement",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "full_walk",
        QT_TRANSLATE_NOOP("Actions", "&All steps, one by one"),
        "agreement",
        needs="agreement",
    ),
    ActionSpec(
        "first_finding",
        QT_TRANSLATE_NOOP("Actions", "Go to what was n&oticed"),
        "agreement",
        shortcut="F8",
        needs="agreement",
        parted=True,
    ),
    ActionSpec(
        "name_version",
        QT_TRANSLATE_NOOP("Actions", "Na&me this version…"),
        "agreement",
        needs="writable",
        parted=True,
    ),
    ActionSpec(
        "changes_since",
        QT_TRANSLATE_NOOP("Actions", "What &changed since…"),
        "agreement",
        needs="agreement",
    ),
    ActionSpec(
        "clashes",
        QT_TRANSLATE_NOOP("Actions", "&To look at after merging…"),
        "agreement",
        needs="agreement",
    ),
    ActionSpec(
        "update_from_template",
        QT_TRANSLATE_NOOP("Actions", "&Update from its template…"),
        "agreement",
        needs="writable",
        parted=True,
    ),
)
"""In the order in which the menu lists it."""
