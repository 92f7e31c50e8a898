"""Choosing from many names by a few words of them."""

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.choosing_by_words import best_by_words

NAMES = ("Save as…", "Save", "Go to: Power we hand over", "Export draft…", "Café Été")


def chosen(typed: str) -> list[str]:
    return [NAMES[place] for place in best_by_words(typed, NAMES)]


def test_no_words_choose_everything_in_its_order() -> None:
    assert chosen("") == list(NAMES)


def test_every_word_must_be_there_in_any_order() -> None:
    assert chosen("over power") == ["Go to: Power we hand over"]
    assert chosen("power nowhere") == []


def test_the_beginning_of_a_word_counts_more_than_its_inside() -> None:
    names = ("Reset", "Set up", "Asset")
    assert [names[place] for place in best_by_words("set", names)] == ["Set up", "Reset", "Asset"]


def test_letters_in_their_order_are_enough_and_accents_do_not_matter() -> None:
    assert "Export draft…" in chosen("exdr")
    assert chosen("cafe") == ["Café Été"]


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=6))
def test_each_name_is_chosen_at_most_once(typed: str, names: list[str]) -> None:
    places = best_by_words(typed, names)
    assert len(set(places)) == len(places)
    assert set(places) <= set(range(len(names)))


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=6))
def test_a_name_typed_whole_is_among_the_chosen(names: list[str]) -> None:
    assert all(place in best_by_words(name, names) for place, name in enumerate(names))
