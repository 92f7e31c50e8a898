"""The mark "Stays in the room" stands where that is so, and nowhere else."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from agreement_studio.desktop.forms.answer_field import AnswerField, RoomMark
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.room_only import outward
from tests.desktop.forms.conftest import Opened

ONE = Agreement(
    partners=(
        Partner(id="c", name="Council", address="Town Hall"),
        Partner(id="p", name="Ama", address="9 Quay", is_person=True),
    )
)


def field(page: StepPage, path: str) -> AnswerField:
    assert page.show_answer(path)
    return next(one for one in page.fields if one.path == path)


def is_marked(page: StepPage, path: str) -> bool:
    marks = field(page, path).findChildren(RoomMark)
    return any(mark.isVisible() for mark in marks)


def test_an_address_stays_in_the_room_for_a_person_and_for_nobody_else(opened: Opened) -> None:
    page, model = opened("partners", ONE)
    assert not is_marked(page, "partners.c.address")
    assert is_marked(page, "partners.p.address")
    assert [one.address for one in outward(model.agreement).partners] == ["Town Hall", ""]


def test_whoever_is_here_as_a_person_has_its_address_marked_at_once(opened: Opened) -> None:
    page, model = opened("partners", ONE)
    assert not is_marked(page, "partners.c.address")
    yes = field(page, "partners.c.is_person").entry.findChildren(QAbstractButton)[0]
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert model.agreement.partners[0].is_person
    assert is_marked(page, "partners.c.address")
    assert outward(model.agreement).partners[0].address == ""
    model.undo()
    assert not is_marked(page, "partners.c.address")
