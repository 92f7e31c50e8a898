"""What is written here, as the engine tells it.

The engine keeps whoever hears it alive, where Python's collector cannot look: what hears it must
know nothing of the replica, or none would ever be let go of.
"""

import weakref

from pycrdt import Subscription, TransactionEvent

from agreement_studio.adapters.collaboration import engine
from agreement_studio.adapters.collaboration.touched import Listening
from agreement_studio.application.ports import Update


class Written:
    """Keeps the updates of what is written while it is told that somebody here writes."""

    def __init__(self) -> None:
        self.is_writing = False
        self._updates: list[Update] = []

    def note(self, event: TransactionEvent) -> None:
        """Hears of a transaction."""
        if self.is_writing:
            self._updates.append(event.update)

    def taken(self) -> list[Update]:
        """What was written since this was last asked."""
        updates, self._updates = self._updates, []
        return updates


def stop_with(
    replica: object, doc: engine.AnyDoc, observed: Subscription, listening: Listening
) -> None:
    """Has the engine let go of all that hears it once the replica is gone."""
    weakref.finalize(replica, _stop, doc, observed, listening).atexit = False


def _stop(doc: engine.AnyDoc, observed: Subscription, listening: Listening) -> None:
    doc.unobserve(observed)
    listening.stop()
