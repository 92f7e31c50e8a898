"""What closed cards of some lists tell in chips: who stands on either side of an arrow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from agreement_studio.desktop.forms.names import Names
from agreement_studio.domain.accountability import Line
from agreement_studio.domain.choices import Stance
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Record
from agreement_studio.domain.who import Who

WHERE = {"partner": "partners", "body": "bodies", "group": "groups"}


@dataclass(frozen=True, slots=True)
class Holder:
    """A chip: a name, its sector where it has one, and whether it is new."""

    name: str
    sector: str = ""
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A word, and who stands before and after the arrow."""

    word: str = ""
    before: tuple[Holder, ...] = ()
    after: tuple[Holder, ...] = ()
    has_arrow: bool = True
    words: str = ""
    """What is said behind the chips."""


def holder(who: Who, names: Names, *, joins: bool = False) -> Holder:
    """Somebody as a chip."""
    for field, target in WHERE.items():
        offer = names.called(target, getattr(who, field)) if getattr(who, field) else None
        if offer is not None:
            said = f"{offer.words}, {who.role}" if who.role else offer.words
            return Holder(said, offer.sector, joins)
    return Holder(who.role, "", joins)


def _power(record: Record, names: Names) -> Told:
    """The level it came to, or that it is kept; holders before and after."""
    if not isinstance(record, Power):
        return Told()
    texts = names.texts
    before = tuple(holder(one, names) for one in record.held_before)
    if record.stance is Stance.KEPT:
        kept = tuple(holder(one, names) for one in record.held_now or record.held_before)
        said = texts.choice("stance", record.stance)
        return Told(said, (), kept, has_arrow=False, words=record.reason_kept)
    new = set(record.held_now) - set(record.held_before) if record.held_before else set()
    after = tuple(holder(one, names, joins=one in new) for one in record.held_now)
    return Told(texts.choice("level", record.level) if record.level else "", before, after)


def _line(record: Record, names: Names) -> Told:
    """Who answers, and to whom."""
    if not isinstance(record, Line):
        return Told()
    who = Who(partner=record.accountable, role=record.role)
    answers = (holder(who, names),) if record.accountable or record.role else ()
    if record.collective and record.spokesperson:
        answers = (holder(record.spokesperson, names),)
    return Told("", answers, tuple(holder(one, names) for one in record.to_whom))


_TELLERS: Mapping[str, Callable[[Record, Names], Told]] = MappingProxyType(
    {"power": _power, "line": _line}
)


def teller(layout: str) -> Callable[[Record, Names], Told] | None:
    """What tells of a card in that layout; None where its closed card is one line of words."""
    return _TELLERS.get(layout)
