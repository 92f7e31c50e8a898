"""Agreement files as the application asks for them: read, packed, saved, backed up, held."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from agreement_studio.adapters.files.backups import back_up
from agreement_studio.adapters.files.container.contents import Contents
from agreement_studio.adapters.files.container.layout import FILE_LIMIT
from agreement_studio.adapters.files.container.opening import Opened, unpacked
from agreement_studio.adapters.files.container.packing import Packing
from agreement_studio.adapters.files.container.readable import read_readable
from agreement_studio.adapters.files.open_lock import OpenFile, hold
from agreement_studio.adapters.files.saving import Saved, save
from agreement_studio.adapters.files.stamp import Stamp, read_stamped
from agreement_studio.adapters.files.written import remember, was_written
from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.attention import from_bytes, to_bytes
from agreement_studio.application.file_ports import BackupReason, FileRead
from agreement_studio.application.file_ports import Saved as AnySaved
from agreement_studio.application.file_ports import Stamp as AnyStamp
from agreement_studio.domain.canonical import Readable
from agreement_studio.domain.ledger.reading import Reading
from agreement_studio.domain.ledger.reading import read as read_ledger
from agreement_studio.texts import Texts


class AgreementFiles:
    """Reads and saves agreement files; `state` is where backups and locks lie."""

    def __init__(self, state: Path, app_version: str, texts: Texts) -> None:
        self._state = state
        self._app_version = app_version
        self._texts = texts
        self._kept = _Kept("")

    def read(self, path: Path) -> FileRead:
        data, stamp = read_stamped(path, FILE_LIMIT)
        opened = unpacked(data, str(path))
        file, remarks = self._file(opened, str(path))
        return FileRead(
            file=file,
            stamp=stamp,
            data=data,
            is_newer=opened.is_newer,
            is_older=opened.is_older,
            is_ours=was_written(self._state, stamp.sha256),
            remarks=remarks,
        )

    def stamp(self, path: Path) -> Stamp | None:
        return read_stamped(path, FILE_LIMIT)[1] if path.exists() else None

    def unpacked(self, data: bytes, where: str) -> AgreementFile:
        return self._file(unpacked(data, where), where)[0]

    def packed(self, file: AgreementFile) -> bytes:
        if self._kept.lineage != file.lineage:
            self._kept = _Kept(file.lineage)
        return self._kept.packing.packed(
            Contents(
                lineage=file.lineage,
                app_version=self._app_version,
                agreement=self._kept.readable.json(file.agreement),
                history=file.history,
                record_lines=file.ledger.written(),
                attention=to_bytes(file.attention),
                versions=file.versions,
                attachments=file.attachments,
                others=file.others,
            )
        )

    def save(self, path: Path, data: bytes, since: AnyStamp | None) -> Saved:
        if since is not None and not isinstance(since, Stamp):
            raise TypeError("a stamp of somebody else’s making")
        return save(path, data, since)

    def remember(self, saved: AnySaved) -> None:
        remember(self._state, saved.stamp.sha256)

    def back_up(self, lineage: str, data: bytes, at: datetime, why: BackupReason) -> None:
        back_up(self._state, lineage, data, at, why)

    def hold(self, path: Path) -> OpenFile:
        return hold(self._state, path)

    def _file(self, opened: Opened, where: str) -> tuple[AgreementFile, tuple[str, ...]]:
        contents = opened.contents
        record = read_ledger(contents.record_lines)
        attention = from_bytes(contents.attention, self._texts)
        file = AgreementFile(
            lineage=contents.lineage,
            agreement=read_readable(contents.agreement, where),
            history=contents.history,
            ledger=record.ledger,
            attention=attention.points,
            versions=contents.versions,
            attachments=contents.attachments,
            others=contents.others,
        )
        return file, (*_told(record, where), *attention.remarks)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was packed last, so that after an edit little is packed again."""

    lineage: str
    readable: Readable = field(default_factory=Readable)
    packing: Packing = field(default_factory=Packing)


def _told(record: Reading, where: str) -> tuple[str, ...]:
    return tuple(f"{where}: {found.sentence}" for found in record.breaks)
