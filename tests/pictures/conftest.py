"""Partnerships of two, six and forty partners to draw."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement

_SECTORS = ["public", "public", "business", "social", "social", "community"]
_KNOWN = ["the Council", "the Trust", "Larkfield", "Carers Circle", "Meadow Homes", "the Group"]
_IDS = ["council", "trust", "larkfield", "carers", "meadow", "group"]


def partner(identifier: str) -> list[dict[str, Any]]:
    return [{"partner": identifier}]


def role(*roles: str) -> list[dict[str, Any]]:
    return [{"role": one} for one in roles]


def pounds(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "GBP"}


def _partners() -> list[dict[str, Any]]:
    return [
        {"id": identifier, "name": f"Nethercross {known}", "known_as": known, "sector": sector}
        for identifier, known, sector in zip(_IDS, _KNOWN, _SECTORS, strict=True)
    ]


def _powers() -> list[dict[str, Any]]:
    return [
        {
            "id": "visits",
            "decision": "timing and shape of visits",
            "held_before": partner("council"),
            "level_before": "ask",
            "held_now": role("the person with their worker"),
            "level": "handover",
        },
        {
            "id": "fund",
            "decision": "“small things” fund, £80,000 a year",
            "held_before": partner("council"),
            "level_before": "tell",
            "held_now": partner("larkfield") + partner("carers"),
            "level": "handover",
        },
        {
            "id": "rotas",
            "decision": "rotas",
            "held_before": partner("larkfield"),
            "held_now": partner("larkfield") + role("care workers"),
            "level": "together",
        },
        {
            "id": "invitations",
            "decision": "words on invitations",
            "held_now": partner("meadow"),
            "level": "shape",
        },
        {
            "id": "eligible",
            "decision": "who is eligible",
            "stance": "kept",
            "held_before": partner("council"),
        },
        {"id": "open"},
    ]


def _resources() -> list[dict[str, Any]]:
    return [
        {
            "id": "pool",
            "given_by": {"partner": "council"},
            "kind": "cash",
            "value": pounds("2400000"),
        },
        {
            "id": "pool2",
            "given_by": {"partner": "trust"},
            "kind": "cash",
            "value": pounds("1600000.50"),
        },
        {
            "id": "nurses",
            "given_by": {"partner": "trust"},
            "kind": "staff",
            "value": pounds("86000"),
            "value_basis": "estimate",
        },
        {
            "id": "time",
            "given_by": {"partner": "larkfield"},
            "what": "team time",
            "kind": "staff",
            "value": pounds("9000"),
            "value_period": "year",
        },
        {
            "id": "flats",
            "given_by": {"partner": "meadow"},
            "kind": "premises",
            "what": "four flats",
        },
        {"id": "people", "given_by": {"partner": "carers"}, "what": "60 volunteers"},
        {"id": "nobody", "kind": "network"},
    ]


def _lines() -> list[dict[str, Any]]:
    return [
        {
            "id": "pool",
            "kind": "between",
            "accountable": "council",
            "role": "pool manager",
            "for_what": "£4 million pooled fund",
            "to_whom": [{"body": "board"}, *role("the public")],
        },
        {
            "id": "safe",
            "kind": "statutory",
            "accountable": "council",
            "for_what": "safeguarding adults",
            "to_whom": role("its safeguarding adults board"),
        },
        {
            "id": "care",
            "kind": "statutory",
            "accountable": "trust",
            "for_what": "clinical care wherever in the four wards it is given",
            "to_whom": role("its board"),
        },
        {
            "id": "repairs",
            "kind": "board",
            "accountable": "meadow",
            "for_what": "repairs",
            "to_whom": role("its board"),
        },
        {
            "id": "life",
            "collective": True,
            "spokesperson": {"partner": "group"},
            "for_what": "people live the life they choose",
            "to_whom": role("the public"),
        },
        {"id": "open"},
    ]


def _rungs() -> list[dict[str, Any]]:
    return [
        {
            "id": "talk",
            "step": "the two people talk",
            "who": role("the two people"),
            "within_days": 5,
        },
        {"id": "managers", "step": "their managers meet", "within_days": 10},
        {
            "id": "mediator",
            "step": "a mediator helps us to find a way forward that both can live with",
            "who": role("an independent mediator"),
            "within_days": 20,
            "neutral": True,
        },
        {"id": "leaders", "step": "the leaders decide", "who": partner("council")},
    ]


@pytest.fixture
def nothing() -> Agreement:
    return Agreement()


@pytest.fixture
def six() -> Agreement:
    return Agreement.model_validate(
        {
            "partners": _partners(),
            "bodies": [{"id": "board", "name": "At Home Together Group"}],
            "powers": _powers(),
            "resources": _resources(),
            "lines": _lines(),
            "rungs": _rungs(),
        }
    )


@pytest.fixture
def two(six: Agreement) -> Agreement:
    return six.model_copy(
        update={
            "partners": six.partners[:2],
            "powers": (six.powers[0], six.powers[4]),
            "resources": six.resources[:2],
            "lines": six.lines[:2],
            "rungs": six.rungs[:2],
        }
    )


def _names(count: int) -> list[str]:
    places = ("Harbourside", "Nethercross", "Brackwater Valley", "Quillford")
    kinds = ("Council", "Community NHS Trust", "Homecare Ltd", "Carers Circle", "Voices")
    return [f"{places[at % 4]} {kinds[at % 5]} {at}" for at in range(count)]


@pytest.fixture
def forty() -> Agreement:
    ids = [f"p{at}" for at in range(40)]
    sectors = ["public", "business", "social", "community"]
    levels = ["tell", "ask", "shape", "together", "handover"]
    return Agreement.model_validate(
        {
            "partners": [
                {"id": ids[at], "name": name, "sector": sectors[at % 4]}
                for at, name in enumerate(_names(40))
            ],
            "powers": [
                {
                    "id": f"d{at}",
                    "decision": f"late opening of branches in ward {at} without another place",
                    "held_before": partner(ids[at]),
                    "level_before": "tell" if at % 2 else None,
                    "held_now": [{"partner": ids[(at * 7 + n) % 40]} for n in range(1 + at % 6)],
                    "level": levels[at % 5],
                }
                for at in range(40)
            ],
            "resources": [
                {
                    "id": f"r{at}",
                    "given_by": {"partner": ids[at % 40]},
                    "kind": "cash" if at % 3 else "staff",
                    "what": f"the time of a worker in year {at}",
                    "value": pounds(f"{1000 * (at * 37 % 91 + 1)}") if at % 4 else None,
                }
                for at in range(80)
            ],
            "lines": [
                {
                    "id": f"l{at}",
                    "kind": "statutory" if at % 3 else "between",
                    "accountable": ids[at],
                    "for_what": f"the safeguarding of everybody who comes through door {at}",
                    "to_whom": [{"partner": ids[(at * 5 + n) % 40]} for n in range(1 + at % 3)],
                }
                for at in range(40)
            ],
            "rungs": [
                {"id": f"s{at}", "step": f"step {at} of a long ladder", "within_days": at}
                for at in range(40)
            ],
        }
    )


@pytest.fixture(params=["two", "six", "forty"])
def partnership(request: pytest.FixtureRequest) -> Agreement:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Agreement)
    return found
