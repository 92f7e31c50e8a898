"""Rules: the small pure functions behind the checks, each under the id of its check.

    @rule("P03", of=Partner)
    def limits_not_said(partner: Partner, ask: Ask) -> Remarks:
        if not partner.constraints:
            yield Remark(at(partner, "constraints"), name=called(partner))

A rule with `of` looks at one record (or block of the document) at a time; one without looks at
the agreement. A check may have a rule for each kind of thing it is about: decisions, resources
and contributions that nobody answers for. What it says stands in ``resources/checks/``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from agreement_studio.domain.record import Record
from agreement_studio.review.asking import Ask
from agreement_studio.review.finding import Severity
from agreement_studio.review.matter import kind_of

Item = TypeVar("Item")


class Remark:
    """What a rule noticed: where, and the facts that its sentence names."""

    def __init__(
        self,
        *places: str,
        case: str = "",
        clauses: Iterable[str] = (),
        severity: Severity | None = None,
        check: str = "",
        home: str = "",
        in_room: bool = False,
        **facts: str | int,
    ) -> None:
        """`places` as :func:`at` gives them; `case` picks another of the check's sentences.

        `check` where another check speaks than the rule's own, `home` the key of the section
        where that is not the check's; `in_room` where it tells of an answer that stays in the
        room, though the check does not always.
        """
        self.places = places
        self.case = case
        self.clauses = tuple(clauses)
        self.severity = severity
        self.check = check
        self.home = home
        self.in_room = in_room
        self.facts: Mapping[str, str | int] = facts


Remarks = Iterator[Remark]
OfAgreement = Callable[[Ask], Remarks]
OfItem = Callable[[Item, Ask], Remarks]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and what it looks at: items of one kind, or ``None`` for the whole agreement."""

    id: str
    of: type[Any] | None
    look: Callable[..., Remarks]


_RULES: dict[str, Rule] = {}


def rule(
    identifier: str, *, of: type[Any] | None = None
) -> Callable[[Callable[..., Remarks]], Callable[..., Remarks]]:
    """Takes a function in as a rule of a check, one for each kind of thing."""

    def taken_in(look: Callable[..., Remarks]) -> Callable[..., Remarks]:
        if any(one.id == identifier and one.of is of for one in _RULES.values()):
            raise ValueError(f"two rules for {identifier}")
        key = (
            f"{identifier}:{kind_of(of) if of else 'agreement'}"
            if identifier in _RULES
            else identifier
        )
        _RULES[key] = Rule(identifier, of, look)
        return look

    return taken_in


def rules_so_far() -> Mapping[str, Rule]:
    """The rules of all modules imported so far; :mod:`.rulebook` knows every one.

    The first of a check goes by its id, one for another kind by both: ``A07:resources``.
    """
    return MappingProxyType(_RULES)


def at(place: Record | str, *fields: str) -> str:
    """The path of an answer: ``at(partner, "name")`` is ``partners.council.name``."""
    start = place if isinstance(place, str) else f"{kind_of(type(place))}.{place.id}"
    return ".".join((start, *fields))
