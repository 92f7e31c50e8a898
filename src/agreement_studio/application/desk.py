"""Where agreements are opened, begun, and taken up again after a program died."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.application.agreement_file import AgreementFile, digest_of
from agreement_studio.application.attention import from_bytes
from agreement_studio.application.file_ports import (
    BackupReason,
    FileRead,
    Held,
    JournalHead,
    Journals,
    OpenElsewhereError,
    Recovered,
)
from agreement_studio.application.open_agreement import OpenAgreement, Parts
from agreement_studio.application.ports import (
    ForeignLineageError,
    Replica,
    UnusableUpdateError,
)
from agreement_studio.application.read_only import ReadOnlyReplica
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import same
from agreement_studio.domain.errors import UnreadableFileError, UnwrittenFileError
from agreement_studio.domain.ledger.ledger import merged as merged_ledgers
from agreement_studio.domain.ledger.reading import read as read_ledger
from agreement_studio.texts import Texts


@dataclass(frozen=True, slots=True)
class Opening:
    """An agreement that was opened, and what is worth saying about it."""

    opened: OpenAgreement
    remarks: tuple[str, ...] = ()


class Desk:
    """Opens agreements. One for a running program."""

    def __init__(
        self, parts: Parts, journals: Journals, new_lineage: Callable[[], str], texts: Texts
    ) -> None:
        self.journals = journals
        self._parts = parts
        self._new_lineage = new_lineage
        self._texts = texts

    def open(self, path: Path, *, read_only: bool = False) -> Opening:
        """Opens a file; to read only where it is of a newer format, or where that is asked for.

        Raises:
            UnreadableFileError: it is missing, damaged or something else.
            OpenElsewhereError: another program has it open.
        """
        held = None if read_only else self._parts.files.hold(path)
        try:
            if held:
                self.journals.tidy()
            read = self._parts.files.read(path)
            if read_only or read.is_newer:
                return self._to_read(path, read, held)
            replica = self._replica(path, read)
            head = self._head(read.file, str(path), read.stamp.sha256)
            journal = self.journals.begin(head, read.data)
        except BaseException:
            if held:
                held.close()
            raise
        opened = OpenAgreement(
            read.file, replica, journal, self._parts, path=path, read=read, held=held
        )
        remarks = (*read.remarks, *self._repaired(replica, read.file), *self._backed_up(read))
        return Opening(opened, remarks)

    def begin(self, agreement: Agreement) -> OpenAgreement:
        """A new agreement without a file: a document of its own, which no other ever merges with.

        Raises:
            UnwrittenFileError: there is no place for its journal.
        """
        file = self.new_file(agreement)
        replica = self._parts.engine.opened(file.history, file.lineage)
        journal = self.journals.begin(self._head(file, "", ""), self._parts.files.packed(file))
        return OpenAgreement(file, replica, journal, self._parts)

    def new_file(self, agreement: Agreement) -> AgreementFile:
        """The file of a new document that holds an agreement, and nothing of what came before."""
        lineage = self._new_lineage()
        replica = self._parts.engine.fresh(agreement, lineage)
        return AgreementFile(lineage, replica.read(), replica.state())

    def recovered_file(self, identifier: str) -> AgreementFile:
        """What a journal comes to, to be looked at and compared. The journal stays as it is.

        Raises:
            StudioError: it is gone, its program is running, or nothing in it can be read.
        """
        file, _ = self._rebuilt(self.journals.recovered(identifier))
        return file

    def recover(self, identifier: str, *, apart: bool = False) -> Opening:
        """Takes up the work of a program that died, unsaved as it was.

        Its journal goes once another holds all of it. `apart` takes it up as a copy without a
        file, so that the file it was of stays as it is.

        Raises:
            StudioError: as :meth:`recovered_file`, or there is no place for the new journal.
        """
        self.journals.tidy()
        recovered = self.journals.recovered(identifier)
        file, replica = self._rebuilt(recovered)
        head = recovered.head
        path = Path(head.path) if head.path and not apart else None
        held = self._held(path)
        if path and held is None:
            path = None
        read = self._unchanged(path, head.sha256)
        begun = self._head(file, str(path or ""), head.sha256, recovered.edits)
        journal = self.journals.begin(begun, self._parts.files.packed(file))
        opened = OpenAgreement(file, replica, journal, self._parts, path=path, read=read, held=held)
        if not recovered.is_damaged:
            self.journals.discard(identifier)
        return Opening(opened, self._told(recovered))

    def _replica(self, path: Path, read: FileRead) -> Replica:
        known = read.file.agreement if read.is_ours else None
        try:
            return self._parts.engine.opened(read.file.history, read.file.lineage, known=known)
        except (UnusableUpdateError, ForeignLineageError):
            said = self._texts.phrase("file.history_unusable", path=str(path))
            raise UnreadableFileError(said) from None

    def _to_read(self, path: Path, read: FileRead, held: Held | None) -> Opening:
        if held:
            held.close()
        file = read.file
        replica = ReadOnlyReplica(file.agreement, file.history, file.lineage)
        opened = OpenAgreement(file, replica, None, self._parts, path=path, read=read)
        newer = (self._texts.phrase("file.newer"),) if read.is_newer else ()
        return Opening(opened, (*newer, *read.remarks))

    def _backed_up(self, read: FileRead) -> tuple[str, ...]:
        """Keeps a dated copy of the file as it was before anybody edits it."""
        files, now = self._parts.files, self._parts.now()
        try:
            files.back_up(read.file.lineage, read.data, now, BackupReason.TIMED)
        except UnwrittenFileError as fault:
            return (self._texts.phrase("file.no_backup", why=fault.sentence),)
        return ()

    def _repaired(self, replica: Replica, file: AgreementFile) -> tuple[str, ...]:
        """Says where the readable part and the history do not tell the same."""
        if same(replica.read(), file.agreement):
            return ()
        return (self._texts.phrase("file.parts_differ"),)

    def _rebuilt(self, recovered: Recovered) -> tuple[AgreementFile, Replica]:
        base = self._parts.files.unpacked(recovered.base, "the journal")
        replica = self._parts.engine.opened(base.history, base.lineage)
        for update in recovered.updates:
            replica.merge(update)
        lines = read_ledger(b"".join(line + b"\n" for line in recovered.lines))
        attention = base.attention
        if recovered.attention is not None:
            attention = from_bytes(recovered.attention, self._texts).points
        file = AgreementFile(
            lineage=base.lineage,
            agreement=replica.read(),
            history=replica.state(),
            ledger=merged_ledgers(base.ledger, lines.ledger),
            attention=attention,
            versions={**base.versions, **{digest_of(one): one for one in recovered.versions}},
            attachments=base.attachments,
            others=base.others,
        )
        return file, replica

    def _held(self, path: Path | None) -> Held | None:
        """The agreement's file, held; None where it has none or another program has it open."""
        try:
            return self._parts.files.hold(path) if path else None
        except OpenElsewhereError:
            return None

    def _unchanged(self, path: Path | None, sha256: str) -> FileRead | None:
        """The agreement's file where it still is what the journal began from.

        Where it is not, saving merges or keeps both.
        """
        try:
            read = self._parts.files.read(path) if path else None
        except UnreadableFileError:
            return None
        return read if read and read.stamp.sha256 == sha256 else None

    def _told(self, recovered: Recovered) -> tuple[str, ...]:
        return (self._texts.phrase("file.journal_damaged"),) if recovered.is_damaged else ()

    def _head(self, file: AgreementFile, path: str, sha256: str, unsaved: int = 0) -> JournalHead:
        began = self._parts.now().isoformat(timespec="seconds")
        return JournalHead(file.lineage, file.agreement.name, path, sha256, began, unsaved)
