"""A consent stands for the words it was given for, and says so when they change."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from agreement_studio.application.consents import (
    Standing,
    give_consent,
    standing,
    standings,
    unrecorded,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, PartnerRole, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.edit import EditRefusedError
from agreement_studio.domain.ledger.bodies import ConsentGiven
from agreement_studio.domain.ledger.ledger import Ledger
from agreement_studio.domain.wording import OwnClause
from agreement_studio.drafting.document import Document, Table
from agreement_studio.drafting.wordings import Wordings

Say = Callable[[Agreement], Wordings]
Drafted = Callable[[Agreement], Document]
MORNING = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
EARLIER = "for an earlier wording"


@pytest.fixture
def partner(marlshire: Agreement) -> str:
    return marlshire.partners[0].id


@pytest.fixture
def consent(partner: str) -> Consent:
    return Consent(
        id="c", section=SectionKey.POWER, partner=partner, level=ConsentLevel.SUPPORT, note="hm"
    )


def given(wordings: Say, agreement: Agreement, consent: Consent) -> Agreement:
    return give_consent(wordings(agreement), consent).edit(agreement)


def reading(agreement: Agreement, text: str) -> Agreement:
    """The agreement with a clause of its own on power that reads so."""
    clause = OwnClause(id="ours", section=SectionKey.POWER, heading="Ours", text=text)
    return agreement.amended(own_clauses=(clause,))


def consent_table(document: Document) -> list[str]:
    tables = (b for b in document.blocks() if isinstance(b, Table) and b.key == "table:consent")
    return [row.cells[2].text for table in tables for row in table.rows]


def test_a_consent_becomes_part_of_the_agreement_and_of_the_record(
    wordings: Say, marlshire: Agreement, consent: Consent
) -> None:
    now = wordings(marlshire).of(SectionKey.POWER)
    made = give_consent(wordings(marlshire), consent)
    assert made.edit(marlshire).consents == (consent.amended(seen_hash=now),)
    assert made.entry == ConsentGiven(
        section=SectionKey.POWER,
        partner=consent.partner,
        partner_name=marlshire.partners[0].known_as,
        level=ConsentLevel.SUPPORT,
        wording_hash=now,
    )


def test_a_private_note_never_enters_the_record(
    wordings: Say, marlshire: Agreement, consent: Consent
) -> None:
    private = consent.amended(note="Zqheldback")
    entry = give_consent(wordings(marlshire), private).entry
    written = Ledger().with_entry(entry, at=MORNING).written()
    assert b"Zqheldback" not in written
    assert b"note" not in written


def test_a_consent_follows_the_wording_and_stands_again_when_the_old_words_come_back(
    wordings: Say, drafted: Drafted, marlshire: Agreement, consent: Consent
) -> None:
    first = reading(marlshire, "We ask the tenants first.")
    agreed = given(wordings, first, consent)
    for text, expected in (
        ("We ask the tenants first.", Standing.CURRENT),
        ("We ask the tenants last.", Standing.EARLIER),
        ("We ask the tenants first.", Standing.CURRENT),
    ):
        now = reading(agreed, text)
        stand = standing(wordings(now), SectionKey.POWER, consent.partner)
        assert stand.standing is expected
        (shown,) = consent_table(drafted(now))
        assert (EARLIER in shown.split("\n")) == (expected is Standing.EARLIER)


def test_a_change_elsewhere_leaves_a_consent_current(
    wordings: Say, drafted: Drafted, marlshire: Agreement, consent: Consent
) -> None:
    agreed = given(wordings, marlshire, consent)
    elsewhere = agreed.amended(purpose=agreed.purpose.amended(problem="Something else."))
    assert standing(wordings(elsewhere), consent.section, consent.partner).standing is (
        Standing.CURRENT
    )
    assert EARLIER not in "".join(consent_table(drafted(elsewhere)))


def test_a_consent_may_be_given_to_any_section_of_the_document(
    wordings: Say, marlshire: Agreement, consent: Consent
) -> None:
    """Giving one to the schedules changes their table of consents, and not what they say."""
    agreement = marlshire
    for section in wordings(marlshire).sections:
        one = consent.amended(id=f"on-{section}", section=section)
        agreement = given(wordings, agreement, one)
    found = {
        stand.section: stand.standing
        for stand in standings(wordings(agreement))
        if stand.partner == consent.partner
    }
    assert set(found.values()) == {Standing.CURRENT}
    assert SectionKey.SCHEDULES in found


def test_a_partner_that_speaks_again_is_heard_in_the_same_place(
    wordings: Say, marlshire: Agreement, consent: Consent
) -> None:
    agreed = given(wordings, marlshire, consent)
    later = consent.amended(
        id="other", level=ConsentLevel.BLOCK, reason="the rent", would_settle="a cap", note=""
    )
    (held,) = given(wordings, agreed, later).consents
    assert (held.id, held.level, held.reason, held.note) == (
        "c",
        ConsentLevel.BLOCK,
        "the rent",
        "hm",
    )


def test_everyone_is_listed_on_every_section_and_none_is_a_standing_too(
    wordings: Say, marlshire: Agreement, consent: Consent
) -> None:
    watching = marlshire.partners[1].amended(role=PartnerRole.OBSERVER)
    partners = (marlshire.partners[0], watching, *marlshire.partners[2:])
    agreed = given(wordings, marlshire.amended(partners=partners), consent)
    said = wordings(agreed)
    found = standings(said)
    assert len(found) == len(said.sections) * (len(partners) - 1)
    assert watching.id not in {stand.partner for stand in found}
    assert [s.consent.id for s in found if s.consent] == ["c"]
    assert sum(stand.standing is Standing.NONE for stand in found) == len(found) - 1


def test_what_was_said_on_a_section_that_is_gone_is_still_told(
    wordings: Say, consent: Consent
) -> None:
    lone = Agreement(consents=(consent.amended(section=SectionKey.WORDS, seen_hash="0" * 64),))
    said = wordings(lone)
    assert SectionKey.WORDS not in said.sections
    assert [(s.section, s.standing) for s in standings(said)] == [
        (SectionKey.WORDS, Standing.EARLIER)
    ]


def test_a_consent_typed_by_hand_says_nothing_of_its_wording(
    wordings: Say, drafted: Drafted, marlshire: Agreement, consent: Consent
) -> None:
    typed = marlshire.amended(consents=(consent,))
    assert standing(wordings(typed), consent.section, consent.partner).standing is Standing.UNKNOWN
    assert EARLIER not in "".join(consent_table(drafted(typed)))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"partner": "nobody"}, "there is no partner “nobody”"),
        ({"level": None}, "choose one of the five levels"),
        ({"section": SectionKey.WORDS}, "no section “words” yet"),
    ],
)
def test_what_nobody_can_consent_to_is_refused(
    wordings: Say, marlshire: Agreement, consent: Consent, changes: dict[str, object], sentence: str
) -> None:
    bare = Agreement(partners=marlshire.partners)
    with pytest.raises(EditRefusedError, match=sentence):
        give_consent(wordings(bare), consent.amended(**changes))


def test_a_consent_nobody_recorded_is_pointed_out(
    wordings: Say, marlshire: Agreement, consent: Consent
) -> None:
    made = give_consent(wordings(marlshire), consent)
    agreed = made.edit(marlshire)
    ledger = Ledger().with_entry(made.entry, at=MORNING)
    assert unrecorded(agreed, ledger) == ()
    (held,) = agreed.consents
    for forged in (
        held.amended(level=ConsentLevel.CAN_LIVE_WITH),
        held.amended(seen_hash="0" * 64),
        held.amended(partner=marlshire.partners[1].id),
        held.amended(reason="Because."),
    ):
        assert unrecorded(agreed.amended(consents=(forged,)), ledger) == (forged,)
    copied = held.amended(seen_hash="")
    assert unrecorded(agreed.amended(consents=(copied,)), ledger) == ()
    assert unrecorded(agreed, Ledger()) == (held,)
