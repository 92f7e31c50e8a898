"""Rows dropped on a list: tables, contact files, and cells dragged from a spreadsheet."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.forms.pasting import MOST_COLUMNS, MOST_ROWS
from agreement_studio.desktop.forms.rows_in import MOST_SAID
from agreement_studio.desktop.forms.step_page import StepPage, step_page
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.who import Who
from tests.desktop.forms.conftest import Opened
from tests.desktop.forms.open_model import OpenModel

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
COUNCIL = Agreement(partners=(Partner(id="c", known_as="the Council", name="Ellis Council"),))
CARD = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nORG:Quay Clinic\nTEL:0113 496 0001\n"
    "EMAIL:ann@quay.example\nEND:VCARD\n"
)


def cards_of(page: StepPage, head: str) -> Cards:
    return next(one for one in page.findChildren(Cards) if one.list == head)


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def cells(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def drag(on: QWidget, data: QMimeData) -> bool:
    """Drags something over a widget; whether somebody there would take it."""
    enter = QDragEnterEvent(QPoint(20, 8), COPY | Qt.DropAction.MoveAction, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(on, enter)
    return enter.isAccepted()


def drop(on: QWidget, data: QMimeData) -> Qt.DropAction:
    """Drags something over a widget, on, and lets go; what is done with what was dragged."""
    assert drag(on, data)
    QApplication.sendEvent(on, QDragMoveEvent(QPoint(24, 9), COPY, data, LEFT, NONE))
    let_go = QDropEvent(QPointF(24, 9), COPY | Qt.DropAction.MoveAction, data, LEFT, NONE)
    QApplication.sendEvent(on, let_go)
    return let_go.dropAction()


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def said(cards: Cards) -> str:
    assert cards._remarks.isVisible()
    return cards._remarks.text()


# ------------------------------------------------------------------------------- what comes in


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("r.csv", "Who,What it is,Amount\nthe Council,a van,£40\nthe Council,=1+1,\n"),
        ("r.tsv", "Who\tWhat it is\tAmount\nthe Council\ta van\t£40\nthe Council\t=1+1\t\n"),
        ("r.txt", "Who\tWhat it is\tAmount\nthe Council\ta van\t£40\nthe Council\t=1+1\t\n"),
    ],
)
def test_a_table_becomes_cards_in_one_step(
    opened: Opened, tmp_path: Path, name: str, text: str
) -> None:
    page, model = opened("resources", COUNCIL)
    cards = cards_of(page, "resources")
    drop(cards, files(written(tmp_path, name, text)))
    council = Who(partner="c")
    assert [(one.what, one.given_by) for one in model.agreement.resources] == [
        ("a van", council),
        ("=1+1", council),
    ]
    assert said(cards) == "Rows taken in: 2 of 2."
    assert len(model.session.steps) == 1
    model.undo()
    assert model.agreement == COUNCIL


def test_cells_dragged_from_a_spreadsheet_stay_there_too(opened: Opened) -> None:
    page, model = opened("disagreement")
    cards = cards_of(page, "rungs")
    done = drop(cards, cells("they talk\tthe two people\t5\nthey meet\t\t10"))
    assert [one.within_days for one in model.agreement.rungs] == [5, 10]
    assert done == COPY


def test_contact_files_become_partners_with_whom_to_reach(opened: Opened, tmp_path: Path) -> None:
    page, model = opened("partners", COUNCIL)
    cards = cards_of(page, "partners")
    again = CARD.replace("Quay Clinic", "Ellis Council")
    paths = [written(tmp_path, "a.vcf", CARD), written(tmp_path, "b.vcf", again)]
    drop(cards, files(*paths))
    council, clinic = model.agreement.partners
    assert council == COUNCIL.partners[0]
    reach = (clinic.name, clinic.contact_role, clinic.contact_email, clinic.contact_phone)
    assert reach == ("Quay Clinic", "Ann Lee", "ann@quay.example", "0113 496 0001")
    assert said(cards).splitlines() == [
        "Rows taken in: 1 of 2.",
        "Row 2: “Ellis Council” is among the partners already, so nothing was added to it.",
    ]
    assert len(model.session.steps) == 1


def test_a_file_dropped_over_an_answer_of_a_card_is_for_the_list(
    opened: Opened, tmp_path: Path
) -> None:
    page, model = opened("power", Agreement(powers=({"id": "a", "decision": "rota"},)))
    page.show_answer("powers.a.decision")
    box = QApplication.focusWidget()
    assert box is not None
    path = written(tmp_path, "p.csv", "decision\nkeys\n")
    drop(box, files(path))
    assert [power.decision for power in model.agreement.powers] == ["rota", "keys"]


def test_consents_are_read_through_before_they_are_recorded(opened: Opened, tmp_path: Path) -> None:
    agreement = COUNCIL.amended(purpose=Purpose(problem="It is cold."))
    page, model = opened("review", agreement)
    matrix = page.findChild(ConsentMatrix)
    assert matrix is not None
    matrix.look_again()
    words = page._texts.choice("section_key", SectionKey.PURPOSE)
    text = f"Partner,Section,Stands\nthe Council,{words},Support\nNobody,{words},Support\n"
    drop(matrix, files(written(tmp_path, "c.csv", text)))
    assert matrix.dialog is not None
    assert model.agreement == agreement
    matrix.dialog.record_button.click()
    assert [consent.partner for consent in model.agreement.consents] == ["c"]


# ------------------------------------------------------------------------------- while one drags


def test_the_list_that_would_take_it_is_outlined_and_says_so(
    opened: Opened, tmp_path: Path
) -> None:
    page, model = opened("partners", COUNCIL)
    cards = cards_of(page, "partners")
    mark = cards.landing.mark
    data = files(written(tmp_path, "a.csv", "name\nA\n"))
    before = page.grab().toImage()
    assert drag(cards.cards[0], data)
    assert mark.isVisible()
    assert mark.accessibleName() == "Let go here: the rows come into “Partners”"
    assert page.grab().toImage() != before
    assert not cards_of(page, "passed_work").landing.mark.isVisible()
    QApplication.sendEvent(cards, QDragLeaveEvent())
    assert not mark.isVisible()
    assert model.agreement == COUNCIL


@pytest.mark.parametrize(
    ("step", "head", "name"),
    [
        ("partners", "partners", "a.agreement"),
        ("partners", "partners", "a.png"),
        ("power", "powers", "a.vcf"),
        ("signatures", "partners", "a.csv"),
    ],
)
def test_what_a_list_does_not_take_goes_on_to_the_window(
    opened: Opened, step: str, head: str, name: str
) -> None:
    page, _ = opened(step, COUNCIL)
    assert not drag(cards_of(page, head), files(Path(name).absolute()))


def test_plain_words_are_no_rows(opened: Opened) -> None:
    page, _ = opened("partners", COUNCIL)
    assert not drag(cards_of(page, "partners"), cells("Dear all,\nsee you then"))


# ------------------------------------------------------------------------- what is not understood


def rows_of(count: int) -> str:
    return "".join(f"risk {number}\n" for number in range(count))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "r.csv holds no rows."),
        (b"\x00\x01", "r.csv is not a text file. Save the sheet as CSV."),
        (b"PK\x03\x04", "r.csv is a workbook. Save its sheet as CSV and give that."),
        (b"x\n" * 2_500_001, "r.csv is larger than 5 MB. Bring it in parts."),
        (
            b"a," * 3_000 + b"b",
            "There are 3,001 columns, more than a list can take. Bring those that it asks for.",
        ),
    ],
)
def test_a_refusal_is_one_sentence_and_nothing_changes(
    opened: Opened, tmp_path: Path, data: bytes, sentence: str
) -> None:
    page, model = opened("risk", COUNCIL)
    cards = cards_of(page, "risks")
    drop(cards, files(written(tmp_path, "r.csv", data)))
    assert said(cards) == sentence
    assert model.agreement is model.session.agreement
    assert model.agreement == COUNCIL
    assert not model.session.steps


def test_a_file_that_goes_while_it_is_dragged_is_told(opened: Opened, tmp_path: Path) -> None:
    page, _ = opened("risk", COUNCIL)
    cards = cards_of(page, "risks")
    path = written(tmp_path, "r.csv", "a\n")
    data = files(path)
    assert drag(cards, data)
    path.unlink()
    drop(cards, data)
    assert said(cards) == "r.csv is no longer there. Look where it has gone."


def test_a_long_table_is_taken_as_far_as_it_may_be(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_ROWS >= 5_000
    monkeypatch.setattr("agreement_studio.desktop.forms.pasting.MOST_ROWS", 3)
    page, model = opened("risk", COUNCIL)
    cards = cards_of(page, "risks")
    drop(cards, files(written(tmp_path, "r.csv", f"what\n{rows_of(99_999)}")))
    assert len(model.agreement.risks) == 3
    assert said(cards).splitlines() == [
        "Rows taken in: 3 of 99,999.",
        "Only the first 3 rows were taken.",
    ]


def test_many_things_that_were_not_understood_are_counted(opened: Opened, tmp_path: Path) -> None:
    page, _ = opened("resources", COUNCIL)
    cards = cards_of(page, "resources")
    rows = "".join(f"thing {number},plenty,beyond\n" for number in range(50))
    drop(cards, files(written(tmp_path, "r.csv", f"What it is,Amount\n{rows}")))
    lines = said(cards).splitlines()
    assert len(lines) == MOST_SAID + 2
    assert lines[0] == "Rows taken in: 50 of 50."
    assert lines[-1] == "And so with 45 more."


def test_as_many_columns_as_a_list_may_have_are_looked_at(opened: Opened, tmp_path: Path) -> None:
    page, model = opened("risk", COUNCIL)
    head = ",".join(["what", *[f"column {number}" for number in range(MOST_COLUMNS - 1)]])
    drop(cards_of(page, "risks"), files(written(tmp_path, "r.csv", f"{head}\nice\n")))
    assert [risk.what for risk in model.agreement.risks] == ["ice"]


# ---------------------------------------------------------------------------------- any bytes


@pytest.fixture(scope="module")
def dropping(qapp: QApplication) -> Iterator[tuple[StepPage, OpenModel]]:
    """One page for all examples: each is taken back before the next."""
    model = OpenModel(COUNCIL)
    page = step_page("partners", model)
    page.resize(760, 900)
    page.show()
    yield page, model
    page.close()
    page.deleteLater()
    model.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


ANY_CSV = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(
        st.lists(st.sampled_from(("name", "sector", "=cmd", "-1", "é", "", '"')), max_size=4),
        max_size=5,
    ).map(lambda rows: "\n".join(map(",".join, rows)).encode("utf-16")),
)


@given(several=st.lists(ANY_CSV, min_size=1, max_size=2), name=st.sampled_from(("a.csv", "a.vcf")))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_come_in_as_rows_or_change_nothing_and_are_told(
    dropping: tuple[StepPage, OpenModel], tmp_path: Path, several: Sequence[bytes], name: str
) -> None:
    page, model = dropping
    cards = cards_of(page, "partners")
    paths = [written(tmp_path, f"{place}{name}", data) for place, data in enumerate(several)]
    drop(cards, files(*paths))
    taken = len(model.agreement.partners) - 1
    assert said(cards)
    assert len(model.session.steps) == bool(taken)
    if taken:
        assert said(cards).startswith(f"Rows taken in: {taken} of ")
        model.undo()
    assert model.agreement == COUNCIL
