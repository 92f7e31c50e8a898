"""Duplicating, moving and removing several entries of one list in one step."""

from collections.abc import Collection, Sequence
from functools import partial

from agreement_studio.domain.address import Address, record_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.known_ids import is_taken
from agreement_studio.domain.places import place_of
from agreement_studio.domain.record import Record


def duplicate_several(name: str, copies: Sequence[Record], *, behind: str) -> Edit:
    """Adds copies under ids of their own as one block, behind the record with the id `behind`.

    Raises, when made: EditRefusedError, where an id is taken; UnknownAddressError, where the record
    they go behind is gone.
    """
    label = _label("duplicate_several", name, len(copies))
    return Edit(label, partial(_with_copies, name=name, copies=tuple(copies), behind=behind))


def move_several(name: str, moved: Collection[str], order: Sequence[str]) -> Edit:
    """Moves some records, so that those in `order` stand in that order.

    They share out the places that they hold between them; every other record stays where it is.
    `moved` tells which of them somebody wanted elsewhere, for the name of the step.

    Raises, when made: UnknownAddressError, where one of `order` is gone.
    """
    label = _label("move_several", name, len(moved))
    return Edit(label, partial(_arranged, name=name, order=tuple(order)))


def remove_several(name: str, identifiers: Collection[str]) -> Edit:
    """Removes some records. What pointed at them keeps pointing there, as after one removal.

    Raises, when made: UnknownAddressError, where one is gone already.
    """
    label = _label("remove_several", name, len(identifiers))
    return Edit(label, partial(_without, name=name, identifiers=frozenset(identifiers)))


def shifted(order: Sequence[str], chosen: Collection[str], by: int) -> tuple[str, ...]:
    """The order once the chosen have gone one place on: up where `by` is below 0, else down.

    Those that stand together go together; whoever has come to the end stays there.
    """
    step = -1 if by < 0 else 1
    found = list(order)
    places = range(len(found)) if step < 0 else range(len(found) - 1, -1, -1)
    for place in places:
        other = place + step
        if not 0 <= other < len(found):
            continue
        if found[place] in chosen and found[other] not in chosen:
            found[place], found[other] = found[other], found[place]
    return tuple(found)


def gathered(order: Sequence[str], chosen: Collection[str], above: int) -> tuple[str, ...]:
    """The order once the chosen lie together, behind the first `above` of the others."""
    block = [one for one in order if one in chosen]
    others = [one for one in order if one not in chosen]
    return (*others[:above], *block, *others[above:])


def _label(action: str, name: str, count: int) -> Label:
    return Label(action, field=name, subject=f"{count:,}")


def _with_copies(
    agreement: Agreement, *, name: str, copies: tuple[Record, ...], behind: str
) -> Agreement:
    records: tuple[Record, ...] = getattr(agreement, name)
    _refuse_taken(name, records, copies)
    record_at(agreement, Address(name, behind))
    place = (place_of(records, behind) or 0) + 1
    return agreement.amended(**{name: (*records[:place], *copies, *records[place:])})


def _refuse_taken(name: str, records: tuple[Record, ...], copies: tuple[Record, ...]) -> None:
    seen: set[str] = set()
    for copy in copies:
        if copy.id in seen or is_taken(records, copy.id):
            raise EditRefusedError(
                f"{name}: there is an entry “{copy.id}” already. Give the new one another id."
            )
        seen.add(copy.id)


def _arranged(agreement: Agreement, *, name: str, order: tuple[str, ...]) -> Agreement:
    wanted = iter([record_at(agreement, Address(name, one)) for one in order])
    held = frozenset(order)
    before: tuple[Record, ...] = getattr(agreement, name)
    after = tuple([next(wanted) if one.id in held else one for one in before])
    if all(old is new for old, new in zip(before, after, strict=True)):
        return agreement
    return agreement.amended(**{name: after})


def _without(agreement: Agreement, *, name: str, identifiers: frozenset[str]) -> Agreement:
    for identifier in identifiers:
        record_at(agreement, Address(name, identifier))
    records: tuple[Record, ...] = getattr(agreement, name)
    left = tuple([record for record in records if record.id not in identifiers])
    return agreement if len(left) == len(records) else agreement.amended(**{name: left})
