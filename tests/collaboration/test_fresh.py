"""A document without a past, and what of the past a state still holds."""

from hypothesis import given

from agreement_studio.adapters.collaboration.fresh import fresh_state
from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.records import add_record, amend_record, remove_record
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from tests.collaboration.company import LINEAGE, Company
from tests.strategies import agreements

PRICE = "Zwei Millionen und keinen Pfennig mehr"
PROBLEM = Address("purpose", "", ("problem",))


@given(agreement=agreements())
def test_the_same_agreement_gives_the_same_bytes(agreement: Agreement) -> None:
    again = Agreement.model_validate(agreement.model_dump())
    assert fresh_state(agreement, LINEAGE) == fresh_state(again, LINEAGE)


@given(agreement=agreements())
def test_a_fresh_document_reads_as_the_agreement(agreement: Agreement) -> None:
    replica = SharedReplica.opened(fresh_state(agreement, LINEAGE), LINEAGE)
    assert replica.read() == agreement
    assert replica.repairs == ()


def test_a_deleted_sentence_is_in_no_byte_of_a_fresh_document() -> None:
    me = Company(Agreement(purpose=Purpose(problem=f"We wait. {PRICE}.")), 1).people[0]
    me.make(add_record("partners", Partner(id="gone", name=PRICE)))
    me.make(answer(Address("name"), PRICE))
    assert PRICE.encode() in me.replica.state()
    me.make(answer(PROBLEM, "We wait."))
    me.make(remove_record("partners", "gone"))
    me.make(answer(Address("name"), "Bay"))
    fresh = fresh_state(me.agreement, "another-document")
    assert PRICE.encode() not in fresh
    assert b"Millionen" not in fresh
    assert b"gone" not in fresh


def test_deleted_prose_and_earlier_answers_are_not_in_the_state_of_a_living_one() -> None:
    me = Company(Agreement(partners=(Partner(id="council"),)), 1).people[0]
    me.make(answer(PROBLEM, f"We wait. {PRICE}."))
    me.make(amend_record("partners", "council", name=PRICE))
    assert PRICE.encode() in me.replica.state()
    me.make(answer(PROBLEM, "We wait."))
    me.make(amend_record("partners", "council", name="Council"))
    assert b"Millionen" not in me.replica.state()


def test_two_beginnings_with_other_words_never_pass_for_one() -> None:
    one, other = (SharedReplica.fresh(Agreement(name=name), LINEAGE) for name in ("Bay", "Moor"))
    merged = one.merge(other.state()).agreement
    assert merged == other.merge(one.state()).agreement
    assert merged.name in {"Bay", "Moor"}
