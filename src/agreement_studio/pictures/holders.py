"""Who holds, brings or answers: the short name and the sector that a picture shows for a `Who`."""

from dataclasses import dataclass

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Record
from agreement_studio.domain.who import Who
from agreement_studio.pictures.font import is_whole
from agreement_studio.pictures.words import capitalised, listed, word


@dataclass(frozen=True, slots=True)
class Holder:
    """One name in a picture. Holders with the same `key` share a place, whatever their role."""

    key: str
    name: str  # short, for a column or a box
    label: str  # as it stands inside a sentence, with the role if there is one
    sector: str = ""
    record: str = ""


class Holders:
    """Every partner, body and group of an agreement, to be looked up by reference."""

    def __init__(self, agreement: Agreement) -> None:
        self._known: dict[tuple[str, str], tuple[str, str, str]] = {}
        for number, partner in enumerate(agreement.partners, start=1):
            sector = partner.sector.value if partner.sector else ""
            self._know("partner", number, partner, sector, partner.known_as, partner.name)
        for number, body in enumerate(agreement.bodies, start=1):
            self._know("body", number, body, "", body.known_as, body.name)
        for number, group in enumerate(agreement.groups, start=1):
            self._know("group", number, group, "", group.name)

    def _know(self, kind: str, number: int, record: Record, sector: str, *names: str) -> None:
        given = next(filter(None, names), "")
        drawn = given if is_whole(given) else _drawn(kind, number, *names)
        self._known[kind, record.id] = (given, drawn, sector)

    def partner(self, identifier: str, role: str = "") -> Holder:
        """The partner of this id, with a role of its own if one is named."""
        return self._holder("partner", identifier, role)

    def of(self, who: Who) -> Holder:
        """The holder a `Who` stands for; a reference to a record that is gone reads as a gap."""
        for kind in ("partner", "body", "group"):
            if identifier := getattr(who, kind):
                return self._holder(kind, identifier, who.role)
        if who.role:
            return Holder(f"role/{who.role}", capitalised(who.role), who.role)
        gone = word("who", "gap_gone")
        return Holder("gap", gone, gone)

    def all_of(self, many: tuple[Who, ...]) -> tuple[Holder, ...]:
        """One holder a `Who`, each place once."""
        found = (self.of(who) for who in many)
        return tuple({(holder.key, holder.label): holder for holder in found}.values())

    def _holder(self, kind: str, identifier: str, role: str) -> Holder:
        given, drawn, sector = self._known.get((kind, identifier), ("", "", ""))
        name = given or word("who", "gap_gone")
        label = word("who", "role_within", name=name, role=role) if role else name
        short = capitalised(drawn or name)
        return Holder(f"{kind}/{identifier}", short, label, sector, identifier)


def _drawn(kind: str, number: int, *names: str) -> str:
    """The first name that can be drawn whole; where none can, its number."""
    whole = (name for name in names if name and is_whole(name))
    return next(whole, "") or word("who", f"{kind}_by_number", number=number)


def labels(holders: tuple[Holder, ...], otherwise: str) -> str:
    """The holders' names in a sentence, or the gap phrase where there are none."""
    return listed([holder.label for holder in holders]) if holders else otherwise
