"""What a document app owes: finding text, the palette, shortcuts, history, help, preferences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from agreement_studio.desktop.command_palette.sheet import ShortcutSheet
from agreement_studio.desktop.finding_text.bar import FindBar
from agreement_studio.desktop.preferences_dialog.dialog import PreferencesDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import choose
from tests.desktop.scenes.scene import FULL, PALETTES, Scene, Scenes, Shot, begin


def _finding(window: Window) -> None:
    begin(window, FULL, "power")
    window.menus.actions["replace"].trigger()
    bar = window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    bar.words.setText("council")
    bar.went.emit(1)


def _over(action: str) -> Scene:
    """A dialog, opened over the window by its action."""

    def show(window: Window) -> None:
        begin(window, FULL, "power")
        if action == "history" and window.documents.model is not None:
            for title in ("Saltery Bay", "Saltery Bay Mend"):
                window.documents.model.apply(choose(Address("name"), title))
            window.documents.model.undo()
        window.menus.actions[action].trigger()

    return show


def _found_on_paper(window: Window) -> None:
    begin(window, FULL, "power")
    window.menus.actions["find"].trigger()
    bar = window.findChild(FindBar)
    assert isinstance(bar, FindBar)
    bar.words.setText("until")
    while not bar.answer.isVisible():
        bar.went.emit(1)


def _what_is_this(window: Window) -> QWidget | None:
    begin(window, FULL, "purpose")
    assert window.workspace is not None
    window.workspace.show_answer("purpose.problem")
    window.menus.actions["whats_this"].trigger()
    QApplication.processEvents()
    shown = (one for one in QApplication.topLevelWidgets() if one.inherits("QWhatsThat"))
    return next(shown, None)


def _keys_taken(window: Window) -> None:
    _over("shortcuts")(window)
    window.preferences.keys.choose("close", ["Ctrl+J"])
    sheet = window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    window.menus.actions["shortcuts"].trigger()
    sheet.list.choose(2)
    sheet.box.pressed.emit(Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_S)


def _preference_found(window: Window) -> None:
    _over("preferences")(window)
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    dialog.search.setText("lang")


SETTING: dict[str, Scene] = {
    "find": _finding,
    "on-paper": _found_on_paper,
    "what-is-this": _what_is_this,
    "keys-taken": _keys_taken,
    "found-preference": _preference_found,
    **{key: _over(key) for key in ("palette", "shortcuts", "history", "help", "preferences")},
}

SCENES = Scenes(
    SETTING,
    (
        *(Shot(scene, palette, 1024, 640) for palette in PALETTES for scene in SETTING),
        *(Shot(scene, scale=2.0) for scene in SETTING),
        *(Shot("on-paper", palette) for palette in PALETTES),
    ),
)
