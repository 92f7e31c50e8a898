"""Where a record stands is found wherever it stood before, and which ids a list has."""

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.domain.known_ids import is_taken
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.places import KEPT, place_of, with_new, with_one

ids = st.lists(st.sampled_from("abcdef"), unique=True)


@given(lists=st.lists(ids, max_size=5), asked=st.lists(st.sampled_from("abcdefg"), max_size=5))
def test_the_place_is_right_whatever_was_asked_before(
    lists: list[list[str]], asked: list[str]
) -> None:
    for names in lists:
        partners = tuple(Partner(id=one) for one in names)
        for one in asked:
            assert place_of(partners, one) == (names.index(one) if one in names else None)


def test_more_places_than_are_remembered_are_found() -> None:
    partners = tuple(Partner.model_construct(id=f"p{n}") for n in range(KEPT + 10))
    for n in range(0, len(partners), 1_000):
        assert place_of(partners, f"p{n}") == n


def test_one_record_stands_in_the_place_of_another() -> None:
    partners = tuple(Partner(id=one) for one in "abc")
    other = Partner(id="b", name="B")
    assert with_one(partners, 1, other) == (partners[0], other, partners[2])


@given(names=ids, place=st.integers(0, 6))
def test_a_new_record_is_found_where_it_was_put(names: list[str], place: int) -> None:
    partners = tuple(Partner(id=one) for one in names)
    put = with_new(partners, min(place, len(names)), Partner(id="new"))
    assert [one.id for one in put] == [*names[:place], "new", *names[place:]]
    assert place_of(put, "new") == min(place, len(names))


@given(lists=st.lists(ids, max_size=5), asked=st.lists(st.sampled_from("abcdefg"), max_size=5))
def test_an_id_is_taken_where_a_record_has_it_whatever_list_was_asked_about_before(
    lists: list[list[str]], asked: list[str]
) -> None:
    everyone = {one: Partner(id=one) for one in "abcdef"}
    for names in lists:
        partners = tuple(everyone[one] for one in names)
        assert [is_taken(partners, one) for one in asked] == [one in names for one in asked]
