"""What each gives and gets: counted from the answers, and from nothing else."""

from decimal import Decimal
from typing import Any

import pytest

from agreement_studio.application.told_balance import as_text
from agreement_studio.domain.agreement import Agreement
from agreement_studio.review.balance.balance import Balance, balance_of
from agreement_studio.review.balance.moves import MoveKind
from agreement_studio.review.balance.pots import Part, Pot, PotKind
from agreement_studio.texts import load_texts

COUNCIL = {"id": "council", "name": "Council", "sector": "public"}
KITCHEN = {"id": "kitchen", "name": "Kitchen", "sector": "social"}
STREET = {"id": "street", "name": "Street", "sector": "community"}
THREE = [COUNCIL, KITCHEN, STREET]
GRANTS: dict[str, Any] = {"id": "grants", "decision": "small grants", "level": "together"}


def agreed(**lists: Any) -> Agreement:
    return Agreement.model_validate({"partners": THREE, **lists})


def who(*partners: str) -> list[dict[str, str]]:
    return [{"partner": one} for one in partners]


def weighed(**lists: Any) -> Balance:
    return balance_of(agreed(**lists))


def pots(balance: Balance, kind: PotKind) -> list[Pot]:
    return [pot for pot in balance.pots if pot.kind is kind]


def pot(balance: Balance, kind: PotKind) -> Pot:
    (one,) = pots(balance, kind)
    return one


def amounts(parts: tuple[Part, ...] | None) -> dict[str, Decimal]:
    """Whose parts hold anything."""
    return {part.whom: part.amount for part in parts or () if part.amount}


def told(balance: Balance, partner: str, side: str) -> list[tuple[str, str]]:
    (found,) = (one for one in balance.partners if one.partner.record == partner)
    return [(item.kind.value, item.text) for item in getattr(found, side)]


# ------------------------------------------------------------------------------------- power


def test_a_decision_handed_over_leaves_one_and_comes_to_another() -> None:
    power = {**GRANTS, "level": "handover"}
    power |= {"held_before": who("council"), "held_now": who("street")}
    balance = weighed(powers=[power])
    decisions = pot(balance, PotKind.DECISIONS)
    assert amounts(decisions.partners.before) == {"partner/council": 1}
    assert amounts(decisions.partners.now) == {"partner/street": 1}
    assert amounts(decisions.sectors.now) == {"sector/community": 1}
    assert told(balance, "council", "gives") == [("gives_up", "small grants")]
    assert told(balance, "street", "gets") == [("decides", "small grants")]
    assert [move.kind for move in balance.moves] == [MoveKind.HANDED_OVER]


def test_a_shared_decision_lies_with_several_who_each_have_a_say() -> None:
    power = {**GRANTS, "held_before": who("council"), "held_now": who("council", "street")}
    balance = weighed(powers=[power])
    assert amounts(pot(balance, PotKind.DECISIONS).partners.now) == {"together": 1}
    says = pot(balance, PotKind.SAYS)
    assert amounts(says.partners.before) == {"partner/council": 1}
    assert amounts(says.partners.now) == {"partner/council": 1, "partner/street": 1}
    assert told(balance, "council", "gives") == [("shares", "small grants")]


def test_two_partners_of_one_sector_hold_a_decision_together_and_within_it() -> None:
    partners = [*THREE, {"id": "nhs", "name": "NHS", "sector": "public"}]
    power = {**GRANTS, "held_before": who("council"), "held_now": who("council", "nhs")}
    balance = weighed(partners=partners, powers=[power])
    assert amounts(pot(balance, PotKind.DECISIONS).partners.now) == {"together": 1}
    assert amounts(pot(balance, PotKind.DECISIONS).sectors.now) == {"sector/public": 1}
    assert amounts(pot(balance, PotKind.SAYS).sectors.now) == {"sector/public": 1}


def test_a_table_decides_with_the_voices_of_its_members() -> None:
    table = {"id": "table", "name": "Table", "members": [*who("council"), {"body": "panel"}]}
    panel = {"id": "panel", "members": [{"group": "families"}, {"body": "table"}]}
    power = {**GRANTS, "held_before": who("council"), "held_now": [{"body": "table"}]}
    balance = weighed(
        powers=[power], bodies=[table, panel], groups=[{"id": "families", "name": "families"}]
    )
    assert amounts(pot(balance, PotKind.SAYS).partners.now) == {
        "partner/council": 1,
        "group/families": 1,
    }
    assert amounts(pot(balance, PotKind.SAYS).sectors.now) == {"sector/public": 1, "people": 1}


def test_a_table_of_one_partner_moves_nothing() -> None:
    table = {"id": "table", "members": who("council")}
    power = {**GRANTS, "held_before": who("council"), "held_now": [{"body": "table"}]}
    balance = weighed(powers=[power], bodies=[table])
    assert [move.kind for move in balance.moves] == [MoveKind.SAME_HANDS]
    assert told(balance, "council", "gives") == []


def test_a_table_whose_members_are_not_written_down_speaks_for_itself() -> None:
    power = {**GRANTS, "held_before": who("council"), "held_now": [{"body": "table"}]}
    balance = weighed(powers=[power], bodies=[{"id": "table", "name": "Table"}])
    assert amounts(pot(balance, PotKind.DECISIONS).partners.now) == {"body/table": 1}
    assert amounts(pot(balance, PotKind.DECISIONS).sectors.now) == {"others": 1}


def test_an_observer_at_the_table_has_no_say() -> None:
    partners = [COUNCIL, KITCHEN, {**STREET, "role": "observer"}]
    table = {"id": "table", "members": who("council", "kitchen", "street")}
    power = {**GRANTS, "held_before": who("council"), "held_now": [{"body": "table"}]}
    balance = weighed(partners=partners, powers=[power], bodies=[table])
    assert "partner/street" not in amounts(pot(balance, PotKind.SAYS).partners.now)


@pytest.mark.parametrize("level", ["tell", "ask", "shape"])
def test_asking_people_moves_no_power(level: str) -> None:
    power = {**GRANTS, "level": level}
    power |= {"held_before": who("council"), "held_now": who("street")}
    balance = weighed(powers=[power])
    assert [move.kind for move in balance.moves] == [MoveKind.BELOW]
    assert told(balance, "street", "gets") == []
    text = as_text(balance, "", load_texts())
    assert "Power that moves: 0 of one decision" in text
    assert "Said to move, and not counted" in text


@pytest.mark.parametrize(
    "left_open",
    [
        {"level": None},
        {"held_before": []},
        {"held_now": []},
        {"held_now": who("gone")},
        {"held_now": [{}]},
    ],
)
def test_what_is_still_to_agree_moves_nothing_yet(left_open: dict[str, Any]) -> None:
    power = {**GRANTS, "held_before": who("council"), "held_now": who("street"), **left_open}
    balance = weighed(powers=[power])
    assert [move.kind for move in balance.moves] == [MoveKind.OPEN]


def test_a_holder_who_is_gone_is_still_to_agree_and_nobody_else() -> None:
    power = {**GRANTS, "held_before": who("council"), "held_now": who("gone")}
    balance = weighed(powers=[power])
    assert amounts(pot(balance, PotKind.DECISIONS).partners.now) == {"open": 1}
    assert amounts(pot(balance, PotKind.DECISIONS).sectors.now) == {"open": 1}


def test_what_the_law_gives_to_its_holder_is_in_no_pot_and_is_named() -> None:
    kept = {"id": "care", "decision": "care", "stance": "kept", "held_before": who("council")}
    balance = weighed(powers=[{**kept, "statutory": True}])
    assert pots(balance, PotKind.DECISIONS) == []
    assert [str(address) for address in balance.by_law] == ["powers.care"]
    assert told(balance, "council", "keeps") == [("keeps", "care")]


def test_a_kept_decision_lies_where_it_lay() -> None:
    kept = {"id": "menu", "decision": "the menu", "stance": "kept", "held_now": who("kitchen")}
    decisions = pot(weighed(powers=[kept]), PotKind.DECISIONS)
    assert amounts(decisions.partners.before) == amounts(decisions.partners.now)
    assert amounts(decisions.partners.now) == {"partner/kitchen": 1}


def test_the_lawful_route_and_the_way_back_stand_beside_what_moved() -> None:
    power = {**GRANTS, "held_before": who("council"), "held_now": who("council", "street")}
    power |= {"lawful_route": "adopt_or_explain", "adopt_within_days": 10}
    power |= {"reversible": "notice", "notice_days": 60, "review_date": "2028-03-31"}
    text = " ".join(as_text(weighed(powers=[power]), "", load_texts()).split())
    assert "By what right: adopt or explain, in 10 working days." in text
    assert "How it is undone: on 60 days’ notice." in text
    assert "We look again on 31 March 2028." in text


def test_a_way_back_that_is_not_agreed_says_so() -> None:
    power = {**GRANTS, "held_before": who("council"), "held_now": who("council", "street")}
    text = " ".join(as_text(weighed(powers=[power]), "", load_texts()).split())
    assert "By what right: [to agree]." in text
    assert "How it is undone: [to agree]." in text


# ------------------------------------------------------------------------------------- money


def cash(identifier: str, giver: str, amount: int, **more: Any) -> dict[str, Any]:
    currency = more.pop("currency", "GBP")
    value = {"amount": amount, "currency": currency}
    given = {"id": identifier, "given_by": {"partner": giver}, "kind": "cash", "value": value}
    return {**given, "value_basis": "actual", "mode": "pooled", **more}


def test_money_is_with_its_giver_before_and_with_its_holder_now() -> None:
    resources = [
        cash("a", "council", 100, host={"partner": "kitchen"}),
        cash("b", "kitchen", 50, mode="aligned"),
        cash("c", "street", 7),
    ]
    money = pot(weighed(resources=resources), PotKind.CASH)
    assert amounts(money.partners.before) == {
        "partner/council": 100,
        "partner/kitchen": 50,
        "partner/street": 7,
    }
    assert amounts(money.partners.now) == {"partner/kitchen": 150, "open": 7}
    assert amounts(money.sectors.now) == {"sector/social": 150, "open": 7}


def test_currencies_and_periods_are_never_added_together() -> None:
    resources = [
        cash("a", "council", 100),
        cash("b", "council", 100, currency="EUR"),
        cash("c", "council", 100, value_period="year"),
    ]
    found = pots(weighed(resources=resources), PotKind.CASH)
    assert len(found) == 3
    assert all(amounts(one.partners.before) == {"partner/council": 100} for one in found)


def test_an_estimate_stays_an_estimate_in_every_sum_it_is_part_of() -> None:
    resources = [
        cash("a", "council", 100, host={"partner": "kitchen"}),
        cash("b", "street", 50, host={"partner": "kitchen"}, value_basis="estimate"),
    ]
    balance = weighed(resources=resources)
    money = pot(balance, PotKind.CASH)
    before = {part.whom: part.is_estimate for part in money.partners.before or ()}
    assert before == {"partner/council": False, "partner/kitchen": False, "partner/street": True}
    text = as_text(balance, "", load_texts())
    assert "about £150" in text
    assert "about £100" not in text


@pytest.mark.parametrize(
    "without",
    [
        {"value": None},
        {"value_basis": "not_valued"},
        {"value": {"amount": 0}},
        {"value": {"amount": -5}},
        {"kind": None},
    ],
)
def test_what_has_no_figure_is_named_and_is_no_nought(without: dict[str, Any]) -> None:
    resources = [{**cash("a", "council", 5, what="trust"), **without}]
    balance = weighed(resources=resources)
    assert [one for one in balance.pots if one.measure] == []
    (brought,) = told(balance, "council", "gives")
    assert brought[1].startswith("trust")
    assert "without_figure_one" in [prompt.name for prompt in balance.prompts]


def test_what_is_lent_held_looked_after_and_paid_is_told_of_each() -> None:
    resources = [
        cash("fund", "council", 100, what="the fund", host={"partner": "kitchen"}),
        {
            "id": "hall",
            "given_by": {"partner": "street"},
            "what": "a hall",
            "mode": "lent",
            "steward": {"partner": "kitchen"},
        },
    ]
    paid = {"id": "p", "resource": "fund", "to_who": {"partner": "street"}}
    payments = [{**paid, "amount": {"amount": 30}}]
    costs = [{"id": "c", "what": "tea", "amount": {"amount": 9}, "paid_by": who("council")}]
    balance = weighed(resources=resources, payments=payments, running_costs=costs)
    assert told(balance, "council", "gives") == [
        ("brings", "the fund (£100)"),
        ("pays", "tea (£9 a year)"),
    ]
    assert told(balance, "street", "gives") == [("lends", "a hall")]
    assert told(balance, "kitchen", "gets") == [
        ("holds", "the fund (£100)"),
        ("looks_after", "a hall"),
    ]
    assert told(balance, "street", "gets") == [("is_paid", "the fund (£30)")]
    assert amounts(pot(balance, PotKind.PAID_ON).partners.now) == {"partner/street": 30}


# -------------------------------------------------------------------------- duties and lines


def test_promises_come_on_top_of_what_the_law_asks_already() -> None:
    partners = [{**COUNCIL, "statutory_duties": ["best value", "equality"]}, KITCHEN, STREET]
    promised = [{"id": "meals", "partner": "kitchen", "what": "Cooks."}]
    balance = weighed(partners=partners, contributions=promised)
    duties = pot(balance, PotKind.DUTIES)
    assert amounts(duties.partners.before) == {"partner/council": 2}
    assert amounts(duties.partners.now) == {"partner/council": 2, "partner/kitchen": 1}
    assert told(balance, "kitchen", "gives") == [("promises", "Cooks.")]


def test_a_line_is_with_one_name_or_with_all_of_us() -> None:
    lines = [
        {"id": "law", "kind": "statutory", "accountable": "council", "for_what": "care"},
        {"id": "all", "collective": True, "for_what": "fewer go hungry"},
        {"id": "meals", "accountable": "kitchen", "for_what": "meals", "to_whom": who("street")},
    ]
    balance = weighed(lines=lines)
    found = pot(balance, PotKind.LINES)
    assert amounts(found.partners.before) == {"partner/council": 1}
    assert amounts(found.partners.now) == {
        "partner/council": 1,
        "partner/kitchen": 1,
        "together": 1,
    }
    assert told(balance, "street", "gets") == [("is_told", "meals")]


def test_a_line_without_words_is_told_by_the_duties_it_names() -> None:
    lines = [{"id": "law", "accountable": "council", "answers_for": [{"duty": "best value"}]}]
    assert told(weighed(lines=lines), "council", "gives") == [("answers", "best value")]


# ------------------------------------------------------------------------------ nobody there


@pytest.mark.parametrize("partners", [[], [COUNCIL]])
def test_nothing_is_weighed_and_nothing_asked_where_there_is_nobody_to_talk(
    partners: list[dict[str, str]],
) -> None:
    balance = weighed(partners=partners)
    assert balance.pots == ()
    assert balance.prompts == ()
    assert as_text(balance, "", load_texts()).endswith("\n")


def test_every_figure_says_what_it_rests_on() -> None:
    power = {**GRANTS, "held_before": who("council"), "held_now": who("street")}
    balance = weighed(powers=[power], resources=[cash("fund", "council", 5)])
    for one in balance.pots:
        for division in (one.partners, one.sectors):
            for part in (*(division.before or ()), *division.now):
                assert bool(part.rests_on) == bool(part.amount)


def test_what_stays_in_the_room_is_in_no_balance() -> None:
    secret = "we would walk away"  # noqa: S105 - a secret of the room, and no password
    partner = {**COUNCIL, "own_interest": {"text": secret}, "constraints": [{"text": secret}]}
    partner |= {"difficult_habit": {"text": secret}, "instead_you_will_see": {"text": secret}}
    balance = weighed(
        partners=[partner, KITCHEN],
        consents=[{"id": "c", "section": "power", "partner": "council", "note": secret}],
    )
    assert secret not in repr(balance)
