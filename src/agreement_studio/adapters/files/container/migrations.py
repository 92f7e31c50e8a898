"""Brings the members of older files up to the format of this program, one step a format.

A step gets every member by name, the manifest's bytes included, and returns all of them as the next
format has them. A released step is never changed. ``tests/files/released`` keeps a file of every
format.
"""

from collections.abc import Callable, Mapping, Sequence

Members = Mapping[str, bytes]
Migration = Callable[[Members], Members]

MIGRATIONS: tuple[Migration, ...] = ()
"""The step at position n leads from format n + 1 to format n + 2."""

FORMAT = 1 + len(MIGRATIONS)
"""The format that this program writes."""


def migrated(
    members: Members, format_number: int, steps: Sequence[Migration] = MIGRATIONS
) -> Members:
    """The members of a file of `format_number`, 1 or more, as the newest format has them."""
    for step in steps[format_number - 1 :]:
        members = step(members)
    return members
