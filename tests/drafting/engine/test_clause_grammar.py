"""Sentences come out right for no partner, one, two, three and forty."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import GroupOfPeople, Purpose
from agreement_studio.domain.rhythm import Leaving
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.grammar import (
    in_words,
    lower_first,
    number_of,
    opens_sentence,
    possessive,
)
from agreement_studio.drafting.answers.pieces import Said, joined
from agreement_studio.drafting.clauses.numerals import letters, roman
from agreement_studio.drafting.document import Words
from agreement_studio.texts import Texts

Say = Callable[..., str]
PARTNERS = 'reads = ["partners"]'


def partners(*names: str) -> Agreement:
    found = (Partner(id=f"p{n}", name=f"{x} Limited", known_as=x) for n, x in enumerate(names))
    return Agreement(partners=tuple(found))


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ((), "[to agree: {partners}] decides."),
        (("the Council",), "The Council decides."),
        (("the Council", "Meadow"), "The Council and Meadow decide."),
        (("the Council", "Meadow", "Larkfield"), "The Council, Meadow and Larkfield decide."),
    ],
)
def test_names_and_verbs_agree(say: Say, texts: Texts, names: tuple[str, ...], says: str) -> None:
    body = "{{ partners | names }} {{ partners | verb('decides', 'decide') }}."
    gap = texts.gap("partners")
    assert say(body, partners(*names), PARTNERS) == says.replace("{partners}", gap)


def test_forty_names_are_one_list(say: Say) -> None:
    names = [f"Group {n}" for n in range(40)]
    said = say("{{ partners | names }}.", partners(*names), PARTNERS)
    assert said == f"{', '.join(names[:-1])} and {names[-1]}."


@given(st.lists(st.from_regex("[A-Z][a-z]{2,8}", fullmatch=True), max_size=50, unique=True))
def test_a_list_of_names_holds_each_once_and_one_and(names: list[str]) -> None:
    text = Said(joined(Said((Words(name),)) for name in names)).text
    assert text.count(" and ") == (len(names) > 1)
    assert text.replace(" and ", ", ").split(", ") == (names or [""])


def test_a_name_with_and_in_it_keeps_its_edges(say: Say) -> None:
    said = say("{{ partners | names }}.", partners("Health and Care", "Meadow"), PARTNERS)
    assert said == "Health and Care, and Meadow."


def test_two_who_have_one_name_are_named_once(say: Say) -> None:
    power = Power(id="p", held_now=(Who(role="the board"), Who(role="the board")))
    front = 'for_each = "powers.ceded"\nreads = ["powers", "partners"]'
    body = "{{ this.held_now | names }} {{ this.held_now | verb('decides', 'decide') }}."
    assert say(body, Agreement(powers=(power,)), front) == "The board decides."


@pytest.mark.parametrize(
    ("filter_name", "says"),
    [
        ("names", "Meadow and Larkfield."),
        ("or_names", "Meadow or Larkfield."),
        ("full_names", "Meadow Limited and Larkfield Limited."),
        ("names | possessive", "Meadow and Larkfield’s."),
    ],
)
def test_names_in_each_way(say: Say, filter_name: str, says: str) -> None:
    body = f"{{{{ partners | {filter_name} }}}}."
    assert say(body, partners("Meadow", "Larkfield"), PARTNERS) == says


def test_whoever_holds_something_is_named_by_role_within_its_body(say: Say, texts: Texts) -> None:
    agreement = Agreement(
        partners=(Partner(id="c", name="Marlshire Council", known_as="the Council"),),
        bodies=(Body(id="b", name="the Bay Tables"),),
        groups=(GroupOfPeople(id="g", name="families on Harbour Road"),),
        powers=(
            Power(
                id="p",
                held_now=(
                    Who(partner="c", role="finance director"),
                    Who(body="b", role="chair"),
                    Who(group="g"),
                    Who(role="the person with their worker"),
                    Who(partner="gone"),
                ),
            ),
        ),
    )
    front = 'for_each = "powers.ceded"\nreads = ["powers", "partners"]'
    assert say("{{ this.held_now | names }}.", agreement, front) == (
        "The Council’s finance director, the Bay Tables’ chair, families on Harbour Road,"
        f" the person with their worker and [to agree: {texts.gap('powers.held_now')}]."
    )


@pytest.mark.parametrize(
    ("role", "says"),
    [
        ("the ward nurse", "the Trust’s ward nurse"),
        ("its ward nurse", "the Trust’s ward nurse"),
        ("a ward nurse", "a ward nurse from the Trust"),
        ("two people", "two people from the Trust"),
        ("ward nurse", "the Trust’s ward nurse"),
        ("one", "one from the Trust"),
    ],
)
def test_a_role_within_a_partner_reads_on_whatever_it_begins_with(
    say: Say, role: str, says: str
) -> None:
    agreement = Agreement(
        partners=(Partner(id="t", name="Nethercross Trust", known_as="the Trust"),),
        powers=(Power(id="p", held_now=(Who(partner="t", role=role),)),),
    )
    front = 'for_each = "powers.ceded"\nreads = ["powers", "partners"]'
    assert say("So {{ this.held_now | names }}.", agreement, front) == f"So {says}."


def test_each_entry_of_a_list_has_quotation_marks_of_its_own(say: Say) -> None:
    agreement = Agreement(purpose=Purpose(evidence=("Go to people", "Plain speech")))
    assert say("{{ purpose.evidence | quote }}.", agreement, 'reads = ["purpose"]') == (
        "“Go to people” and “Plain speech”."
    )


def test_a_group_of_people_decides_in_the_plural(say: Say) -> None:
    group = GroupOfPeople(id="g", name="families on the estates")
    power = Power(id="p", held_now=(Who(group="g"),), level=Level.HANDOVER)
    front = 'for_each = "powers.ceded"\nreads = ["powers", "partners"]'
    body = "{{ this.held_now | names }} {{ this.held_now | verb('decides', 'decide') }}."
    said = say(body, Agreement(groups=(group,), powers=(power,)), front)
    assert said == "Families on the estates decide."


@pytest.mark.parametrize(
    ("name", "is_person", "says"),
    [
        ("the Council", False, "the Council’s"),
        ("Harbour Schools", False, "Harbour Schools’"),
        ("James", True, "James’s"),
        ("the Clippers’", False, "the Clippers’"),
        ("the Clippers'", False, "the Clippers'"),
    ],
)
def test_possessives(name: str, is_person: bool, says: str) -> None:
    assert possessive(name, is_person=is_person) == says


@pytest.mark.parametrize(
    ("months", "says"),
    [
        (None, "[to agree: {gap}]"),
        (0, "0 months"),
        (1, "one month"),
        (3, "three months"),
        (12, "12 months"),
    ],
)
def test_counts_are_words_up_to_ten(say: Say, texts: Texts, months: int | None, says: str) -> None:
    agreement = Agreement(leaving=Leaving(notice_months=months))
    body = "After {{ leaving.notice_months | months }}."
    expected = says.replace("{gap}", texts.gap("leaving.notice_months"))
    assert say(body, agreement, 'reads = ["leaving"]') == f"After {expected}."


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("", True),
        ("“", True),
        ("It is done. ", True),
        ("It is done.” ", True),
        ("Is it? “", True),
        ("It is done", False),
        ("It is done, ", False),
        ("For this: ", False),
        ("under 2.", False),
    ],
)
def test_where_a_sentence_opens(before: str, opens: bool) -> None:
    assert opens_sentence(before) is opens


def test_only_names_get_a_capital_never_another_answer(say: Say) -> None:
    agreement = partners("the Council").amended(purpose=Purpose(problem="it is lonely here"))
    body = "It is so. {{ partners | names }} said so. {{ purpose.problem }}. {{ partners | name }}."
    assert say(body, agreement, 'reads = ["partners", "purpose"]') == (
        "It is so. The Council said so. it is lonely here. The Council."
    )


@pytest.mark.parametrize(
    ("answer", "filter_name", "says"),
    [
        ("we meet ", "sentence", "We meet."),
        ("We meet.", "sentence", "We meet."),
        ("Do we meet?", "sentence", "Do we meet?"),
        ("We meet.", "sentence_part", "we meet"),
        ("We meet…", "sentence_part", "we meet…"),
        ("The Larder opens.", "sentence_part", "the Larder opens"),
        ("Noor & Grace asks.", "sentence_part", "Noor & Grace asks"),
        ("All Saints opens its doors.", "sentence_part", "All Saints opens its doors"),
        ("three months", "interval", "three months"),
        ("Every three months.", "interval", "three months"),
        ("once every Year", "interval", "year"),
        ("quarterly", "interval", "three months"),
        ("Sunday at four", "interval", "Sunday at four"),
        ("We meet", "lower_first", "we meet"),
        ("NHS staff meet", "lower_first", "NHS staff meet"),
        ("A&E is full", "lower_first", "A&E is full"),
        ("I meet you", "lower_first", "I meet you"),
        ("We meet", "quote", "“We meet”"),
        ("“We meet”", "quote", "“We meet”"),
        ("", "quote", "[to agree: {gap}]"),
        ("", "sentence", "[to agree: {gap}]."),
    ],
)
def test_an_answer_is_fitted_into_a_sentence(
    say: Say, texts: Texts, answer: str, filter_name: str, says: str
) -> None:
    agreement = Agreement(purpose=Purpose(problem=answer))
    body = f"So: {{{{ purpose.problem | {filter_name} }}}}"
    expected = says.replace("{gap}", texts.gap("purpose.problem"))
    assert say(body, agreement, 'reads = ["purpose"]') == f"So: {expected}"


def test_an_answer_that_ends_itself_gets_no_second_full_stop(say: Say) -> None:
    agreement = Agreement(purpose=Purpose(problem="The bins are locked.", aim="Why?"))
    body = "{{ purpose.problem }}. {{ purpose.problem | quote }}. {{ purpose.aim }}."
    assert say(body, agreement, 'reads = ["purpose"]') == (
        "The bins are locked. “The bins are locked.” Why?"
    )


def test_a_list_of_sentences_becomes_one(say: Say) -> None:
    evidence = ("Half the flats, or more, have none.", "Nobody was asked.")
    agreement = Agreement(purpose=Purpose(evidence=evidence))
    assert say("Look: {{ purpose.evidence | items }}.", agreement, 'reads = ["purpose"]') == (
        "Look: half the flats, or more, have none; and nobody was asked."
    )


@pytest.mark.parametrize(("number", "letter"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb")])
def test_items_go_on_after_z(number: int, letter: str) -> None:
    assert letters(number) == letter


def test_sub_items_count_in_roman_numerals() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 40)] == ["i", "iv", "ix", "xiv", "xl"]


def test_words_stop_at_ten() -> None:
    assert [in_words(n) for n in (0, 1, 10, 11, 1200)] == ["0", "one", "ten", "11", "1,200"]


def test_a_count_in_words_is_understood_up_to_twelve() -> None:
    counts = [number_of(word) for word in ("one", "ten", "twelve", "no", "people", "")]
    assert counts == [1, 10, 12, None, None, None]


@given(st.text())
def test_a_small_first_letter_changes_nothing_else(text: str) -> None:
    assert lower_first(text)[1:] == text[1:] or text[:1].lower() != text[:1]
