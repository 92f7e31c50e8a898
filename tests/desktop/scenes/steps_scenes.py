"""Every step of the walk: the window at it, and the whole of its page in one tall picture."""

from functools import partial
from itertools import product

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.forms.steps import steps
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.consent import Consent
from tests.desktop.scenes.scene import FULL, PALETTES, SIZES, Scene, Scenes, Shot, begin

TEMPLATES = {"empty": "blank", "full": FULL, "other": "ellismoor-heartbeat"}
SAID = (
    *(ConsentLevel.SUPPORT,) * 9,
    ConsentLevel.SMALL_CHANGE,
    *(ConsentLevel.SUPPORT,) * 4,
    ConsentLevel.CAN_LIVE_WITH,
    *(ConsentLevel.SUPPORT,) * 5,
    ConsentLevel.STAND_ASIDE,
    *(ConsentLevel.SUPPORT,) * 3,
    ConsentLevel.SMALL_CHANGE,
    *(ConsentLevel.SUPPORT,) * 11,
)
"""Where the partners stand, one after the other through one section after the other."""
RELUCTANT = (ConsentLevel.STAND_ASIDE, ConsentLevel.BLOCK)
KEYS = tuple(one.key for one in steps())


def _tall(window: Window, template: str, step: str) -> QWidget | None:
    """The inside of the scroll area of a page, as long as it is."""
    begin(window, template, step)
    for _ in range(5):
        QApplication.processEvents()
    page = window.workspace.centre.stack.currentWidget() if window.workspace else None
    area = page.findChild(QScrollArea) if page is not None else None
    return area.widget() if isinstance(area, QScrollArea) else None


def _consent(window: Window) -> None:
    """Where each partner stands, at the top of what can be seen; some have said it."""
    begin(window, FULL, "review")
    model = window.documents.model
    page = window.workspace.centre.stack.currentWidget() if window.workspace else None
    matrix = page.findChild(ConsentMatrix) if page is not None else None
    area = page.findChild(QScrollArea) if page is not None else None
    assert model is not None
    assert isinstance(matrix, ConsentMatrix)
    assert isinstance(area, QScrollArea)
    partners = [partner.id for partner in model.agreement.partners]
    for place, level in enumerate(SAID):
        said = Consent(
            id=f"said-{place}",
            partner=partners[place % len(partners)],
            section=tuple(SectionKey)[place // len(partners)],
            level=level,
            reason="We would rather wait for the count." if level in RELUCTANT else "",
        )
        model.consent(said)
    model.draft_now()
    model.review_now()
    for _ in range(5):
        QApplication.processEvents()
    inside = area.widget()
    assert inside is not None
    area.verticalScrollBar().setValue(matrix.mapTo(inside, QPoint()).y() - 20)


SETTING: dict[str, Scene] = {"consent": _consent} | {
    f"{kind}-{key}-{state}": partial(scene, template=template, step=key)
    for kind, scene in (("step", begin), ("tall", _tall))
    for key in KEYS
    for state, template in TEMPLATES.items()
}


def _shots(scene: str) -> tuple[Shot, ...]:
    if scene == "consent":
        return tuple(Shot(scene, palette) for palette in PALETTES)
    if scene.startswith("tall"):
        return (Shot(scene), Shot(scene, "dark"), Shot(scene, width=1024, height=640, scale=2.0))
    return (
        *(Shot(scene, palette, *size) for palette, size in product(PALETTES, SIZES)),
        *(Shot(scene, scale=2.0, width=wide, height=high) for wide, high in SIZES[:2]),
    )


SCENES = Scenes(SETTING, tuple(shot for scene in SETTING for shot in _shots(scene)))
