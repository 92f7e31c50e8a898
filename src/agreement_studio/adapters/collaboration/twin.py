"""A second copy of a document on which updates of others are tried first.

The engine stops in the middle of an update that does not fit, and leaves half of it. The twin is
made with the first update from others and kept in step, so that trying one costs what the update
does, not what the document does.
"""

import re

from agreement_studio.adapters.collaboration import engine, layout
from agreement_studio.adapters.collaboration.touched import Field, Listening
from agreement_studio.adapters.collaboration.wire import extent_of, vector_of
from agreement_studio.adapters.collaboration.writing import Maps
from agreement_studio.application.ports import UnusableUpdateError, Update

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_BEYOND_IN_BYTES = re.compile(rb"[\xf0-\xf4][\x80-\xbf]{3}")
"""Characters that the engine counts as two, and can be made to cut in half."""


class Twin:
    """The twin of a document, which takes in nothing from others before its twin has."""

    def __init__(self, doc: engine.AnyDoc, maps: Maps, lineage: str) -> None:
        self._doc = engine.loaded(doc.get_update())
        self._lineage = lineage
        own = {name: engine.root(self._doc, name) for name in layout.roots()}
        self._both = (maps, own)
        self._listening = Listening(own)

    def follow(self, update: Update) -> None:
        """Takes in an edit of our own."""
        engine.take_in(self._doc, update)
        self._listening.taken()

    def take_in(self, update: Update) -> None:
        """Takes in an update of others. Where it fails, throw the twin away.

        Raises:
            UnusableUpdateError: the engine cannot take it, or would be broken by it.
            ForeignLineageError: it is of another document.
        """
        engine.take_in(self._doc, update)
        engine.refuse_other(self._doc, self._lineage)
        if self._is_near_what_can_be_cut():
            refuse_cut_characters(self._doc)

    def _is_near_what_can_be_cut(self) -> bool:
        """Whether the update wrote in a text that holds, or held, such a character."""
        written = self._listening.taken().written
        return any(_BEYOND.search(_text(maps, one)) for one in written for maps in self._both)


def _text(maps: Maps, one: Field) -> str:
    root, identifier, name = one
    with maps[root].doc.transaction() as transaction:
        held = engine.getter(maps[root], transaction)(layout.key_of(identifier, name))
    return held if isinstance(held, str) else ""


def refuse_cut(doc: engine.AnyDoc, state: Update) -> None:
    """As :func:`refuse_cut_characters`, for a document just loaded from a state of others."""
    if _BEYOND_IN_BYTES.search(state):
        refuse_cut_characters(doc)


def refuse_cut_characters(doc: engine.AnyDoc) -> None:
    """Refuses a document in which one half of a character was removed or written behind.

    The engine writes such a document down so that it cannot be read again. This looks through all
    of it, and is asked only where such a character is near.

    Raises:
        UnusableUpdateError: there is one.
    """
    if extent_of(doc.get_update()).ends != vector_of(doc.get_state()):
        raise UnusableUpdateError(
            "What arrived would break this agreement's texts apart, so it was left out."
        )
