"""What the first pages say of the rest of the document, found again where something changed."""

from itertools import chain

from agreement_studio.domain.selection import Selection
from agreement_studio.drafting.document import Block, Clause, Effect, Section
from agreement_studio.drafting.pages.gap_counts import GapCounts


class BindingClauses:
    """Finds the clauses that bind, one draft after the other."""

    def __init__(self) -> None:
        self._sections: dict[str, Selection[Block, Clause]] = {}

    def of(self, sections: tuple[Section, ...]) -> tuple[Clause, ...]:
        """The binding clauses of these sections, in order."""
        return tuple(chain.from_iterable(map(self._in, sections)))

    def _in(self, section: Section) -> tuple[Clause, ...]:
        selection = self._sections.setdefault(section.key, Selection(_binding))
        is_same = selection.source is section.blocks
        return selection.taken if is_same else selection.of(section.blocks)


def _binding(block: Block) -> Clause | None:
    return block if isinstance(block, Clause) and block.effect is Effect.BINDS else None


class KeptPages:
    """What was found for one edition and law. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self.gaps = GapCounts()
        self.opening_gaps = GapCounts()
        self.binding = BindingClauses()
