"""The engine's document, opened and changed without its faults getting through.

pycrdt tells of bytes that it cannot take by ``ValueError``, of changes that do not fit the document
by ``RuntimeError``, and where Rust panics by ``pyo3_runtime.PanicException``, which is no
``Exception`` and which nobody can import. Its ``UndoManager`` is never used: it crashes.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from pycrdt import Doc, Map, Transaction
from pycrdt._pycrdt import Text as _Text
from pydantic_core import from_json

from agreement_studio.adapters.collaboration.layout import LINEAGE
from agreement_studio.adapters.collaboration.wire import vector_of
from agreement_studio.application.ports import ForeignLineageError, UnusableUpdateError

AnyDoc = Doc[Any]

_PANIC = "PanicException"


def loaded(state: bytes, *, client: int | None = None) -> AnyDoc:
    """A document with a state.

    Raises:
        UnusableUpdateError: the engine cannot take it.
    """
    doc: AnyDoc = Doc(client_id=client)
    take_in(doc, state)
    return doc


def take_in(doc: AnyDoc, update: bytes) -> None:
    """Applies an update. Where it fails, the document may hold half of it: throw that away.

    Raises:
        UnusableUpdateError: the engine cannot take it.
    """
    with _only_refusals():
        doc.apply_update(update)


def missing(doc: AnyDoc, vector: bytes) -> bytes:
    """What the document holds beyond a vector.

    Raises:
        UnusableUpdateError: the bytes are no vector.
    """
    vector_of(vector)
    with _only_refusals():
        return doc.get_update(vector)


def root(doc: AnyDoc, name: str) -> Map[Any]:
    """A map at the document's root; an empty one where nobody has written to it yet."""
    return cast("Map[Any]", doc.get(name, type=Map))


def sign(doc: AnyDoc, lineage: str) -> None:
    """Names the document it belongs to, once more.

    With the first edit of everyone who edits, this ties that edit, and with it all later ones, to
    the name's earlier writing, which no other document holds: there they wait for ever.
    """
    root(doc, LINEAGE)[lineage] = True


def refuse_other(doc: AnyDoc, lineage: str) -> None:
    """Refuses a document of another name, or one that was mixed with another.

    Raises:
        ForeignLineageError: its name is not `lineage`, or it has two.
    """
    if set(root(doc, LINEAGE).keys()) != {lineage}:
        raise ForeignLineageError(
            "That belongs to another agreement, so the two cannot be merged. Compare them instead."
        )


def plain(maps: Mapping[str, Map[Any]]) -> dict[str, dict[str, Any]]:
    """All that maps of one document hold, texts as texts: far faster than entry by entry."""
    if not maps:
        return {}
    with next(iter(maps.values())).doc.transaction() as transaction:
        inner = transaction._txn  # noqa: SLF001 - the engine's own JSON has no public way to it
        return {name: from_json(one.integrated.to_json(inner)) for name, one in maps.items()}


def getter(one: Map[Any], transaction: Transaction) -> Callable[[str], Any]:
    """What stands under a key of a map, texts as texts; None where nothing does."""
    inner: Any = one.integrated
    within: Any = transaction._txn  # noqa: SLF001 - else each look would open a transaction

    def get(key: str) -> Any:
        held = inner.get(within, key) if inner.has(within, key) else None
        return held.get_string(within) if isinstance(held, _Text) else held

    return get


@contextmanager
def _only_refusals() -> Iterator[None]:
    try:
        yield
    except BaseException as fault:
        if not isinstance(fault, ValueError | RuntimeError) and type(fault).__name__ != _PANIC:
            raise
        raise UnusableUpdateError(
            "What arrived does not fit this agreement, so it was left out. Ask its sender to send "
            "all they have again."
        ) from None
