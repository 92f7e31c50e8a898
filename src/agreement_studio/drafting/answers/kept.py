"""Parts of a document as last made: made again only when something they rest on has changed."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar, cast

from agreement_studio.drafting.answers.changes import Basis
from agreement_studio.drafting.answers.facts import Facts

Made = TypeVar("Made")


class KeptParts:
    """What was made before for one edition and law. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self._parts: dict[Hashable, tuple[Basis, object]] = {}

    def made(
        self, key: Hashable, facts: Facts, fields: Sequence[str], build: Callable[[], Made]
    ) -> Made:
        """What `build` makes, or made when all it rested on was as it is now.

        `fields` are those of the agreement that `build` reads past `facts`. Whatever else it
        depends on must be part of the key. Not to be nested: the outer work would not be told
        what the inner has read.
        """
        kept = self._parts.get(key)
        if kept is None or kept[0].changed(facts, {}).is_any:
            with facts.reading() as reads:
                part = build()
            kept = self._parts[key] = (Basis().with_read(facts, fields, (reads,)), part)
        return cast("Made", kept[1])  # one key always stands for one kind of part
