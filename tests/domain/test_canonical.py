"""Equal agreements have equal bytes and one hash; nothing is lost on the way there and back."""

import hashlib
import json
from decimal import Decimal

import pytest
from hypothesis import given

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import (
    Fingerprints,
    Readable,
    canonical_json,
    fingerprint,
    plain,
    readable_json,
)
from agreement_studio.domain.money import Money
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from tests.strategies import agreements


@given(agreement=agreements())
def test_an_agreement_comes_back_whole_from_its_own_bytes(agreement: Agreement) -> None:
    data = canonical_json(agreement)
    back = Agreement.model_validate(json.loads(data))
    assert back == agreement
    assert canonical_json(back) == data
    assert fingerprint(back) == fingerprint(agreement)


@given(agreement=agreements())
def test_plain_answers_come_back_whole_with_numbers_as_typed(agreement: Agreement) -> None:
    back = Agreement.model_validate(json.loads(json.dumps(plain(agreement))))
    assert back == agreement
    assert plain(back) == plain(agreement)


@given(one=agreements(), other=agreements())
def test_two_agreements_share_bytes_only_when_they_are_equal(
    one: Agreement, other: Agreement
) -> None:
    assert (canonical_json(one) == canonical_json(other)) == (one == other)


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [("1.50", "1.5"), ("1e3", "1000"), ("-0", "0"), ("100", "100"), ("600000.00", "600000")],
)
def test_a_number_has_one_spelling(typed: str, spelt: str) -> None:
    value = Money(amount=Decimal(typed))
    data = canonical_json(Agreement(resources=(Resource(id="pot", value=value),)))
    assert json.loads(data)["resources"][0]["value"] == {"amount": spelt}


def test_what_is_unanswered_is_absent_and_keys_are_sorted() -> None:
    agreement = Agreement(place="Eyam", name="Well", partners=(Partner(id="b"), Partner(id="a")))
    assert canonical_json(Agreement()) == b"{}"
    assert (
        canonical_json(agreement)
        == b'{"name":"Well","partners":[{"id":"b"},{"id":"a"}],"place":"Eyam"}'
    )


def test_the_hash_is_the_one_anybody_can_work_out() -> None:
    records = sha256(b'{"id":"b"}'), sha256(b'{"id":"a","name":"Meadow Trust"}')
    name, partners = sha256(b'"Well"').hex(), sha256(b"".join(records)).hex()
    agreement = Agreement(
        name="Well", partners=(Partner(id="b"), Partner(id="a", name="Meadow Trust"))
    )
    assert fingerprint(agreement) == sha256(f"name {name}\npartners {partners}\n".encode()).hex()
    assert fingerprint(Agreement()) == sha256(b"").hex()


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


@given(one=agreements(), other=agreements())
def test_two_agreements_share_a_hash_only_when_they_are_equal(
    one: Agreement, other: Agreement
) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


@given(before=agreements(), after=agreements())
def test_what_is_kept_of_one_agreement_never_stands_in_the_next(
    before: Agreement, after: Agreement
) -> None:
    mixed = before.amended(partners=after.partners, outcomes=after.outcomes, legal=after.legal)
    kept = Fingerprints()
    for agreement in (before, mixed, after, before):
        assert kept.of(agreement) == fingerprint(agreement)


@given(before=agreements(), after=agreements())
def test_what_is_written_again_after_an_edit_is_what_is_written_anew(
    before: Agreement, after: Agreement
) -> None:
    turned = before.amended(partners=after.partners, powers=tuple(reversed(before.powers)))
    kept = Readable()
    for agreement in (before, turned, after, before):
        assert kept.json(agreement) == readable_json(agreement)
        whole = json.dumps(plain(agreement), sort_keys=True)
        assert json.dumps(json.loads(kept.json(agreement)), sort_keys=True) == whole
