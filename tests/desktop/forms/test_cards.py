"""Cards: added, duplicated, moved, removed, closed to one line, and filled from a spreadsheet."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget

from agreement_studio.desktop.forms.card_head import Grip
from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.forms.chip_row import ChipRow
from agreement_studio.desktop.forms.eight_questions import EightQuestions
from agreement_studio.desktop.forms.entries.holder import HolderEntry
from agreement_studio.desktop.forms.entries.levels import LevelsEntry
from agreement_studio.desktop.forms.entries.rows import Rows
from agreement_studio.desktop.forms.entries.until_now import UntilNowEntry
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Colour, Level, ReadinessQuestion, SectionKey, Stance
from agreement_studio.domain.edits.answers import choose
from agreement_studio.domain.edits.records import remove_record
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import ReadinessAnswer
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.texts import load_texts
from tests.desktop.forms.conftest import Opened
from tests.desktop.forms.open_model import OpenModel

ALT = Qt.KeyboardModifier.AltModifier
THREE = Agreement(
    partners=(Partner(id="c", known_as="the Council", sector="public"),),
    powers=tuple(
        Power(id=one, decision=one * 3, held_now=(Who(partner="c"),)) for one in ("a", "b", "d")
    ),
)
VAN = Resource(id="v", what="a van", given_by=Who(partner="c"))


def cards_of(page: StepPage, head: str) -> Cards:
    return next(one for one in page.findChildren(Cards) if one.list == head)


def order(model: OpenModel) -> list[str]:
    return [power.id for power in model.agreement.powers]


def on_screen(cards: Cards) -> list[str]:
    """The cards from top to bottom, as they lie."""
    QApplication.processEvents()
    down = [(card.mapTo(cards, card.rect().topLeft()).y(), card) for card in cards.cards]
    return [card.record.id for _, card in sorted(down, key=lambda pair: pair[0])]


def test_a_new_card_opens_with_the_cursor_in_its_first_box(opened: Opened) -> None:
    page, model = opened("power")
    QTest.mouseClick(cards_of(page, "powers").add_button, Qt.MouseButton.LeftButton)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    QTest.keyClicks(focus, "opening hours")
    assert [power.decision for power in model.agreement.powers] == ["opening hours"]


def test_an_empty_list_invites_with_an_example_and_stops_when_it_is_not(opened: Opened) -> None:
    page, model = opened("power")
    cards = cards_of(page, "powers")
    assert cards._invitation.isVisible()
    QTest.mouseClick(cards.add_button, Qt.MouseButton.LeftButton)
    assert not cards._invitation.isVisible()
    model.undo()
    assert cards._invitation.isVisible()


def test_a_closed_card_tells_its_name_and_what_matters_most(opened: Opened) -> None:
    page, _ = opened("power", THREE)
    card = cards_of(page, "powers").cards[1]
    assert card.head.text() == "Bbb"
    chips = card.findChild(ChipRow)
    assert chips is not None
    assert chips.isVisible()
    assert chips.spoken == "From nobody named yet to the Council"
    card.open()
    assert not chips.isVisible()
    page, _ = opened("resources", THREE.amended(resources=(VAN, VAN.amended(id="w"))))
    head = cards_of(page, "resources").cards[1].head
    assert "the Council" in head.summary
    assert head.accessibleName().startswith(f"{head.text()}. ")


def test_the_name_of_a_card_follows_what_is_typed(opened: Opened) -> None:
    page, _ = opened("power", THREE)
    page.show_answer("powers.a.decision")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "x")
    assert cards_of(page, "powers").cards[0].head.text() == "Aaax"


def test_alt_and_an_arrow_move_a_card_and_the_focus_goes_along(opened: Opened) -> None:
    page, model = opened("power", THREE)
    cards = cards_of(page, "powers")
    head = cards.cards[0].head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Down, ALT)
    assert order(model) == on_screen(cards) == ["b", "a", "d"]
    assert head.hasFocus()
    QTest.keyClick(head, Qt.Key.Key_Down, ALT)
    QTest.keyClick(head, Qt.Key.Key_Down, ALT)
    assert order(model) == ["b", "d", "a"]
    QTest.keyClick(head, Qt.Key.Key_Up, ALT)
    assert order(model) == on_screen(cards) == ["b", "a", "d"]


def test_alt_and_an_arrow_move_a_card_from_within_its_boxes(opened: Opened) -> None:
    page, model = opened("power", THREE)
    page.show_answer("powers.a.decision")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Down, ALT)
    assert order(model) == ["b", "a", "d"]
    assert focus.hasFocus()


def test_del_on_its_head_takes_a_card_away_and_the_focus_goes_to_the_next(opened: Opened) -> None:
    page, model = opened("power", THREE)
    cards = cards_of(page, "powers")
    cards.cards[1].head.setFocus()
    QTest.keyClick(cards.cards[1].head, Qt.Key.Key_Delete)
    assert order(model) == on_screen(cards) == ["a", "d"]
    assert cards.cards[1].head.hasFocus()
    model.undo()
    assert order(model) == ["a", "b", "d"]


def test_del_within_an_answer_takes_no_more_than_a_letter(opened: Opened) -> None:
    page, model = opened("power", THREE)
    page.show_answer("powers.a.decision")
    box = QApplication.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    for _ in range(5):
        QTest.keyClick(box, Qt.Key.Key_Delete)
    assert order(model) == ["a", "b", "d"]


def test_a_card_is_dragged_to_where_it_is_let_go(opened: Opened) -> None:
    page, model = opened("power", THREE)
    cards = cards_of(page, "powers")
    cards.cards[0].head.setChecked(False)
    QApplication.processEvents()
    first, last = cards.cards[0], cards.cards[2]
    grip = first.findChild(Grip)
    assert grip is not None
    to = grip.mapFromGlobal(last.mapToGlobal(last.rect().bottomLeft()))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    QTest.mouseMove(grip, to)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=to)
    assert order(model) == on_screen(cards) == ["b", "d", "a"]
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert order(model) == ["b", "d", "a"]


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ("Remove\tDel", ["a", "d"]),
        ("Move up\tAlt+Up", ["b", "a", "d"]),
        ("Move down\tAlt+Down", ["a", "d", "b"]),
    ],
)
def test_each_card_has_its_actions_in_a_menu(opened: Opened, chosen: str, left: list[str]) -> None:
    page, model = opened("power", THREE)
    cards = cards_of(page, "powers")
    menu = cards.cards[1].findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == chosen).trigger()
    assert order(model) == on_screen(cards) == left
    model.undo()
    assert order(model) == on_screen(cards) == ["a", "b", "d"]


def test_a_duplicate_stands_behind_its_original_with_all_it_says(opened: Opened) -> None:
    page, model = opened("power", THREE)
    cards_of(page, "powers").duplicate("a")
    first, second = model.agreement.powers[:2]
    assert first.id != second.id
    assert second == first.amended(id=second.id)


def test_a_card_that_was_removed_elsewhere_goes_and_nobody_stumbles(opened: Opened) -> None:
    page, model = opened("power", THREE)
    page.show_answer("powers.a.decision")
    model.apply(remove_record("powers", "a"))
    assert on_screen(cards_of(page, "powers")) == ["b", "d"]
    assert not page.show_answer("powers.a.decision")


def test_groups_appear_when_another_answer_calls_for_them(opened: Opened) -> None:
    page, _ = opened("power", THREE)
    card = cards_of(page, "powers").cards[0]
    assert "reason_kept" not in {field.spot.field for field in card.fields}
    page.show_answer("powers.a.stance")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Right)
    kept = next(field for field in card.fields if field.spot.field == "reason_kept")
    assert kept.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Left)
    assert not kept.isVisible()


def test_more_questions_are_made_when_somebody_asks_for_them(opened: Opened) -> None:
    page, _ = opened("power", THREE)
    card = cards_of(page, "powers").cards[0]
    before = len(card.fields)
    assert page.show_answer("powers.a.limit_value")
    assert len(card.fields) > before


# ------------------------------------------------------------------- before, after, and kept

KEPT = THREE.amended(
    partners=(*THREE.partners, Partner(id="r", known_as="the Residents", sector="community")),
    powers=(
        THREE.powers[0].amended(held_before=(Who(partner="c"),), level=Level.TOGETHER),
        THREE.powers[1].amended(stance=Stance.KEPT, reason_kept="the law says so"),
        THREE.powers[2],
    ),
)


def test_decisions_that_are_kept_stand_in_a_list_of_their_own(opened: Opened) -> None:
    page, model = opened("power", KEPT)
    cards = cards_of(page, "powers")
    assert on_screen(cards) == ["a", "d", "b"]
    chips = cards.cards[-1].findChild(ChipRow)
    assert chips is not None
    assert chips.spoken == "the Council. the law says so"
    model.apply(choose(Address("powers", "d", ("stance",)), "kept"))
    assert on_screen(cards) == ["a", "b", "d"]
    model.undo()
    assert on_screen(cards) == ["a", "d", "b"]


def test_cards_move_among_those_they_stand_with(opened: Opened) -> None:
    page, model = opened("power", KEPT)
    cards = cards_of(page, "powers")
    cards.shift("b", -1)
    assert order(model) == ["a", "b", "d"]
    cards.shift("d", -1)
    assert order(model) == ["d", "a", "b"]
    assert on_screen(cards) == ["d", "a", "b"]
    cards.shift("d", 1)
    assert on_screen(cards) == ["a", "d", "b"]


def test_a_decision_to_keep_is_added_where_those_stand(opened: Opened) -> None:
    page, model = opened("power", KEPT)
    cards = cards_of(page, "powers")
    cards.add_apart()
    assert model.agreement.powers[-1].stance is Stance.KEPT
    assert on_screen(cards)[-1] == model.agreement.powers[-1].id


def test_who_is_new_to_a_decision_joins_it(opened: Opened) -> None:
    page, model = opened("power", KEPT)
    rows = next(
        field for field in cards_of(page, "powers").cards[0].fields if field.path.endswith("_now")
    ).entry
    assert isinstance(rows, Rows)
    second = rows.entries[1]
    assert isinstance(second, HolderEntry)
    second.box.choose(("partners", "r"))
    assert model.agreement.powers[0].held_now == (Who(partner="c"), Who(partner="r"))
    marks = [e.joins.isVisibleTo(page) for e in rows.entries if isinstance(e, HolderEntry)]
    assert marks == [False, True, False]
    card = cards_of(page, "powers").cards[0]
    card.head.setChecked(False)
    chips = card.findChild(ChipRow)
    assert chips is not None
    assert chips.spoken == "From the Council to the Council, the Residents (joins)"
    assert card.head.summary == "Decide together"


def test_a_role_is_asked_for_at_the_end_of_the_list_of_holders(opened: Opened) -> None:
    page, model = opened("power", KEPT)
    rows = next(
        field for field in cards_of(page, "powers").cards[0].fields if field.path.endswith("_now")
    ).entry
    assert isinstance(rows, Rows)
    first = rows.entries[0]
    assert isinstance(first, HolderEntry)
    assert not first.role.isVisible()
    first.box.refill()
    first.box.setCurrentIndex(first.box.count() - 1)
    assert first.role.isVisible()
    assert model.agreement.powers[0] == KEPT.powers[0]
    QTest.keyClicks(first.role, "chair")
    assert model.agreement.powers[0].held_now == (Who(partner="c", role="chair"),)


def test_how_far_it_was_shared_is_marked_beneath_how_far_it_is(opened: Opened) -> None:
    page, model = opened("power", KEPT)
    fields = {f.spot.field: f.entry for f in cards_of(page, "powers").cards[0].fields}
    before, now = fields["level_before"], fields["level"]
    assert isinstance(before, UntilNowEntry)
    assert isinstance(now, LevelsEntry)
    QTest.mouseClick(before.buttons[0], Qt.MouseButton.LeftButton)
    assert model.agreement.powers[0].level_before is Level.TELL
    QApplication.processEvents()
    assert [abs(_x(a) - _x(b)) <= 2 for a, b in zip(before.buttons, now.buttons, strict=True)] == [
        True
    ] * 5


def _x(button: QWidget) -> int:
    return button.mapToGlobal(button.rect().center()).x()


# --------------------------------------------------------------------------- spreadsheets


def paste(page: StepPage, head: str, text: str) -> str:
    cards = cards_of(page, head)
    QApplication.clipboard().setText(text)
    cards.paste()
    return cards._remarks.text()


def test_rows_of_a_spreadsheet_become_cards_in_one_step(opened: Opened) -> None:
    page, model = opened("resources", THREE)
    text = "Who\tWhat it is\tAmount\nthe Council\ta van\t£1,200\nthe Council\ta shed\t£40"
    assert paste(page, "resources", text) == "Rows taken in: 2 of 2."
    held = [
        (one.what, one.given_by, one.value and int(one.value.amount))
        for one in model.agreement.resources
    ]
    council = Who(partner="c")
    assert held == [("a van", council, 1200), ("a shed", council, 40)]
    assert len(model.session.steps) == 1


def test_rows_without_a_head_are_taken_in_the_order_of_the_card(opened: Opened) -> None:
    page, model = opened("disagreement")
    assert (
        paste(page, "rungs", "they talk\tthe two people\t5\nthey meet\t\t10")
        == "Rows taken in: 2 of 2."
    )
    assert [(one.step, one.within_days) for one in model.agreement.rungs] == [
        ("they talk", 5),
        ("they meet", 10),
    ]


def test_measures_beside_outcomes_point_to_them_under_their_new_ids(opened: Opened) -> None:
    page, model = opened("outcomes")
    said = paste(page, "outcomes", "Outcome\tWhat is measured\nWarm homes\tdegrees")
    assert said == "Rows taken in: 1 of 1."
    assert model.agreement.indicators[0].outcome == model.agreement.outcomes[0].id
    assert model.agreement.outcomes[0].id != "warm-homes"


def test_what_was_not_understood_is_told_and_the_rest_is_kept(opened: Opened) -> None:
    page, model = opened("resources")
    said = paste(page, "resources", "What it is\tAmount\tColour\na van\tplenty\tred")
    assert "Colour" in said
    assert "plenty" in said
    assert [one.what for one in model.agreement.resources] == ["a van"]


@pytest.mark.parametrize("text", ["", "\t\t\n\n", "   "])
def test_an_empty_clipboard_adds_nothing_and_says_so(opened: Opened, text: str) -> None:
    page, model = opened("power")
    assert "Nothing" in paste(page, "powers", text)
    assert model.agreement == Agreement()


def test_names_of_columns_alone_add_nothing_and_that_is_told(opened: Opened) -> None:
    page, model = opened("resources")
    assert paste(page, "resources", "Who\tAmount") == (
        "Only the names of columns are there; bring the rows as well."
    )
    assert model.agreement == Agreement()


def test_a_record_that_cannot_be_empty_begins_with_what_the_step_says(opened: Opened) -> None:
    page, model = opened("words", THREE)
    cards = cards_of(page, "own_clauses")
    QTest.mouseClick(cards.add_button, Qt.MouseButton.LeftButton)
    assert model.agreement.own_clauses[0].section is SectionKey.WORDS


def test_clauses_of_our_own_are_pasted_and_stand_where_their_cells_say(opened: Opened) -> None:
    page, model = opened("words")
    label = load_texts().choice("section_key", SectionKey.POWER)
    text = f"heading\tsection\ttext\nKeys\t{label}\tTwo keys.\nTea\t\tTea at four."
    assert paste(page, "own_clauses", text) == "Rows taken in: 2 of 2."
    held = [(one.heading, one.section, one.text) for one in model.agreement.own_clauses]
    assert held == [
        ("Keys", SectionKey.POWER, "Two keys."),
        ("Tea", SectionKey.WORDS, "Tea at four."),
    ]


# ----------------------------------------------------------------------------- the eight


def test_the_eight_questions_are_there_and_answers_begin_with_a_click(opened: Opened) -> None:
    page, model = opened("gate")
    eight = page.findChild(EightQuestions)
    assert eight is not None
    assert len(eight.questions) == 8
    one = eight.questions[ReadinessQuestion.BRING]
    one.colour._group.button(1).click()
    QTest.keyClicks(one.sentence.focus_target(), "a van")
    (held,) = model.agreement.readiness_answers
    assert (held.question, held.colour, held.sentence) == (
        ReadinessQuestion.BRING,
        Colour.GREEN,
        "a van",
    )
    assert len(model.session.steps) == 2


def test_another_answer_than_before_stays_in_the_room_until_it_is_released(opened: Opened) -> None:
    said = ReadinessAnswer(id="r", question="bring", sentence="x", released=True)
    page, model = opened("gate", Agreement(readiness_answers=(said,)))
    eight = page.findChild(EightQuestions)
    assert eight is not None
    one = eight.questions[ReadinessQuestion.BRING]
    assert one.switch.isChecked()
    QTest.keyClicks(one.sentence.focus_target(), "y")
    assert not model.agreement.readiness_answers[0].released
    assert not one.switch.isChecked()
    one.switch.click()
    assert model.agreement.readiness_answers[0].released


def test_a_list_that_comes_from_elsewhere_is_shown_only_when_there_is_something(
    opened: Opened,
) -> None:
    page, _ = opened("signatures")
    assert not cards_of(page, "partners").isVisible()
    page, _ = opened("signatures", THREE)
    cards = cards_of(page, "partners")
    assert cards.isVisible()
    assert not hasattr(cards, "add_button")


def test_an_outcome_that_is_renamed_is_so_on_the_cards_that_name_it(opened: Opened) -> None:
    agreement = Agreement(
        outcomes=(Outcome(id="o", name="Warm"),), indicators=({"id": "i", "outcome": "o"},)
    )
    page, _ = opened("outcomes", agreement)
    page.show_answer("outcomes.o.name")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "er")
    assert "Warmer" in cards_of(page, "indicators").cards[0].head.summary
