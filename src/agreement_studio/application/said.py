"""An edit said in words, as a script says it: where, and what should stand there."""

import json
from collections.abc import Mapping
from typing import Any

from agreement_studio.application.ids import new_id
from agreement_studio.domain.address import Address, address_of, record_at, value_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import choose
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import add_record, remove_record
from agreement_studio.domain.fitting import UnfitValueError, fitting_record
from agreement_studio.domain.parts import record_lists

NEW = "+"
"""Stands in a path for an entry that is to be added: ``partners.+``."""
DEPTH = 20
"""How deep a value in JSON may go; no answer needs more."""


def edit_from_words(agreement: Agreement, path: str, words: str) -> Edit:
    """The edit that puts what the words say where the path points.

    Words in a place for text are taken as they are. Elsewhere, what begins with ``{`` or ``[`` is
    JSON. No words at all empty an answer, and remove an entry. ``partners.+`` adds an entry, whose
    fields the words give as JSON; an entry's own path changes the fields that the words give.

    Raises:
        UnknownAddressError: the path points at nothing.
        UnfitValueError: the words are not what can stand there.
    """
    head, _, rest = path.partition(".")
    if rest == NEW and head in record_lists():
        fields = {"id": new_id(), **_table(words, path)}
        return add_record(head, fitting_record(head, fields))
    address = address_of(path, agreement)
    if address.record and not address.fields:
        return _of_record(agreement, address, words)
    return choose(address, _value(agreement, address, words))


def _of_record(agreement: Agreement, address: Address, words: str) -> Edit:
    if not words:
        return remove_record(address.head, address.record)
    held = record_at(agreement, address).model_dump(exclude_unset=True)
    return choose(address, {**held, **_table(words, str(address))})


def _value(agreement: Agreement, address: Address, words: str) -> Any:
    if not words.startswith(("{", "[")) or isinstance(value_at(agreement, address), str):
        return () if not words and isinstance(value_at(agreement, address), tuple) else words
    return _json(words, str(address))


def _table(words: str, where: str) -> Mapping[str, Any]:
    table = _json(words, where)
    if not isinstance(table, dict):
        raise UnfitValueError(f'{where}: give the fields of the entry as JSON: {{"name": "…"}}.')
    return table


def _json(words: str, where: str) -> Any:
    try:
        value = json.loads(words)
    except (ValueError, RecursionError):
        raise UnfitValueError(
            f"{where}: this is not JSON. Check commas, quotation marks and brackets."
        ) from None
    if _depth(value) > DEPTH:
        raise UnfitValueError(f"{where}: lists and tables lie more than {DEPTH} deep.")
    return value


def _depth(value: Any) -> int:
    """How deep lists and tables lie in one another; no deeper than what json.loads can read."""
    depth, layer = 0, [value]
    while layer:
        depth += 1
        inner = [one for one in layer if isinstance(one, dict | list)]
        layer = [each for one in inner for each in (one.values() if isinstance(one, dict) else one)]
    return depth
