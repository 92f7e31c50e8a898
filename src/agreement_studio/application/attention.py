"""What people should look at after copies were merged: the list, and its form as JSON."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from agreement_studio.domain.clash import Clash, ClashKind
from agreement_studio.domain.record import TEXT_LIMIT, without_uncarriable
from agreement_studio.texts import Texts

FORMAT = 1
PATH_LIMIT = 300
"""The longest path that an entry read from a file may have, in characters."""
VALUE_LIMIT = 20 * TEXT_LIMIT
"""The longest value, as JSON text: a record holds several long texts."""
ENTRIES_LIMIT = 10_000
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Attention:
    """One clash, and whether somebody has looked at it."""

    clash: Clash
    looked_at: bool = False

    @property
    def id(self) -> str:
        """The same in every copy of the file: made of what the clash says and nothing else."""
        one = self.clash
        said = json.dumps([one.kind.value, one.path, one.stands, one.other])
        return hashlib.sha256(said.encode("ascii")).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class AttentionRead:
    """What could be read, and a sentence on what could not."""

    points: tuple[Attention, ...]
    remarks: tuple[str, ...] = ()


def united(*lists: Iterable[Attention]) -> tuple[Attention, ...]:
    """All that any of the lists holds, each once, by place.

    What somebody has looked at in one copy has been looked at. The order of the lists does not
    matter, nor how often each is given.
    """
    found: dict[str, Attention] = {}
    for point in (point for points in lists for point in points):
        known = found.get(point.id)
        is_seen = point.looked_at or (known is not None and known.looked_at)
        found[point.id] = replace(point, looked_at=is_seen)
    return tuple(sorted(found.values(), key=_place))


def _place(point: Attention) -> tuple[str, str, str]:
    return point.clash.path, point.clash.kind.value, point.id


def after_looking(points: Iterable[Attention], identifier: str) -> tuple[Attention, ...]:
    """The list with one of them marked as looked at; an id that is not there changes nothing."""
    return tuple(
        replace(point, looked_at=True) if point.id == identifier else point for point in points
    )


def to_look_at(points: Iterable[Attention]) -> tuple[Attention, ...]:
    """Those that nobody has looked at yet."""
    return tuple(point for point in points if not point.looked_at)


# ------------------------------------------------------------------------------------------- JSON


def to_json(points: Iterable[Attention]) -> dict[str, Any]:
    """The list as plain JSON values; equal lists give equal values."""
    return {
        "format": FORMAT,
        "clashes": [
            {
                "id": point.id,
                "kind": point.clash.kind.value,
                "path": point.clash.path,
                "stands": point.clash.stands,
                "other": point.clash.other,
                "looked_at": point.looked_at,
            }
            for point in united(points)
        ],
    }


def from_json(value: object, texts: Texts) -> AttentionRead:
    """The list from plain JSON values of anyone's making. Never raises.

    What cannot be read is left aside, and a sentence says so.
    """
    if not isinstance(value, dict) or not isinstance(value.get("clashes"), list):
        return AttentionRead((), (texts.phrase("attention.file.not_a_list"),))
    if value.get("format") != FORMAT:
        return AttentionRead((), (texts.phrase("attention.file.newer"),))
    entries: Sequence[object] = value["clashes"]
    read = [_point(entry) for entry in entries[:ENTRIES_LIMIT]]
    points = [point for point in read if point is not None]
    return AttentionRead(united(points), _left_aside(len(entries) - len(points), texts))


def _left_aside(count: int, texts: Texts) -> tuple[str, ...]:
    if not count:
        return ()
    if count == 1:
        return (texts.phrase("attention.file.one"),)
    return (texts.phrase("attention.file.some", count=f"{count:,}"),)


def _point(entry: object) -> Attention | None:
    if not isinstance(entry, dict) or entry.get("kind") not in list(ClashKind):
        return None
    path = _text(entry.get("path"), PATH_LIMIT)
    stands, other = (_text(entry.get(name), VALUE_LIMIT) for name in ("stands", "other"))
    if not path or stands is None or other is None:
        return None
    clash = Clash(ClashKind(entry["kind"]), path, stands, other)
    return Attention(clash, looked_at=entry.get("looked_at") is True)


def _text(value: object, limit: int) -> str | None:
    if not isinstance(value, str) or len(value) > limit:
        return None
    return without_uncarriable(value)[0]


def to_bytes(points: Iterable[Attention]) -> bytes:
    """The list as it stands in a file; equal lists give equal bytes."""
    return (json.dumps(to_json(points), ensure_ascii=False, indent=1) + "\n").encode()


def from_bytes(data: bytes, texts: Texts) -> AttentionRead:
    """The list in bytes of anyone's making. Never raises; what cannot be read is left aside."""
    try:
        value = json.loads(data) if data.strip() else to_json(())
    except (ValueError, RecursionError):
        value = None
    return from_json(value, texts)
