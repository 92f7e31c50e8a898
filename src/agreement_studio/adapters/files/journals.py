"""Journals as the application asks for them."""

from collections.abc import Sequence
from pathlib import Path

from agreement_studio.adapters.files.journal import recovery
from agreement_studio.adapters.files.journal.head import Head
from agreement_studio.adapters.files.journal.journal import Journal, begin
from agreement_studio.adapters.files.journal.records import Kind
from agreement_studio.application.file_ports import JournalHead, Recovered, Unsaved
from agreement_studio.application.ports import Update


class KeptJournal:
    """The journal of one open agreement."""

    def __init__(self, journal: Journal, app_version: str) -> None:
        self._journal = journal
        self._app_version = app_version

    @property
    def edits(self) -> int:
        return self._journal.edits

    @property
    def waiting(self) -> int:
        return self._journal.waiting

    @property
    def is_long(self) -> bool:
        return self._journal.is_long

    def update(self, update: Update) -> None:
        self._journal.append(Kind.UPDATE, update)

    def line(self, line: bytes) -> None:
        self._journal.append(Kind.LEDGER, line)

    def version(self, value: bytes) -> None:
        self._journal.append(Kind.VERSION, value)

    def attention(self, points: bytes) -> None:
        self._journal.append(Kind.ATTENTION, points)

    def retry(self) -> None:
        self._journal.retry()

    def about_to_save(self, path: Path, sha256: str) -> None:
        self._journal.about_to_save(path, sha256)

    def saved(self, head: JournalHead, base: bytes) -> None:
        self._journal.saved(_stored(head, self._app_version), base)

    def compact(self, base: bytes) -> None:
        self._journal.compact(base)

    def close(self) -> None:
        self._journal.close()

    def end(self) -> None:
        self._journal.end()


class StateJournals:
    """The journals in a user's state folder."""

    def __init__(self, state: Path, app_version: str) -> None:
        self._state = state
        self._app_version = app_version

    def begin(self, head: JournalHead, base: bytes) -> KeptJournal:
        journal = begin(self._state, _stored(head, self._app_version), base)
        return KeptJournal(journal, self._app_version)

    def tidy(self) -> None:
        recovery.tidy(self._state)

    def unsaved(self) -> Sequence[Unsaved]:
        return recovery.unsaved(self._state)

    def recovered(self, identifier: str) -> Recovered:
        found = recovery.recover(self._state, identifier)
        attention = found.of(Kind.ATTENTION)
        return Recovered(
            base=found.base,
            updates=found.of(Kind.UPDATE),
            lines=found.of(Kind.LEDGER),
            versions=found.of(Kind.VERSION),
            attention=attention[-1] if attention else None,
            head=_told(found.head),
            edits=found.edits,
            is_damaged=found.is_damaged,
        )

    def keep(self, identifier: str) -> Path:
        return recovery.keep(self._state, identifier)

    def discard(self, identifier: str) -> None:
        recovery.discard(self._state, identifier)


def _stored(head: JournalHead, app_version: str) -> Head:
    return Head(
        lineage=head.lineage,
        title=head.title,
        path=head.path,
        file_sha256=head.sha256,
        app_version=app_version,
        began=head.began,
        unsaved=head.unsaved,
    )


def _told(head: Head) -> JournalHead:
    return JournalHead(
        lineage=head.lineage,
        title=head.title,
        path=head.path,
        sha256=head.file_sha256,
        began=head.began,
        unsaved=head.unsaved,
    )
