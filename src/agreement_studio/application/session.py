"""One open agreement: the only place where it is changed, undone and shared."""

from collections import deque
from collections.abc import Callable, Hashable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from agreement_studio.application.ports import Merged, Replica, Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Repair
from agreement_studio.domain.difference import same
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.revert import revert

STEPS_KEPT = 2_500
"""How many steps can be undone: more than it takes to write an agreement from nothing."""


class Cause(StrEnum):
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the list of steps."""

    label: Label
    before: Agreement
    after: Agreement
    at: datetime
    """When it was made or last typed on; for people to read, never to order by."""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What listeners hear, whoever made the change. The list of steps is up to date by then."""

    before: Agreement
    after: Agreement
    cause: Cause
    origin: Hashable = None
    """Who asked for it, as they named themselves, so that they need not hear their own."""
    repairs: tuple[Repair, ...] = ()
    """What arrived unusable with a merge."""


Listener = Callable[[Change], None]


class Session:
    """Edits, undo and redo of one open agreement. Use it from one thread.

    `now` tells the time for the list of steps, in the caller's own time zone.
    """

    def __init__(self, replica: Replica, now: Callable[[], datetime]) -> None:
        self._replica = replica
        self._agreement = replica.read()
        self._now = now
        self._done: deque[Step] = deque(maxlen=STEPS_KEPT)
        self._undone: list[Step] = []
        self._is_typing = False
        self._listeners: dict[object, Listener] = {}
        self._unheard: deque[Change] = deque()
        self._is_telling = False

    @property
    def agreement(self) -> Agreement:
        return self._agreement

    @property
    def steps(self) -> tuple[Step, ...]:
        """What can be undone, last step last."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Step, ...]:
        """What can be done again, next step last."""
        return tuple(self._undone)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tells `listener` of every change from now on; what is returned ends that, at once."""
        place = object()
        self._listeners[place] = listener

        def end() -> None:
            self._listeners.pop(place, None)

        return end

    def apply(self, edit: Edit, *, origin: Hashable = None) -> bool:
        """Makes one undoable change and tells whether anything changed.

        The edit runs first: where it raises, nothing has happened.
        """
        before, after = self._agreement, edit(self._agreement)
        if same(before, after):
            return False
        agreed = self._replica.commit(before, after)
        self._remember(Step(edit.label, before, agreed, self._now(), edit.group))
        self._undone.clear()
        self._publish(agreed, Cause.EDIT, origin)
        return True

    def end_typing(self) -> None:
        """Whatever is typed next is a step of its own: the field was left, or a pause was made."""
        self._is_typing = False

    def merge(self, update: Update, *, origin: Hashable = None) -> Merged:
        """Takes in somebody else's edits. They are theirs to undo, not ours."""
        merged = self._replica.merge(update)
        if merged.agreement is not self._agreement or merged.repairs:
            self._publish(merged.agreement, Cause.MERGE, origin, merged.repairs)
        return merged

    def undo(self, *, origin: Hashable = None) -> bool:
        """Takes the last step back and tells whether anything changed.

        Nothing does where others have since changed all that the step did.
        """
        if not self._done:
            return False
        step = self._done[-1]
        agreed = self._commit(revert(step.before, step.after, self._agreement))
        self._undone.append(self._done.pop())
        return self._stepped(agreed, Cause.UNDO, origin)

    def redo(self, *, origin: Hashable = None) -> bool:
        """Makes the step last taken back again and tells whether anything changed."""
        if not self._undone:
            return False
        step = self._undone[-1]
        agreed = self._commit(revert(step.after, step.before, self._agreement))
        self._done.append(self._undone.pop())
        return self._stepped(agreed, Cause.REDO, origin)

    def _commit(self, after: Agreement) -> Agreement:
        if same(self._agreement, after):
            return self._agreement
        return self._replica.commit(self._agreement, after)

    def _stepped(self, agreed: Agreement, cause: Cause, origin: Hashable) -> bool:
        self._is_typing = False
        has_changed = agreed is not self._agreement
        self._publish(agreed, cause, origin)
        return has_changed

    def _remember(self, step: Step) -> None:
        last = self._done[-1] if self._done else None
        joins = last and step.group and last.group == step.group and self._is_typing
        if last and joins and last.after is step.before:
            self._done.pop()
            step = replace(last, after=step.after, at=step.at)
        if not same(step.before, step.after):  # else what was typed has been deleted again
            self._done.append(step)
        self._is_typing = bool(step.group)

    def _publish(
        self,
        agreement: Agreement,
        cause: Cause,
        origin: Hashable,
        repairs: tuple[Repair, ...] = (),
    ) -> None:
        """Tells everyone, once the list of steps is up to date.

        Where a listener makes a change of its own, all hear of the first one before the second.
        """
        self._unheard.append(Change(self._agreement, agreement, cause, origin, repairs))
        self._agreement = agreement
        if self._is_telling:
            return
        self._is_telling = True
        try:
            self._tell_all()
        finally:
            self._is_telling = False

    def _tell_all(self) -> None:
        """Tells what is unheard; where a listener raises, all others still hear everything."""
        try:
            while self._unheard:
                self._tell(self._unheard.popleft())
        finally:
            if self._unheard:
                self._tell_all()

    def _tell(self, change: Change) -> None:
        with ExitStack() as everyone:  # calls them all, last first, and raises afterwards
            for place in reversed(self._listeners):
                everyone.callback(self._hear, place, change)

    def _hear(self, place: object, change: Change) -> None:
        listener = self._listeners.get(place)
        if listener is not None:
            listener(change)
