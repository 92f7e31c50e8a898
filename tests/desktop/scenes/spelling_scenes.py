"""Misspelt words: underlined beside what was noticed, with others offered, and what is missing."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMenu, QWidget

from agreement_studio.desktop.forms.entries.text_boxes import ProseBox
from agreement_studio.desktop.preferences_dialog.dialog import PreferencesDialog
from agreement_studio.desktop.spelling.speller import Speller, speller_above
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import address_of
from agreement_studio.domain.edits.answers import answer
from agreement_studio.wiring import state_folder_of_user
from tests.desktop.scenes.scene import PALETTES, Scenes, Shot, begin, each_way
from tests.dictionaries.making import WORDS, write_dictionary

SAID = "We will recieve good meals in our kichen, and the council is to blame."
MORE = ("are", "be", "blame", "kitchen", "people")


def _written(window: Window) -> ProseBox:
    """A box with misspelt words in it, and words that a careful reader notices."""
    folder = state_folder_of_user() / "dictionaries"
    write_dictionary(folder, words=(*WORDS, *MORE))
    begin(window, "blank", "purpose")
    model, workspace = window.documents.model, window.workspace
    assert model is not None
    assert workspace is not None
    model.apply(answer(address_of("purpose.aim", model.agreement), SAID))
    model.draft_now()
    model.review_now()
    workspace.show_answer("purpose.aim")
    box = window.focusWidget()
    assert isinstance(box, ProseBox)
    _until(lambda: len(box.document().firstBlock().layout().formats()) > 1)
    workspace.show_answer(
        "purpose.who_still_pays"
    )  # and back, now that the page knows how high it is
    workspace.show_answer("purpose.aim")
    return box


def _until(holds: Callable[[], bool]) -> None:
    while not holds():
        QApplication.processEvents()


def _misspelt(window: Window) -> None:
    _written(window)


def _offered(window: Window) -> QWidget | None:
    box = _written(window)
    cursor = box.textCursor()
    cursor.setPosition(SAID.index("kichen") + 3)
    box.setTextCursor(cursor)
    assert box.misspelt.open_menu()
    _until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def _missing(window: Window) -> None:
    for file in (state_folder_of_user() / "dictionaries").glob("*"):
        file.unlink()
    window.preferences.checks_spelling = True
    begin(window, "blank", "purpose")
    window.menus.actions["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    speller = speller_above(window)
    assert isinstance(speller, Speller)
    _until(lambda: bool(dialog.spelling_hint.text()))


SETTING = {"misspelt": _misspelt, "misspelt-offered": _offered, "misspelt-missing": _missing}

SCENES = Scenes(
    SETTING,
    (
        *each_way("misspelt"),
        *(Shot("misspelt-offered", palette) for palette in PALETTES),
        *each_way("misspelt-missing"),
    ),
)
