"""What people should look at after a merge: plain sentences, one list for all copies."""

import json
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.attention import (
    PATH_LIMIT,
    Attention,
    after_looking,
    from_json,
    to_json,
    to_look_at,
    united,
)
from agreement_studio.application.attention_sentences import AttentionSentences
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Clash, ClashKind
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.shape import field_paths
from agreement_studio.texts import load_texts
from tests.strategies import HOSTILE, agreements, texts

TEXTS = load_texts()
MERGED = Agreement(
    partners=(
        Partner(id="council", name="Saltery Bay Council", known_as="the Council"),
        Partner(id="trust", name="Harbour Trust", known_as="the Trust"),
    ),
    powers=(Power(id="grants", decision="small grants"),),
)


def clash(
    path: str, stands: Any = "", other: Any = "", kind: ClashKind = ClashKind.SET_TWICE
) -> Clash:
    stands, other = (one if one == "" else json.dumps(one) for one in (stands, other))
    return Clash(kind, path, stands, other)


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (
            clash("partners.council.known_as", "the City", "the Borough"),
            (
                "Both copies changed “Short name” of the Council: the merged agreement says"
                " “the City”; the other copy said “the Borough”."
            ),
        ),
        (
            clash("powers.grants.held_now", [{"partner": "council"}], [{"partner": "trust"}]),
            (
                "Both copies changed “Who decides from now on” of the decision “small grants”: the"
                " merged agreement says the Council; the other copy said the Trust."
            ),
        ),
        (
            clash("powers.grants.limit_value", {"amount": "50000"}, None),
            (
                "Both copies changed “Up to” of the decision “small grants”: the merged agreement"
                " says £50,000; the other copy said nothing."
            ),
        ),
        (
            clash("duration.begins", "2027-04-01", "2027-05-01"),
            (
                "Both copies changed “Starts on” under “From when to when”: the merged agreement"
                " says 1 April 2027; the other copy said 1 May 2027."
            ),
        ),
        (
            clash("name", "Larder", "Pantry"),
            (
                "Both copies changed “Name of the agreement”: the merged agreement says “Larder”;"
                " the other copy said “Pantry”."
            ),
        ),
        (
            clash("powers.gone", "", {"decision": "who sweeps"}, ClashKind.REMOVED_AND_EDITED),
            (
                "One copy removed the decision “who sweeps”, the other changed it; it is removed,"
                " and its words are kept here."
            ),
        ),
        (
            clash("powers.gone", "", "", ClashKind.REMOVED_AND_EDITED),
            (
                "One copy removed the decision “gone”, the other changed it; it is removed, and its"
                " words are kept here."
            ),
        ),
        (
            clash("purpose.problem", "a b", "", ClashKind.WRITTEN_TOGETHER),
            (
                "Both copies wrote in “The problem, as people live it” under “Why we are here”: see"
                " whether it still reads well."
            ),
        ),
        (
            clash("powers.grants.level", "togethr", "ask"),
            (
                "Both copies changed “How far it is shared” of the decision “small grants”: the"
                " merged agreement says “togethr”; the other copy said “Ask”."
            ),
        ),
        (
            clash("no.such.place", 1, 2),
            (
                "Both copies changed “no.such.place”: the merged agreement says “1”; the other copy"
                " said “2”."
            ),
        ),
    ],
)
def test_a_clash_is_told_in_plain_words(one: Clash, sentence: str) -> None:
    assert AttentionSentences(MERGED, TEXTS).sentence(one) == sentence


PATHS = sorted({path for path, _, _ in field_paths(Agreement)})
paths = st.one_of(
    st.sampled_from(PATHS),
    st.sampled_from(PATHS).map(lambda path: path.replace(".", ".a.", 1)),
    st.sampled_from(("", ".", "partners", "partners.", "partners.a", "name.x", *HOSTILE)),
)
values = st.one_of(
    texts,
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | texts,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
        max_leaves=4,
    ).map(json.dumps),
    st.sampled_from(("[" * 100_000, '"\\ud800"', "9" * 5000, '"1e999999"', "NaN", "-1", "{")),
)
clashes = st.builds(Clash, st.sampled_from(ClashKind), paths, values, values)
points = st.builds(Attention, clashes, st.booleans())


@given(agreement=agreements(), one=clashes)
def test_any_clash_of_any_agreement_is_told(agreement: Agreement, one: Clash) -> None:
    sentence = AttentionSentences(agreement, TEXTS).sentence(one)
    assert sentence.endswith(".")
    assert sentence.encode("utf-8")


@given(first=st.lists(points), second=st.lists(points), third=st.lists(points))
def test_lists_of_copies_unite_in_any_order_and_as_often_as_one_likes(
    first: list[Attention], second: list[Attention], third: list[Attention]
) -> None:
    whole = united(first, second, third)
    assert {united(*order) for order in permutations((first, second, third))} == {whole}
    assert united(whole, whole) == united(whole, first) == whole
    assert united(united(first, second), third) == united(first, united(second, third)) == whole
    assert {one.clash for one in whole} == {one.clash for one in (*first, *second, *third)}


def test_looking_in_one_copy_counts_in_all() -> None:
    here, there = Attention(clash("name", "a", "b")), Attention(clash("place", "a", "b"))
    looked = after_looking((here, there), here.id)
    assert to_look_at(looked) == (there,)
    assert to_look_at(united((here, there), looked)) == (there,)
    assert after_looking(looked, "nobody") == looked


@given(found=st.lists(points))
def test_the_list_survives_a_file(found: list[Attention]) -> None:
    carriable = [one for one in found if 0 < len(one.clash.path) <= PATH_LIMIT]
    written = json.loads(json.dumps(to_json(carriable)))
    assert from_json(written, TEXTS).points == tuple(one for one in united(carriable))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
ENTRY = st.fixed_dictionaries(
    {"kind": JSON | st.sampled_from(ClashKind), "path": JSON, "stands": JSON, "other": JSON}
)


@given(
    value=JSON | st.fixed_dictionaries({"format": JSON | st.just(1), "clashes": st.lists(ENTRY)})
)
def test_whatever_a_file_holds_is_read_or_left_aside_with_a_sentence(value: Any) -> None:
    read = from_json(value, TEXTS)
    held = len(value["clashes"]) if isinstance(value, dict) and "clashes" in value else 1
    assert read.remarks or len(read.points) <= held
    assert all(remark.endswith(".") for remark in read.remarks)
    assert from_json(to_json(read.points), TEXTS).points == read.points


def test_one_entry_that_cannot_be_read_costs_none_of_the_others() -> None:
    whole = to_json([Attention(clash("name", "a", "b"))])
    read = from_json({**whole, "clashes": [*whole["clashes"], {"kind": "set_twice"}]}, TEXTS)
    assert len(read.points) == 1
    assert read.remarks == (
        "One entry of the list of what to look at after merging cannot be read and was left aside.",
    )


def test_a_list_of_a_newer_version_is_left_aside_and_said_to_be_newer() -> None:
    read = from_json({"format": 2, "clashes": []}, TEXTS)
    assert "newer version" in read.remarks[0]
