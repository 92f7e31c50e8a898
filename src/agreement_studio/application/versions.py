"""Versions with names: the agreement as it stood, kept by the hash of what it said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from agreement_studio.application.agreement_file import digest_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.ledger.bodies import VersionNamed
from agreement_studio.domain.ledger.ledger import Ledger
from agreement_studio.domain.record import without_uncarriable

NAME_LIMIT = 200
"""The longest name of a version, in characters."""


class UnfitVersionNameError(StudioError):
    """A name that a version cannot bear; nothing has been kept."""


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version just named: the record with its entry, and the value to keep beside it."""

    ledger: Ledger
    value_hash: str
    """The name to keep the value under: sha256 of its bytes."""
    value: bytes
    """The agreement as canonical JSON. The same value is kept once, however often it is named."""


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A named version as the record holds it."""

    name: str
    note: str
    value_hash: str
    at: str
    """When it was named, ISO 8601; for people to read."""
    by: str
    """Who named it."""


@dataclass(frozen=True, slots=True)
class UnsoundVersion:
    """A version whose value is not as it was kept; the sentence says which, and what is wrong."""

    value_hash: str
    sentence: str


def name_version(
    ledger: Ledger, agreement: Agreement, name: str, *, at: datetime, by: str = "", note: str = ""
) -> NewVersion:
    """Names the agreement as it stands.

    Raises:
        UnfitVersionNameError: the name is blank or too long.
        TooLongForRecordError: the note is too long to be written down.
    """
    called, said = (without_uncarriable(text)[0].strip() for text in (name, note))
    if not called or len(called) > NAME_LIMIT:
        raise UnfitVersionNameError(
            f"Give the version a name of at most {NAME_LIMIT} characters, such as “after workshop"
            " 1”. What more there is to say goes into its note."
        )
    value = canonical_json(agreement)
    digest = digest_of(value)
    body = VersionNamed(name=called, value_hash=digest).amended(note=said)
    return NewVersion(ledger.with_entry(body, at=at, by=by), digest, value)


def versions(ledger: Ledger) -> tuple[KeptVersion, ...]:
    """All named versions in the order of the record. Two may share a name, or a value."""
    return tuple(
        KeptVersion(body.name, body.note, body.value_hash, entry.at, entry.by)
        for entry in ledger.entries
        if isinstance(body := entry.body, VersionNamed)
    )


def unsound_versions(ledger: Ledger, stored: Mapping[str, bytes]) -> tuple[UnsoundVersion, ...]:
    """What is wrong with the values kept, by the hash each is kept under.

    A value that no version names is none of ours to judge; it is left where it is.
    """
    named: dict[str, str] = {}
    for version in versions(ledger):
        named.setdefault(version.value_hash, version.name)
    return tuple(
        UnsoundVersion(digest, f"The version “{name}” {what}.")
        for digest, name in named.items()
        if (what := _wrong(stored.get(digest), digest))
    )


def _wrong(value: bytes | None, digest: str) -> str:
    if value is None:
        return "is named in the record, and what it said is missing"
    return "" if digest_of(value) == digest else "no longer says what it said when it was named"
