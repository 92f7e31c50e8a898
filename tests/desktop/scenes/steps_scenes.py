"""Every step of the walk: the window at it, and the whole of its page in one tall picture."""

from functools import partial
from itertools import product

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from agreement_studio.desktop.forms.steps import steps
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, PALETTES, SIZES, Scene, Scenes, Shot, begin

TEMPLATES = {"empty": "blank", "full": FULL, "other": "ellismoor-heartbeat"}
KEYS = tuple(one.key for one in steps())


def _tall(window: Window, template: str, step: str) -> QWidget | None:
    """The inside of the scroll area of a page, as long as it is."""
    begin(window, template, step)
    for _ in range(5):
        QApplication.processEvents()
    page = window.workspace.centre.stack.currentWidget() if window.workspace else None
    area = page.findChild(QScrollArea) if page is not None else None
    return area.widget() if isinstance(area, QScrollArea) else None


SETTING: dict[str, Scene] = {
    f"{kind}-{key}-{state}": partial(scene, template=template, step=key)
    for kind, scene in (("step", begin), ("tall", _tall))
    for key in KEYS
    for state, template in TEMPLATES.items()
}


def _shots(scene: str) -> tuple[Shot, ...]:
    if scene.startswith("tall"):
        return (Shot(scene), Shot(scene, "dark"), Shot(scene, width=1024, height=640, scale=2.0))
    return (
        *(Shot(scene, palette, *size) for palette, size in product(PALETTES, SIZES)),
        *(Shot(scene, scale=2.0, width=wide, height=high) for wide, high in SIZES[:2]),
    )


SCENES = Scenes(SETTING, tuple(shot for scene in SETTING for shot in _shots(scene)))
