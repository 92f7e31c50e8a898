"""A decision written down with those who saw it another way, and one that the record holds."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from agreement_studio.desktop.forms.consent.decisions_taken import DecisionsTaken
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.ledger.bodies import DecisionTaken, Dissent
from agreement_studio.domain.who import Who
from tests.desktop.scenes.scene import FULL, Scenes, begin, each_way


def _decision(window: Window) -> None:
    begin(window, FULL, "review")
    model = window.documents.model
    page = window.workspace.centre.stack.currentWidget() if window.workspace else None
    taken = page.findChild(DecisionsTaken) if page is not None else None
    area = page.findChild(QScrollArea) if page is not None else None
    assert model is not None
    assert isinstance(taken, DecisionsTaken)
    assert isinstance(area, QScrollArea)
    first, second, *_ = model.agreement.partners
    model.decide(
        DecisionTaken(
            what="The van goes out on Saturdays.",
            why="Most people are at home then.",
            decided_by=(Who(partner=first.id),),
            dissent=(Dissent(who=Who(partner=second.id), words="Saturdays are for the market."),),
        )
    )
    taken.look_again()
    taken.write_button.setChecked(True)
    QTest.keyClicks(taken.entries["what"].focus_target(), "We begin in May.")
    taken.entries["dissent"].show_value(
        (
            Dissent(who=Who(partner=second.id), words="May is too late for the tenants."),
            Dissent(words="Nobody asked the drivers."),
        )
    )
    for _ in range(5):
        QApplication.processEvents()
    inside = area.widget()
    assert inside is not None
    area.verticalScrollBar().setValue(taken.mapTo(inside, QPoint()).y() + 120)


SCENES = Scenes({"decision": _decision}, each_way("decision"))
