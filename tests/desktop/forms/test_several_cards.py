"""Several cards chosen together: by keys and clicks, and what is done with them in one step."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from agreement_studio.desktop.forms.card_head import Grip
from agreement_studio.desktop.forms.card_menu import CardMenu
from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.forms.choice import Choice
from agreement_studio.desktop.forms.chosen_bar import ChosenBar
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Stance
from agreement_studio.domain.edits.records import remove_record
from agreement_studio.domain.outcome import Contribution, Outcome
from agreement_studio.domain.partner import Partner, PassedWork
from agreement_studio.domain.power import Power
from tests.desktop.forms.conftest import Opened
from tests.desktop.forms.open_model import OpenModel

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key
FIVE = Agreement(powers=tuple(Power(id=one, decision=one * 3) for one in "abcde"))


def cards_of(page: StepPage, head: str = "powers") -> Cards:
    return next(one for one in page.findChildren(Cards) if one.list == head)


def bar_of(page: StepPage) -> ChosenBar:
    (bar,) = page.findChildren(ChosenBar)
    return bar


def order(model: OpenModel) -> str:
    return "".join(power.id for power in model.agreement.powers)


def chosen(cards: Cards) -> str:
    return "".join(card.record.id for card in cards.cards if card.is_chosen)


def click(cards: Cards, place: int, modifier: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(cards.cards[place].head, LEFT, modifier)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def five(opened: Opened, *places: int) -> tuple[StepPage, OpenModel, Cards]:
    """A page of five decisions, with some of them chosen by clicks."""
    page, model = opened("power", FIVE)
    cards = cards_of(page)
    cards.cards[0].head.setChecked(False)
    QApplication.processEvents()
    for place in places:
        click(cards, place, CTRL)
    return page, model, cards


# ---------------------------------------------------------------------------- how one chooses


def test_ctrl_and_a_click_choose_one_more_and_leave_it_out_again(opened: Opened) -> None:
    page, _, cards = five(opened, 1, 3)
    assert chosen(cards) == "bd"
    assert not cards.cards[1].is_open
    assert bar_of(page).isVisible()
    assert bar_of(page).count.text() == "2 chosen"
    click(cards, 1, CTRL)
    assert chosen(cards) == "d"
    click(cards, 3, CTRL)
    assert not bar_of(page).isVisible()


def test_shift_and_a_click_choose_all_from_the_one_before(opened: Opened) -> None:
    _, _, cards = five(opened, 3)
    click(cards, 1, SHIFT)
    assert chosen(cards) == "bcd"
    click(cards, 4, SHIFT)
    assert chosen(cards) == "de"


def test_shift_and_a_click_reach_from_the_card_that_was_opened_last(opened: Opened) -> None:
    _, _, cards = five(opened)
    click(cards, 1, NONE)
    cards.cards[1].head.setChecked(False)
    QApplication.processEvents()
    click(cards, 3, SHIFT)
    assert chosen(cards) == "bcd"


def test_a_click_beside_the_name_chooses_as_well(opened: Opened) -> None:
    _, _, cards = five(opened)
    QTest.mouseClick(cards.cards[2], LEFT, CTRL, QPoint(5, 3))
    assert chosen(cards) == "c"


def test_the_keys_choose_without_a_mouse(opened: Opened) -> None:
    page, _, cards = five(opened)
    cards.cards[1].head.setFocus()
    press(Key.Key_Space, CTRL)
    assert chosen(cards) == "b"
    assert not cards.cards[1].is_open
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Down, SHIFT)
    assert chosen(cards) == "bcd"
    assert cards.cards[3].head.hasFocus()
    press(Key.Key_Up, SHIFT)
    assert chosen(cards) == "bc"
    press(Key.Key_A, CTRL)
    assert chosen(cards) == "abcde"
    press(Key.Key_Escape)
    assert chosen(cards) == ""
    assert cards.cards[2].head.hasFocus()
    assert not bar_of(page).isVisible()


def test_shift_and_an_arrow_begin_at_the_card_that_has_the_keyboard(opened: Opened) -> None:
    _, _, cards = five(opened)
    cards.cards[4].head.setFocus()
    press(Key.Key_Down, SHIFT)
    assert chosen(cards) == "e"
    press(Key.Key_Up, SHIFT)
    assert chosen(cards) == "de"


def test_ctrl_a_and_del_in_a_box_are_for_its_words(opened: Opened) -> None:
    page, model, cards = five(opened, 1, 3)
    page.show_answer("powers.b.decision")
    press(Key.Key_A, CTRL)
    assert chosen(cards) == "bd"
    press(Key.Key_Delete)
    assert order(model) == "abcde"


def test_choosing_in_one_list_lets_go_of_another(opened: Opened) -> None:
    agreement = Agreement(
        partners=(Partner(id="p"), Partner(id="q")),
        passed_work=(PassedWork(id="w", what="x"), PassedWork(id="v", what="y")),
    )
    page, _ = opened("partners", agreement)
    first, second = cards_of(page, "partners"), cards_of(page, "passed_work")
    click(first, 0, CTRL)
    click(second, 0, CTRL)
    click(second, 1, CTRL)
    assert (chosen(first), chosen(second)) == ("", "wv")
    assert bar_of(page).count.text() == "2 chosen"
    press(Key.Key_Escape)
    assert (chosen(first), chosen(second)) == ("", "")


def test_cards_that_are_only_shown_are_not_chosen(opened: Opened) -> None:
    page, _ = opened("signatures", Agreement(partners=(Partner(id="p"), Partner(id="q"))))
    cards = cards_of(page, "partners")
    cards.cards[0].head.setFocus()
    press(Key.Key_A, CTRL)
    click(cards, 1, SHIFT)
    assert chosen(cards) == ""


# -------------------------------------------------------------------- what is shown and said


def test_what_is_chosen_is_said_and_shown_by_more_than_a_colour(opened: Opened) -> None:
    _, _, cards = five(opened)
    head = cards.cards[1].head
    before = head.grab().toImage()
    click(cards, 1, CTRL)
    assert head.accessibleName() == "Bbb, chosen"
    assert head.grab().toImage() != before
    click(cards, 1, CTRL)
    assert head.accessibleName() == "Bbb"


def test_the_menu_of_a_chosen_card_says_how_many_it_is_for(opened: Opened) -> None:
    _, model, cards = five(opened, 1, 3)
    menu, other = (cards.cards[place].findChild(CardMenu) for place in (1, 0))
    assert isinstance(menu, CardMenu)
    assert isinstance(other, CardMenu)
    said = [action.text() for action in menu.actions()]
    assert "Remove the 2 chosen\tDel" in said
    assert "Remove\tDel" in [action.text() for action in other.actions()]
    next(action for action in menu.actions() if action.text().startswith("Remove")).trigger()
    assert order(model) == "ace"


# ------------------------------------------------------------------------- what is done with all


def test_del_takes_all_of_them_away_and_one_undo_brings_them_back(opened: Opened) -> None:
    page, model, cards = five(opened, 1, 3)
    press(Key.Key_Delete)
    assert order(model) == "ace"
    assert len(model.session.steps) == 1
    assert cards.cards[1].head.hasFocus()
    assert not bar_of(page).isVisible()
    model.undo()
    assert model.agreement == FIVE


def test_ctrl_d_duplicates_them_as_a_block_and_the_copies_are_chosen(opened: Opened) -> None:
    _, model, cards = five(opened, 0, 2)
    press(Key.Key_D, CTRL)
    said = [power.decision for power in model.agreement.powers]
    assert said == ["aaa", "bbb", "ccc", "aaa", "ccc", "ddd", "eee"]
    copies = [power.id for power in model.agreement.powers[3:5]]
    assert [card.record.id for card in cards.cards if card.is_chosen] == copies
    assert cards.cards[3].head.hasFocus()
    assert len(model.session.steps) == 1
    model.undo()
    assert model.agreement == FIVE


def test_ctrl_d_duplicates_a_card_alone(opened: Opened) -> None:
    _, model, cards = five(opened)
    cards.cards[1].head.setFocus()
    press(Key.Key_D, CTRL)
    assert [one.decision for one in model.agreement.powers][1:3] == ["bbb", "bbb"]


def test_alt_and_an_arrow_move_all_of_them_and_the_keyboard_stays(opened: Opened) -> None:
    _, model, cards = five(opened, 1, 2)
    focus = QApplication.focusWidget()
    press(Key.Key_Down, ALT)
    assert order(model) == "adbce"
    assert QApplication.focusWidget() is focus
    press(Key.Key_Down, ALT)
    press(Key.Key_Down, ALT)
    assert order(model) == "adebc"
    assert len(model.session.steps) == 2
    press(Key.Key_Up, ALT)
    assert chosen(cards) == "bc"
    for _ in range(3):
        model.undo()
    assert model.agreement == FIVE


def test_dragging_one_of_them_takes_the_others_along(opened: Opened) -> None:
    _, model, cards = five(opened, 0, 2)
    grip = cards.cards[0].findChild(Grip)
    assert grip is not None
    last = cards.cards[3]
    to = grip.mapFromGlobal(last.mapToGlobal(last.rect().bottomLeft()))
    QTest.mousePress(grip, LEFT)
    QTest.mouseMove(grip, to)
    QTest.mouseRelease(grip, LEFT, pos=to)
    assert order(model) == "bdace"
    assert len(model.session.steps) == 1


def test_a_card_that_is_not_chosen_is_acted_on_alone(opened: Opened) -> None:
    _, model, cards = five(opened, 1, 3)
    cards.cards[0].head.setFocus()
    press(Key.Key_Delete)
    assert order(model) == "bcde"
    assert chosen(cards) == "bd"


@pytest.mark.parametrize(
    ("name", "after"),
    [("up_button", "badce"), ("down_button", "acbed"), ("remove_button", "ace")],
)
def test_the_bar_acts_on_all_of_them(opened: Opened, name: str, after: str) -> None:
    page, model, _ = five(opened, 1, 3)
    button = getattr(bar_of(page), name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, LEFT)
    assert order(model) == after
    model.undo()
    assert model.agreement == FIVE


def test_the_bar_is_reached_by_keys_and_gives_the_keyboard_back(opened: Opened) -> None:
    page, _, cards = five(opened, 1, 3)
    bar = bar_of(page)
    bar.duplicate_button.setFocus()
    press(Key.Key_Escape)
    assert chosen(cards) == ""
    assert cards.cards[1].head.hasFocus()


def test_kept_decisions_move_among_themselves(opened: Opened) -> None:
    kept = [power.amended(stance=Stance.KEPT) for power in FIVE.powers[2:4]]
    agreement = FIVE.amended(powers=(*FIVE.powers[:2], *kept, FIVE.powers[4]))
    page, model = opened("power", agreement)
    cards = cards_of(page)
    for place in (1, 4):  # b of a, b, e; and d of c, d
        click(cards, place, CTRL)
    press(Key.Key_Up, ALT)
    assert [card.record.id for card in cards.cards] == ["b", "a", "e", "d", "c"]
    model.undo()
    assert model.agreement == agreement


def test_what_pointed_at_them_is_whole_again_after_one_undo(opened: Opened) -> None:
    agreement = Agreement(
        outcomes=(Outcome(id="o", name="Warm"), Outcome(id="w", name="Well")),
        contributions=(Contribution(id="c", outcome="o", what="heat"),),
    )
    page, model = opened("outcomes", agreement)
    cards = cards_of(page, "outcomes")
    cards.cards[0].head.setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    assert model.agreement.outcomes == ()
    assert model.agreement.contributions[0].outcome == "o"
    assert cards.add_button.hasFocus()
    model.undo()
    assert model.agreement == agreement


def test_what_somebody_else_removed_is_chosen_no_longer(opened: Opened) -> None:
    page, model, cards = five(opened, 1, 3)
    model.apply(remove_record("powers", "b"))
    assert chosen(cards) == "d"
    assert bar_of(page).count.text() == "1 chosen"
    model.undo()
    assert chosen(cards) == "d"


# ----------------------------------------------------------------------------------- the choice

IDS = "abcdefgh"


@given(
    turns=st.lists(st.sampled_from(IDS)),
    to=st.sampled_from(IDS),
    order=st.permutations(IDS),
)
def test_a_choice_reaches_over_neighbours_only(turns: Sequence[str], to: str, order: str) -> None:
    choice = Choice()
    for one in turns:
        choice = choice.turned(one)
    reached = choice.reaching(order, to)
    places = sorted(order.index(one) for one in reached.chosen)
    assert to in reached.chosen
    assert places == list(range(places[0], places[-1] + 1))
    assert order.index(to) in {places[0], places[-1]}


@given(turns=st.lists(st.sampled_from(IDS)), left=st.sets(st.sampled_from(IDS)))
def test_a_choice_holds_nothing_that_is_gone(turns: Sequence[str], left: set[str]) -> None:
    choice = Choice()
    for one in turns:
        choice = choice.turned(one)
    kept = choice.among(sorted(left))
    assert kept.chosen == choice.chosen & left
    assert kept.begun in left or not kept.begun
