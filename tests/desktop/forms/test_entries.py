"""Each kind of box: what is clicked or typed is what the agreement holds."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.entries.choices import ListedChoice, ShownChoice, Ticks
from agreement_studio.desktop.forms.entries.chosen import PartsEntry, ReferenceEntry
from agreement_studio.desktop.forms.entries.levels import LevelsEntry
from agreement_studio.desktop.forms.entries.rows import Rows
from agreement_studio.desktop.forms.entries.sector_words import SectorWordsEntry
from agreement_studio.desktop.forms.entries.shareable import ShareableEntry
from agreement_studio.desktop.forms.entries.text_boxes import LineBox
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.accountability import Line, Subject
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Jurisdiction, KindOfWork, Level, Sector, Status
from agreement_studio.domain.glossary import SectorWords, Term
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.outcome import Contribution, Indicator, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from tests.desktop.forms.conftest import Opened

COUNCIL = Partner(id="council", name="Saltery Bay Council", known_as="the Council", sector="public")
SHED = Partner(id="shed", name="The Mend Shed", sector="social")


def field(page: StepPage, path: str) -> AnswerField:
    """The field of an answer, shown as whoever asks to go there sees it."""
    assert page.show_answer(path), path
    return next(one for one in page.fields if one.path == path)


def box(page: StepPage, path: str) -> QWidget:
    return field(page, path).entry.focus_target()


def click(button: QWidget) -> None:
    """On the sign at its left, as people do."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, button.height() // 2))


def test_a_line_holds_what_is_typed(opened: Opened) -> None:
    page, model = opened("promise")
    QTest.keyClicks(box(page, "name"), "Saltery Bay Mend")
    assert model.agreement.name == "Saltery Bay Mend"


def test_sentences_hold_paragraphs_emoji_and_other_scripts(opened: Opened) -> None:
    page, model = opened("purpose")
    problem = box(page, "purpose.problem")
    QTest.keyClicks(problem, "Cold")
    QTest.keyClick(problem, Qt.Key.Key_Return)
    QApplication.clipboard().setText("المجلس \U0001f3e0 e\u0301\u00a0x")
    QTest.keyClick(problem, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert model.agreement.purpose.problem == "Cold\nالمجلس \U0001f3e0 e\u0301\u00a0x"


def test_pasted_rich_text_comes_in_as_plain_text(opened: Opened) -> None:
    page, model = opened("purpose")
    copied = QMimeData()
    copied.setHtml("<h1 style='color:red'>Cold <b>homes</b></h1>")
    copied.setText("Cold homes")
    QApplication.clipboard().setMimeData(copied)
    QTest.keyClick(box(page, "purpose.problem"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert model.agreement.purpose.problem == "Cold homes"


def test_as_many_characters_as_an_answer_may_have_are_held(opened: Opened) -> None:
    page, model = opened("purpose")
    problem = box(page, "purpose.problem")
    QApplication.clipboard().setText("word " * 20_000)
    QTest.keyClick(problem, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert model.agreement.purpose.problem == "word " * 20_000
    QTest.keyClicks(problem, "x")
    assert len(model.agreement.purpose.problem) == 100_000
    shown = field(page, "purpose.problem")
    assert "one character longer" in shown.line.text
    QTest.keyClick(problem, Qt.Key.Key_Backspace)
    QTest.keyClick(problem, Qt.Key.Key_Backspace)
    assert len(model.agreement.purpose.problem) == 99_999
    assert shown.line.text == ""


def test_characters_no_document_can_carry_are_left_out_and_named(opened: Opened) -> None:
    page, model = opened("purpose")
    QApplication.clipboard().setText("a\u000bb\u0000c\ufffed")
    QTest.keyClick(box(page, "purpose.problem"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "\u000b" not in model.agreement.purpose.problem
    assert model.agreement.purpose.problem.startswith("ab")
    assert "no document can carry" in field(page, "purpose.problem").line.text


def test_return_in_a_short_answer_goes_on_to_the_next(opened: Opened) -> None:
    page, model = opened("promise")
    name = box(page, "name")
    QTest.keyClicks(name, "Mend")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert model.agreement.name == "Mend"
    assert not name.hasFocus()


def test_a_choice_out_of_a_list_is_made_with_the_keyboard(opened: Opened) -> None:
    page, model = opened("promise")
    entry = field(page, "jurisdiction").entry
    assert isinstance(entry, ListedChoice)
    QTest.keyClicks(entry.box, "Scot")
    assert model.agreement.jurisdiction is Jurisdiction.SCOTLAND
    QTest.keyClick(entry.box, Qt.Key.Key_Home)
    assert model.agreement.jurisdiction is None


def test_the_wheel_only_scrolls_past_a_choice(opened: Opened) -> None:
    page, model = opened("promise", Agreement(jurisdiction="wales"))
    entry = field(page, "jurisdiction").entry
    assert isinstance(entry, ListedChoice)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(entry.box, turn)
    assert model.agreement.jurisdiction is Jurisdiction.WALES


def test_a_choice_side_by_side_is_made_with_a_click(opened: Opened) -> None:
    page, model = opened("promise")
    entry = field(page, "legal.status").entry
    assert isinstance(entry, ShownChoice)
    assert entry.value() is None
    click(entry._group.button(1))
    assert model.agreement.legal.status is Status.BINDING


def test_yes_no_and_not_said_are_three_answers(opened: Opened) -> None:
    page, model = opened("promise")
    entry = field(page, "duration.open_ended").entry
    assert isinstance(entry, ShownChoice)
    for button, held in ((0, True), (1, False), (2, None)):
        click(entry._group.button(button))
        assert model.agreement.duration.open_ended is held


def test_how_far_a_decision_is_shared_is_chosen_with_a_click_or_the_arrows(
    opened: Opened,
) -> None:
    page, model = opened("power", Agreement(powers=(Power(id="p"),)))
    entry = field(page, "powers.p.level").entry
    assert isinstance(entry, LevelsEntry)

    def held() -> Level | None:
        return model.agreement.powers[0].level

    QTest.mouseClick(entry.buttons[1], Qt.MouseButton.LeftButton)
    assert held() is Level.ASK
    QTest.keyClick(entry.buttons[1], Qt.Key.Key_Right)
    assert held() is Level.SHAPE
    assert entry.buttons[2].hasFocus()
    QTest.mouseClick(entry.buttons[2], Qt.MouseButton.LeftButton)
    assert held() is None
    QTest.mouseClick(entry.buttons[4], Qt.MouseButton.LeftButton)
    QTest.keyClick(entry.buttons[4], Qt.Key.Key_Delete)
    assert held() is None


def test_ticks_are_kept_in_the_order_in_which_they_were_made(opened: Opened) -> None:
    page, model = opened("purpose")
    entry = field(page, "purpose.kinds_of_work").entry
    assert isinstance(entry, Ticks)
    for key in ("food", "health", "care"):
        click(entry._boxes[key])
    click(entry._boxes["health"])
    assert model.agreement.purpose.kinds_of_work == (KindOfWork.FOOD, KindOfWork.CARE)


def test_a_number_is_held_with_or_without_its_unit(opened: Opened) -> None:
    page, model = opened("learning")
    months = box(page, "leaving.notice_months")
    QTest.keyClicks(months, "3 months")
    assert model.agreement.leaving.notice_months == 3


@pytest.mark.parametrize("before", [None, 6])
def test_a_number_that_cannot_be_meant_leaves_what_was_there_and_is_told_in_a_sentence(
    opened: Opened, before: int | None
) -> None:
    page, model = opened(
        "learning", Agreement.model_validate({"leaving": {"notice_months": before}})
    )
    months = box(page, "leaving.notice_months")
    assert isinstance(months, LineBox)
    months.selectAll()
    QTest.keyClicks(months, "99999")
    assert model.agreement.leaving.notice_months == before
    assert months.text() == "99999"
    assert "1200 or less" in field(page, "leaving.notice_months").line.text


def test_a_day_is_held_as_people_type_it(opened: Opened) -> None:
    page, model = opened("promise")
    QTest.keyClicks(box(page, "duration.begins"), "1 April 2027")
    assert model.agreement.duration.begins == date(2027, 4, 1)


def test_part_of_a_date_is_enough_where_no_more_is_known(opened: Opened) -> None:
    page, model = opened("learning", Agreement(reviews=({"id": "a"},)))
    QTest.keyClicks(box(page, "reviews.a.next_on"), "April 2027")
    assert model.agreement.reviews[0].next_on == "2027-04"


def test_money_is_held_as_people_type_it(opened: Opened) -> None:
    page, model = opened("resources", Agreement(resources=(Resource(id="pot"),)))
    QTest.keyClicks(box(page, "resources.pot.value"), "£12k")
    assert model.agreement.resources[0].value == Money(amount=Decimal(12_000), currency="GBP")


def test_a_measure_is_held_with_its_unit_and_date(opened: Opened) -> None:
    page, model = opened("outcomes", Agreement(indicators=(Indicator(id="i"),)))
    QTest.keyClicks(box(page, "indicators.i.target"), "61 %, 2028")
    held = model.agreement.indicators[0].target
    assert held == Measure(number=Decimal(61), unit="%", on="2028")


def test_a_reference_is_chosen_by_name(opened: Opened) -> None:
    agreement = Agreement(
        outcomes=(Outcome(id="o", name="Warm homes"),), contributions=(Contribution(id="c"),)
    )
    page, model = opened("outcomes", agreement)
    entry = field(page, "contributions.c.outcome").entry
    assert isinstance(entry, ReferenceEntry)
    entry.box.setFocus()
    assert [entry.box.itemText(n) for n in range(entry.box.count())] == ["Choose …", "Warm homes"]
    entry.box.choose(("outcomes", "o"))
    assert model.agreement.contributions[0].outcome == "o"


def test_somebody_is_chosen_and_their_role_said_in_words(opened: Opened) -> None:
    page, model = opened("outcomes", Agreement(partners=(COUNCIL,), outcomes=(Outcome(id="o"),)))
    entry = field(page, "outcomes.o.spokesperson").entry
    assert isinstance(entry, PartsEntry)
    entry.box.choose(("partners", "council"))
    QTest.keyClicks(entry.role, "director")
    assert model.agreement.outcomes[0].spokesperson == Who(partner="council", role="director")
    entry.box.choose(("", ""))
    assert model.agreement.outcomes[0].spokesperson == Who(role="director")
    entry.role.clear()
    assert model.agreement.outcomes[0].spokesperson is None


def test_several_people_are_chosen_one_beneath_the_other(opened: Opened) -> None:
    agreement = Agreement(partners=(COUNCIL, SHED), powers=(Power(id="p"),))
    page, model = opened("power", agreement)
    rows = field(page, "powers.p.held_now").entry
    assert isinstance(rows, Rows)
    for place, one in enumerate(("council", "shed")):
        entry = rows.entries[place]
        assert isinstance(entry, PartsEntry)
        entry.box.choose(("partners", one))
    assert model.agreement.powers[0].held_now == (Who(partner="council"), Who(partner="shed"))
    first = rows.entries[1].focus_target()
    QTest.keyClick(first, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert model.agreement.powers[0].held_now == (Who(partner="shed"), Who(partner="council"))


def test_a_record_that_is_gone_is_said_to_be_gone(opened: Opened) -> None:
    page, _ = opened("outcomes", Agreement(contributions=(Contribution(id="c", partner="gone"),)))
    entry = field(page, "contributions.c.partner").entry
    assert isinstance(entry, ReferenceEntry)
    assert entry.box.currentText() == "No longer there: choose again"
    assert entry.value() == "gone"


def test_what_a_line_answers_for_is_chosen_from_all_that_it_may_be(opened: Opened) -> None:
    agreement = Agreement(
        powers=(Power(id="p", decision="grants"),),
        outcomes=(Outcome(id="o", name="Warm homes"),),
        lines=(Line(id="l"),),
    )
    page, model = opened("accountability", agreement)
    rows = field(page, "lines.l.answers_for").entry
    assert isinstance(rows, Rows)
    first = rows.entries[0]
    assert isinstance(first, PartsEntry)
    first.box.choose(("powers", "p"))
    second = rows.entries[1]
    assert isinstance(second, PartsEntry)
    QTest.keyClicks(second.role, "fire safety")
    held = model.agreement.lines[0].answers_for
    assert held == (Subject(power="p"), Subject(duty="fire safety"))


def test_a_list_of_texts_grows_shrinks_and_is_put_in_order(opened: Opened) -> None:
    page, model = opened("purpose")
    rows = field(page, "purpose.evidence").entry
    assert isinstance(rows, Rows)
    for place, text in enumerate(("one", "two", "three")):
        QTest.keyClicks(rows.entries[place].focus_target(), text)
    assert [*model.agreement.purpose.evidence] == ["one", "two", "three"]
    QTest.keyClick(rows.entries[0].focus_target(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [*model.agreement.purpose.evidence] == ["two", "one", "three"]
    QTest.mouseClick(rows._rows[1].cross, Qt.MouseButton.LeftButton)
    assert [*model.agreement.purpose.evidence] == ["two", "three"]


def test_words_stay_in_the_room_until_they_are_released(opened: Opened) -> None:
    page, model = opened("partners", Agreement(partners=(COUNCIL,)))
    shown = field(page, "partners.council.own_interest")
    entry = shown.entry
    assert isinstance(entry, ShareableEntry)
    assert not entry.switch.isEnabled()
    QTest.keyClicks(entry.focus_target(), "fewer letters")
    assert model.agreement.partners[0].own_interest == Shareable(text="fewer letters")
    assert shown._mark is not None
    assert shown._mark.isVisible()
    click(entry.switch)
    held = model.agreement.partners[0].own_interest
    assert held == Shareable(text="fewer letters", released=True)
    assert not shown._mark.isVisible()


def test_words_that_were_all_deleted_are_not_released_when_others_take_their_place(
    opened: Opened,
) -> None:
    said = COUNCIL.amended(own_interest=Shareable(text="x", released=True))
    page, model = opened("partners", Agreement(partners=(said,)))
    entry = field(page, "partners.council.own_interest").entry
    QTest.keyClick(entry.focus_target(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(entry.focus_target(), Qt.Key.Key_Backspace)
    assert model.agreement.partners[0].own_interest is None
    QTest.keyClicks(entry.focus_target(), "secret")
    assert model.agreement.partners[0].own_interest == Shareable(text="secret", released=False)


def test_each_of_several_constraints_has_a_switch_of_its_own(opened: Opened) -> None:
    page, model = opened("partners", Agreement(partners=(COUNCIL,)))
    rows = field(page, "partners.council.constraints").entry
    assert isinstance(rows, Rows)
    for place, text in enumerate(("no staff", "no cash")):
        QTest.keyClicks(rows.entries[place].focus_target(), text)
    second = rows.entries[1]
    assert isinstance(second, ShareableEntry)
    click(second.switch)
    held = model.agreement.partners[0].constraints
    assert held == (Shareable(text="no staff"), Shareable(text="no cash", released=True))


def test_what_a_word_means_in_each_sector_is_written_side_by_side(opened: Opened) -> None:
    page, model = opened("words", Agreement(glossary=(Term(id="t", term="outcome"),)))
    entry = field(page, "glossary.t.says").entry
    assert isinstance(entry, SectorWordsEntry)
    QTest.keyClicks(entry.lines[Sector.BUSINESS].focus_target(), "result")
    assert model.agreement.glossary[0].says == SectorWords(business="result")
    entry.lines[Sector.BUSINESS].box.clear()
    assert model.agreement.glossary[0].says is None


@pytest.mark.parametrize("is_open", [True, False])
def test_why_we_ask_stands_behind_a_quiet_sign(opened: Opened, is_open: bool) -> None:
    page, _ = opened("purpose", Agreement(purpose=Purpose(problem="Cold")))
    shown = field(page, "purpose.problem")
    sign = shown.findChild(QWidget, "why")
    assert sign is not None
    QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
    if not is_open:
        QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert shown._background is not None
    assert shown._background.isVisible() is is_open


def test_a_finding_stands_in_the_place_of_help_and_goes_again(opened: Opened) -> None:
    page, _ = opened("purpose")
    shown = field(page, "purpose.problem")
    shown.set_finding("Whose words are these?", "should")
    assert shown.line.isVisible()
    assert (shown.line.text, shown.line._tag._word) == ("Whose words are these?", "Should")
    shown.set_finding("")
    assert not shown.line.isVisible()
