"""After an edit, only what the edit touched is drafted and numbered again."""

from collections.abc import Callable

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Status
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.clauses.numbering import NumberedClauses
from agreement_studio.drafting.document import Edition
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import NO_PACK
from agreement_studio.texts import Texts

Write = Callable[..., Library]
RECORDS = 300
EACH = 'for_each = "powers.ceded"\nreads = ["powers", "partners"]'


@pytest.fixture
def drafter(write_library: Write, texts: Texts) -> Drafter:
    library = write_library(
        {
            "CL-12": (EACH, "{{ this.held_now | names }} on {{ this.decision }}."),
            "CL-13": ('reads = ["purpose"]', "{{ purpose.problem }}"),
            "CL-14": ('reads = ["partners"]', "{{ partners | count }} {{ 'CL-13' | clause }}"),
        }
    )
    return Drafter(library, texts)


@pytest.fixture
def agreement() -> Agreement:
    return Agreement(
        partners=tuple(
            Partner(id=f"p{n}", name=f"P{n}", own_interest=Shareable(text="x", released=True))
            for n in range(10)
        ),
        powers=tuple(
            Power(id=f"d{n}", decision=f"matter {n}", held_now=(Who(partner=f"p{n % 10}"),))
            for n in range(RECORDS)
        ),
        purpose=Purpose(problem="It is far."),
    )


def draft(drafter: Drafter, agreement: Agreement) -> NumberedClauses:
    return drafter.number(drafter.draft_clauses(agreement, Edition.CLEAN, NO_PACK))


def rendered_by(drafter: Drafter, agreement: Agreement) -> int:
    before = drafter.renderings
    draft(drafter, agreement)
    return drafter.renderings - before


def with_decision(agreement: Agreement, position: int, decision: str) -> Agreement:
    powers = list(agreement.powers)
    powers[position] = powers[position].amended(decision=decision)
    return agreement.amended(powers=tuple(powers))


def test_an_edit_of_one_record_drafts_one_clause(drafter: Drafter, agreement: Agreement) -> None:
    assert rendered_by(drafter, agreement) == RECORDS + 2
    assert rendered_by(drafter, with_decision(agreement, 150, "lunch")) == 1


def test_the_same_agreement_drafts_nothing_and_is_the_same_sections(
    drafter: Drafter, agreement: Agreement
) -> None:
    first = draft(drafter, agreement)
    assert rendered_by(drafter, agreement) == 0
    again = draft(drafter, agreement)
    assert all(a is b for a, b in zip(first.sections, again.sections, strict=True))


def test_a_new_name_drafts_the_clauses_that_say_it(drafter: Drafter, agreement: Agreement) -> None:
    draft(drafter, agreement)
    partners = list(agreement.partners)
    partners[3] = partners[3].amended(name="Meadow")
    touched = RECORDS // 10 + 1  # those that name it, and the one that reads the whole list
    assert rendered_by(drafter, agreement.amended(partners=tuple(partners))) == touched


def test_a_record_moved_or_removed_drafts_nothing(drafter: Drafter, agreement: Agreement) -> None:
    draft(drafter, agreement)
    fewer = (agreement.powers[5], *agreement.powers[:3])
    assert rendered_by(drafter, agreement.amended(powers=fewer)) == 0


def test_a_choice_no_clause_reads_drafts_nothing(drafter: Drafter, agreement: Agreement) -> None:
    draft(drafter, agreement)
    legal = Legal(status=Status("B"))
    assert rendered_by(drafter, agreement.amended(legal=legal, name="Another name")) == 0


def test_words_by_hand_draft_only_their_clause(drafter: Drafter, agreement: Agreement) -> None:
    draft(drafter, agreement)
    override = WordingOverride(id="w", clause_key="CL-12:d7", text="By hand.")
    assert rendered_by(drafter, agreement.amended(wording_overrides=(override,))) == 1


def test_only_the_clause_that_changed_is_another_object(
    drafter: Drafter, agreement: Agreement
) -> None:
    before = drafter.draft_clauses(agreement, Edition.CLEAN, NO_PACK)
    after = drafter.draft_clauses(with_decision(agreement, 7, "lunch"), Edition.CLEAN, NO_PACK)
    pairs = zip(before.clauses(), after.clauses(), strict=True)
    assert [a.key for a, b in pairs if a is not b] == ["CL-12:d7"]


def test_editions_are_kept_apart(drafter: Drafter, agreement: Agreement) -> None:
    draft(drafter, agreement)
    drafter.draft_clauses(agreement, Edition.LIGHT, NO_PACK)
    assert rendered_by(drafter, agreement) == 0


def test_two_agreements_in_turn_never_mix(drafter: Drafter, agreement: Agreement) -> None:
    other = with_decision(agreement, 0, "lunch")
    first = draft(drafter, agreement)
    draft(drafter, other)
    assert draft(drafter, agreement) == first
