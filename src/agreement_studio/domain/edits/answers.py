"""Answering a question: the one edit behind every box on screen and every `set`."""

from functools import partial
from typing import Any

from agreement_studio.domain.address import Address, value_at, with_value
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, Label


def answer(address: Address, value: Any) -> Edit:
    """Puts a value where the address points; typing on in the same place is one step.

    Raises, when made: UnknownAddressError, UnfitValueError.
    """
    change = partial(_answered, address=address, value=value)
    return Edit(_label(address), change, group=f"answer:{address}")


def choose(address: Address, value: Any) -> Edit:
    """As :func:`answer`, for a choice or a tick: each is a step of its own."""
    return Edit(_label(address), partial(_answered, address=address, value=value))


def _label(address: Address) -> Label:
    is_whole_record = address.record and not address.fields
    action = "amend" if is_whole_record else "answer"
    return Label(action, field=address.text_path, record=address.record)


def _answered(agreement: Agreement, *, address: Address, value: Any) -> Agreement:
    held = value_at(agreement, address)
    if type(held) is type(value) and held == value:
        return agreement
    return with_value(agreement, address, value)
