"""What a document app owes: finding text, the palette, shortcuts, history, help, preferences."""

from agreement_studio.desktop.finding_text.bar import FindBar
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


SETTING: dict[str, Scene] = {
    "find": _finding,
    **{key: _over(key) for key in ("palette", "shortcuts", "history", "help", "preferences")},
}

SCENES = Scenes(
    SETTING,
    (
        *(Shot(scene, palette, 1024, 640) for palette in PALETTES for scene in SETTING),
        *(Shot(scene, scale=2.0) for scene in SETTING),
    ),
)
