"""Resolves references: "clause 4.2", "clauses 4.1 to 4.4", "section 6", "Schedule 3, Resources"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from agreement_studio.domain.choices import SectionKey
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.drafting.answers.pieces import Place, Pointer
from agreement_studio.drafting.clauses.drafted import DraftedClauses
from agreement_studio.drafting.document import Effect, Inline, Reference, Words
from agreement_studio.texts import Texts

_RUN = 3
"""From how many neighbouring clauses on a reference says "4.1 to 4.4"."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A reference as it prints. `absent` is the heading of what is not in this document."""

    inlines: tuple[Inline, ...]
    absent: str = ""


class Resolver:
    """Knows the number of every section, clause and schedule of one document."""

    def __init__(
        self, drafted: DraftedClauses, schedules: Mapping[str, Reference], texts: Texts
    ) -> None:
        self.drafted = drafted
        self.schedules = schedules
        self.texts = texts
        self._resolved: dict[Pointer, Resolved] = {}
        self._numbers = {part.info.key: str(n) for n, part in enumerate(drafted.parts, start=1)}

    def section_number(self, key: SectionKey) -> str:
        """The number of a section, ``""`` when it is not in this document."""
        return self._numbers.get(key, "")

    def resolved(self, pointer: Pointer) -> Resolved:
        """What a reference prints; worked out once."""
        if pointer not in self._resolved:
            self._resolved[pointer] = self._printed(pointer)
        return self._resolved[pointer]

    def _printed(self, pointer: Pointer) -> Resolved:
        match pointer.place:
            case Place.SECTION:
                found = self._section(pointer.target)
            case Place.SCHEDULE:
                found = self._schedule(pointer.target)
            case Place.SURVIVING:
                found = self._surviving()
            case _:
                found = self._clauses(self._places(pointer.target))
        if not found:
            heading = self._heading(pointer)
            return Resolved(
                (Words(self.texts.phrase("reference.absent", heading=heading)),), heading
            )
        return Resolved(_opened(found) if pointer.opens else found)

    def _heading(self, pointer: Pointer) -> str:
        is_section = pointer.place is Place.SECTION
        key = f"section:{pointer.target}" if is_section else pointer.target
        return self.drafted.headings.get(key, pointer.target)

    def _section(self, target: str) -> tuple[Inline, ...]:
        number = self._numbers.get(SectionKey(target), "")
        lead = self.texts.phrase("reference.section")
        return (Reference(f"section:{target}", lead, number),) if number else ()

    def _schedule(self, target: str) -> tuple[Inline, ...]:
        reference = self.schedules.get(target)
        return (reference,) if reference else ()

    def _surviving(self) -> tuple[Inline, ...]:
        status = self.drafted.status
        places = [
            (clause.key, f"{n}.{position}")
            for n, part in enumerate(self.drafted.parts, start=1)
            for position, clause in part.survivors
            if clause.effect(status) is Effect.BINDS
        ]
        none = (Words(self.texts.phrase("reference.none_survive")),)
        return self._clauses(places) or none

    def _places(self, clause_id: str) -> list[tuple[str, str]]:
        """Key and number of each clause with this id, in order."""
        for n, part in enumerate(self.drafted.parts, start=1):
            if clause_id in part.positions:
                return [
                    (part.clauses[position].key, f"{n}.{position + 1}")
                    for position in part.positions[clause_id]
                ]
        return []

    def _clauses(self, places: list[tuple[str, str]]) -> tuple[Inline, ...]:
        """One reads "clause 4.2", several "clauses 4.1 to 4.4, 5.2 and 6.3"."""
        runs = _runs(places)
        inlines: list[Inline] = []
        for position, run in enumerate(runs):
            if position:
                is_last = position == len(runs) - 1
                inlines.append(Words(self.texts.phrase("reference.and") if is_last else ", "))
            inlines.append(Reference(run[0][0], "", run[0][1]))
            if len(run) > 1:
                inlines.append(Words(self.texts.phrase("reference.to")))
                inlines.append(Reference(run[-1][0], "", run[-1][1]))
        if inlines and isinstance(inlines[0], Reference):
            name = "reference.clause" if len(places) == 1 else "reference.clauses"
            inlines[0] = replace(inlines[0], lead=self.texts.phrase(name))
        return tuple(inlines)


def _runs(places: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Neighbours in one run from three on; others stand alone."""
    runs: list[list[tuple[str, str]]] = []
    for place in places:
        if runs and _follows(runs[-1][-1][1], place[1]):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [
        piece
        for run in runs
        for piece in ([run] if len(run) >= _RUN else [[place] for place in run])
    ]


def _follows(before: str, after: str) -> bool:
    section, _, position = before.rpartition(".")
    return after == f"{section}.{int(position) + 1}"


def _opened(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    first = inlines[0]
    if isinstance(first, Reference):
        return (replace(first, lead=upper_first(first.lead)), *inlines[1:])
    if isinstance(first, Words):
        return (replace(first, text=upper_first(first.text)), *inlines[1:])
    return inlines
