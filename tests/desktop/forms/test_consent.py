"""Where everyone stands: said square by square, kept by the record, and asked again in time."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from tests.desktop.forms.conftest import Opened

TWO = Agreement(
    partners=(
        Partner(id="c", known_as="the Council", sector="public"),
        Partner(id="r", known_as="the Residents", sector="community"),
    ),
    purpose=Purpose(problem="Cold flats."),
)
HERE = (SectionKey.PURPOSE, "r")


def matrix_of(page: StepPage) -> ConsentMatrix:
    found = page.findChild(ConsentMatrix)
    assert found is not None
    return found


def go(matrix: ConsentMatrix, section: SectionKey = HERE[0], partner: str = HERE[1]) -> None:
    place = matrix.stands.place_of((section, partner))
    assert place is not None
    matrix.view.setFocus()
    matrix.view.setCurrentIndex(matrix.stands.index(*place))


def choose(matrix: ConsentMatrix, level: ConsentLevel) -> None:
    matrix.saying.level.buttons[list(ConsentLevel).index(level)].click()


def record(matrix: ConsentMatrix) -> None:
    QTest.mouseClick(matrix.saying.record_button, Qt.MouseButton.LeftButton)


def said(matrix: ConsentMatrix) -> str:
    return str(matrix.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def support(matrix: ConsentMatrix) -> None:
    go(matrix)
    choose(matrix, ConsentLevel.SUPPORT)
    record(matrix)


def test_every_partner_has_a_square_for_every_section_of_the_document(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    assert matrix.stands.partners == ("c", "r")
    assert SectionKey.PURPOSE in matrix.stands.sections
    assert {stand.section for stand in model.standings()} == set(matrix.stands.sections)


def test_without_partners_it_says_what_comes_first(opened: Opened) -> None:
    page, _ = opened("review")
    matrix = matrix_of(page)
    assert not matrix.view.isVisible()
    assert "partners first" in matrix._hint.text()


def test_a_word_goes_into_the_agreement_and_into_the_record(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    support(matrix)
    (consent,) = model.agreement.consents
    assert (consent.section, consent.partner, consent.level) == (*HERE, ConsentLevel.SUPPORT)
    assert consent.seen_hash
    assert [(e.partner_name, e.level) for e in model.recorded] == [
        ("the Residents", ConsentLevel.SUPPORT)
    ]
    assert said(matrix) == "the Residents on “Why we are here”: Support."


def test_undo_gives_back_the_agreement_and_the_record_keeps_its_entry(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    support(matrix)
    model.undo()
    QApplication.processEvents()
    assert model.agreement == TWO
    assert len(model.recorded) == 1
    assert said(matrix).endswith("Not said yet.")


def test_arrows_go_from_square_to_square_and_return_asks(opened: Opened) -> None:
    page, _ = opened("review", TWO)
    matrix = matrix_of(page)
    go(matrix, partner="c")
    QTest.keyClick(matrix.view, Qt.Key.Key_Right)
    assert matrix._cell == HERE
    QTest.keyClick(matrix.view, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is matrix.saying.level.buttons[0]
    QTest.keyClick(matrix.saying.level.buttons[0], Qt.Key.Key_Space)
    assert matrix.saying.level.value() == ConsentLevel.SUPPORT


def test_whoever_stands_aside_or_blocks_says_why(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    for level in (ConsentLevel.STAND_ASIDE, ConsentLevel.BLOCK):
        go(matrix)
        choose(matrix, level)
        record(matrix)
        assert "reason first" in matrix.saying.line.text
        assert QApplication.focusWidget() is matrix.saying.reason.focus_target()
        assert model.agreement.consents == ()
    QTest.keyClicks(matrix.saying.reason.focus_target(), "no lift")
    assert matrix.saying.would_settle.isVisible()
    QTest.keyClicks(matrix.saying.would_settle.focus_target(), "a lift")
    record(matrix)
    (consent,) = model.agreement.consents
    assert (consent.level, consent.reason, consent.would_settle) == (
        ConsentLevel.BLOCK,
        "no lift",
        "a lift",
    )
    assert matrix.objections.texts == (
        "the Residents on “Why we are here”: Block. no lift What would settle it: a lift",
    )


def test_a_word_for_an_earlier_wording_is_told_and_one_key_asks_again(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    support(matrix)
    model.apply(answer(Address("purpose", "", ("problem",)), "Damp flats."))
    QApplication.processEvents()
    assert said(matrix) == "the Residents on “Why we are here”: Support, for an earlier wording."
    assert matrix.again_button.isVisible()
    go(matrix, SectionKey.PARTNERS, "c")
    QTest.keyClick(matrix.view, Qt.Key.Key_A)
    assert matrix._cell == HERE
    assert QApplication.focusWidget() is matrix.saying.level.buttons[0]
    record(matrix)
    assert said(matrix) == "the Residents on “Why we are here”: Support."
    assert not matrix.again_button.isVisible()
    assert len(model.recorded) == 2
    assert len(model.agreement.consents) == 1


def test_the_old_words_come_back_and_the_consent_stands_again(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    support(matrix)
    model.apply(answer(Address("purpose", "", ("problem",)), "Damp flats."))
    model.undo()
    QApplication.processEvents()
    assert said(matrix) == "the Residents on “Why we are here”: Support."


def test_what_is_typed_is_still_there_after_a_look_at_another_square(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    go(matrix)
    choose(matrix, ConsentLevel.BLOCK)
    QTest.keyClicks(matrix.saying.reason.focus_target(), "no lift")
    go(matrix, partner="c")
    assert matrix.saying.level.value() is None
    go(matrix)
    assert matrix.saying.reason.value() == "no lift"
    assert model.agreement == TWO
    assert model.recorded == []


def test_a_word_can_be_taken_back(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    go(matrix)
    assert not matrix.saying.withdraw_button.isVisible()
    support(matrix)
    QTest.mouseClick(matrix.saying.withdraw_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert model.agreement.consents == ()
    assert said(matrix).endswith("Not said yet.")


def test_a_private_note_stays_in_the_room(opened: Opened) -> None:
    page, model = opened("review", TWO)
    matrix = matrix_of(page)
    go(matrix)
    choose(matrix, ConsentLevel.SUPPORT)
    QTest.keyClicks(matrix.saying.note.focus_target(), "ask Ama")
    record(matrix)
    assert model.agreement.consents[0].note == "ask Ama"
    assert "ask Ama" not in model.recorded[0].model_dump_json()


def test_a_consent_is_gone_to_by_its_path(opened: Opened) -> None:
    consent = Consent(id="x", section="purpose", partner="r", level="block", reason="no lift")
    page, _ = opened("review", TWO.amended(consents=(consent,)))
    matrix = matrix_of(page)
    assert page.show_answer("consents.x.would_settle")
    assert QApplication.focusWidget() is matrix.saying.would_settle.focus_target()
    assert matrix._cell == HERE
    assert not page.show_answer("consents.gone.reason")


def test_the_grid_and_its_squares_have_names(opened: Opened) -> None:
    page, _ = opened("review", TWO)
    matrix = matrix_of(page)
    found = QAccessible.queryAccessibleInterface(matrix.view)
    assert found.text(QAccessible.Text.Name).startswith("Where each of us stands")
    names = {found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())}
    assert "the Residents on “Why we are here”: Not said yet." in names


def test_a_word_of_a_partner_or_a_section_that_is_gone_is_still_told(opened: Opened) -> None:
    consent = Consent(id="x", section="risk", partner="gone", level="block", reason="no")
    page, _ = opened("review", TWO.amended(consents=(consent,)))
    assert "No longer there" in matrix_of(page).objections.texts[0]


def test_undo_in_a_box_is_a_step_of_the_agreement(opened: Opened) -> None:
    page, model = opened("review", TWO)
    model.apply(answer(Address("name"), "Warm"))
    matrix = matrix_of(page)
    go(matrix)
    choose(matrix, ConsentLevel.BLOCK)
    QTest.keyClick(
        matrix.saying.reason.focus_target(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    assert model.agreement == TWO
