"""Words by hand are never overwritten; what changes beneath them is pointed out."""

from collections.abc import Callable

import pytest

from agreement_studio.application.export import counts
from agreement_studio.application.wording_by_hand import (
    Why,
    check_again,
    generated_text,
    keep_words,
    reword,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import EditRefusedError
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.document import Clause, Document, Edition
from agreement_studio.drafting.wordings import Wordings
from agreement_studio.wiring import Studio

Say = Callable[[Agreement], Wordings]
Drafted = Callable[[Agreement], Document]
MARK = " [check again: the answers beneath have changed]"
OURS = "We decide on this together, over tea."


@pytest.fixture
def key(marlshire: Agreement) -> str:
    """The clause of the first decision handed over."""
    return f"CL-12:{marlshire.powers[0].id}"


@pytest.fixture
def reworded(wordings: Say, marlshire: Agreement, key: str) -> Agreement:
    override = WordingOverride(id="w", clause_key=key, text=OURS, reason="Plainer")
    return reword(wordings(marlshire), override)(marlshire)


def with_decision(agreement: Agreement, decision: str) -> Agreement:
    first, *others = agreement.powers
    return agreement.amended(powers=(first.amended(decision=decision), *others))


def clause(document: Document, key: str) -> str:
    found = next(b for b in document.blocks() if isinstance(b, Clause) and b.key == key)
    return "\n\n".join(paragraph.text for paragraph in found.paragraphs)


def whys(wordings: Say, agreement: Agreement) -> list[Why]:
    return [found.why for found in check_again(wordings(agreement))]


def test_a_generated_text_is_what_the_document_prints(
    wordings: Say, drafted: Drafted, marlshire: Agreement
) -> None:
    document, said = drafted(marlshire), wordings(marlshire)
    clauses = [block for block in document.blocks() if isinstance(block, Clause)]
    for block in clauses:
        found = generated_text(said, block.key)
        assert found is not None
        assert found.text == clause(document, block.key)
    assert generated_text(said, "CL-999") is None


def test_rewording_notes_what_was_replaced_and_leaves_it_known(
    wordings: Say, drafted: Drafted, marlshire: Agreement, reworded: Agreement, key: str
) -> None:
    before = generated_text(wordings(marlshire), key)
    assert before is not None
    assert reworded.wording_overrides[0].replaces_hash == before.hash
    assert generated_text(wordings(reworded), key) == before
    assert clause(drafted(reworded), key) == OURS
    assert whys(wordings, reworded) == []


def test_when_answers_beneath_change_the_words_stay_and_are_marked(
    wordings: Say, drafted: Drafted, reworded: Agreement, key: str
) -> None:
    changed = with_decision(reworded, "who waters the plants")
    (found,) = check_again(wordings(changed))
    assert (found.override, found.why) == (reworded.wording_overrides[0], Why.CHANGED)
    assert "who waters the plants" in found.generated
    assert clause(drafted(changed), key) == OURS + MARK
    assert clause(drafted(reworded), key) == OURS


def test_a_change_elsewhere_marks_nothing(
    wordings: Say, drafted: Drafted, reworded: Agreement, key: str
) -> None:
    elsewhere = reworded.amended(purpose=reworded.purpose.amended(problem="Another."))
    fewer = elsewhere.amended(our_values=(), powers=elsewhere.powers[:3])
    assert whys(wordings, fewer) == []
    assert clause(drafted(fewer), key) == OURS


def test_a_mark_counts_as_still_to_agree_and_keeps_a_final_copy_a_draft(
    studio: Studio, reworded: Agreement
) -> None:
    changed = with_decision(reworded, "who waters the plants")
    before = studio.draft(reworded, None, final=True)
    after = studio.draft(changed, None, final=True)
    assert counts(after).open_points == counts(before).open_points + 1
    assert after.draft_mark
    assert [gap.path for gap in after.gaps()].count("wording_overrides.w.text") == 1


@pytest.mark.parametrize("edition", Edition)
def test_every_edition_tells_the_same_though_some_word_the_clause_their_own_way(
    studio: Studio, wordings: Say, marlshire: Agreement, edition: Edition
) -> None:
    """What a wording replaces goes by the agreement's own edition, whichever is printed."""
    override = WordingOverride(id="w", clause_key="CL-06", text=OURS)
    held = reword(wordings(marlshire), override)(marlshire)
    changed = held.amended(purpose=held.purpose.amended(problem="Nobody waters the plants."))
    assert MARK not in text_of(studio.draft(held, edition, final=False))
    assert MARK in text_of(studio.draft(changed, edition, final=False))


def text_of(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs())


def test_words_looked_at_again_and_kept_bear_no_mark(
    wordings: Say, drafted: Drafted, reworded: Agreement, key: str
) -> None:
    changed = with_decision(reworded, "who waters the plants")
    kept = keep_words(wordings(changed), key)(changed)
    assert [(o.id, o.text) for o in kept.wording_overrides] == [("w", OURS)]
    assert whys(wordings, kept) == []
    assert clause(drafted(kept), key) == OURS
    with pytest.raises(EditRefusedError, match="words are kept"):
        keep_words(wordings(changed), "CL-999")


def test_other_words_take_the_place_of_those_before(
    wordings: Say, reworded: Agreement, key: str
) -> None:
    other = WordingOverride(id="new", clause_key=key, text="Over coffee.", reason="Looked at")
    again = reword(wordings(reworded), other)(reworded)
    assert [(o.id, o.text) for o in again.wording_overrides] == [("w", "Over coffee.")]
    assert again.wording_overrides[0].replaces_hash == reworded.wording_overrides[0].replaces_hash


def test_words_whose_clause_is_gone_are_kept_and_listed(
    wordings: Say, drafted: Drafted, reworded: Agreement
) -> None:
    gone = reworded.amended(powers=reworded.powers[1:])
    (found,) = check_again(wordings(gone))
    assert (found.override.text, found.why, found.generated) == (OURS, Why.GONE, "")
    assert gone.wording_overrides == reworded.wording_overrides
    assert "not in this document at present; its wording is kept" in text_of(drafted(gone))


def test_words_that_the_program_would_write_too_are_unneeded(
    wordings: Say, drafted: Drafted, marlshire: Agreement, key: str
) -> None:
    generated = generated_text(wordings(marlshire), key)
    assert generated is not None
    same = WordingOverride(id="w", clause_key=key, text=f"\n{generated.text}\n", replaces_hash="0")
    held = marlshire.amended(wording_overrides=(same,))
    assert whys(wordings, held) == [Why.UNNEEDED]
    assert MARK not in clause(drafted(held), key)


def test_of_two_wordings_of_one_clause_the_one_not_printed_is_listed(
    wordings: Say, reworded: Agreement
) -> None:
    (first,) = reworded.wording_overrides
    twice = reworded.amended(wording_overrides=(first, first.amended(id="x", text="Other.")))
    (found,) = check_again(wordings(twice))
    assert (found.override.id, found.why) == ("w", Why.OVERRULED)


def test_a_wording_typed_by_hand_without_a_mark_is_left_alone(
    wordings: Say, marlshire: Agreement, key: str
) -> None:
    typed = WordingOverride(id="w", clause_key=key, text=OURS)
    blank = WordingOverride(id="b", clause_key="CL-999", text="  ")
    assert whys(wordings, marlshire.amended(wording_overrides=(typed, blank))) == []


@pytest.mark.parametrize(
    ("clause_key", "text", "sentence"),
    [("CL-999", OURS, "no clause “CL-999”"), ("CL-04", " \n", "write the words")],
)
def test_what_cannot_be_reworded_is_refused(
    wordings: Say, marlshire: Agreement, clause_key: str, text: str, sentence: str
) -> None:
    override = WordingOverride(id="w", clause_key=clause_key, text=text)
    with pytest.raises(EditRefusedError, match=sentence):
        reword(wordings(marlshire), override)
