"""What an agreement file holds, member by member."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from agreement_studio.adapters.files.container import layout
from agreement_studio.domain.errors import StudioError


class TooLargeToKeepError(StudioError):
    """More than an agreement file may hold: it could be written, but not opened again."""


@dataclass(frozen=True, slots=True)
class Contents:
    """All of a file. Bytes are carried as they are."""

    lineage: str
    """Names the document: copies of one file share it, and only those ever merge."""
    app_version: str
    """The version of the program that wrote it."""
    agreement: bytes
    """The agreement as canonical JSON: the part that anyone can read, and the rescue copy."""
    history: bytes
    """One compacted update of the merging engine."""
    record_lines: bytes = b""
    """The record: a JSON object a line, each chained to the one before it."""
    attention: bytes = b"[]\n"
    """What people have not looked at yet, as JSON."""
    versions: Mapping[str, bytes] = field(default_factory=dict)
    """The named versions as canonical JSON, by the sha256 of these bytes."""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """Files that people put beside the agreement, by name without a folder."""
    others: Mapping[str, bytes] = field(default_factory=dict)
    """Members that this program does not know, by their whole name: carried through."""
    format_number: int = 1

    def members(self) -> Iterator[tuple[str, bytes]]:
        """Every member but the manifest, in the order of the file."""
        yield layout.AGREEMENT, self.agreement
        yield layout.HISTORY, self.history
        yield layout.RECORD, self.record_lines
        yield layout.ATTENTION, self.attention
        for sha256, value in sorted(self.versions.items()):
            yield layout.version_name(sha256), value
        for name, value in sorted(self.attachments.items()):
            yield f"{layout.ATTACHMENTS}{name}", value
        yield from sorted(self.others.items())


def from_members(
    members: Mapping[str, bytes], lineage: str, app_version: str, format_number: int
) -> Contents:
    """Sorts members into their places. A fixed one that is missing is empty."""
    versions, attachments, others = {}, {}, {}
    for name, value in members.items():
        version = layout.version_of(name)
        if version:
            versions[version] = value
        elif layout.is_attachment(name):
            attachments[name.removeprefix(layout.ATTACHMENTS)] = value
        elif name not in layout.FIXED:
            others[name] = value
    return Contents(
        lineage=lineage,
        app_version=app_version,
        agreement=members.get(layout.AGREEMENT, b""),
        history=members.get(layout.HISTORY, b""),
        record_lines=members.get(layout.RECORD, b""),
        attention=members.get(layout.ATTENTION, b""),
        versions=MappingProxyType(versions),
        attachments=MappingProxyType(attachments),
        others=MappingProxyType(others),
        format_number=format_number,
    )
