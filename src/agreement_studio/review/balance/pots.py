"""One pot and its parts: so much with each of us, before and now; the parts add up to the whole."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from agreement_studio.domain.address import Address
from agreement_studio.domain.choices import Sector
from agreement_studio.pictures.contribution_facts import Measure
from agreement_studio.pictures.holders import Holder
from agreement_studio.review.balance.voices import GROUP, PARTNER, Voices, kind_of


class PotKind(StrEnum):
    """What is divided."""

    DECISIONS = "decisions"
    SAYS = "says"
    CASH = "cash"
    IN_KIND = "in_kind"
    PAID_ON = "paid_on"
    DUTIES = "duties"
    LINES = "lines"


SECTOR = "sector"
TOGETHER, OPEN = "together", "open"
UNSAID, PEOPLE, OTHERS = "unsaid", "people", "others"
"""Keys of parts that belong to no one partner or sector; their words stand in the text files."""

LAST = (TOGETHER, OPEN, UNSAID)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing in a pot: how much of it, with whom, and where that was said."""

    voices: tuple[Holder, ...]
    rests_on: Address
    amount: Decimal = Decimal(1)
    is_estimate: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What lies with one of us, with several together, or with nobody yet."""

    whom: str
    """``partner/council``, ``group/…``, ``role/…``, ``body/…``, ``sector/public``, or one of the
    keys above."""
    label: str
    """Their name in a sentence; ``""`` where the text files name it."""
    amount: Decimal
    rests_on: tuple[Address, ...]
    is_estimate: bool = False
    """Whether somebody’s estimate is part of it."""


@dataclass(frozen=True, slots=True)
class Division:
    """A pot, before and now, with a part on both sides for whoever has one on either.

    `before` is None where there is no telling what was before.
    """

    before: tuple[Part, ...] | None
    now: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Pot:
    """What is divided, by partner and by sector. `measure` tells the currency and the period."""

    kind: PotKind
    measure: Measure | None
    partners: Division
    sectors: Division


def total(parts: Iterable[Part]) -> Decimal:
    """The whole that the parts add up to."""
    return sum((part.amount for part in parts), Decimal(0))


_Claims = tuple[Claim, ...]
_By = Callable[[tuple[Holder, ...]], tuple[str, str]]
"""Which part the voices of a claim fall into: its key, and its label."""


class Dividing:
    """Divides pots among those of one agreement, in the order in which the partners stand there."""

    def __init__(self, voices: Voices) -> None:
        self._order = {voice.key: place for place, voice in enumerate(voices.partners)}
        self._order |= {f"{SECTOR}/{one}": place for place, one in enumerate(Sector)}

    def pot(
        self,
        kind: PotKind,
        before: Iterable[Claim] | None,
        now: Iterable[Claim],
        measure: Measure | None = None,
    ) -> Pot:
        """The pot of these claims."""
        was, are = None if before is None else tuple(before), tuple(now)
        partners, sectors = (self._division(was, are, by) for by in (_partner, _sector))
        return Pot(kind, measure, partners, sectors)

    def says(self, before: Iterable[Claim], now: Iterable[Claim]) -> Pot:
        """In how much each has a say, alone or with others. These parts overlap."""
        was, are = (
            tuple(Claim((voice,), one.rests_on) for one in side for voice in one.voices)
            for side in (before, now)
        )
        partners = self._division(was, are, _partner)
        sectors = self._division(_once_each(was), _once_each(are), _sector)
        return Pot(PotKind.SAYS, None, partners, sectors)

    def _division(self, was: _Claims | None, are: _Claims, by: _By) -> Division:
        labels = dict(by(claim.voices) for claim in (*(was or ()), *are))
        order = sorted(labels, key=self._place)

        def parts(claims: _Claims) -> tuple[Part, ...]:
            found: dict[str, list[Claim]] = {whom: [] for whom in order}
            for claim in claims:
                found[by(claim.voices)[0]].append(claim)
            return tuple(_part(whom, labels[whom], theirs) for whom, theirs in found.items())

        return Division(None if was is None else parts(was), parts(are))

    def _place(self, whom: str) -> tuple[int, int, str]:
        """Partners and sectors as they stand; then others by name; what belongs to no one last."""
        if whom in self._order:
            return 0, self._order[whom], ""
        return (2 if whom in LAST else 1), 0, whom


def _once_each(claims: _Claims) -> _Claims:
    """The claims with each thing once for each sector, however many partners of it have a say."""
    return tuple({(_sector(one.voices), one.rests_on): one for one in claims}.values())


def _part(whom: str, label: str, claims: list[Claim]) -> Part:
    amount = sum((claim.amount for claim in claims), Decimal(0))
    is_estimate = any(claim.is_estimate for claim in claims)
    return Part(whom, label, amount, tuple(claim.rests_on for claim in claims), is_estimate)


def _partner(voices: tuple[Holder, ...]) -> tuple[str, str]:
    if not voices:
        return OPEN, ""
    return (voices[0].key, voices[0].label) if len(voices) == 1 else (TOGETHER, "")


def _sector(voices: tuple[Holder, ...]) -> tuple[str, str]:
    found = {_sector_of(voice) for voice in voices}
    if not found:
        return OPEN, ""
    return (found.pop() if len(found) == 1 else TOGETHER), ""


def _sector_of(voice: Holder) -> str:
    if kind_of(voice) == PARTNER:
        return f"{SECTOR}/{voice.sector}" if voice.sector else UNSAID
    return PEOPLE if kind_of(voice) == GROUP else OTHERS
