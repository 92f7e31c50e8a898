"""An office's own look, as far as somebody who chooses it has to know it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MissingStyle:
    """A style that the office's file lacks; ours takes its place."""

    name: str
    purpose: str
    falls_back_to: str
    """The style of the office that it builds on."""


@dataclass(frozen=True, slots=True)
class HouseLook:
    """What a house style looks like, what it lacks, and what of its file stays behind."""

    face: str
    """The face of its text; ``""`` where the file names none."""
    colour: str
    """``#RRGGBB`` of its headings; ``""`` where it has none that can be read."""
    taken: int
    """How many of its styles are used as they are."""
    missing: tuple[MissingStyle, ...] = ()
    remarks: tuple[str, ...] = ()
