"""One agreement as clause text sees it: answers by name, records by id, what was read.

Nothing is built before it is asked for, and every look at the agreement is noted while a clause is
drafted: a clause is drafted again only when something it looked at is another object than before.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from operator import is_

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Record
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.answers.answer import Answer, Listed, wrapped
from agreement_studio.drafting.answers.kinds import kind_of, linking_field
from agreement_studio.drafting.answers.lookup import Lookup, ReadKey
from agreement_studio.drafting.answers.pieces import Said
from agreement_studio.drafting.document import Gap, Words
from agreement_studio.drafting.jurisdiction import LawText, Pack
from agreement_studio.texts import MissingTextError, Texts

Reads = dict[ReadKey, object]


def _nobody(_clause_id: str) -> bool:
    return False


class Facts:
    """The answers of one agreement, with the texts and the law they are read with."""

    def __init__(
        self,
        agreement: Agreement,
        texts: Texts,
        pack: Pack,
        edition: str = "clean",
        lookup: Lookup | None = None,
    ) -> None:
        """`lookup` may be kept from one edit to the next: what did not change is found again."""
        self.agreement = agreement
        self.texts = texts
        self.pack = pack
        self.edition = edition
        self.is_present: Callable[[str], bool] = _nobody
        self._lookup = lookup or Lookup()
        self._reads: list[Reads] = []

    # ------------------------------------------------------------------ what a clause can name

    def field(self, name: str) -> Answer | Listed:
        """A top-level answer or list. Raises KeyError when the agreement has no such field."""
        kind = kind_of(Agreement, name)
        value = self._noted(("field", name, ""))
        return wrapped(self, kind, value, name, name)

    def record(self, target: str, identifier: str) -> Record | None:
        """The record with this id in the list `target`, or None when it is gone."""
        found = self._noted(("record", target, identifier))
        return found if isinstance(found, Record) else None

    def linked(self, record: Record, name: str) -> tuple[Record, ...]:
        """The records of the list `name` that point at `record`."""
        field = linking_field(type(record), name)
        found = self._noted(("linked", f"{name}/{field}", record.id))
        return found if isinstance(found, tuple) else ()

    def view(self, name: str) -> tuple[Record, ...]:
        """The records of a view such as ``powers.ceded``. Raises KeyError for an unknown one."""
        found = self._noted(("view", name, ""))
        return found if isinstance(found, tuple) else ()

    def override(self, clause_key: str) -> WordingOverride | None:
        """The wording by hand of the clause with this key, if there is one."""
        found = self._noted(("override", clause_key, ""))
        return found if isinstance(found, WordingOverride) else None

    def presence(self, clause_id: str) -> bool:
        """Whether the clause is in this document."""
        return bool(self._noted(("present", clause_id, "")))

    def law(self, key: str) -> Said:
        """One entry of the jurisdiction's pack; a gap where no law is chosen or it is silent."""
        found = self._noted(("law", key, ""))
        if isinstance(found, LawText):
            return Said((Words(found.text),))
        label = self._law_silent(key) if self.pack.key else self.gap("jurisdiction")
        return Said((Gap("jurisdiction", label),))

    def _law_silent(self, key: str) -> str:
        try:
            return self.texts.phrase(f"law_silent_on.{key}")
        except MissingTextError:
            return self.texts.phrase("reference.law_silent", entry=key.replace("_", " "))

    def gap(self, text_path: str) -> str:
        """What stands in ``[to agree: …]`` for a field; its name in words while it has no text."""
        try:
            return self.texts.gap(text_path)
        except MissingTextError:
            return text_path.rsplit(".", 1)[-1].replace("_", " ")

    # ------------------------------------------------------------------------- what was read

    @contextmanager
    def reading(self) -> Iterator[Reads]:
        """Notes all that is read until the end of the block."""
        reads: Reads = {}
        self._reads.append(reads)
        try:
            yield reads
        finally:
            self._reads.pop()

    def note(self, reads: Mapping[ReadKey, object]) -> None:
        """Adds what an inner stretch of work has read to what is being noted now."""
        if self._reads:
            self._reads[-1].update(reads)

    def are_current(self, reads: Mapping[ReadKey, object]) -> bool:
        """Whether everything read before is still the same object."""
        return all(_same(self._now(key), value) for key, value in reads.items())

    def touched(self, name: str, before: object) -> frozenset[ReadKey]:
        """The looks at a field that may find something else than when its value was `before`."""
        return self._lookup.touched(name, before, getattr(self.agreement, name))

    def _noted(self, key: ReadKey) -> object:
        value = self._now(key)
        if self._reads:
            self._reads[-1][key] = value
        return value

    def _now(self, key: ReadKey) -> object:
        how, name, other = key
        match how:
            case "field":
                return getattr(self.agreement, name)
            case "record":
                return self._lookup.by_id(self.agreement, name).get(other)
            case "linked":
                return self._lookup.by_target(self.agreement, name).get(other, ())
            case "view":
                return self._lookup.view(self.agreement, name)
            case "override":
                return self._lookup.overrides(self.agreement).get(name)
            case _:
                pass
        return self.is_present(name) if how == "present" else self.pack.get(name)


def _same(now: object, before: object) -> bool:
    if now is before:
        return True
    if isinstance(now, tuple) and isinstance(before, tuple):
        return len(now) == len(before) and all(map(is_, now, before))
    return isinstance(now, bool) and now == before
