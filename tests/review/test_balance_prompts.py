"""The questions of a balance: each speaks where there is something to ask, and marks nobody."""

import re
from typing import Any

import pytest

from agreement_studio.application.told_balance import sentence_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.review.balance.balance import balance_of
from agreement_studio.texts import load_texts

COUNCIL = {"id": "council", "known_as": "the Council", "sector": "public"}
KITCHEN = {"id": "kitchen", "known_as": "the Kitchen", "sector": "social"}
STREET = {"id": "street", "known_as": "the Street", "sector": "community"}
WHO = {name: [{"partner": name}] for name in ("council", "kitchen", "street")}


def asked(**lists: Any) -> list[str]:
    given = {"partners": [COUNCIL, KITCHEN, STREET], **lists}
    texts = load_texts()
    prompts = balance_of(Agreement.model_validate(given)).prompts
    return [f"{prompt.name}: {sentence_of(prompt, texts)}" for prompt in prompts]


def names(**lists: Any) -> list[str]:
    return [sentence.partition(":")[0] for sentence in asked(**lists)]


def powers(count: int, holder: str, **more: Any) -> list[dict[str, Any]]:
    held = {"held_before": WHO[holder], "held_now": WHO[holder], "stance": "kept"}
    name = f"{holder}-by-law" if more else holder
    return [{"id": f"{name}-{n}", **held, **more} for n in range(count)]


def moved(before: str, now: str) -> dict[str, Any]:
    held = {"held_before": WHO[before], "held_now": WHO[now]}
    return {"id": f"{before}-to-{now}", "level": "handover", **held}


def cash(giver: str, amount: int, host: str) -> dict[str, Any]:
    given = {"given_by": {"partner": giver}, "value": {"amount": amount}, "kind": "cash"}
    return {"id": f"{giver}-cash", "mode": "pooled", "host": {"partner": host}, **given}


def test_nothing_that_moves_is_asked_about_until_something_does() -> None:
    assert "nothing_moves" in names(powers=powers(3, "council"))
    assert "nothing_moves" not in names(powers=[moved("council", "street")])


def test_who_keeps_all_is_asked_once_others_move_and_no_reason_stands() -> None:
    one = moved("council", "street")
    kept = [one, *powers(1, "kitchen")]
    (sentence,) = (s for s in asked(powers=kept) if s.startswith("keeps_all"))
    assert "The Kitchen goes on deciding all it decided before." in sentence
    assert "keeps_all" not in names(powers=powers(2, "kitchen"))
    assert "keeps_all" not in names(powers=[one, *powers(1, "kitchen", statutory=True)])
    reason = {**KITCHEN, "nothing_to_cede_reason": "It never decided anything."}
    assert "keeps_all" not in names(partners=[COUNCIL, reason, STREET], powers=kept)


def test_power_that_reaches_nobody_closest_is_asked_about() -> None:
    firm = {"id": "firm", "known_as": "the Firm", "sector": "business"}
    far = {**moved("council", "street"), "held_now": [{"partner": "firm"}]}
    partners = [COUNCIL, KITCHEN, STREET, firm]
    assert "reaches_nobody_closest" in names(partners=partners, powers=[far])
    assert "reaches_nobody_closest" not in names(powers=[moved("council", "street")])
    group = {**far, "held_now": [{"group": "families"}]}
    with_group = {"powers": [group], "groups": [{"id": "families", "name": "families"}]}
    assert "reaches_nobody_closest" not in names(**with_group)


@pytest.mark.parametrize(
    ("alone", "others", "speaks"),
    [(2, 1, True), (3, 1, True), (2, 2, False), (1, 1, False), (1, 0, False), (2, 0, False)],
)
def test_decisions_that_rest_with_one_are_asked_about_beyond_half_of_three_or_more(
    alone: int, others: int, *, speaks: bool
) -> None:
    held = [*powers(alone, "council"), *powers(others, "street")]
    found = [one for one in asked(powers=held) if one.startswith("rests_alone")]
    whole = alone + others
    expected = f"{alone} of {whole} decisions rest with the Council alone."
    assert [expected in one for one in found] == ([True] if speaks else [])


def test_what_the_law_gives_is_not_counted_against_anybody() -> None:
    even = [*powers(2, "council"), *powers(2, "street")]
    assert "rests_alone" not in names(powers=[*even, *powers(9, "council", statutory=True)])
    assert "rests_alone" in names(powers=[*even[2:], *powers(3, "council")])


def test_one_sector_that_decides_most_is_asked_about_where_there_are_several() -> None:
    assert "rests_in_one_sector" in names(powers=powers(3, "council"))
    same = [COUNCIL, {**KITCHEN, "sector": "public"}, {**STREET, "sector": "public"}]
    assert "rests_in_one_sector" not in names(partners=same, powers=powers(3, "council"))
    (sentence,) = (s for s in asked(powers=powers(3, "council")) if s.startswith("rests_in"))
    assert "one sector (public)" in sentence


def test_one_name_on_most_lines_is_asked_about() -> None:
    lines = [{"id": f"l{n}", "accountable": "kitchen"} for n in range(3)]
    assert "answers_most" in names(lines=lines)
    spread = [*lines[:2], *({"id": f"o{n}", "accountable": "street"} for n in range(2))]
    assert "answers_most" not in names(lines=spread)


def test_money_held_for_others_is_asked_about_and_money_of_ones_own_is_not() -> None:
    own, other = cash("council", 100, "council"), cash("street", 20, "council")
    elsewhere = cash("kitchen", 9, "kitchen")
    assert "holds_for_others" in names(resources=[own, other, elsewhere])
    assert "holds_all_for_others" in names(resources=[other, elsewhere])
    assert "holds_everything" in names(resources=[own, other])
    assert not [name for name in names(resources=[own]) if name.startswith("holds")]


def test_decisions_money_and_the_chair_in_one_hand_are_asked_about_together() -> None:
    body = {"id": "table", "is_main": True, "chair": {"partner": "council"}}
    held = {"powers": powers(3, "council"), "resources": [cash("council", 100, "council")]}
    assert "all_in_one_hand" in names(bodies=[body], **held)
    assert "all_in_one_hand" not in names(bodies=[{**body, "is_main": False}], **held)
    assert "all_in_one_hand" not in names(bodies=[{**body, "chair": WHO["street"][0]}], **held)


def test_what_is_not_written_down_of_a_full_partner_is_asked_about() -> None:
    assert {"brings_unsaid", "promises_unsaid", "gets_unsaid"} <= set(names())
    watching = [{**one, "role": "observer"} for one in (COUNCIL, KITCHEN, STREET)]
    assert not {"brings_unsaid", "promises_unsaid", "gets_unsaid"} & set(names(partners=watching))


def test_what_is_written_down_is_not_asked_about() -> None:
    said = names(
        partners=[COUNCIL, KITCHEN],
        contributions=[{"id": n, "partner": n, "what": "Helps."} for n in ("council", "kitchen")],
        resources=[cash("council", 5, "council"), cash("kitchen", 5, "kitchen")],
    )
    assert not {"brings_unsaid", "promises_unsaid", "gets_unsaid"} & set(said)


def test_what_has_no_figure_is_asked_about_in_one_question() -> None:
    things = [{"id": f"t{n}", "given_by": {"partner": "street"}} for n in range(3)]
    (one,) = (s for s in asked(resources=things) if s.startswith("without_figure"))
    assert "3 things" in one
    assert "without_figure_one" in names(resources=things[:1])


def test_needs_are_read_aloud_where_somebody_said_one() -> None:
    assert "needs" in names(partners=[{**COUNCIL, "needs": "Time."}, KITCHEN])
    assert "needs" not in names()


PROMPTS = {n: t for n, t in load_texts().phrases.items() if n.startswith("balance.prompt.")}


def test_every_wording_of_a_question_is_asked_somewhere_above() -> None:
    source = "".join(
        str(constant)
        for value in globals().values()
        if callable(value) and hasattr(value, "__code__")
        for constant in value.__code__.co_consts
    )
    unused = [n for n in PROMPTS if n.rpartition(".")[2] not in source]
    assert unused == []


@pytest.mark.parametrize("name", sorted(PROMPTS))
def test_a_prompt_asks_or_invites_and_never_marks(name: str) -> None:
    assert "?" in PROMPTS[name]
    assert not re.search(r"\b(?:score|rank|best|worst|fail\w*|error|must|%)\b", PROMPTS[name])
