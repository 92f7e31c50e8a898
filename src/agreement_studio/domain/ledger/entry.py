"""One entry of the record: one line of JSON that names those before it and bears its own hash.

The line is an object with ``kind``, ``at``, ``by`` and ``body`` (both left out when empty),
``previous`` and ``hash``, written in one way only: keys sorted, no blanks, UTF-8, nothing escaped
that need not be. ``hash`` is the sha256 of the same object without ``hash``. Fields that a newer
program adds are part of the line like any other.
"""

import hashlib
import json
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, ValidationError

from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.ledger.bodies import BODIES, Body, Digest
from agreement_studio.domain.record import TEXT_LIMIT, Frozen, Text, without_uncarriable

LINE_LIMIT = 1_000_000
"""The longest line, in bytes: several times what anybody says of one decision."""


class TooLongForRecordError(StudioError):
    """An entry that no reader of the record would take; nothing has been added."""


def _moment(text: str) -> str:
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError("should be a date and time with its offset")
    return text


def _in_order(hashes: tuple[str, ...]) -> tuple[str, ...]:
    if list(hashes) != sorted(set(hashes)):
        raise ValueError("should be in order, each once")
    return hashes


class _Envelope(Frozen):
    """What every line has, whatever its kind."""

    model_config = ConfigDict(extra="ignore")

    kind: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
    at: Annotated[str, AfterValidator(_moment)]
    by: Text = ""
    body: dict[str, Any] = Field(default_factory=dict)
    previous: Annotated[tuple[Digest, ...], AfterValidator(_in_order)]
    hash: Digest


class Entry(Frozen):
    """One entry. `line` is it exactly as it stands in the file, without the end of the line."""

    kind: str
    """What it records: consent, decision, version, or what a newer program records beside."""
    at: str
    """When, as ISO 8601 with an offset. For people to read; never to order by."""
    by: str = ""
    """Who wrote it down, by name or role in words."""
    body: Body | None
    """What it says; None where it holds what only a newer program understands."""
    previous: tuple[str, ...]
    """The hashes of all entries that nothing followed when it was written, in order."""
    hash: str
    """Its own hash, by which those after it know it."""
    line: bytes = Field(repr=False)


class ChangedLineError(StudioError):
    """A line that is not as it was written."""


class UnreadableLineError(StudioError):
    """A line that is no entry."""


def new_entry(body: Body, *, at: datetime, by: str, previous: tuple[str, ...]) -> Entry:
    """An entry that follows those with the hashes `previous`.

    Raises:
        TooLongForRecordError: it is longer than :data:`LINE_LIMIT`.
        ValueError: `at` bears no offset.
    """
    by, _ = without_uncarriable(by)
    said = {
        "kind": body.kind,
        "at": _moment(at.isoformat(timespec="seconds")),
        "body": body.model_dump(mode="json", exclude_defaults=True),
        "previous": sorted(previous),
        **({"by": by} if by else {}),
    }
    line = _canonical({**said, "hash": hash_of(said)})
    if len(line) > LINE_LIMIT or len(by) > TEXT_LIMIT or not _is_readable(body):
        raise TooLongForRecordError(
            f"This {body.kind} is longer than an entry of the record may be. Say it in fewer words"
            " and keep the rest in a document beside it."
        )
    return entry_of(line)


def entry_of(line: bytes) -> Entry:
    """The entry a line holds.

    Raises:
        UnreadableLineError: it holds none.
        ChangedLineError: it is not as it was written.
    """
    said = said_in(line)
    try:
        envelope = _Envelope.model_validate(said)
    except ValidationError:
        raise UnreadableLineError("no entry stands there") from None
    if hash_of(said) != envelope.hash or _canonical(said) != line:
        raise ChangedLineError("not as it was written")
    return Entry(
        kind=envelope.kind,
        at=envelope.at,
        by=envelope.by,
        body=_body(envelope),
        previous=envelope.previous,
        hash=envelope.hash,
        line=line,
    )


def said_in(line: bytes) -> dict[str, Any]:
    """The object a line holds, whatever is in it.

    Raises:
        UnreadableLineError: it holds none, or one that cannot be written again.
    """
    try:
        said = json.loads(line.decode())
        _canonical(said)
    except (ValueError, RecursionError):
        raise UnreadableLineError("no JSON stands there") from None
    if not isinstance(said, dict):
        raise UnreadableLineError("no object stands there")
    return said


def hash_of(said: dict[str, Any]) -> str:
    """The hash of what a line says, its own hash set aside."""
    unhashed = {name: value for name, value in said.items() if name != "hash"}
    return hashlib.sha256(_canonical(unhashed)).hexdigest()


def _canonical(said: Any) -> bytes:
    return json.dumps(
        said, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def _is_readable(body: Body) -> bool:
    """Whether a body made up without checks, as amended values are, can be read again."""
    try:
        return type(body).model_validate(body.model_dump(mode="json")) is not None
    except ValidationError:
        return False


def _body(envelope: _Envelope) -> Body | None:
    model = BODIES.get(envelope.kind)
    if model is None:
        return None
    try:
        return model.model_validate(envelope.body)
    except ValidationError:
        return None
