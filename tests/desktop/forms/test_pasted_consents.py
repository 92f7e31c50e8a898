"""Where partners stand, pasted from a spreadsheet: read through first, then recorded."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.forms.consent.paste_dialog import PasteDialog
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from tests.desktop.forms.conftest import Opened
from tests.desktop.forms.open_model import OpenModel

TWO = Agreement(
    partners=(Partner(id="c", known_as="the Council"), Partner(id="r", known_as="the Residents")),
    purpose=Purpose(problem="Cold flats."),
)
ROWS = (
    "Partner\tSection\tStands\tDate\tReason\tWhat would settle it\n"
    "Council\tWhy we are here\tSupport\t3 May 2027\n"
    "Residents\tWhy we are here\tBlock\t\tno lift\ta lift\n"
    "Nobody\tWhy we are here\tSupport\n"
)


def pasted(opened: Opened, text: str) -> tuple[ConsentMatrix, OpenModel, PasteDialog]:
    page, model = opened("review", TWO)
    matrix = page.findChild(ConsentMatrix)
    assert matrix is not None
    QGuiApplication.clipboard().setText(text)
    QTest.mouseClick(matrix.paste_button, Qt.MouseButton.LeftButton)
    assert matrix.dialog is not None
    assert matrix.dialog.isVisible()
    return matrix, model, matrix.dialog


def test_what_was_understood_is_read_through_before_anything_is_recorded(opened: Opened) -> None:
    _, model, dialog = pasted(opened, ROWS)
    assert dialog.reading.toPlainText().splitlines() == [
        "To be recorded (2)",
        "The Council on “Why we are here”: Support. Said: 3 May 2027.",
        (
            "The Residents on “Why we are here”: Block. Said: today. Reason: no lift "
            "What would settle it: a lift"
        ),
        "To look at in the spreadsheet",
        "Row 4 was left out: Partner, “Nobody”: none of the partners is called that.",
    ]
    assert model.agreement is TWO
    dialog.reject()
    assert model.agreement is TWO
    assert model.recorded == []


def test_each_goes_into_the_record_and_one_undo_takes_all_back(opened: Opened) -> None:
    matrix, model, dialog = pasted(opened, ROWS)
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert [(one.partner_name, one.level) for one in model.recorded] == [
        ("the Council", ConsentLevel.SUPPORT),
        ("the Residents", ConsentLevel.BLOCK),
    ]
    assert [(one.partner, one.level) for one in model.agreement.consents] == [
        ("c", ConsentLevel.SUPPORT),
        ("r", ConsentLevel.BLOCK),
    ]
    assert all(one.seen_hash and one.on for one in model.agreement.consents)
    assert matrix.objections.texts == (
        "the Residents on “Why we are here”: Block. no lift What would settle it: a lift",
    )
    after = model.agreement
    model.undo()
    assert model.agreement == TWO
    model.redo()
    assert model.agreement == after
    assert len(model.recorded) == 2


def test_rows_that_say_nothing_leave_nothing_to_record(opened: Opened) -> None:
    _, model, dialog = pasted(opened, "lunch at noon")
    assert not dialog.record_button.isVisible()
    assert "No row says where a partner stands" in dialog._lead()
    dialog.reject()
    assert model.agreement is TWO
