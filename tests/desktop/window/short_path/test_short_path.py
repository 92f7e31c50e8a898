"""A street group finishes its agreement by ten questions, in an evening."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starter
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.sending_out.export_dialog import ExportDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, Stance
from agreement_studio.domain.who import Who
from agreement_studio.drafting.document import Edition
from agreement_studio.review.finding import Severity
from tests.desktop.window.short_path.larder import make_the_larder

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

MOST_ENTRIES = 60


def finished(window: Window) -> AgreementModel:
    model = window.documents.model
    assert model is not None
    model.draft_now()
    model.review_now()
    return model


def test_the_larder_is_agreed_by_ten_questions_in_at_most_sixty_entries(
    window: Window, qtbot: QtBot, record_property: Callable[[str, object], None]
) -> None:
    somebody = make_the_larder(window, qtbot)
    record_property("entries", len(somebody.entries))
    assert len(somebody.entries) <= MOST_ENTRIES, "\n".join(somebody.entries)

    model = finished(window)
    assert model.agreement.edition is EditionChoice.LIGHT
    assert model.document is not None
    assert model.document.edition is Edition.LIGHT
    assert [gap.path for gap in model.document.gaps()] == []
    assert model.look is not None
    musts = [one for one in model.look.findings.open if one.severity is Severity.MUST]
    assert musts == []

    shipped = read_answers(starter("unity-street-larder").path).agreement
    assert told(model.agreement) == told(shipped)


def told(agreement: Agreement) -> dict[str, object]:
    """What the light copy of the shipped larder says, as far as the ten questions ask for it.

    Of values the names (each will and won't is compared with the words of the copy, beneath), of
    decisions those that move, of measures the first, and of lines the one for the money, which is
    the one that a light copy prints.
    """
    outcome, measure = agreement.outcomes[0], agreement.indicators[0]
    money = next(one for one in agreement.resources if one.host)
    line = agreement.lines[0]
    return {
        "name": agreement.name,
        "edition": agreement.edition,
        "status": agreement.legal.status,
        "law": agreement.jurisdiction,
        "problem": agreement.purpose.problem,
        "people": [one.name for one in agreement.groups],
        "partners": [(one.name, one.sector, one.contact_role) for one in agreement.partners],
        "hopes": [one.own_interest.text for one in agreement.partners if one.own_interest],
        "table": [(one.name, one.meets) for one in agreement.bodies],
        "values": [
            (one.name, _joined(one.will_see), _joined(one.wont_see)) for one in agreement.our_values
        ],
        "outcome": (outcome.name, outcome.place, outcome.change),
        "measure": (measure.measure, measure.baseline, measure.target),
        "decisions": sorted(
            (
                one.decision,
                _said(one.held_before[0], agreement),
                _said(one.held_now[0], agreement),
                one.level,
            )
            for one in agreement.powers
            if one.stance is Stance.CEDED
        ),
        "brought": sorted(
            (_said(one.given_by, agreement), one.what) for one in agreement.resources
        ),
        "money": (_said(money.host, agreement), money.value, money.underspend, money.overspend),
        "line": (
            next(one.name for one in agreement.partners if one.id == line.accountable),
            line.to_whom[-1].role,
            line.account_by,
        ),
        "door": agreement.complaints.door,
        "deciding": (agreement.governance.decision_rule, agreement.governance.fallback),
        "steps": [one.step for one in agreement.rungs],
        "review": agreement.duration.first_review,
        "every": [one.every for one in agreement.reviews],
        "leaving": agreement.leaving.notice_months,
    }


def _joined(lines: tuple[str, ...]) -> set[str]:
    """The words of what people see, however many lines they stand in."""
    return set(" ".join(lines).replace(",", "").split()) - {"and", "or"}


def _said(who: Who | None, agreement: Agreement) -> str:
    assert who is not None
    named = {one.id: one.name for one in agreement.partners}
    named |= {one.id: one.name for one in agreement.bodies}
    named |= {one.id: one.name for one in agreement.groups}
    return named[who.partner or who.body or who.group]


@pytest.mark.office
def test_the_copy_that_is_exported_has_at_most_six_pages(
    window: Window,
    qtbot: QtBot,
    tmp_path: Path,
    page_pictures: Callable[[bytes], list[Path]],
) -> None:
    make_the_larder(window, qtbot)
    window.menus.actions["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    qtbot.waitUntil(lambda: dialog.is_settled, timeout=20_000)
    dialog.place.folder = tmp_path
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.docx")), timeout=20_000)
    (written,) = tmp_path.glob("*.docx")
    assert len(page_pictures(written.read_bytes())) <= 6
