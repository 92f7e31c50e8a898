"""An edit costs what it touches: as many calls at a table of thousands as at a small one.

Calls are counted, not seconds. What is left to grow are walks in C over the pointers of one list.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from types import FrameType
from typing import Any

import pytest

from agreement_studio.application.session import Session
from agreement_studio.application.solo import Solo
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.partners import rename_partner
from agreement_studio.domain.edits.power import cede_power
from agreement_studio.domain.edits.records import add_record, move_record, remove_record
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.who import Who

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NEW = Power(id="new", decision="opening hours")


def table(size: int) -> Agreement:
    return Agreement(
        partners=tuple(Partner(id=f"p{n}", name=f"Partner {n}") for n in range(size)),
        powers=tuple(Power(id=f"w{n}", conditions="The panel meets.") for n in range(size)),
        contributions=tuple(Contribution(id=f"c{n}", partner=f"p{n}") for n in range(size)),
    )


def typing(session: Session, middle: int) -> None:
    for text in ("The whole panel meets.", "The whole panel meets first."):
        session.apply(answer(Address("powers", f"w{middle}", ("conditions",)), text))


def naming_the_whole(session: Session, middle: int) -> None:
    session.apply(answer(Address("name"), f"Heartbeat {middle}"))
    session.apply(answer(Address("purpose", "", ("problem",)), f"Cold homes {middle}"))


def ceding(session: Session, middle: int) -> None:
    session.apply(cede_power(f"w{middle}", [Who(partner="p1")], Level.TOGETHER))


def renaming(session: Session, middle: int) -> None:
    session.apply(rename_partner(f"p{middle}", "Another", known_as="A."))


def adding(session: Session, middle: int) -> None:
    session.apply(add_record("powers", NEW, behind=f"w{middle}"))


def moving(session: Session, middle: int) -> None:
    session.apply(move_record("powers", f"w{middle}", behind=""))


def removing(session: Session, middle: int) -> None:
    session.apply(remove_record("powers", f"w{middle}"))


ACTS = (typing, naming_the_whole, ceding, renaming, adding, moving, removing)


def calls(act: Callable[[], object]) -> int:
    counted = 0

    def count(_frame: FrameType, _event: str, _argument: Any) -> None:
        nonlocal counted
        counted += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return counted


def cost(act: Callable[[Session, int], None], size: int) -> int:
    """The calls of an edit, its undo and its redo, the second time it is made."""
    session = Session(Solo(table(size)), lambda: NOON)
    act(session, size // 2)
    while session.undo():
        pass

    def there_and_back() -> None:
        act(session, size // 2)
        session.undo()
        session.redo()

    return calls(there_and_back)


@pytest.mark.parametrize("act", ACTS, ids=[act.__name__ for act in ACTS])
def test_an_edit_makes_as_many_calls_at_a_large_table_as_at_a_small_one(
    act: Callable[[Session, int], None],
) -> None:
    assert cost(act, 2_000) <= cost(act, 20) + 10
