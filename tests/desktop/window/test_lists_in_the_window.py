"""Lists in a whole window: what is dropped on them, and several of their cards at once."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.window.window import Window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def at_list(window: Window, step: str, head: str) -> tuple[Cards, AgreementModel]:
    assert window.documents.begin("saltery-bay-mend")
    workspace, model = window.workspace, window.documents.model
    assert workspace is not None
    assert model is not None
    workspace.go(step)
    page = workspace.centre.stack.currentWidget()
    assert page is not None
    return next(one for one in page.findChildren(Cards) if one.list == head), model


def drop(on: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.sendEvent(on, QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE))
    QApplication.sendEvent(on, QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))


def test_a_table_dropped_on_a_list_stays_out_of_the_way_of_the_window(
    window: Window, tmp_path: Path
) -> None:
    cards, model = at_list(window, "partners", "partners")
    before = model.agreement
    path = tmp_path / "p.csv"
    path.write_text("name,email\nOld Market,a@market.example\n", encoding="utf-8")
    drop(cards, path)
    assert model.agreement.partners[-1].contact_email == "a@market.example"
    assert window.documents.model is model
    assert not window.notices.sentences
    window.menus.actions["undo"].trigger()
    assert model.agreement == before


def test_a_table_dropped_beside_the_lists_is_told_as_before(window: Window, tmp_path: Path) -> None:
    _, model = at_list(window, "partners", "partners")
    before = model.agreement
    path = tmp_path / "p.csv"
    path.write_text("name\nOld Market\n", encoding="utf-8")
    drop(window.toolbar, path)
    assert model.agreement == before
    assert window.notices.sentences


def test_all_cards_of_a_list_are_removed_and_one_undo_brings_all_of_them_back(
    window: Window,
) -> None:
    cards, model = at_list(window, "outcomes", "outcomes")
    before = model.agreement
    head = cards.cards[0].head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(head, Qt.Key.Key_Delete)
    assert model.agreement.outcomes == ()
    assert model.undo_label == f"Remove {len(before.outcomes)} of “What will be different”"
    window.menus.actions["undo"].trigger()
    assert model.agreement == before
    assert [card.record.id for card in cards.cards] == [one.id for one in before.outcomes]


def test_a_block_moves_and_comes_back(window: Window) -> None:
    cards, model = at_list(window, "risk", "risks")
    before = model.agreement
    head = cards.cards[0].head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    second = cards.cards[1].head
    QTest.keyClick(second, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    first, other, third, *_ = (risk.id for risk in before.risks)
    assert [risk.id for risk in model.agreement.risks][:3] == [third, first, other]
    window.menus.actions["undo"].trigger()
    assert model.agreement == before
