"""Balance and thread as tables, each row of which leads to its card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.tables_panel import TablesPanel
from agreement_studio.desktop.forms.steps import step_showing
from agreement_studio.desktop.preview.agreement_pane import PAPER, AgreementPane
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from tests.desktop.findings.conftest import Opened, look_again


def panel_of(window: Window) -> TablesPanel:
    return next(one for one in window.findChildren(TablesPanel) if one.isVisible())


def rows(panel: TablesPanel) -> list[tuple[str, ...]]:
    table = panel.view.linked.table
    return [row.cells for row in table.rows] if table else []


@pytest.fixture
def balance(opened: Opened, window: Window) -> tuple[Workspace, AgreementModel, TablesPanel]:
    workspace, model = opened("saltery-bay-mend")
    workspace.show_beside("balance")
    return workspace, model, panel_of(window)


@pytest.fixture
def thread(opened: Opened, window: Window) -> tuple[Workspace, AgreementModel, TablesPanel]:
    workspace, model = opened("saltery-bay-mend")
    workspace.show_beside("thread")
    return workspace, model, panel_of(window)


def test_the_balance_says_who_decided_and_who_decides(
    balance: tuple[Workspace, AgreementModel, TablesPanel],
) -> None:
    panel = balance[2]
    assert panel.choice.currentText() == "Who decides what"
    assert rows(panel)[1][1:] == ("Tidewell", "The Mend Shed (Hand over)")


def test_every_row_of_the_balance_leads_to_a_card(
    balance: tuple[Workspace, AgreementModel, TablesPanel],
) -> None:
    workspace, _, panel = balance
    for table in panel.tables:
        for row in table.rows:
            assert step_showing(row.path), row
    panel.show_table("risk")
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert workspace.current == "risk"


def test_the_button_leads_there_too(
    balance: tuple[Workspace, AgreementModel, TablesPanel],
) -> None:
    workspace, _, panel = balance
    panel.show_table("answers")
    QTest.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert workspace.current == "accountability"


def test_the_balance_follows_edits_and_keeps_the_row_that_was_reached(
    balance: tuple[Workspace, AgreementModel, TablesPanel],
) -> None:
    _, model, panel = balance
    panel.view.selectRow(2)
    path = panel.view.path
    model.apply(answer(Address("powers", "first-pick", ("decision",)), "who picks first"))
    look_again(model)
    assert rows(panel)[1][0] == "Who picks first"
    assert panel.view.path == path


def test_an_empty_agreement_is_told_what_each_table_is_for(opened: Opened, window: Window) -> None:
    workspace, _ = opened("blank")
    workspace.show_beside("balance")
    panel = panel_of(window)
    assert not panel.view.isVisible()
    assert panel.about.text().startswith("No decision is written down yet.")


def test_the_thread_goes_from_values_to_clauses(
    thread: tuple[Workspace, AgreementModel, TablesPanel],
) -> None:
    layers = list(dict.fromkeys(cells[0] for cells in rows(thread[2])))
    assert layers == ["Values", "Promises", "Brought", "Decisions", "Answered for", "Clauses"]


def test_a_clause_of_the_thread_leads_to_the_paper(
    thread: tuple[Workspace, AgreementModel, TablesPanel], window: Window
) -> None:
    workspace, _, panel = thread
    panel.view.selectRow(len(rows(panel)) - 1)
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    pane = workspace.preview
    assert isinstance(pane, AgreementPane)
    assert pane.tabs[PAPER].isChecked()
    assert pane.paper.paper.lit.reached == panel.view.path


def test_a_record_of_the_thread_leads_to_its_card(
    thread: tuple[Workspace, AgreementModel, TablesPanel],
) -> None:
    workspace, _, panel = thread
    QTest.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert workspace.current == "values"


def test_loose_ends_come_with_a_question(
    thread: tuple[Workspace, AgreementModel, TablesPanel],
) -> None:
    panel = thread[2]
    panel.show_table("loose")
    assert rows(panel)[0][0].endswith("Which outcome shows them?")
