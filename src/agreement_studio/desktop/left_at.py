"""Where somebody left an agreement: the step, the answer, the place on paper, the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Kept = str | float | bool
"""What may be kept of it."""
_LARGEST = 1e9
"""No place, and no zoom, is a number beyond."""


@dataclass(frozen=True, slots=True)
class LeftAt:
    """What was kept, by name. What is not of its kind is as if it had never been kept."""

    kept: Mapping[str, object] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """``""`` where there is none."""
        found = self.kept.get(name)
        return found if isinstance(found, str) else ""

    def number(self, name: str, otherwise: float = 0.0) -> float:
        """Never one that cannot be counted with."""
        found = self.kept.get(name)
        if isinstance(found, bool) or not isinstance(found, int | float):
            return otherwise
        return float(found) if abs(found) < _LARGEST else otherwise

    def flag(self, name: str, *, otherwise: bool) -> bool:
        """Whether something was so."""
        found = self.kept.get(name)
        return found if isinstance(found, bool) else otherwise
