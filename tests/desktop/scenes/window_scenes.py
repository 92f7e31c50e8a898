"""The window itself: the welcome screen, an empty and a full agreement, pictures, notices."""

from pathlib import Path

from agreement_studio.application.starters import starters
from agreement_studio.desktop.preview.agreement_pane import PICTURES, AgreementPane
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, PALETTES, SIZES, Scenes, Shot, begin, each_way


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


def _recent(window: Window, typed: str = "") -> None:
    """Files that are there, two of them pinned, and one that is gone."""
    files = [one.path for one in starters()]
    window.welcome.show_recent([*files, Path("Away", "Café on the Quay.agreement")], files[:2])
    window.welcome.recent.search.setText(typed)
    window.welcome.recent.search.setFocus()


_SMALL = ("page", "notice", "toast", "left-behind")

SETTING = {
    "welcome": lambda _window: None,
    "recent": _recent,
    "recent-found": lambda window: _recent(window, "cafe"),
    "recent-none": lambda window: _recent(window, "allotment"),
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
        *each_way("recent"),
        *(Shot(f"recent-{one}", "dark") for one in ("found", "none")),
        *(Shot(f"recent-{one}", scale=2.0, width=1920, height=1080) for one in ("found", "none")),
        *(Shot("pictures", palette) for palette in PALETTES),
        *(
            Shot(scene, width=1024, height=640)
            for scene in ("page", "notice", "toast", "left-behind")
        ),
    ),
)
