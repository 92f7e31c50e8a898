"""Records made up of entries of every kind, some of them written apart and merged."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.ledger.bodies import (
    Body,
    ConsentGiven,
    DecisionTaken,
    Dissent,
    VersionNamed,
)
from agreement_studio.domain.ledger.ledger import Ledger, merged
from agreement_studio.domain.who import Who
from tests.strategies import records, texts

MORNING = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
SOME_HASH = "0f" * 32

moments = st.builds(
    lambda hours, offset: (MORNING + timedelta(hours=hours)).astimezone(
        timezone(timedelta(minutes=offset))
    ),
    st.integers(-99_999, 99_999),
    st.integers(-700, 700),
)
hashes = st.sampled_from((SOME_HASH, "a" * 64))
consents: st.SearchStrategy[Body] = st.builds(
    ConsentGiven,
    section=st.sampled_from(SectionKey),
    partner=st.sampled_from(("council", "friends")),
    level=st.sampled_from(ConsentLevel),
    reason=texts,
    would_settle=texts,
    wording_hash=hashes,
)
decisions: st.SearchStrategy[Body] = st.builds(
    DecisionTaken,
    what=texts,
    why=texts,
    alternatives=st.lists(texts, max_size=2).map(tuple),
    decided_by=st.lists(records(Who), max_size=2).map(tuple),
    dissent=st.lists(st.builds(Dissent, who=records(Who), words=texts), max_size=2).map(tuple),
    review_on=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
versions: st.SearchStrategy[Body] = st.builds(
    VersionNamed, name=texts, value_hash=hashes, note=texts
)
bodies = consents | decisions | versions


@st.composite
def ledgers(draw: st.DrawFn, start: Ledger | None = None) -> Ledger:
    """A record that grew from `start` by some entries, its clock set anyhow."""
    ledger = start or Ledger()
    for body in draw(st.lists(bodies, max_size=3)):
        ledger = ledger.with_entry(body, at=draw(moments), by=draw(texts))
    return ledger


@st.composite
def copies(draw: st.DrawFn) -> tuple[Ledger, Ledger, Ledger]:
    """Three copies of one record, each written on by itself."""
    start = draw(ledgers())
    return draw(ledgers(start)), draw(ledgers(start)), draw(ledgers(start))


def small_ledger() -> Ledger:
    """Two copies written apart, merged and written on: four entries."""
    start = Ledger().with_entry(
        VersionNamed(name="after workshop 1", value_hash=SOME_HASH), at=MORNING, by="Ana"
    )
    consent = ConsentGiven(
        section=SectionKey.POWER,
        partner="council",
        level=ConsentLevel.SUPPORT,
        wording_hash=SOME_HASH,
    )
    decided = DecisionTaken(what="We meet on Tuesdays", alternatives=("Mondays – “too early”",))
    both = merged(
        start.with_entry(consent, at=MORNING), start.with_entry(decided, at=MORNING, by="Bo")
    )
    return both.with_entry(VersionNamed(name="sent to legal", value_hash=SOME_HASH), at=MORNING)
