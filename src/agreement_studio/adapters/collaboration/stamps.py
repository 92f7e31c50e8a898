"""When an answer was set, in the engine's own terms, so that two copies can be told apart.

``"17:204"`` says: by client 17, when it had made 204 changes. A copy knows of it once it holds more
than 204 changes of that client. No clock on a wall is asked. What a document began with has ``""``
for a stamp: every copy knows of it.
"""

import re
from dataclasses import dataclass
from typing import Final, Self, TypeGuard

from agreement_studio.adapters.collaboration.wire import Vector

_STAMP: Final = re.compile(r"(\d{1,16}):(\d{1,16})")
_PARTS: Final = 2
"""A stamp and a value."""

Entry = list[str]
"""``[stamp, value]``; ``[stamp]`` where the answer was taken back."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The change that set an answer."""

    text: str = ""

    @classmethod
    def at(cls, client: int, clock: int) -> Self:
        """The next change of a client that has made `clock` changes."""
        return cls(f"{client}:{clock}")

    def entry(self, *value: str) -> Entry:
        """An entry that was set now; without a value it is unanswered."""
        return [self.text, *value]


def is_entry(held: object) -> TypeGuard[Entry]:
    """Whether what stands there has the form of an entry. Others may have put anything there."""
    return (
        isinstance(held, list)
        and 0 < len(held) <= _PARTS
        and all(isinstance(part, str) for part in held)
    )


def is_news(held: object, vector: Vector) -> bool:
    """Whether an entry was set by a change that a copy with that vector does not hold."""
    match = _STAMP.fullmatch(held[0]) if is_entry(held) else None
    return match is not None and int(match[2]) >= vector.get(int(match[1]), 0)
