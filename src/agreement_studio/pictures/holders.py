"""Who holds, brings or answers: the short name and the sector that a picture shows for a `Who`."""

from dataclasses import dataclass

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.who import Who
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
        self._known: dict[tuple[str, str], tuple[str, str]] = {}
        for partner in agreement.partners:
            sector = partner.sector.value if partner.sector else ""
            self._known["partner", partner.id] = (partner.known_as or partner.name, sector)
        for body in agreement.bodies:
            self._known["body", body.id] = (body.known_as or body.name, "")
        for group in agreement.groups:
            self._known["group", group.id] = (group.name, "")

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
        given, sector = self._known.get((kind, identifier), ("", ""))
        name = given or word("who", "gap_gone")
        label = word("who", "role_within", name=name, role=role) if role else name
        return Holder(f"{kind}/{identifier}", capitalised(name), label, sector, identifier)


def labels(holders: tuple[Holder, ...], otherwise: str) -> str:
    """The holders' names in a sentence, or the gap phrase where there are none."""
    return listed([holder.label for holder in holders]) if holders else otherwise
