"""Two texts side by side, as a reader is shown them."""

from hypothesis import example, given

from agreement_studio.domain.stretches import Span, Stretch, spans
from tests.strategies import texts


def read(found: tuple[Span, ...], *kinds: Stretch) -> str:
    return "".join(span.text for span in found if span.kind in kinds)


@given(old=texts, new=texts)
@example(old="a " * 3_000, new="b " * 3_000)
def test_both_texts_can_be_read_from_the_stretches(old: str, new: str) -> None:
    found = spans(old, new)
    assert read(found, Stretch.KEPT, Stretch.REMOVED) == old
    assert read(found, Stretch.KEPT, Stretch.ADDED) == new
    assert all(span.text for span in found)


def test_words_are_never_cut() -> None:
    assert spans("we mend toasters", "we mended toasters") == (
        Span(Stretch.KEPT, "we "),
        Span(Stretch.REMOVED, "mend"),
        Span(Stretch.ADDED, "mended"),
        Span(Stretch.KEPT, " toasters"),
    )


def test_a_phrase_that_was_replaced_is_one_change() -> None:
    assert spans("the quick brown fox in our garden", "a slow red fox in our garden") == (
        Span(Stretch.REMOVED, "the quick brown"),
        Span(Stretch.ADDED, "a slow red"),
        Span(Stretch.KEPT, " fox in our garden"),
    )


def test_small_words_that_two_texts_happen_to_share_do_not_chop_them_up() -> None:
    old, new = "The store is locked half the week, and we wait.", "Payday is a week off, and so on."
    assert spans(old, new) == (Span(Stretch.REMOVED, old), Span(Stretch.ADDED, new))


def test_a_short_text_that_was_only_added_to_is_kept() -> None:
    assert spans("By consent.", "By consent. Where we cannot, the Bay Table decides.") == (
        Span(Stretch.KEPT, "By consent."),
        Span(Stretch.ADDED, " Where we cannot, the Bay Table decides."),
    )


def test_the_same_text_is_kept_whole_and_no_text_is_nothing() -> None:
    assert spans("as it was", "as it was") == (Span(Stretch.KEPT, "as it was"),)
    assert spans("", "") == ()
