"""Who is behind a decision, a sum or a line: the partners and people, and not their table."""

from collections.abc import Iterable, Iterator

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole
from agreement_studio.domain.who import Who
from agreement_studio.pictures.holders import Holder, Holders

PARTNER, BODY, GROUP, ROLE = "partner", "body", "group", "role"


def kind_of(voice: Holder) -> str:
    """Whether it is a partner, a body, a group of people affected or a role in words."""
    return voice.key.partition("/")[0]


def without(voices: Iterable[Holder], others: Iterable[Holder]) -> tuple[Holder, ...]:
    """The voices that are not among the others."""
    left_out = {voice.key for voice in others}
    return tuple(voice for voice in voices if voice.key not in left_out)


class Voices:
    """Everybody who may decide, hold or answer in an agreement.

    A body speaks with the voices of its members, however bodies sit on one another. Observers sit
    there without a say. A body whose members nobody has written down speaks for itself. A reference
    to a record that is gone is nobody's voice.
    """

    def __init__(self, agreement: Agreement) -> None:
        self._holders = Holders(agreement)
        self.partners = tuple(self._holders.partner(one.id) for one in agreement.partners)
        groups = (self._holders.of(Who(group=one.id)) for one in agreement.groups)
        self._plain = {voice.key: voice for voice in (*self.partners, *groups)}
        self._members = {
            f"{BODY}/{body.id}": self._holders.all_of(body.members) for body in agreement.bodies
        }
        self._silent = {
            f"{PARTNER}/{one.id}" for one in agreement.partners if one.role is PartnerRole.OBSERVER
        }
        self._known: dict[str, tuple[Holder, ...]] = {}

    def of(self, *many: Who | None) -> tuple[Holder, ...]:
        """The voices behind those named, each once."""
        return self.behind(self._holders.all_of(tuple(who for who in many if who)))

    def named(self, *many: Who) -> tuple[Holder, ...]:
        """As `of`, without those who are there only through a body."""
        holders = self._holders.all_of(many)
        return self.behind(one for one in holders if one.key not in self._members)

    def partner(self, identifier: str) -> tuple[Holder, ...]:
        """The voice of the partner of that id, if there is one."""
        return self.of(Who(partner=identifier)) if identifier else ()

    def behind(self, holders: Iterable[Holder]) -> tuple[Holder, ...]:
        """The voices behind the holders that a picture shows, each once, without their roles."""
        found = (voice for holder in holders for voice in self._behind(holder))
        return tuple({voice.key: voice for voice in found}.values())

    def _behind(self, holder: Holder) -> tuple[Holder, ...]:
        if kind_of(holder) == ROLE:
            return (holder,)
        if holder.key not in self._members:
            return (self._plain[holder.key],) if holder.key in self._plain else ()
        if holder.key not in self._known:
            members = {v.key: v for v in self._sitting(holder) if v.key not in self._silent}
            body = self._holders.of(Who(body=holder.record))
            self._known[holder.key] = tuple(members.values()) or (body,)
        return self._known[holder.key]

    def _sitting(self, body: Holder) -> Iterator[Holder]:
        """Those who sit on a body, through other bodies too; each body is looked at once."""
        waiting, seen = [body], {body.key}
        while waiting:
            for holder in self._members[waiting.pop().key]:
                if holder.key not in self._members:
                    yield from self._behind(holder)
                elif holder.key not in seen:
                    seen.add(holder.key)
                    waiting.append(holder)
