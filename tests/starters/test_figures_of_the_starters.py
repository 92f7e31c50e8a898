"""The money and the measures that each starter is known for."""

from decimal import Decimal

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ResourceKind, Sector
from tests.starters.on_disk import starter


def _cash(agreement: Agreement, *, public: bool) -> Decimal:
    return sum(
        (
            resource.value.amount
            for resource in agreement.resources
            if resource.kind is ResourceKind.CASH
            and resource.value
            and bool(resource.public_money) is public
        ),
        start=Decimal(0),
    )


@pytest.mark.parametrize(
    ("name", "public", "other"),
    [
        ("marlshire-growth", 600_000, 0),
        ("ellismoor-heartbeat", 240_000 + 110_000 + 52_000, 0),
        ("saltery-bay-mend", 85_000, 0),
        ("nethercross-at-home", 2_400_000 + 1_600_000, 0),
        ("gate-to-home", 60_000, 0),
        ("brackwater-ready", 6_000, 3_000),
        ("unity-street-larder", 0, 7_000),
    ],
)
def test_the_cash_of_a_starter_adds_up(name: str, public: int, other: int) -> None:
    assert _cash(starter(name), public=True) == public
    assert _cash(starter(name), public=False) == other


@pytest.mark.parametrize(
    ("name", "indicator", "measures"),
    [
        ("marlshire-growth", "in-work", ("61 % 2024", "66 % 2028")),
        ("ellismoor-heartbeat", "early-rate", ("92 per 100,000 2024", "78 per 100,000 2029")),
        ("ellismoor-heartbeat", "gap", ("2.4 × 2024", "1.8 × 2029")),
        ("saltery-bay-mend", "residual-waste", ("510 kg 2025", "430 kg 2029")),
        ("nethercross-at-home", "control", ("76 % 2025", "84 % 2029")),
        ("gate-to-home", "repeat-convictions", ("47 % 2024", "38 % 2029")),
        ("brackwater-ready", "hours-to-everyone", ("9 h 2025-02", "3 h 2028")),
        ("unity-street-larder", "skipped-meals", ("31 % 2026-09", "12 % 2027-09")),
    ],
)
def test_the_main_measure_goes_from_a_known_place_to_a_known_place(
    name: str, indicator: str, measures: tuple[str, str]
) -> None:
    (found,) = (i for i in starter(name).indicators if i.id == indicator)
    shown = [f"{m.number} {m.unit} {m.on}" for m in (found.baseline, found.target) if m]
    assert tuple(shown) == measures


def test_the_larder_needs_no_public_body_and_no_public_money() -> None:
    larder = starter("unity-street-larder")
    assert Sector.PUBLIC not in {partner.sector for partner in larder.partners}
    assert not any(resource.public_money for resource in larder.resources)
    assert not any(partner.freedom_of_information for partner in larder.partners)
    assert not any(power.adopt_within_days for power in larder.powers)


def test_the_larder_does_not_sound_like_a_council() -> None:
    words = starter("unity-street-larder").model_dump_json().casefold()
    for official in ("council", "scrutiny", "cabinet", "stakeholder", "directorate", "delegated"):
        assert official not in words


def test_two_crown_bodies_cannot_be_asked_to_bind_themselves_to_each_other() -> None:
    gate = starter("gate-to-home")
    assert [partner.id for partner in gate.partners if partner.crown] == ["prison", "probation"]
    assert gate.legal.status == "A"
