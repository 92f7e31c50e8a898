"""Several people at one agreement, each with a session and a replica of their own.

What each commits goes to every other through a line that keeps its order and can be held up.
"""

from collections import deque
from datetime import UTC, datetime

from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.application.ports import MissingUpdatesError, Update
from agreement_studio.application.session import Cause, Change, Session
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.parts import record_lists

LINEAGE = "the-document"


class Person:
    def __init__(self, replica: SharedReplica) -> None:
        self.replica = replica
        self.session = Session(replica, lambda: datetime(2026, 11, 22, tzinfo=UTC))
        self.removed: set[tuple[str, str]] = set()
        self.added: set[tuple[str, str]] = set()
        self.session.subscribe(self._note)

    @property
    def agreement(self) -> Agreement:
        return self.session.agreement

    def make(self, edit: Edit) -> None:
        """Makes an edit, if it can be made."""
        try:
            self.session.apply(edit)
        except StudioError:
            return
        self.session.end_typing()

    def _note(self, change: Change) -> None:
        if change.cause is not Cause.MERGE:
            before, after = records_of(change.before), records_of(change.after)
            self.removed |= before - after
            self.added |= after - before


class Company:
    """Everybody, and the lines between them."""

    def __init__(self, start: Agreement, people: int) -> None:
        first = SharedReplica.fresh(start, LINEAGE)
        others = [
            SharedReplica.opened(first.state(), LINEAGE, client=number)
            for number in range(1, people)
        ]
        self.people = [Person(replica) for replica in (first, *others)]
        self.lines: dict[tuple[int, int], deque[Update]] = {}
        for sender, person in enumerate(self.people):
            for receiver in range(people):
                if receiver != sender:
                    line = self.lines[sender, receiver] = deque()
                    person.replica.on_update(line.append)

    def deliver(self, sender: int, receiver: int, count: int) -> None:
        """Brings the next updates of a line over, as far as all they build on is there.

        What a person wrote knowing a third one's changes has to wait for these.
        """
        line, session = self.lines[sender, receiver], self.people[receiver].session
        for _ in range(min(count, len(line))):
            try:
                session.merge(line[0])
            except MissingUpdatesError:
                return
            line.popleft()

    def deliver_all(self) -> None:
        for sender, receiver in self.lines:
            self.resync(sender, receiver)
        for sender, receiver in self.lines:
            self.resync(sender, receiver)
        for (_, receiver), line in self.lines.items():
            while line:
                self.people[receiver].session.merge(line.popleft())

    def resync(self, sender: int, receiver: int) -> None:
        """As after every pause: what the receiver does not have, by vector."""
        ours, theirs = self.people[sender].replica, self.people[receiver]
        theirs.session.merge(ours.missing(theirs.replica.vector()))


def replacing(agreement: Agreement) -> Edit:
    """The edit that puts another agreement in place of everything."""
    return Edit(Label("answer"), lambda _: agreement)


def records_of(agreement: Agreement) -> set[tuple[str, str]]:
    return {(name, one.id) for name in record_lists() for one in getattr(agreement, name)}
