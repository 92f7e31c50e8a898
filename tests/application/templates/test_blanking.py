"""What is marked blank is in no byte of a template, and everything that stays still fits."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.adapters.files.templates.packing import packed_template
from agreement_studio.application.starters import starter, starters
from agreement_studio.application.templates.kinds import LISTED, WHOLE, kind_of
from agreement_studio.application.templates.saving import Extras, made_of
from agreement_studio.application.templates.template import (
    MAY_GO,
    MAY_STAY,
    About,
    Choice,
    Kind,
)
from agreement_studio.application.templates.unsaid import SHORTEST_WITHIN
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import readable_json
from agreement_studio.domain.choices import Sector
from agreement_studio.domain.money import Money
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Frozen, Shareable
from agreement_studio.domain.references import broken_references
from agreement_studio.domain.room_only import ROOM_ONLY, UNTIL_RELEASED
from agreement_studio.domain.shape import field_paths
from agreement_studio.domain.who import Who
from agreement_studio.texts import load_texts
from tests.drafting.document.sentinels import Filler
from tests.strategies import agreements

ABOUT = About("abcdefgh2345", "1", "A template")
BLANKED = Choice()
NAMES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=SHORTEST_WITHIN, max_size=9).map(
    lambda text: f"Zq{text}"
)
FIGURES = st.integers(10**8, 10**9)


def made(agreement: Agreement, choice: Choice = BLANKED) -> Agreement:
    return made_of(
        agreement, replace(ABOUT, choice=choice), Extras(), load_texts()
    ).template.agreement


def file_of(agreement: Agreement, choice: Choice = BLANKED) -> bytes:
    """Every byte of a template, unpacked: the packed ones would hide what they hold."""
    template = made_of(agreement, replace(ABOUT, choice=choice), Extras(), load_texts()).template
    assert packed_template(template) == packed_template(template)
    return readable_json(template.agreement) + repr(template.about).encode()


@given(name=NAMES, person=NAMES, figure=FIGURES, told=st.text(max_size=20))
def test_nothing_marked_blank_survives_in_any_byte(
    name: str, person: str, figure: int, told: str
) -> None:
    told = told.translate(dict.fromkeys(range(32)))
    prose = "".join(
        c for c in f"{told} {name}s and {person} owe £{figure} {told}" if c.isprintable()
    )
    agreement = Agreement(
        name=name,
        partners=(Partner(id=name, name=name, known_as=f"the {name}", representative=person),),
        purpose=Purpose(problem=prose, aim=name.upper()),
        powers=(
            Power(
                id=f"{name}-grants",
                decision=prose,
                held_before=(Who(partner=name, role=person),),
                limit_value=Money(amount=figure),
            ),
        ),
    )
    data = file_of(agreement).decode()
    assert name not in data
    assert person not in data
    assert str(figure) not in data
    kept = file_of(agreement, Choice(blanked=frozenset())).decode()
    assert (name in kept, person in kept, str(figure) in kept) == (True, True, True)


@given(
    agreement=agreements(),
    left=st.sets(st.sampled_from(MAY_STAY)),
    kept=st.sets(st.sampled_from(MAY_GO)),
)
def test_what_stays_is_an_agreement_whose_references_hold(
    agreement: Agreement, left: set[Kind], kept: set[Kind]
) -> None:
    choice = Choice(frozenset(MAY_STAY) - left, frozenset(MAY_GO) - kept)
    found = made(agreement, choice)
    assert Agreement.model_validate_json(readable_json(found)) == found
    assert broken_references(found) == ()
    assert made(agreement, choice) == found


@pytest.mark.parametrize("turn", range(3))
def test_what_stays_in_the_room_is_in_no_template_whatever_is_chosen(turn: int) -> None:
    agreement = Filler(turn).agreement()
    everything = Choice(frozenset(MAY_STAY), frozenset())
    data = file_of(agreement, everything).decode()
    held = [
        said
        for path in (*ROOM_ONLY, *UNTIL_RELEASED)
        for said in texts_at(agreement, path.split("."))
    ]
    assert len(held) > 20
    assert [said for said in held if said in data] == []


def texts_at(value: Any, path: list[str]) -> list[str]:
    """All texts that stand beneath a path."""
    if isinstance(value, tuple):
        return [said for one in value for said in texts_at(one, path)]
    if isinstance(value, Frozen):
        names = path[:1] or [name for name in type(value).model_fields if name != "id"]
        return [said for name in names for said in texts_at(getattr(value, name), path[1:])]
    return [value] if type(value) is str and value.startswith("Zq") else []


@pytest.mark.parametrize("identifier", [one.id for one in starters()])
def test_no_partner_of_a_starter_can_be_told_from_its_template(identifier: str) -> None:
    agreement = read_answers(starter(identifier).path).agreement
    data = file_of(agreement).decode()
    for partner in agreement.partners:
        for said in (partner.name, partner.contact_email, partner.contact_phone):
            assert not said or said not in data
        assert f'"id": "{partner.id}"' not in data
        assert f'"partner": "{partner.id}"' not in data
    assert not agreement.name or agreement.name not in data


def test_a_template_keeps_the_shape_of_an_agreement() -> None:
    agreement = read_answers(starter("ellismoor-heartbeat").path).agreement
    found = made(agreement)
    assert [one.sector for one in found.partners] == [one.sector for one in agreement.partners]
    assert [one.level for one in found.powers] == [one.level for one in agreement.powers]
    assert found.legal.status is agreement.legal.status
    assert found.powers[0].held_now[0].body in {one.id for one in found.bodies}
    assert (found.consents, found.kept_findings) == ((), ())


def test_sentences_say_that_a_name_stood_there() -> None:
    partners = (
        Partner(id="a", name="Osterby Town Council", known_as="the Council", sector=Sector.PUBLIC),
        Partner(id="b", name="Hearth Trust", representative="Agnes Okafor"),
    )
    problem = "the Council and Hearth Trust lent £1,200 in 2026, said Agnes. Trust takes time."
    found = made(Agreement(partners=partners, purpose=Purpose(problem=problem)))
    assert found.purpose.problem == (
        "[partner A] and [partner B] lent [figure] in [figure], said [name]. Trust takes time."
    )


def test_figures_of_the_law_stay() -> None:
    power = Power(id="a", decision="7 grants", statute="Housing Act 1996, section 75")
    (found,) = made(Agreement(powers=(power,))).powers
    assert found.decision == "[figure] grants"
    assert found.statute == power.statute


def test_an_entry_has_the_same_id_in_every_version_of_one_template_and_in_no_other() -> None:
    agreement = Agreement(partners=(Partner(id="council"),))
    (one,), (again,) = made(agreement).partners, made(made(agreement)).partners
    other = replace(ABOUT, id="otherotherother")
    (elsewhere,) = made_of(agreement, other, Extras(), load_texts()).template.agreement.partners
    assert one.id == again.id != "council"
    assert elsewhere.id != one.id


def test_values_and_prompts_stay_or_go_as_a_whole() -> None:
    agreement = read_answers(starter("ellismoor-heartbeat").path).agreement
    bare = made(agreement, Choice(stays=frozenset()))
    assert (bare.our_values, bare.open_points, bare.own_clauses) == ((), (), ())
    assert bare.purpose.problem == ""
    assert len(bare.powers) == len(agreement.powers)
    full = made(agreement)
    assert len(full.our_values) == len(agreement.our_values)


def test_the_reviewed_list_names_fields_that_are_there_and_each_once() -> None:
    known = {(model.__name__, name) for _, model, name in field_paths(Agreement)}
    known |= {("Partner", name) for name in Partner.model_fields}
    known |= {("Purpose", name) for name in Purpose.model_fields}
    listed = [
        (model, name)
        for _, table in LISTED
        for model, names in table.items()
        for name in names.split()
    ]
    assert set(listed) <= known
    assert len(listed) == len(set(listed))
    assert set(WHOLE) <= set(Agreement.model_fields)


def test_whatever_the_room_keeps_is_never_part_of_a_template() -> None:
    by_path = {path: kind_of(model, name) for path, model, name in field_paths(Agreement)}
    for path in ROOM_ONLY:
        assert by_path[path] is Kind.ALWAYS or WHOLE.get(path.split(".")[0]) is Kind.ALWAYS, path
    assert kind_of(Shareable, "text") is Kind.ALWAYS
