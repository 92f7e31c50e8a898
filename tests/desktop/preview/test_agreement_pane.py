"""The agreement beside the form: one click from paper to pictures and back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agreement_studio.desktop.preview.agreement_pane import PAPER, PICTURES, AgreementPane
from agreement_studio.desktop.preview.pictures_panel import PicturesPanel
from agreement_studio.desktop.preview.tones import PlainLook
from agreement_studio.wiring import Studio
from tests.starters.on_disk import starter


def pane_with(name: str) -> AgreementPane:
    agreement = starter(name)
    pane = AgreementPane(PlainLook())
    pane.resize(400, 600)
    pane.show_document(Studio().draft(agreement, None, final=False))
    pane.show_agreement(agreement)
    pane.show()
    return pane


def pictures_of(pane: AgreementPane) -> PicturesPanel | None:
    return pane.pictures


def test_pictures_are_made_when_somebody_asks_for_them(qapp: object) -> None:
    pane = pane_with("saltery-bay-mend")
    assert pictures_of(pane) is None
    QTest.mouseClick(pane.tabs[PICTURES], Qt.MouseButton.LeftButton)
    shown = pictures_of(pane)
    assert shown is not None
    assert shown.isVisible()
    assert shown.picture is not None
    assert not pane.paper.isVisible()


def test_the_paper_comes_back_as_it_was(qapp: object) -> None:
    pane = pane_with("saltery-bay-mend")
    QTest.mouseClick(pane.tabs[PICTURES], Qt.MouseButton.LeftButton)
    assert not pane.show_path("name")
    QTest.mouseClick(pane.tabs[PAPER], Qt.MouseButton.LeftButton)
    assert pane.paper.isVisible()


def test_a_click_in_either_view_leads_to_an_answer(qapp: object) -> None:
    pane = pane_with("saltery-bay-mend")
    heard: list[str] = []
    pane.clicked.connect(heard.append)
    pane.paper.clicked.emit("name")
    pane.show_view(PICTURES)
    assert pane.pictures is not None
    pane.pictures.clicked.emit("powers.siting")
    assert heard == ["name", "powers.siting"]
