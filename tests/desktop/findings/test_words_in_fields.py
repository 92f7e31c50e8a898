"""Underlines in fields: under the very words, with the reason, and fixes that one key makes."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.entries.text_boxes import ProseBox
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.desktop.widgets.keep_because import KeepBecause
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from agreement_studio.review.finding import Severity
from agreement_studio.review.language.scan import Hit, scan
from agreement_studio.review.language.word_list import WordList
from tests.desktop.findings.conftest import Opened, look_again

PATH = "purpose.aim"
TEXT = "Penalties are due from whoever is to blame."
SAID = answer(Address("purpose", "", ("aim",)), TEXT)


def field_at(workspace: Workspace, path: str) -> AnswerField:
    page = workspace.centre.page(workspace.current)
    assert isinstance(page, StepPage)
    return next(field for field in page.fields if field.path == path)


def box_at(workspace: Workspace, path: str) -> ProseBox:
    box = field_at(workspace, path).entry.focus_target()
    assert isinstance(box, ProseBox)
    return box


def underlined(box: ProseBox) -> list[str]:
    return [one.cursor.selectedText() for one in box.extraSelections()]


def choose(words: str) -> None:
    """Takes an entry of the menu that is open, by keyboard."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if words in one.text())
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.fixture
def blamed(opened: Opened) -> tuple[Workspace, AgreementModel]:
    workspace, model = opened("saltery-bay-mend", SAID)
    workspace.go("purpose")
    return workspace, model


def test_the_very_words_are_underlined_by_how_much_they_matter(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    box = box_at(blamed[0], PATH)
    assert underlined(box) == ["Penalties", "to blame"]
    styles = QTextCharFormat.UnderlineStyle
    lines = [one.format.underlineStyle() for one in box.extraSelections()]
    assert lines == [styles.WaveUnderline, styles.DotLine]
    assert box.property("finding") == "should"


def test_underlines_move_with_the_words_while_somebody_types(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    box = box_at(blamed[0], PATH)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    QTest.keyClicks(box, "Some ")
    assert underlined(box) == ["Penalties", "to blame"]
    look_again(blamed[1])
    assert underlined(box) == ["Penalties", "to blame"]


def test_a_field_without_findings_is_not_read(
    blamed: tuple[Workspace, AgreementModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(text: str, words: WordList) -> tuple[Hit, ...]:
        read.append(text)
        return scan(text, words)

    monkeypatch.setattr("agreement_studio.application.noticed_words.scan", counted)
    look_again(blamed[1])
    assert set(read) == {TEXT}


def test_the_line_says_what_the_caret_is_in(blamed: tuple[Workspace, AgreementModel]) -> None:
    field, box = field_at(blamed[0], PATH), box_at(blamed[0], PATH)
    assert field.line.text.startswith("“Penalties”: Punishes")
    box.setFocus()
    box.moveCursor(QTextCursor.MoveOperation.End)
    box.moveCursor(QTextCursor.MoveOperation.WordLeft)
    box.moveCursor(QTextCursor.MoveOperation.WordLeft)
    assert field.line.text.startswith("“to blame”: Makes")
    assert "what in the system led to this" in field.line.text


def test_one_key_puts_other_words_and_undo_brings_the_old_ones_back(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    model, box = blamed[1], box_at(blamed[0], PATH)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    QTest.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("What we will adjust together")
    changed = "What we will adjust together are due from whoever is to blame."
    assert model.agreement.purpose.aim == changed
    model.undo()
    assert model.agreement.purpose.aim == TEXT
    assert box.held() == TEXT


def test_alt_enter_opens_the_fixes_too(blamed: tuple[Workspace, AgreementModel]) -> None:
    box = box_at(blamed[0], PATH)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_words_that_mean_something_else_are_passed_over(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    model, box = blamed[1], box_at(blamed[0], PATH)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    QTest.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("Not here")
    look_again(model)
    assert [(kept.phrase, kept.where, kept.means_other) for kept in model.agreement.kept_words] == [
        ("Penalties", PATH, True)
    ]
    assert underlined(box) == ["to blame"]


def test_words_are_kept_with_a_reason_asked_in_place(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    model, field, box = blamed[1], field_at(blamed[0], PATH), box_at(blamed[0], PATH)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    QTest.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("Keep, because")
    asking = field.line.asking
    assert asking is not None
    assert asking.reason.hasFocus()
    QTest.keyClicks(asking.reason, "The statute calls them so.")
    QTest.keyClick(asking.reason, Qt.Key.Key_Return)
    look_again(model)
    (kept,) = model.agreement.kept_words
    assert (kept.phrase, kept.reason, kept.on) == (
        "Penalties",
        "The statute calls them so.",
        model.today,
    )
    assert field.line.asking is None
    assert underlined(box) == ["to blame"]


def test_the_link_beneath_a_field_opens_the_fixes(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    field = field_at(blamed[0], PATH)
    link = field.line.link
    assert link is not None
    assert link.accessibleName() == "Fix…"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    choose("agreed next step")
    assert blamed[1].agreement.purpose.aim.startswith("The agreed next step if progress stalls")


def test_escape_leaves_the_reason_unasked(blamed: tuple[Workspace, AgreementModel]) -> None:
    field, box = field_at(blamed[0], PATH), box_at(blamed[0], PATH)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    QTest.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("Keep, because")
    (asking,) = field.findChildren(KeepBecause)
    QTest.keyClick(asking.reason, Qt.Key.Key_Escape)
    assert field.line.asking is None
    assert blamed[1].agreement.kept_words == ()


def test_what_was_put_right_loses_its_underline_and_its_border(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    model, box = blamed[1], box_at(blamed[0], PATH)
    model.apply(answer(Address("purpose", "", ("aim",)), "We put it right together."))
    look_again(model)
    assert underlined(box) == []
    assert not box.property("finding")


def test_the_reason_is_said_where_the_mouse_rests(
    blamed: tuple[Workspace, AgreementModel],
) -> None:
    box = box_at(blamed[0], PATH)
    marks = box.extraSelections()
    place = box.cursorRect(marks[1].cursor).center()
    words = box.underlines.under(place)
    assert words is not None
    assert words.phrase == "to blame"
    asked = QHelpEvent(QEvent.Type.ToolTip, place, box.viewport().mapToGlobal(place))
    QApplication.sendEvent(box.viewport(), asked)
    assert QToolTip.text().startswith("“to blame”: Makes")
    QToolTip.hideText()


def test_another_finding_offers_to_be_kept_from_beneath_its_field(opened: Opened) -> None:
    workspace, model = opened("saltery-bay-mend")
    workspace.go("resources")
    assert model.look is not None
    finding = next(one for one in model.look.findings.open if one.severity is Severity.MUST)
    (place, *_) = finding.places
    workspace.show_answer(place)
    page = workspace.centre.page("resources")
    assert isinstance(page, StepPage)
    lines = [one.line for one in page.fields if one.line.text == finding.sentence]
    assert lines
    link = lines[0].link
    assert link is not None
    assert link.accessibleName() == "Keep, because…"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert lines[0].asking is not None
    assert len(lines[0].asking.ticks) == len(model.agreement.partners)
