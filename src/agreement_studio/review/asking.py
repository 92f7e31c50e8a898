"""What a check may ask of an agreement.

Every question is noted, so that it is asked again only when its answer could be another.
"""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from typing_extensions import override

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Record
from agreement_studio.domain.references import BrokenReference
from agreement_studio.drafting.document import Block
from agreement_studio.review.language.scan import Hit
from agreement_studio.review.matter import (
    BLOCKS,
    BROKEN_REFERENCES,
    Dependency,
    Index,
    Matter,
    Tally,
    kind_of,
)

Kind = TypeVar("Kind", bound=Record)
Item = TypeVar("Item")


class Ask:
    """The agreement as one run of one check sees it."""

    def __init__(self, matter: Matter, limits: Mapping[str, int]) -> None:
        self._matter = matter
        self._limits = limits
        self.read: dict[Dependency, Any] = {}
        """What was asked, with the answer."""

    @property
    def agreement(self) -> Agreement:
        """The agreement, to be asked for single answers.

        A whole list makes the check run at any edit of that list; so ask :meth:`where`,
        :meth:`count` or :meth:`find` where these will do.
        """
        return cast("Agreement", _Noted(self))

    def limit(self, name: str) -> int:
        """A figure of this check from ``resources/checks/limits.toml``."""
        return self._limits[name]

    def find(self, kind: type[Kind], identifier: str) -> Kind | None:
        """The record of that id, or None where it is gone or nothing was named."""
        if not identifier:
            return None
        name = kind_of(kind)
        found = self._matter.items.get(name, {}).get(identifier)
        return cast("Kind | None", self._noted(("item", name, identifier), found))

    def where(self, index: Index[Item], key: str) -> tuple[Item, ...]:
        """What an index holds under a key, ordered by id."""
        return cast(
            "tuple[Item, ...]",
            self._noted(("index", index, key), self._matter.held_by(index, key)),
        )

    def count(self, tally: Tally[Any], key: str) -> int:
        """What a tally counts for a key."""
        number = self._matter.tallied(tally).get(key, 0)
        return cast("int", self._noted(("count", tally, key), number))

    def tally(self, tally: Tally[Any]) -> Mapping[str, int]:
        """All that a tally counts and is not nought, by key in order."""
        counts = dict(sorted(self._matter.tallied(tally).items()))
        return cast("Mapping[str, int]", self._noted(("tally", tally), counts))

    def blocks(self) -> tuple[Block, ...]:
        """Every block of the document: costs as a whole list of records does."""
        return cast("tuple[Block, ...]", self._noted(("list", BLOCKS), self._all(BLOCKS)))

    def broken_references(self) -> tuple[BrokenReference, ...]:
        """Every reference whose record is gone, in the order of the model."""
        return cast("tuple[BrokenReference, ...]", self.answer(BROKEN_REFERENCES))

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The words of the list that stand in a text."""
        return self._matter.scanner.hits(text)

    def answer(self, name: str) -> Any:
        """A field of the agreement, noted."""
        if name in record_lists():
            return self._noted(("list", name), self._all(name))
        return self._noted(("answer", name), self._matter.answers[name])

    def _all(self, kind: str) -> tuple[Any, ...]:
        return self._matter.list_of(kind)

    def _noted(self, what: Dependency, value: Any) -> Any:
        self.read[what] = value
        return value


class _Noted:
    """An agreement whose fields are asked for one by one."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def __getattr__(self, name: str) -> Any:
        if name in Agreement.model_fields:
            return self._ask.answer(name)
        raise AttributeError(name)

    @override
    def __repr__(self) -> str:
        return "an agreement under review"
