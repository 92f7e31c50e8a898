"""What a small group takes as read: defaults for answers that nobody gave, accepted one by one."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.domain.address import Address, value_at, with_value
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Stance
from agreement_studio.domain.compare import is_given
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.edits.records import add_new
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Record
from agreement_studio.domain.who import Who

NOT_SAID: tuple[object, ...] = (None, "", ())
"""What an answer holds that nobody gave and that a default may fill in."""


@dataclass(frozen=True, slots=True)
class Default:
    """A point that the room may take as read."""

    key: str
    """Names its sentence, the phrase ``taken_as_read.<key>``."""
    change: str
    """The path of the answer to go to for whoever wants it otherwise."""
    fills: tuple[Mapping[str, Any], ...]
    """The answers it fills in, as ``resources/defaults/light.toml`` explains them."""


@cache
def defaults() -> tuple[Default, ...]:
    """The points of a light agreement, in the order in which they are read out."""
    file = resource("defaults", "light.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Default(one["key"], one["change"], tuple(MappingProxyType(fill) for fill in one["fills"]))
        for one in table["defaults"]
    )


class Standing(StrEnum):
    """Where the room stands on a point."""

    OPEN = "open"
    """Accepting it would fill in something."""
    TAKEN = "taken"
    """The agreement says it."""
    OTHERWISE = "otherwise"
    """The room has answered in another way."""


def standing(default: Default, agreement: Agreement, today: date) -> Standing:
    """Where the room stands on a point."""
    if _taken(agreement, (default,), today) != agreement:
        return Standing.OPEN
    is_said = all(_is_said(agreement, fill, today) for fill in default.fills)
    return Standing.TAKEN if is_said else Standing.OTHERWISE


def _is_said(agreement: Agreement, fill: Mapping[str, Any], today: date) -> bool:
    """Whether the agreement says what a fill would put there."""
    if fill.get("from") == "today" or "each" in fill or "fallback" in fill:
        return True
    if not _is_called_for(agreement, fill):
        return True
    if "entries" in fill:
        there = {record.id for record in getattr(agreement, fill["list"])}
        return any(entry["id"] in there for entry in fill["entries"])
    return all(
        not is_given(value) or with_value(agreement, address, value) == agreement
        for address, value in _places(agreement, fill, today)
    )


def take_as_read(default: Default, today: date) -> Edit:
    """Accepts one point: fills in what nobody has answered, and leaves every answer as it is."""
    label = Label("take_as_read", field=default.change)
    return Edit(label, partial(_taken, points=(default,), today=today))


def take_all_as_read(today: date) -> Edit:
    """Accepts every point that is still open, in one step."""
    return Edit(Label("take_all_as_read"), partial(_taken, points=defaults(), today=today))


def _taken(agreement: Agreement, points: tuple[Default, ...], today: date) -> Agreement:
    for point in points:
        for fill in point.fills:
            agreement = _filled(agreement, fill, today)
    return agreement


def _filled(agreement: Agreement, fill: Mapping[str, Any], today: date) -> Agreement:
    if not _is_called_for(agreement, fill):
        return agreement
    if "each" in fill:
        return _with_contributions(agreement)
    if "entries" in fill:
        return _begun(agreement, fill["list"], fill["entries"])
    for address, value in tuple(_places(agreement, fill, today)):
        agreement = _answered(agreement, address, value)
    return agreement


def _is_called_for(agreement: Agreement, fill: Mapping[str, Any]) -> bool:
    return "given" not in fill or is_given(value_at(agreement, _address(fill["given"])))


def _places(
    agreement: Agreement, fill: Mapping[str, Any], today: date
) -> Iterator[tuple[Address, Any]]:
    """The answers that a fill is about, each with what it would put there."""
    if "path" in fill:
        yield _address(fill["path"]), _value(agreement, fill, None, today)
        return
    for record in getattr(agreement, fill["list"]):
        if _is_meant(record, fill):
            address = Address(fill["list"], record.id, (fill["field"],))
            yield address, _value(agreement, fill, record, today)


def _address(path: str) -> Address:
    head, _, name = path.partition(".")
    return Address(head, "", (name,) if name else ())


def _answered(agreement: Agreement, address: Address, value: Any) -> Agreement:
    """With the value there, unless somebody has answered already."""
    is_open_still = value_at(agreement, address) in NOT_SAID
    return with_value(agreement, address, value) if is_open_still and is_given(value) else agreement


def _begun(agreement: Agreement, name: str, entries: list[dict[str, Any]]) -> Agreement:
    if not getattr(agreement, name):
        for fields in entries:
            agreement = add_new(name, fields)(agreement)
    return agreement


def _is_meant(record: Record, fill: Mapping[str, Any]) -> bool:
    if isinstance(record, Power) and "kept" in fill:
        return (record.stance is Stance.KEPT) is fill["kept"]
    if "only" in fill:
        return is_given(getattr(record, fill["only"]))
    return not ("unless" in fill and is_given(getattr(record, fill["unless"])))


def _value(
    agreement: Agreement, fill: Mapping[str, Any], record: Record | None, today: date
) -> Any:
    source = fill.get("from", "")
    if not source:
        return fill["value"]
    if source == "today":
        return today
    head, _, name = source.partition(".")
    if not head:
        return getattr(record, name)
    if head not in record_lists():
        return value_at(agreement, _address(source))
    return _first_said(getattr(agreement, head), name, fill)


def _first_said(records: tuple[Record, ...], name: str, fill: Mapping[str, Any]) -> Any:
    """What the first entry says that says something there."""
    held = fill.get("of", name)
    words = next((getattr(one, name) for one in records if is_given(getattr(one, held))), "")
    if isinstance(words, Who):
        return words.partner
    if "as" in fill:
        return {fill["as"]: words} if words else None
    return words if fill.get("path") == "place" else _reading_on(words)


def _reading_on(words: str) -> str:
    """Words that stood by themselves, to read on within a sentence: one capital less."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _with_contributions(agreement: Agreement) -> Agreement:
    """Each partner answers for what it brings, unless it has said what it does."""
    said = {one.partner for one in agreement.contributions}
    for fields in tuple(_brought(agreement)):
        if fields["partner"] not in said:
            agreement = add_new("contributions", fields)(agreement)
    return agreement


def _brought(agreement: Agreement) -> Iterator[dict[str, Any]]:
    outcome = next((one.id for one in agreement.outcomes), "")
    for brought in agreement.resources:
        giver = brought.given_by.partner if brought.given_by else ""
        if giver and brought.what.strip() and outcome:
            yield {
                "id": f"{brought.id}-brought",
                "outcome": outcome,
                "partner": giver,
                "what": f"Brings {_reading_on(brought.what.strip())}",
            }
