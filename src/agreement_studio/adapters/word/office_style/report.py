"""What was taken from an office's file, what was added, and what stayed behind."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AddedStyle:
    """A style the office does not have: what it is for, and whose look it builds on."""

    name: str
    purpose: str
    falls_back_to: str


@dataclass(frozen=True, slots=True)
class StyleReport:
    """Names of styles used as the office has them, styles added, and sentences on the rest."""

    taken: tuple[str, ...]
    added: tuple[AddedStyle, ...]
    left_behind: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """The report for people, one line each."""
        yield f"{_counted(len(self.taken))} taken from the office's file."
        if self.added:
            yield f"{_counted(len(self.added))} added, as the file has none of that name:"
        for one in self.added:
            yield f"  {one.name}: {one.purpose}. It builds on “{one.falls_back_to}”."
        yield from self.left_behind
        yield from self.warnings


def _counted(number: int) -> str:
    return "1 style" if number == 1 else f"{number} styles"
