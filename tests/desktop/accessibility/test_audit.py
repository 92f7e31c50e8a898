"""Every window and step, full and empty: named, large enough, whole at twice the size of text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.theme.look import look
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio
from tests.desktop.accessibility.audit import clipped, mouse_only, nameless, told_alike, too_small
from tests.desktop.closing import close_all
from tests.desktop.window.conftest import Answers

LOOKS = {
    "has a name": nameless,
    "is told apart": told_alike,
    "is large enough": too_small,
    "is whole": clipped,
    "is reached by keyboard": mouse_only,
}


@pytest.fixture
def window(studio: Studio, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    window = Window(studio, parts(), Preferences(tmp_path / "window.ini"), Answers())
    window.resize(1366, 768)
    window.show()
    yield window
    close_all(qapp, [window])


def settle() -> None:
    """A draft, the review of it, and the layout of what they say."""
    for _ in range(3):
        QApplication.processEvents()


def walked(window: Window, template: str) -> Iterator[str]:
    """Every step of an agreement begun from a template, settled, by its key."""
    window.documents.begin(template)
    assert window.workspace is not None
    for step in parts().steps:
        window.workspace.go(step.key)
        settle()
        yield step.key


@pytest.mark.parametrize("template", ["blank", "saltery-bay-mend"])
def test_everything_on_every_step(window: Window, template: str) -> None:
    found = [
        f"{key}: not that {what}: {one}"
        for key in walked(window, template)
        for what, look_for in LOOKS.items()
        for one in look_for(window)
    ]
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_on_the_welcome_screen(window: Window, scale: float) -> None:
    look().scale_text(scale)
    settle()
    assert [(what, one) for what, look_for in LOOKS.items() for one in look_for(window)] == []


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_words_are_whole_at_twice_their_size(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    look().scale_text(2.0)
    walk = walked(window, "saltery-bay-mend")
    found = [f"{key}: {one}" for key in walk for one in clipped(window)]
    assert not found, "\n".join(dict.fromkeys(found))
