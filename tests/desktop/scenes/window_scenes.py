"""The window itself: the welcome screen, an empty and a full agreement, pictures, notices."""

from pathlib import Path

from agreement_studio.desktop.preview.agreement_pane import PICTURES, AgreementPane
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, PALETTES, SIZES, Scenes, Shot, begin


def _page(window: Window) -> None:
    begin(window, FULL, "power")
    if window.workspace is not None:
        window.workspace.show_page()


def _pictures(window: Window) -> None:
    begin(window, FULL, "power")
    preview = window.workspace.preview if window.workspace else None
    assert isinstance(preview, AgreementPane)
    preview.show_view(PICTURES)


def _notice(window: Window) -> None:
    window.documents.open(Path("nowhere.agreement"))


def _toast(window: Window) -> None:
    begin(window, FULL, "values")
    if window.workspace is not None:
        window.workspace.toast.say("Removed the decision “Siting, locks and collection day”")


def _left_behind(window: Window) -> None:
    window.notices.clear()


_SMALL = ("page", "notice", "toast", "left-behind")

SETTING = {
    "welcome": lambda _window: None,
    "empty": lambda window: begin(window, "blank", "purpose"),
    "full": lambda window: begin(window, FULL, "power"),
    "page": _page,
    "pictures": _pictures,
    "notice": _notice,
    "toast": _toast,
    "left-behind": _left_behind,
}

SCENES = Scenes(
    SETTING,
    (
        *(
            Shot(scene, palette, width, height)
            for scene in ("welcome", "empty", "full")
            for palette in PALETTES
            for width, height in SIZES
        ),
        *(Shot(scene, scale=2.0) for scene in ("welcome", "empty", "full")),
        *(Shot("pictures", palette) for palette in PALETTES),
        *(
            Shot(scene, width=1024, height=640)
            for scene in ("page", "notice", "toast", "left-behind")
        ),
    ),
)
