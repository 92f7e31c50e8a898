"""One agreement while it is open: its session, its file, its journal and its record.

What is edited is on the disk when the edit returns. What shows "saved" is in the file, read back.
A file that somebody changed meanwhile is never replaced: one of the same document is merged, and of
any other both stay.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from agreement_studio.application.agreement_file import AgreementFile, digest_of
from agreement_studio.application.attention import Attention, after_looking, to_bytes
from agreement_studio.application.consents import GivenConsent
from agreement_studio.application.file_ports import (
    BackupReason,
    ChangedUnderneathError,
    FileRead,
    Files,
    Held,
    Journal,
    JournalHead,
    Stamp,
    UnkeptError,
)
from agreement_studio.application.merging import MergedFiles, joined
from agreement_studio.application.ports import Engine, Replica, Update
from agreement_studio.application.read_only import ReadOnlyError
from agreement_studio.application.save_report import NoPlaceYetError, SaveReport, free_name
from agreement_studio.application.session import Change, Session
from agreement_studio.application.versions import name_version
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.consent import place_consents
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.ledger.bodies import Body
from agreement_studio.domain.ledger.entry import Entry
from agreement_studio.domain.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Parts:
    """What an open agreement works with."""

    engine: Engine
    files: Files
    now: Callable[[], datetime]


class OpenAgreement:
    """One open agreement. Use it from one thread, and close it."""

    def __init__(
        self,
        file: AgreementFile,
        replica: Replica,
        journal: Journal | None,
        parts: Parts,
        *,
        path: Path | None = None,
        read: FileRead | None = None,
        held: Held | None = None,
    ) -> None:
        """`journal` is None where the agreement is open to read only."""
        self.session = Session(replica, parts.now)
        self.path = path
        self.trouble = ""
        """Why the latest edits are not on the disk yet; ``""`` when they are."""
        self._parts = parts
        self._replica = replica
        self._file = file
        self._journal = journal
        self._held = held
        self._since: Stamp | None = read.stamp if read else None
        self._before = read
        replica.on_update(self._keep_update)
        self.session.subscribe(self._hear)

    # ------------------------------------------------------------------------- what there is

    @property
    def agreement(self) -> Agreement:
        return self.session.agreement

    @property
    def ledger(self) -> Ledger:
        return self._file.ledger

    @property
    def attention(self) -> tuple[Attention, ...]:
        """What copies changed apart, looked at or not."""
        return self._file.attention

    @property
    def is_read_only(self) -> bool:
        return self._journal is None

    @property
    def unsaved_edits(self) -> int:
        """How many edits the file does not hold; all of an agreement that has none yet."""
        return self._journal.edits if self._journal else 0

    def as_file(self) -> AgreementFile:
        """All of it, as it would be saved now."""
        return replace(self._file, agreement=self.agreement, history=self._replica.state())

    # ----------------------------------------------------------------------------- the record

    def record(self, *bodies: Body, by: str = "") -> Entry:
        """Adds to the record a consent given, a decision taken; of several all or none.

        Gives the last entry. Raises:
            ReadOnlyError: the agreement was opened to read.
            TooLongForRecordError: an entry is longer than a line may be.
        """
        journal, ledger = self._writable(), self._file.ledger
        for body in bodies:
            ledger = ledger.with_entry(body, at=self._parts.now(), by=by)
        entries = ledger.entries[len(self._file.ledger.entries) :]
        self._file = replace(self._file, ledger=ledger)
        for entry in entries:
            self._try(journal.line, entry.line)
        return entries[-1]

    def consent(self, *given: GivenConsent, by: str = "") -> Entry:
        """Takes in where partners stand: one step to undo, and entries that stay; all or none.

        Gives the last entry. Raises:
            ReadOnlyError: the agreement was opened to read.
            TooLongForRecordError: a reason is longer than a line may be.
        """
        step = place_consents([one.edit for one in given])
        step(self.agreement)
        entry = self.record(*(one.entry for one in given), by=by)
        self.session.apply(step)
        return entry

    def name_version(self, name: str, *, by: str = "", note: str = "") -> Entry:
        """Gives the agreement as it stands a name, to be compared with later.

        Raises:
            ReadOnlyError: the agreement was opened to read.
            UnfitVersionNameError: the name is blank or too long.
            TooLongForRecordError: the note is too long to be written down.
        """
        journal = self._writable()
        now = self._parts.now()
        named = name_version(self.ledger, self.agreement, name, at=now, by=by, note=note)
        values = {**self._file.versions, named.value_hash: named.value}
        self._file = replace(self._file, ledger=named.ledger, versions=values)
        entry = named.ledger.entries[-1]
        self._try(journal.version, named.value)
        self._try(journal.line, entry.line)
        return entry

    def look_at(self, identifier: str) -> None:
        """Marks a clash as looked at.

        Raises:
            ReadOnlyError: the agreement was opened to read.
        """
        self._attend(after_looking(self._file.attention, identifier))

    # -------------------------------------------------------------------------------- merging

    def merge(self, other: AgreementFile) -> MergedFiles:
        """Takes in a copy that was edited apart. Its edits are theirs to undo, not ours.

        Raises:
            ReadOnlyError: the agreement was opened to read.
            ForeignLineageError: it is another document; compare the two instead.
        """
        journal = self._writable()
        merged = joined(self.as_file(), other, self._parts.engine)
        self.session.merge(other.history)
        self._try(journal.update, other.history)
        known = {entry.hash for entry in self._file.ledger.entries}
        for entry in merged.file.ledger.entries:
            if entry.hash not in known:
                self._try(journal.line, entry.line)
        for digest in merged.file.versions.keys() - self._file.versions.keys():
            self._try(journal.version, merged.file.versions[digest])
        self._file = replace(merged.file, attention=self._file.attention)
        self._attend(merged.file.attention)
        return merged

    def changed_underneath(self) -> FileRead | None:
        """The file as somebody left it since; None where it is as we know it, or cannot be read."""
        theirs = self._theirs(self.path) if self.path else None
        known = self._since.sha256 if self._since else ""
        return theirs if theirs and theirs.stamp.sha256 != known else None

    def go_on_from(self, stamp: Stamp | None) -> None:
        """Has the next save replace the file as `stamp` tells; None: it is gone, and written anew.

        Whoever calls it has seen to it that nothing of that file is lost.
        """
        self._since = stamp

    # --------------------------------------------------------------------------------- saving

    def save(self) -> SaveReport:
        """Saves to the agreement's file. When this returns, the file was read back and holds it.

        Raises:
            ReadOnlyError, NoPlaceYetError: there is nowhere to save to.
            UnwrittenFileError: the disk refused; the file is as it was, and the journal goes on.
        """
        self._writable()
        if self.path is None:
            raise NoPlaceYetError("This agreement has no file yet. Say where to save it.")
        self._back_up_older()
        try:
            return self._saved(self.path, self._since)
        except ChangedUnderneathError:
            return self._save_beside_or_merged(self.path)

    def save_as(self, path: Path, *, replace_existing: bool = False) -> SaveReport:
        """Saves to another file, which is the agreement's own from then on.

        Raises:
            ReadOnlyError: the agreement was opened to read.
            ChangedUnderneathError: the file is there already, and nobody said to replace it.
            UnwrittenFileError: the disk refused.
        """
        self._writable()
        since = self._parts.files.stamp(path) if replace_existing else None
        held = self._parts.files.hold(path)
        try:
            report = self._saved(path, since)
        except BaseException:
            held.close()
            raise
        if self._held:
            self._held.close()
        self._held = held
        self.path = path
        held.follow()
        return report

    def fork(self, path: Path, *, replace_existing: bool = False) -> None:
        """Writes a copy for a breakout group, unsaved edits included; it merges back later.

        Raises:
            ChangedUnderneathError: a file is there already, and nobody said to replace it.
            UnwrittenFileError: the disk refused.
        """
        files = self._parts.files
        since = files.stamp(path) if replace_existing else None
        files.save(path, files.packed(self.as_file()), since)

    def back_up(self) -> None:
        """Keeps a dated copy of the agreement as it stands: for a timer to call.

        Raises:
            UnwrittenFileError: it could not be kept.
        """
        files = self._parts.files
        data, now = files.packed(self.as_file()), self._parts.now()
        files.back_up(self._file.lineage, data, now, BackupReason.TIMED)

    def close(self) -> None:
        """Lets go of everything. What is not saved stays in the journal, for the next start."""
        if self._journal and self._journal.edits:
            self._journal.close()
        elif self._journal:
            self._journal.end()
        if self._held:
            self._held.close()

    def discard(self) -> None:
        """Lets go of everything, unsaved edits included: somebody said they are not wanted."""
        if self._journal:
            self._journal.end()
        if self._held:
            self._held.close()

    def _saved(self, path: Path, since: Stamp | None) -> SaveReport:
        journal = self._writable()
        data = self._parts.files.packed(self.as_file())
        self._try(journal.about_to_save, path, digest_of(data))
        saved = self._parts.files.save(path, data, since)
        self._since = saved.stamp
        if not self._replica.repairs:
            self._parts.files.remember(saved)
        self._try(journal.saved, self._head(path, saved.stamp.sha256), data)
        if self._held:
            self._held.follow()
        return SaveReport(path, is_confirmed=saved.is_confirmed)

    def _save_beside_or_merged(self, path: Path) -> SaveReport:
        theirs = self._theirs(path)
        if theirs is None or theirs.is_newer or theirs.file.lineage != self._file.lineage:
            beside = free_name(path)
            report = self._saved(beside, None)
            self.path = beside
            return replace(report, kept_beside=True)
        now, files = self._parts.now(), self._parts.files
        files.back_up(theirs.file.lineage, theirs.data, now, BackupReason.MERGE)
        merged = self.merge(theirs.file)
        return replace(self._saved(path, theirs.stamp), merged=merged)

    def _theirs(self, path: Path) -> FileRead | None:
        """The file as somebody left it; None where it is gone or is none of ours."""
        try:
            return self._parts.files.read(path)
        except StudioError:
            return None

    def _back_up_older(self) -> None:
        before = self._before
        if before and before.is_older:
            now, files = self._parts.now(), self._parts.files
            files.back_up(before.file.lineage, before.data, now, BackupReason.MIGRATION)
        self._before = None

    # -------------------------------------------------------------------------------- journal

    def _writable(self) -> Journal:
        if self._journal is None:
            raise ReadOnlyError
        return self._journal

    def _keep_update(self, update: Update) -> None:
        self._try(self._writable().update, update)

    def _hear(self, _change: Change) -> None:
        """A long journal begins anew, so that recovery stays quick."""
        journal = self._journal
        if journal and journal.is_long and not journal.waiting:
            data = self._parts.files.packed(self.as_file())
            self._try(journal.compact, data)

    def _attend(self, points: tuple[Attention, ...]) -> None:
        journal = self._writable()
        if points != self._file.attention:
            self._file = replace(self._file, attention=points)
            self._try(journal.attention, to_bytes(points))

    def _try(self, keep: Callable[..., None], *what: object) -> None:
        """Keeps something in the journal; what the disk refuses waits there and is told."""
        self.trouble = ""
        try:
            keep(*what)
        except UnkeptError as fault:
            self.trouble = fault.sentence

    def _head(self, path: Path, sha256: str) -> JournalHead:
        began = self._parts.now().isoformat(timespec="seconds")
        return JournalHead(self._file.lineage, self.agreement.name, str(path), sha256, began)
