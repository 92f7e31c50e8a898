"""One thing broken for each check on the power that is handed over, shared and kept."""

from collections.abc import Callable
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import LawfulRoute, Level, Stance
from agreement_studio.domain.power import Power
from agreement_studio.domain.who import Who
from tests.review.breaking import Break

Edit = Callable[[Agreement], Agreement]


def _power(name: str, **answers: Any) -> Edit:
    """An edit of one decision."""

    def edit(agreement: Agreement) -> Agreement:
        powers = (p.amended(**answers) if p.id == name else p for p in agreement.powers)
        return agreement.amended(powers=tuple(powers))

    return edit


def _all_powers(change: Callable[[Power], Power]) -> Edit:
    return lambda agreement: agreement.amended(powers=tuple(map(change, agreement.powers)))


def _kept(power: Power) -> Power:
    kept = {"stance": Stance.KEPT, "reason_kept": "it stays for now", "outcomes": ()}
    return power if power.stance is Stance.KEPT else power.amended(**kept)


def _chaired_by_council(agreement: Agreement) -> Agreement:
    first, *rest = agreement.bodies
    chair = Who(partner="council", role="leader")
    return agreement.amended(bodies=(first.amended(chair=chair), *rest))


def _more_with_council(count: int) -> Edit:
    """An edit that adds decisions of the Council's own, with a reason for each."""
    council = (Who(partner="council"),)
    more = tuple(
        Power(
            id=f"own-{n}",
            decision=f"matter {n} of its own house",
            stance=Stance.KEPT,
            held_before=council,
            held_now=council,
            level=Level.ASK,
            reason_kept="it is about the Council’s own house",
        )
        for n in range(count)
    )
    return lambda agreement: agreement.amended(powers=(*agreement.powers, *more))


def _among_institutions(power: Power) -> Power:
    institutions = (Who(partner="council"), Who(partner="college"), Who(partner="brackwater"))
    return power.amended(held_now=institutions) if power.stance is Stance.CEDED else power


BREAKS = {
    "C01": Break("unity-street-larder", _all_powers(_kept)),
    "C02": Break(
        "marlshire-growth",
        _power("chamber-seat", held_before=(Who(role="the Chamber’s president"),)),
    ),
    "C03": Break("marlshire-growth", _power("small-grants", level=Level.ASK), frozenset({"C02"})),
    "C04": Break("marlshire-growth", _more_with_council(10)),
    "C05": Break("marlshire-growth", _chaired_by_council, prepare=_more_with_council(7)),
    "C06": Break(
        "marlshire-growth",
        _power("entry-criteria", held_now=(Who(partner="brackwater"),)),
    ),
    "C07": Break("gate-to-home", _power("twenty-homes", lawful_route=LawfulRoute.OWN_CHOICE)),
    "C08": Break("marlshire-growth", _power("small-grants", review_date=None)),
    "C09": Break("marlshire-growth", _power("chamber-seat", safeguards="")),
    "C10": Break("marlshire-growth", _power("keep-planning", reason_kept="")),
    "C11": Break("marlshire-growth", _all_powers(_among_institutions)),
    "C12": Break("ellismoor-heartbeat", _power("invitation-words", notice_days=27)),
    "adoption": Break("marlshire-growth", _power("small-grants", adopt_within_days=None)),
}
