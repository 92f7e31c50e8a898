"""The short path: each of the ten questions, and what is taken as read, empty and full."""

from functools import partial

from agreement_studio.desktop.forms.steps import short_walk
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import Scenes, Shot, begin, reviewed_at

SMALL = "unity-street-larder"
QUESTIONS = (*(one.key for one in short_walk().questions), short_walk().closing.key)


def _empty(window: Window, step: str) -> None:
    window.documents.begin_small()
    reviewed_at(window, step)


def _full(window: Window, step: str) -> None:
    begin(window, SMALL, step)


SETTING = {
    f"ten-{key}-{state}": partial(scene, step=key)
    for key in QUESTIONS
    for state, scene in (("empty", _empty), ("full", _full))
}


def _shots(key: str) -> tuple[Shot, ...]:
    return (
        *(
            Shot(f"ten-{key}-{state}", width=width, height=height)
            for state in ("empty", "full")
            for width, height in ((1024, 640), (1366, 768))
        ),
        Shot(f"ten-{key}-full", "dark"),
        Shot(f"ten-{key}-full", scale=2.0),
    )


SCENES = Scenes(SETTING, tuple(shot for key in QUESTIONS for shot in _shots(key)))
