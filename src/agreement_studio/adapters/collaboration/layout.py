"""Where each answer stands in the engine's document.

Everything lies in maps at the document's root, which merge by name, whoever made them first:

- one for each list, ``partners``, and in it one entry for each field of each record, named by the
  record's id and the field: ``council.known_as``;
- one for each section, ``purpose``, with an entry for each field, and one for the answers that
  belong to neither, ``@answers``;
- ``@lineage``, with the document's own name as its only entry.

Nothing is nested, so that two people who make the same record apart lose nothing of each other's,
and so that no bytes can nest anything deep. A prose field is a text that people write together,
made with its record or document, since of a text made twice one is lost. Any other field is
``[stamp, value]``, the value as JSON text, since the engine would turn whole numbers into fractions
and put the keys of objects into any order; ``[stamp]`` says that it is unanswered again, and a
field never answered is absent. A stamp says when it was set: see :mod:`.stamps`.

Beside its fields a record has marks: ``council.@made`` is ``[stamp]``, ``council.@rank`` is
``[stamp, rank]``, and once it was taken out, ``council.@removed`` is ``[stamp, "yes"]`` and
``[stamp, "no"]`` when it is back. Nothing is ever deleted: what colleagues write in a removed
record meanwhile is there when the removal is taken back.
"""

from collections.abc import Mapping
from functools import cache

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import Part, parts_of, record_lists, sections
from agreement_studio.domain.record import Frozen

ANSWERS = "@answers"
LINEAGE = "@lineage"
MADE, RANK, REMOVED = "@made", "@rank", "@removed"
YES, NO = "yes", "no"
"""What :data:`REMOVED` holds."""


@cache
def roots() -> tuple[str, ...]:
    """The names of all maps that hold answers."""
    return (ANSWERS, *sections(), *record_lists())


@cache
def fields_in(root: str) -> Mapping[str, Part]:
    """The fields that a map holds, of each of its records where it holds a list."""
    if root == ANSWERS:
        plain = (Part.PROSE, Part.VALUE)
        return {name: part for name, part in parts_of(Agreement).items() if part in plain}
    return parts_of(model_in(root))


def model_in(root: str) -> type[Frozen]:
    """What a map's fields are fields of."""
    if root == ANSWERS:
        return Agreement
    return record_lists().get(root) or sections()[root]


def key_of(identifier: str, field: str) -> str:
    """The name of an entry; records have an id, sections have none."""
    return f"{identifier}.{field}" if identifier else field


def split(root: str, key: str) -> tuple[str, str]:
    """The id and the field that a key names; ids hold no point, and sections have none.

    A key of a list without an id names nothing: neither is told.
    """
    if root not in record_lists():
        return "", key
    identifier, _, field = key.partition(".")
    return (identifier, field) if identifier else ("", "")


def address(root: str, identifier: str = "", field: str = "") -> str:
    """The path that people read: ``partners.council.name``, ``purpose.problem``, ``name``."""
    head = "" if root == ANSWERS else root
    return ".".join(part for part in (head, identifier, field) if part)
