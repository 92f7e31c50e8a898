"""One edit on its way into the document: what differs, and where records go."""

from agreement_studio.adapters.collaboration import layout
from agreement_studio.adapters.collaboration.ranks import new_ranks
from agreement_studio.adapters.collaboration.stamps import Stamp
from agreement_studio.adapters.collaboration.standing import Standings
from agreement_studio.adapters.collaboration.writing import Maps, Writer
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import changed_fields, list_difference
from agreement_studio.domain.parts import Part, parts_of
from agreement_studio.domain.record import Record


class Committing:
    """Writes the difference between two agreements."""

    def __init__(self, maps: Maps, standings: Standings, stamp: Stamp) -> None:
        self._maps = maps
        self._standings = standings
        self._writer = Writer(maps, stamp)
        self.wanted: dict[tuple[str, str], Record] = {}
        """The records written, by list and id."""

    def write(self, before: Agreement, after: Agreement) -> None:
        """Only within a transaction."""
        parts = parts_of(Agreement)
        outside = False
        for name in tuple(changed_fields(before, after)):
            was, now = getattr(before, name), getattr(after, name)
            match parts[name]:
                case Part.RECORDS:
                    self._list(name, was, now)
                case Part.SECTION:
                    self._writer.change(name, was, now)
                case Part.PROSE | Part.VALUE:
                    outside = True
        if outside:
            self._writer.change(layout.ANSWERS, before, after)

    def _list(self, root: str, before: tuple[Record, ...], after: tuple[Record, ...]) -> None:
        difference = list_difference(before, after)
        for record in difference.removed:
            self._writer.remove(root, record)
        for was, now in difference.changed:
            self._writer.change(root, was, now)
            self.wanted[root, now.id] = now
        for record in difference.added:
            self._add(root, record)
            self.wanted[root, record.id] = record
        if difference.placed:
            ranks = self._standings.places(root).ranks
            self._writer.rank(root, new_ranks(after, difference.placed, ranks))

    def _add(self, root: str, record: Record) -> None:
        """Adds a record; one that was there before comes back with what others wrote since."""
        if layout.key_of(record.id, layout.MADE) not in self._maps[root]:
            self._writer.add(root, record)
            return
        stood = self._standings.stored(root, record.id)
        kept = self._standings.memory.theirs(root, record)
        self._writer.bring_back(root, stood, record, kept)
