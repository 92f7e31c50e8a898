"""A clause put in the partners' own words, with the reason, on the paper and back again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from agreement_studio.application.rewording import reworded
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.findings.rewording_dialog import RewordingDialog
from agreement_studio.desktop.preview.paper import Paper
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.desktop.preview.strips import is_by_hand
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.records import remove_record
from agreement_studio.domain.edits.wording import add_own_clause
from tests.desktop.findings.conftest import Opened, look_again

KEY = "CL-12:first-pick"
OURS = "Until now Tidewell decided"
WORDS = "The Mend Shed picks first.\n\nWe look at it again in spring."
Shown = tuple[AgreementModel, Paper]


@pytest.fixture
def shown(opened: Opened, window: Window) -> Iterator[Shown]:
    """The paper at a clause that the keyboard has reached."""
    _, model = opened("saltery-bay-mend")
    QApplication.processEvents()  # the keyboard goes to the page first, and the paper follows it
    paper = window.findChild(Paper)
    assert paper is not None
    assert paper.show_key(KEY)
    paper.setFocus()
    yield model, paper
    for dialog in window.findChildren(RewordingDialog):
        dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def dialog_over(paper: Paper) -> RewordingDialog:
    (dialog,) = [one for one in paper.window().findChildren(RewordingDialog) if one.isVisible()]
    return dialog


def by_hand(model: AgreementModel, text: str = WORDS) -> None:
    model.apply(reworded(model.wordings, KEY, text, "So that anybody can read it."))
    look_again(model)


def on_paper(paper: Paper) -> str:
    return "\n".join(strip.said for strip in paper.flow.strips_of(KEY))


def test_a_key_opens_the_clause_with_our_words_in_it(shown: Shown) -> None:
    QTest.keyClick(shown[1], Qt.Key.Key_F2)
    dialog = dialog_over(shown[1])
    assert dialog.ours.toPlainText().startswith(OURS)
    assert dialog.ours.isReadOnly()
    assert dialog.words.toPlainText() == dialog.ours.toPlainText()
    assert set(dialog.buttons) == {"cancel", "use"}


def test_the_clause_reads_in_the_partners_words_with_their_reason(shown: Shown) -> None:
    model, paper = shown
    QTest.keyClick(paper, Qt.Key.Key_F2)
    dialog = dialog_over(paper)
    dialog.words.selectAll()
    QTest.keyClicks(dialog.words, "The Mend Shed picks first.")
    assert not dialog.buttons["use"].isEnabled()
    QTest.keyClicks(dialog.reason, "Plainer at the gate.")
    QTest.mouseClick(dialog.buttons["use"], Qt.MouseButton.LeftButton)
    look_again(model)
    (held,) = model.agreement.wording_overrides
    assert (held.clause_key, held.text, held.reason) == (
        KEY,
        "The Mend Shed picks first.",
        "Plainer at the gate.",
    )
    assert "The Mend Shed picks first." in on_paper(paper)
    model.undo()
    look_again(model)
    assert OURS in on_paper(paper)


def test_words_by_hand_are_marked_on_the_paper(shown: Shown) -> None:
    model, paper = shown
    by_hand(model)
    strips = paper.flow.strips_of(KEY)
    assert [is_by_hand(strip) for strip in strips] == [False, True, True]
    (said,) = [one.words for one in paper.said_in_view() if "picks first" in one.words]
    assert said.startswith("In your own words: 6.2 Who has first pick")


def test_there_is_a_way_back_to_our_wording(shown: Shown) -> None:
    model, paper = shown
    by_hand(model)
    QTest.keyClick(paper, Qt.Key.Key_F2)
    dialog = dialog_over(paper)
    assert dialog.words.toPlainText() == WORDS
    QTest.mouseClick(dialog.buttons["restore"], Qt.MouseButton.LeftButton)
    look_again(model)
    assert model.agreement.wording_overrides == ()
    assert OURS in on_paper(paper)


def test_words_are_looked_at_again_when_the_answers_beneath_them_change(shown: Shown) -> None:
    model, paper = shown
    by_hand(model)
    model.apply(answer(Address("powers", "first-pick", ("decision",)), "who picks first"))
    look_again(model)
    assert "check again" in on_paper(paper)
    QTest.keyClick(paper, Qt.Key.Key_F2)
    QTest.mouseClick(dialog_over(paper).buttons["keep"], Qt.MouseButton.LeftButton)
    look_again(model)
    assert "check again" not in on_paper(paper)
    assert model.agreement.wording_overrides[0].text == WORDS


def test_the_menu_of_a_clause_offers_to_reword_and_to_copy_it(shown: Shown) -> None:
    paper = shown[1]
    spot = QPoint(10, 10)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, paper.mapToGlobal(spot))
    QApplication.sendEvent(paper, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Go to its answer",
        "Put it in your own words…",
        "Copy this clause",
    ]
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert dialog_over(paper).ours.toPlainText().startswith(OURS)


def test_a_clause_is_copied_as_rich_and_as_plain_text(shown: Shown) -> None:
    QTest.keyClick(shown[1], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    number = copied.text().partition(" ")[0]
    assert number.count(".") == 1
    assert OURS in copied.text()
    assert copied.html().startswith(f"<p><b>{number} Who has first pick of reusable items")


def test_the_button_beneath_the_paper_waits_for_a_clause(opened: Opened, window: Window) -> None:
    opened("saltery-bay-mend")
    preview = window.findChild(Preview)
    assert preview is not None
    assert not preview.reword.isEnabled()
    preview.paper.show_key(KEY)
    assert preview.reword.isEnabled()
    QTest.mouseClick(preview.reword, Qt.MouseButton.LeftButton)
    dialog_over(preview.paper).close()


def test_a_clause_of_the_partners_own_is_worded_at_its_answer(
    opened: Opened, window: Window
) -> None:
    own = add_own_clause("gate", SectionKey.POWER, "At the gate", "Nobody is turned away.")
    workspace, model = opened("saltery-bay-mend", own)
    paper = window.findChild(Paper)
    assert paper is not None
    assert model.document is not None
    key = next(block.key for block in model.document.blocks() if block.key.startswith("own:"))
    assert paper.show_key(key)
    paper.ask_rewording()
    assert not window.findChildren(RewordingDialog)
    assert workspace.current == "words"


def test_the_dialog_fits_into_the_window_at_twice_the_size_of_text(
    shown: Shown, window: Window
) -> None:
    paper = shown[1]
    look().scale_text(2.0)
    paper.ask_rewording()
    dialog = dialog_over(paper)
    assert dialog.height() < window.height()
    assert dialog.buttons["use"].isVisible()
    assert dialog.rect().contains(dialog.buttons["use"].geometry())


def test_words_by_hand_that_need_a_look_stand_in_the_list_of_findings(
    shown: Shown, window: Window
) -> None:
    model, paper = shown
    by_hand(model)
    model.apply(remove_record("powers", "first-pick"))
    look_again(model)
    assert window.workspace is not None
    window.workspace.show_beside("findings")
    panel = window.findChild(FindingsPanel)
    assert panel is not None
    rows = panel.list.findings.rows
    at = next(n for n, row in enumerate(rows) if row.clause == KEY)
    assert rows[at - 1].text == "Your own words, to look at again"
    panel.list.reach(at)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    dialog = dialog_over(paper)
    assert dialog.words.toPlainText() == WORDS
    QTest.mouseClick(dialog.buttons["restore"], Qt.MouseButton.LeftButton)
    assert model.agreement.wording_overrides == ()
