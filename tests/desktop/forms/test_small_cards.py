"""Small cards: a record is there once its first answer is, and belongs to whom the card names."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.small_cards import SmallCards
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level, Stance
from agreement_studio.domain.edits.records import remove_record
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.who import Who
from tests.desktop.forms.open_model import OpenModel

Opened = Callable[..., tuple[StepPage, OpenModel]]
TWO = Agreement(
    partners=(Partner(id="bakery", name="Kiln Lane Bakery"), Partner(id="cooks", name="Cooks"))
)


def field(page: StepPage, path: str, card: int = 0) -> AnswerField:
    return [one for one in page.fields if one.spot.text_path == path][card]


def box(page: StepPage, path: str, card: int = 0) -> QWidget:
    return field(page, path, card).entry.focus_target()


def way(page: StepPage, words: str, card: int = 0) -> QAbstractButton:
    buttons = field(page, "powers.stance", card).entry.findChildren(QAbstractButton)
    return next(button for button in buttons if button.text() == words)


def steps_of(model: OpenModel) -> list[str]:
    return [rung.step for rung in model.agreement.rungs]


def cards(page: StepPage, head: str) -> SmallCards:
    return next(one for one in page.findChildren(SmallCards) if one.list == head)


def test_to_look_at_a_page_adds_nothing(opened: Opened) -> None:
    for key in ("people_here", "one_decision", "brought", "better", "stuck"):
        _, model = opened(key, TWO)
        assert model.agreement is TWO


def test_the_first_answer_of_a_blank_card_makes_its_record_in_one_step(opened: Opened) -> None:
    page, model = opened("brought", TWO)
    QTest.keyClicks(box(page, "resources.what", 1), "A kitchen")
    (brought,) = model.agreement.resources
    assert (brought.what, brought.given_by) == ("A kitchen", Who(partner="cooks"))
    model.undo()
    assert model.agreement == TWO
    model.redo()
    assert [one.what for one in model.agreement.resources] == ["A kitchen"]


def test_a_card_keeps_its_place_and_the_cursor_while_its_record_comes(opened: Opened) -> None:
    page, model = opened("people_here")
    _, second = cards(page, "partners").cards
    QTest.keyClicks(box(page, "partners.name", 1), "Cooks")
    assert second in cards(page, "partners").cards
    assert [one.name for one in model.agreement.partners] == ["Cooks"]
    assert len(cards(page, "partners").cards) == 2


def test_one_more_is_a_blank_card_and_adds_nothing_yet(opened: Opened) -> None:
    page, model = opened("stuck")
    shown = cards(page, "rungs")
    QTest.mouseClick(shown.add_button, Qt.MouseButton.LeftButton)
    assert len(shown.cards) == 3
    assert model.agreement == Agreement()
    for place, words in enumerate(("Talk", "Sit down", "Meet")):
        QTest.keyClicks(box(page, "rungs.step", place), words)
    assert [one.step for one in model.agreement.rungs] == ["Talk", "Sit down", "Meet"]
    assert len(shown.cards) == 3


def test_the_three_ways_stand_for_stance_and_level(opened: Opened) -> None:
    page, model = opened("one_decision", TWO)
    QTest.mouseClick(way(page, "Hand it over"), Qt.MouseButton.LeftButton)
    (power,) = model.agreement.powers
    assert (power.stance, power.level) == (Stance.CEDED, Level.HANDOVER)
    assert power.held_before == (Who(partner="bakery"),)
    QTest.mouseClick(way(page, "Share it"), Qt.MouseButton.LeftButton)
    (power,) = model.agreement.powers
    assert (power.stance, power.level) == (Stance.CEDED, Level.TOGETHER)


def test_what_is_kept_stays_with_whoever_had_it_and_asks_why(opened: Opened) -> None:
    page, model = opened("one_decision", TWO)
    QTest.mouseClick(way(page, "Keep it", 1), Qt.MouseButton.LeftButton)
    (power,) = model.agreement.powers
    assert (power.stance, power.level) == (Stance.KEPT, None)
    assert power.held_now == power.held_before == (Who(partner="cooks"),)
    assert field(page, "powers.reason_kept").isVisible()


def test_every_partner_has_a_card_and_one_who_leaves_takes_it_along(opened: Opened) -> None:
    page, model = opened("one_decision", TWO)
    assert [card.slot.owner for card in cards(page, "powers").cards] == ["bakery", "cooks"]
    model.apply(remove_record("partners", "bakery"))
    assert [card.slot.owner for card in cards(page, "powers").cards] == ["cooks"]


def test_without_partners_a_page_asks_first_who_is_here(opened: Opened) -> None:
    page, _ = opened("hopes")
    assert cards(page, "partners").cards == ()
    assert page.findChildren(AnswerField) == []


def test_a_removed_record_leaves_and_can_be_taken_back(opened: Opened) -> None:
    page, model = opened("stuck")
    QTest.keyClicks(box(page, "rungs.step"), "Talk")
    card = cards(page, "rungs").cards[0]
    QTest.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert steps_of(model) == []
    assert len(cards(page, "rungs").cards) == 2
    model.undo()
    assert steps_of(model) == ["Talk"]
