"""A copy for others: nothing that stays in the room, and an honest list of what is not in it."""

from datetime import date

import pytest
from hypothesis import given

from agreement_studio.application.sharing import PHRASES, Beside, shared
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.choices import ReadinessQuestion, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose, ReadinessAnswer
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.room_only import (
    FOR_A_PERSON,
    ROOM_ONLY,
    UNTIL_RELEASED,
    WHOLE,
    outward,
)
from agreement_studio.texts import load_texts
from tests.strategies import agreements

TEXTS = load_texts()
ALWAYS = ("the list of steps and the journal", "words that were deleted")
KEPT = Shareable(text="hushed words")
TOLD = Shareable(text="open words", released=True)

FULL = Agreement(
    partners=(
        Partner(
            id="a",
            own_interest=KEPT,
            constraints=(KEPT, TOLD, KEPT),
            contact_checked_on=date(2026, 11, 1),
        ),
        Partner(id="b", is_person=True, address="7 hushed words"),
    ),
    purpose=Purpose(said_by=KEPT),
    readiness_answers=(
        ReadinessAnswer(id="w", question=ReadinessQuestion.WALK_AWAY, sentence="hushed words"),
        ReadinessAnswer(id="b", question=ReadinessQuestion.BETTER, released=True),
    ),
    consents=(
        Consent(id="x", section=SectionKey.POWER, note="hushed words"),
        Consent(id="y", section=SectionKey.LAW, note="hushed words"),
        Consent(id="z", section=SectionKey.WORDS),
    ),
)


def test_what_is_left_out_is_counted_and_never_repeated() -> None:
    copy = shared(FULL, TEXTS)
    assert copy.left_out == (
        "the private notes beside 2 consents",
        "when the contact of one partner was last looked at",
        "3 answers that partners have not released",
        "the name of the person quoted",
        "one answer of the room to the questions before we begin",
        "the address of one person",
        *ALWAYS,
    )
    assert "hushed" not in "".join(copy.left_out)
    assert b"hushed" not in canonical_json(copy.agreement)
    assert b"open words" in canonical_json(copy.agreement)


def test_what_the_file_holds_beside_the_answers_is_named_too() -> None:
    beside = Beside(versions=4, record=1, attention=2, attachments=1)
    assert shared(Agreement(), TEXTS, beside).left_out == (
        "named versions (4)",
        "the record of consents and decisions (one entry)",
        "places to look at after copies were merged (2)",
        "one attached file",
        *ALWAYS,
    )


@given(agreement=agreements())
def test_a_copy_is_what_may_leave_the_room_and_sharing_it_again_leaves_nothing_out(
    agreement: Agreement,
) -> None:
    copy = shared(agreement, TEXTS)
    assert copy.agreement == outward(agreement)
    assert (len(copy.left_out) > len(ALWAYS)) == (copy.agreement != agreement)
    assert shared(copy.agreement, TEXTS).left_out == ALWAYS


def test_everything_that_stays_in_the_room_has_words_for_being_left_out() -> None:
    assert PHRASES.keys() == {
        *ROOM_ONLY,
        *UNTIL_RELEASED,
        *FOR_A_PERSON,
        *(path.partition(".")[0] for path in WHOLE),
    }


@pytest.mark.parametrize("name", sorted(set(PHRASES.values())))
def test_the_words_tell_one_from_several(name: str) -> None:
    one, many = (TEXTS.phrase(f"sharing.left_out.{name}.{form}") for form in ("one", "many"))
    assert one != many
    assert "{" not in one
