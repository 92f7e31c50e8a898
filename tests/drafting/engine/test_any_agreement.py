"""Laws of drafting that hold for whatever people answer, however unlikely."""

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import without_uncarriable
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.clauses.numbering import NumberedClauses
from agreement_studio.drafting.document import Edition, Variable
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import load_pack
from agreement_studio.texts import Texts

SEEDS = st.integers(0, 2**32)
EDITIONS = st.sampled_from(Edition)


@pytest.fixture(scope="session")
def drafter(texts: Texts) -> Drafter:
    return Drafter(load_library(), texts)


def numbered(drafter: Drafter, agreement: Agreement, edition: Edition) -> NumberedClauses:
    pack = load_pack(agreement.jurisdiction)
    return drafter.number(drafter.draft_clauses(agreement, edition, pack))


@settings(max_examples=25)
@given(seed=SEEDS, edition=EDITIONS)
def test_drafting_never_stops_whatever_was_answered(
    any_agreement: Callable[[int], Agreement], texts: Texts, seed: int, edition: Edition
) -> None:
    drafted = numbered(Drafter(load_library(), texts), any_agreement(seed), edition)
    assert drafted.sections


@settings(max_examples=25)
@given(seed=SEEDS)
def test_the_same_answers_give_the_same_clauses(
    any_agreement: Callable[[int], Agreement], texts: Texts, seed: int
) -> None:
    once = numbered(Drafter(load_library(), texts), any_agreement(seed), Edition.CLEAN)
    again = numbered(Drafter(load_library(), texts), any_agreement(seed), Edition.CLEAN)
    assert once == again


@settings(max_examples=25)
@given(seed=SEEDS, edits=st.lists(SEEDS, min_size=1, max_size=8), edition=EDITIONS)
def test_drafting_after_edits_says_what_drafting_from_scratch_says(
    any_agreement: Callable[[int], Agreement],
    any_edit: Callable[[Agreement, int], Agreement],
    texts: Texts,
    seed: int,
    edits: list[int],
    edition: Edition,
) -> None:
    agreement, kept = any_agreement(seed), Drafter(load_library(), texts)
    for edit in edits:
        numbered(kept, agreement, edition)
        agreement = any_edit(agreement, edit)
    fresh = numbered(Drafter(load_library(), texts), agreement, edition)
    assert numbered(kept, agreement, edition) == fresh


@settings(max_examples=25)
@given(seed=SEEDS)
def test_keys_of_clauses_and_paragraphs_are_unique_and_plain(
    any_agreement: Callable[[int], Agreement], drafter: Drafter, seed: int
) -> None:
    keys = [
        paragraph.key
        for section in numbered(drafter, any_agreement(seed), Edition.GUIDANCE).sections
        for clause in section.blocks
        for paragraph in (*getattr(clause, "paragraphs", ()), *getattr(clause, "guidance", ()))
    ]
    assert len(keys) == len(set(keys))
    assert all(set(key) <= set("-_.:/") | set(map(chr, range(128))) for key in keys)
    assert all(character.isalnum() or character in "-_.:/" for key in keys for character in key)


_STOPS = re.compile(r"[\s.]+$")
ANY_TEXT = st.text(min_size=1).map(lambda text: without_uncarriable(text)[0]).filter(str.strip)


@given(text=ANY_TEXT)
def test_any_text_comes_out_as_it_was_written(drafter: Drafter, text: str) -> None:
    """Paths that print an answer bare; filters that a clause asks for may trim or end it."""
    agreement = Agreement(
        partners=(Partner(id="a", name=text),),
        purpose=Purpose(problem=text),
        powers=(Power(id="p", decision=text),),
    )
    said = list(variables(numbered(drafter, agreement, Edition.CLEAN)))
    for path in ("partners.a.name", "purpose.problem", "powers.p.decision"):
        shown = [variable.text for variable in said if variable.path == path]
        assert all(as_written(text, one) for one in shown), path
    assert any(as_written(text, variable.text) for variable in said)


def as_written(text: str, shown: str) -> bool:
    """The same but for what a filter may do: blanks and a stop at the ends, the first letter."""
    bare, seen = (_STOPS.sub("", one).lstrip() for one in (text, shown))
    first = {bare[:1], bare[:1].upper(), bare[:1].lower()}
    return seen in {letter + bare[1:] for letter in first} | {f"{text}’s", f"{text}’"}


def variables(drafted: NumberedClauses) -> Iterator[Variable]:
    for section in drafted.sections:
        for clause in section.blocks:
            for paragraph in getattr(clause, "paragraphs", ()):
                yield from (i for i in paragraph.inlines if isinstance(i, Variable))
