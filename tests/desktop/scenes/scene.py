"""What a picture shows, how and how large; and the agreement that most of them show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.window.window import Window

FULL = "saltery-bay-mend"
PALETTES = ("light", "dark", "contrast")
SIZES = ((1024, 640), (1366, 768), (1920, 1080))


@dataclass(frozen=True)
class Shot:
    """One picture: what is shown, how, and how large."""

    scene: str
    palette: str = "light"
    width: int = 1366
    height: int = 768
    scale: float = 1.0

    @property
    def name(self) -> str:
        percent = "" if self.scale == 1.0 else f"-{round(self.scale * 100)}pc"
        return f"{self.scene}-{self.palette}-{self.width}x{self.height}{percent}.png"


Scene = Callable[[Window], QWidget | None]
"""Brings a window to a scene; what it gives, if anything, is pictured in the window's place."""


@dataclass(frozen=True)
class Scenes:
    """The scenes of one part of the window, and the pictures to be taken of them."""

    setting: Mapping[str, Scene]
    shots: tuple[Shot, ...]


def begin(window: Window, template: str, step: str) -> None:
    """An agreement begun from a template, drafted and reviewed, at a step."""
    window.documents.begin(template)
    reviewed_at(window, step)


def reviewed_at(window: Window, step: str) -> None:
    """The agreement that is open, drafted and reviewed, at a step."""
    model, workspace = window.documents.model, window.workspace
    assert model is not None
    assert workspace is not None
    model.draft_now()
    model.review_now()
    workspace.go(step)


def each_way(scene: str) -> tuple[Shot, ...]:
    """A scene in each palette, in a small dark window, and at twice the size of text."""
    return (
        *(Shot(scene, palette) for palette in PALETTES),
        Shot(scene, "dark", 1024, 640),
        Shot(scene, scale=2.0),
    )
