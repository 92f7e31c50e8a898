"""An edit costs what it touches: as many calls on a page of many cards as on one of few.

Calls are counted, not seconds. What is left to grow are walks in C over the pointers of one list,
and the layout of the widgets, which is Qt's.
"""

import gc
import sys
from collections.abc import Callable
from itertools import count
from types import FrameType
from typing import Any

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.outcome import Contribution, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.who import Who
from tests.desktop.forms.conftest import Opened
from tests.desktop.forms.open_model import OpenModel

FEW, MANY = 8, 200
NUMBERS = count(100)


def table(size: int) -> Agreement:
    return Agreement(
        partners=tuple(Partner(id=f"p{n}", name=f"Partner {n}") for n in range(size)),
        powers=tuple(
            Power(id=f"w{n}", decision=f"{n}", held_now=(Who(partner=f"p{n}"),))
            for n in range(size)
        ),
        outcomes=tuple(Outcome(id=f"o{n}", name=f"{n}") for n in range(size)),
        contributions=tuple(Contribution(id=f"c{n}", outcome=f"o{n}") for n in range(size)),
    )


def typing(page: StepPage, model: OpenModel) -> None:
    focus = page.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    focus.textCursor().insertText("x")


def renaming(page: StepPage, model: OpenModel) -> None:
    model.apply(answer(Address("partners", "p3", ("known_as",)), f"No. {next(NUMBERS)}"))


def counted(act: Callable[[], object]) -> int:
    calls = 0

    def hear(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    gc.disable()
    sys.setprofile(hear)
    try:
        act()
    finally:
        sys.setprofile(None)
        gc.enable()
    return calls


@pytest.mark.parametrize("act", [typing, renaming], ids=lambda act: act.__name__)
@pytest.mark.parametrize(
    ("key", "path"), [("power", "powers.w3.decision"), ("outcomes", "outcomes.o3.name")]
)
def test_an_edit_makes_as_many_calls_on_a_page_of_many_cards_as_on_one_of_few(
    opened: Opened, act: Callable[[StepPage, OpenModel], None], key: str, path: str
) -> None:
    found = []
    for size in (FEW, MANY):
        page, model = opened(key, table(size))
        assert page.show_answer(path)
        act(page, model)
        act(page, model)
        found.append(counted(lambda page=page, model=model: act(page, model)))  # type: ignore[misc]  # defaults hold this turn’s
    assert found[0] == found[1]
    assert found[0] > 50
