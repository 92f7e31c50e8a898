"""Laws of the balance, for any agreement that can be held."""

from collections import Counter
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.plain_page import WIDTH
from agreement_studio.application.told_balance import as_text
from agreement_studio.domain.address import address_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.room_only import outward
from agreement_studio.pictures.contribution_facts import measure_of
from agreement_studio.review.balance.balance import Balance, balance_of
from agreement_studio.review.balance.pots import Division, PotKind, total
from agreement_studio.texts import load_texts
from tests.strategies import agreements

SPREAD = (
    "partners",
    "bodies",
    "groups",
    "powers",
    "resources",
    "contributions",
    "lines",
    "payments",
)


def told(division: Division) -> list[Any]:
    """Whose parts there are, of how much, resting on what; without their order."""
    sides = (division.before or (), division.now)
    return [
        {part.whom: (part.label, part.amount, Counter(map(str, part.rests_on))) for part in side}
        for side in sides
    ]


def facts(balance: Balance) -> Any:
    """Everything a balance says, without the order in which it says it."""
    sides = {
        side.partner.key: [
            Counter((item.kind, item.text, str(item.rests_on)) for item in items)
            for items in (side.gives, side.keeps, side.gets)
        ]
        for side in balance.partners
    }
    pots = {
        (pot.kind, pot.measure): (told(pot.partners), told(pot.sectors)) for pot in balance.pots
    }
    moves = {str(move.address): move.kind for move in balance.moves}
    asked = Counter(
        (prompt.name, tuple(sorted(prompt.values.items())), frozenset(map(str, prompt.rests_on)))
        for prompt in balance.prompts
    )
    return sides, pots, moves, asked


@given(agreement=agreements())
def test_the_parts_of_a_pot_add_up_to_it_by_partner_and_by_sector(agreement: Agreement) -> None:
    for pot in balance_of(agreement).pots:
        if pot.kind is PotKind.SAYS:
            continue
        assert total(pot.partners.now) == total(pot.sectors.now)
        assert total(pot.partners.before or ()) == total(pot.sectors.before or ())


@given(agreement=agreements())
def test_nothing_is_lost_and_nothing_counted_twice(agreement: Agreement) -> None:
    pots = {(pot.kind, pot.measure): pot for pot in balance_of(agreement).pots}
    free = [power for power in agreement.powers if not power.statutory]
    if free:
        decisions = pots[PotKind.DECISIONS, None].partners
        assert total(decisions.before or ()) == total(decisions.now) == len(free)
    money: Counter[Any] = Counter()
    for resource in agreement.resources:
        measure = measure_of(resource)
        if measure and resource.value:
            money[resource.kind == "cash", measure] += resource.value.amount  # type: ignore[assignment]  # a Counter of amounts
    for (is_cash, measure), whole in money.items():
        kind = PotKind.CASH if is_cash else PotKind.IN_KIND
        assert total(pots[kind, measure].partners.now) == Decimal(whole)


@given(agreement=agreements(), data=st.data())
def test_a_balance_does_not_hang_on_the_order_of_records(
    agreement: Agreement, data: st.DataObject
) -> None:
    shuffled = {
        name: tuple(data.draw(st.permutations(getattr(agreement, name)), label=name))
        for name in SPREAD
    }
    assert set(SPREAD) <= set(record_lists())
    assert facts(balance_of(agreement.amended(**shuffled))) == facts(balance_of(agreement))


@given(agreement=agreements())
def test_every_path_that_something_rests_on_can_be_found(agreement: Agreement) -> None:
    balance = balance_of(agreement)
    divisions = [d for pot in balance.pots for d in (pot.partners, pot.sectors)]
    paths = [
        *(a for d in divisions for part in (*(d.before or ()), *d.now) for a in part.rests_on),
        *(a for prompt in balance.prompts for a in prompt.rests_on),
        *(i.rests_on for s in balance.partners for i in (*s.gives, *s.keeps, *s.gets)),
        *balance.by_law,
    ]
    for path in paths:
        assert address_of(str(path), agreement) == path


@given(agreement=agreements())
def test_only_what_may_leave_the_room_is_weighed(agreement: Agreement) -> None:
    assert balance_of(outward(agreement)) == balance_of(agreement)


@given(agreement=agreements())
def test_any_balance_can_be_read_at_eighty_columns(agreement: Agreement) -> None:
    text = as_text(balance_of(agreement), agreement.name, load_texts())
    assert text.endswith("\n")
    assert not [sign for sign in text if ord(sign) < 32 and sign != "\n"]
    for line in text.splitlines():
        assert len(line) <= WIDTH or max(map(len, line.split())) > WIDTH // 2
