"""A move from one figure to another, typed in words on the short path and told back beneath."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import Scenes, begin, each_way


def _figures(window: Window) -> None:
    begin(window, "unity-street-larder", "better")
    model, workspace = window.documents.model, window.workspace
    assert model is not None
    assert workspace is not None
    page = workspace.centre.page("better")
    assert isinstance(page, StepPage)
    (indicator, *_) = model.agreement.indicators
    for field, text in (
        ("baseline", "31 % (Sept 2026)"),
        ("target", "12 families in summer 2027"),
    ):
        assert page.show_answer(f"indicators.{indicator.id}.{field}")
        box = QApplication.focusWidget()
        assert box is not None
        box.selectAll()  # type: ignore[attr-defined]  # it is a line of text
        QTest.keyClicks(box, text)
    for _ in range(5):
        QApplication.processEvents()


SCENES = Scenes({"figures": _figures}, each_way("figures"))
