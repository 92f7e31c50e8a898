"""Every step as a page: for nothing, for every starter, and for whatever hypothesis makes up."""

import weakref

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from agreement_studio.application.session import Cause
from agreement_studio.assets import template
from agreement_studio.desktop.forms.card import Card
from agreement_studio.desktop.forms.step_page import StepPage, step_page
from agreement_studio.desktop.forms.steps import step_showing, steps
from agreement_studio.desktop.widgets.reading_order import stops
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from tests.desktop.forms.conftest import Opened, starter
from tests.desktop.forms.open_model import OpenModel
from tests.strategies import agreements

KEYS = [one.key for one in steps()]
STARTERS = [
    path.stem for path in sorted(template("starters").glob("*.toml")) if path.stem != "index"
]


def open_all(page: StepPage) -> None:
    """Every card and everything that is asked for more."""
    for card in page.findChildren(Card):
        card.open()
    for button in page.findChildren(QPushButton):
        if button.isCheckable():
            button.setChecked(True)


@pytest.mark.parametrize("key", KEYS)
def test_every_step_opens_for_an_empty_agreement_and_changes_nothing(
    opened: Opened, key: str
) -> None:
    page, model = opened(key)
    open_all(page)
    assert page.title
    assert page.question.endswith(("?", "."))
    assert model.agreement == Agreement()
    assert model.session.steps == ()


@pytest.mark.parametrize("name", STARTERS)
def test_every_step_opens_for_every_starter_and_changes_nothing(opened: Opened, name: str) -> None:
    agreement = starter(name)
    for key in KEYS:
        page, model = opened(key, agreement)
        open_all(page)
        assert model.agreement is agreement
        page.close()


@pytest.mark.timeout(400)  # 240 pages with everything on them: minutes on a busy machine
@given(before=agreements(), after=agreements())
@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_step_shows_whatever_can_be_held_and_changes_nothing(
    qapp: QApplication, before: Agreement, after: Agreement
) -> None:
    for key in KEYS:
        model = OpenModel(before)
        page = step_page(key, model)
        open_all(page)
        model.session._publish(after, Cause.MERGE, None)
        page.refresh()
        open_all(page)
        assert model.agreement is after
        page.deleteLater()
        model.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("key", KEYS)
def test_every_control_has_an_accessible_name(opened: Opened, key: str, saltery: Agreement) -> None:
    page, _ = opened(key, saltery)
    open_all(page)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    nameless = []
    for control in page.findChildren(QWidget):
        if isinstance(control, kinds) and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found = QAccessible.queryAccessibleInterface(control)
            if not found.text(QAccessible.Text.Name).strip():
                nameless.append((type(control).__name__, control.parent()))
    assert nameless == []


@pytest.mark.parametrize("key", KEYS)
def test_tab_goes_through_a_page_as_people_read_it(
    opened: Opened, key: str, saltery: Agreement
) -> None:
    page, _ = opened(key, saltery)
    order = list(stops(page))
    order[0].setFocus()
    visited = [order[0]]
    while len(visited) < min(40, len(order)):
        QTest.keyClick(visited[-1], Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(focus)
    assert visited == order[: len(visited)]


def with_one_of_each(agreement: Agreement) -> Agreement:
    """The agreement with a record in every list, so that no field is passed over."""
    first = agreement.partners[0].id
    begins = {
        "consents": {"section": "purpose", "partner": first, "level": "block"},
        "own_clauses": {"section": "purpose"},
    }
    blank = {name for name in record_lists() if not getattr(agreement, name)}
    added = {name: ({"id": "only", **begins.get(name, {})},) for name in blank}
    whole = Agreement.model_validate({**agreement.model_dump(), **added})
    assert all(getattr(whole, name) for name in record_lists())
    return whole


@pytest.mark.parametrize("key", KEYS)
def test_every_answer_of_a_step_is_gone_to_by_its_path(
    opened: Opened, key: str, saltery: Agreement
) -> None:
    whole = with_one_of_each(saltery)
    page, model = opened(key, whole)
    for part in page.step.parts:
        for path in part.paths:
            head, _, name = path.partition(".")
            records = getattr(whole, head) if head in record_lists() else ()
            asked = f"{head}.{records[-1].id}.{name}" if records else path
            assert page.show_answer(asked), asked
            focus = QApplication.focusWidget()
            assert focus is not None
            assert page.isAncestorOf(focus), asked
            assert focus.isEnabled(), asked
    assert model.agreement is whole


def test_the_answer_gone_to_is_scrolled_into_view(opened: Opened, saltery: Agreement) -> None:
    page, _ = opened("power", saltery)
    last = saltery.powers[-1].id
    assert page.show_answer(f"powers.{last}.safeguards")
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not focus.visibleRegion().isEmpty()
    top = focus.mapTo(page, focus.rect().topLeft()).y()
    assert 0 <= top < page.height()


@pytest.mark.parametrize(
    "path", ["powers.gone.decision", "purpose.problem", "nothing", "powers.x.y.z"]
)
def test_what_a_step_does_not_show_is_not_gone_to(opened: Opened, path: str) -> None:
    page, _ = opened("power")
    assert not page.show_answer(path)


def test_a_list_or_a_section_alone_is_gone_to(opened: Opened, saltery: Agreement) -> None:
    page, _ = opened("power", saltery)
    assert page.show_answer("powers")
    assert page.show_answer(f"powers.{saltery.powers[1].id}")
    page, _ = opened("promise")
    assert page.show_answer("legal")
    assert step_showing("legal") == "promise"


@pytest.mark.parametrize("key", KEYS)
def test_no_label_is_cut_off(opened: Opened, key: str, saltery: Agreement) -> None:
    page, _ = opened(key, saltery)
    QApplication.processEvents()
    cut = [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible()
        and not label.wordWrap()
        and label.width() < label.fontMetrics().horizontalAdvance(label.text())
    ]
    assert cut == []


def test_findings_are_put_to_their_answers(opened: Opened, saltery: Agreement) -> None:
    page, _ = opened("purpose", saltery)
    page.set_findings({"purpose.problem": ("Whose words are these?", "could")})
    said = {one.path: one.line.text for one in page.fields if one.line.text}
    assert said == {"purpose.problem": "Whose words are these?"}
    page.set_findings({"purpose.said_by.text": ("Is that a name?", "must")})
    assert [one.path for one in page.fields if one.line.text] == ["purpose.said_by"]
    page.set_findings({})
    assert [one.path for one in page.fields if one.line.text] == []


def test_a_finding_waits_for_the_card_that_is_opened_later(
    opened: Opened, saltery: Agreement
) -> None:
    page, _ = opened("power", saltery)
    path = f"powers.{saltery.powers[-1].id}.held_now"
    page.set_findings({f"{path}.0.partner": ("Who is that?", "should")})
    assert page.show_answer(path)
    assert next(one for one in page.fields if one.path == path).line.text == "Who is that?"


@pytest.mark.parametrize("key", KEYS)
def test_a_page_that_nobody_holds_goes_at_once(
    qapp: QApplication, key: str, saltery: Agreement
) -> None:
    """No part holds it: Python's collector would take it apart in an order Qt dislikes."""
    model = OpenModel(saltery)
    page = step_page(key, model)
    open_all(page)
    held = weakref.ref(page)
    del page
    assert held() is None
