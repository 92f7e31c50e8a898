"""The panel of findings: by chapter and weight, kept with a reason, asked again, gone to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.window.actions.all_actions import ACTIONS
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from agreement_studio.review.finding import Severity
from tests.desktop.findings.conftest import Opened, look_again

SAID = answer(Address("purpose", "", ("aim",)), "Penalties are due from whoever is to blame.")


@pytest.fixture
def panel(opened: Opened, window: Window) -> FindingsPanel:
    opened("saltery-bay-mend", SAID)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_F7)
    return shown_in(window)


def shown_in(window: Window) -> FindingsPanel:
    found = window.findChild(FindingsPanel)
    assert found is not None
    assert found.isVisible()
    return found


def space_of(window: Window) -> tuple[Workspace, AgreementModel]:
    assert window.workspace is not None
    assert window.documents.model is not None
    return window.workspace, window.documents.model


def texts(panel: FindingsPanel) -> list[str]:
    return [row.text for row in panel.list.findings.rows]


def reach(panel: FindingsPanel, begin: str) -> None:
    at = next(n for n, text in enumerate(texts(panel)) if text.startswith(begin))
    panel.list.reach(at)


def test_a_key_opens_the_panel_with_the_keyboard_in_its_list_and_closes_it(
    panel: FindingsPanel, window: Window
) -> None:
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_F7)
    assert not panel.isVisible()


def test_findings_stand_beneath_their_chapters_the_weightiest_first(panel: FindingsPanel) -> None:
    rows = panel.list.findings.rows
    assert rows[0].is_heading
    assert rows[0].text == "Why we are here"
    assert texts(panel)[1].startswith("“Penalties”")
    assert texts(panel)[2].startswith("“to blame”")


def test_arrows_walk_from_finding_to_finding_and_enter_goes_there(
    panel: FindingsPanel, window: Window
) -> None:
    workspace, _ = space_of(window)
    workspace.go("risk")
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    row = panel.list.row
    assert row is not None
    assert row.text.startswith("“to blame”")
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert workspace.current == "purpose"


def test_headings_are_passed_over(panel: FindingsPanel) -> None:
    for _ in panel.list.findings.rows:
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
        assert panel.list.row is not None
        assert not panel.list.row.is_heading


def test_each_says_why_it_matters_and_what_would_settle_it(panel: FindingsPanel) -> None:
    reach(panel, "Tidewell is paid out of")
    assert any("public money" in said.lower() for said in panel.details.said)
    heads = [label.text() for label in panel.details.findChildren(QLabel)]
    assert "What would settle it" in heads


def test_only_what_weighs_so_much_is_shown_when_asked(panel: FindingsPanel) -> None:
    QTest.mouseClick(panel.toggles[Severity.MUST], Qt.MouseButton.LeftButton)
    weights = {row.finding.severity for row in panel.list.findings.rows if row.finding}
    assert weights == {Severity.MUST}
    QTest.mouseClick(panel.toggles[Severity.COULD], Qt.MouseButton.LeftButton)
    weights = {row.finding.severity for row in panel.list.findings.rows if row.finding}
    assert weights == {Severity.MUST, Severity.COULD}


def test_only_one_chapter_is_shown_when_asked(panel: FindingsPanel) -> None:
    panel.section.setCurrentIndex(panel.section.findData("purpose"))
    panel.section.activated.emit(panel.section.currentIndex())
    assert {row.finding.section for row in panel.list.findings.rows if row.finding} == {"purpose"}


def test_a_finding_is_kept_for_a_reason_and_asked_again(
    panel: FindingsPanel, window: Window
) -> None:
    _, model = space_of(window)
    reach(panel, "Tidewell is paid out of")
    QTest.mouseClick(panel.details.buttons["keep"], Qt.MouseButton.LeftButton)
    asking = panel.details.asking
    assert asking is not None
    QTest.keyClicks(asking.reason, "Our lawyer looked at it.")
    QTest.keyClick(asking.reason, Qt.Key.Key_Return)
    (kept,) = model.agreement.kept_findings
    assert (kept.reason, kept.on) == ("Our lawyer looked at it.", model.today)
    assert texts(panel).index("Kept, because…") == len(texts(panel)) - 2
    reach(panel, "Tidewell is paid out of")
    assert "Our lawyer looked at it." in panel.details.said
    QTest.mouseClick(panel.details.buttons["again"], Qt.MouseButton.LeftButton)
    assert model.agreement.kept_findings == ()
    assert "Kept, because…" not in texts(panel)


def test_a_word_is_kept_where_it_stands(panel: FindingsPanel, window: Window) -> None:
    _, model = space_of(window)
    reach(panel, "“Penalties”")
    panel.details.ask_why()
    assert panel.details.asking is not None
    QTest.keyClicks(panel.details.asking.reason, "The statute says so.")
    QTest.keyClick(panel.details.asking.reason, Qt.Key.Key_Return)
    assert [(word.phrase, word.where) for word in model.agreement.kept_words] == [
        ("Penalties", "purpose.aim")
    ]
    assert texts(panel)[-1] == "“Penalties” stays"


def test_a_must_rests_only_once_every_full_partner_agrees(
    panel: FindingsPanel, window: Window
) -> None:
    _, model = space_of(window)
    reach(panel, "The Bay fund for stores")
    panel.details.ask_why()
    asking = panel.details.asking
    assert asking is not None
    assert len(asking.ticks) == len(model.agreement.partners)
    asking.ticks["council"].setChecked(True)
    QTest.keyClicks(asking.reason, "Still to be agreed with the funder.")
    QTest.keyClick(asking.reason, Qt.Key.Key_Return)
    reach(panel, "The Bay fund for stores")
    assert any("A must rests once every full partner agrees" in one for one in panel.details.said)
    panel.details.ask_why()
    asking = panel.details.asking
    assert asking is not None
    for tick in asking.ticks.values():
        tick.setChecked(True)
    QTest.keyClicks(asking.reason, "All of us want it open.")
    QTest.mouseClick(asking.keep, Qt.MouseButton.LeftButton)
    kept = [row for row in panel.list.findings.rows if row.kept is not None]
    assert kept[0].text.startswith("The Bay fund for stores")


def test_without_a_reason_nothing_is_kept(panel: FindingsPanel, window: Window) -> None:
    _, model = space_of(window)
    reach(panel, "Tidewell is paid out of")
    panel.details.ask_why()
    assert panel.details.asking is not None
    assert not panel.details.asking.keep.isEnabled()
    QTest.keyClick(panel.details.asking.reason, Qt.Key.Key_Return)
    assert model.agreement.kept_findings == ()


def test_a_look_does_not_disturb_a_reason_that_is_being_written(
    panel: FindingsPanel, window: Window
) -> None:
    _, model = space_of(window)
    reach(panel, "Tidewell is paid out of")
    panel.details.ask_why()
    assert panel.details.asking is not None
    QTest.keyClicks(panel.details.asking.reason, "Because")
    model.apply(answer(Address("name"), "Another name"))
    look_again(model)
    assert panel.details.asking is not None
    assert panel.details.asking.reason.text() == "Because"


def test_the_counts_of_the_strip_open_the_panel_at_what_they_count(
    opened: Opened, window: Window
) -> None:
    workspace, _ = opened("saltery-bay-mend", SAID)
    tag = workspace.strip.counts.tags[Severity.COULD]
    QTest.mouseClick(tag, Qt.MouseButton.LeftButton)
    panel = shown_in(window)
    weights = {row.finding.severity for row in panel.list.findings.rows if row.finding}
    assert weights == {Severity.COULD}
    assert panel.list.hasFocus()


def test_in_a_narrow_window_the_panel_gives_way_to_the_answer(
    opened: Opened, window: Window
) -> None:
    window.resize(1024, 640)
    workspace, _ = opened("saltery-bay-mend", SAID)
    workspace.show_beside("findings")
    panel = shown_in(window)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert workspace.current == "purpose"


def test_the_panel_takes_no_time_while_nobody_sees_it(opened: Opened, window: Window) -> None:
    workspace, model = opened("saltery-bay-mend", SAID)
    workspace.show_beside("findings")
    panel = shown_in(window)
    workspace.show_beside("balance")
    before = texts(panel)
    model.apply(answer(Address("purpose", "", ("aim",)), "We put it right together."))
    look_again(model)
    assert texts(panel) == before
    workspace.show_beside("findings")
    assert texts(panel) != before


def test_the_window_offers_the_views_in_its_menu(window: Window) -> None:
    assert parts().features
    names = [action.objectName() for action in window.menus.menu("view").actions()]
    assert {"findings", "balance", "thread"} <= set(names)


def test_no_two_actions_share_a_key() -> None:
    keys = [keys.toString() for action in ACTIONS for keys in action.shortcuts]
    assert len(keys) == len(set(keys))
