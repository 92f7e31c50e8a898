"""How we decide and work through disagreement: bodies, seats and the steps of the ladder."""

from collections.abc import Sequence
from functools import partial

from agreement_studio.domain.address import Address, record_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.edits.records import LAST, add_new, amended
from agreement_studio.domain.governance import Body
from agreement_studio.domain.who import Who


def add_body(identifier: str, name: str, *, purpose: str = "", behind: str | None = LAST) -> Edit:
    """A board, table or group."""
    fields = {"id": identifier, "name": name, "purpose": purpose}
    return add_new("bodies", fields, behind=behind)


def make_main(identifier: str) -> Edit:
    """The one body that holds the rest together; another one that did so no longer does."""
    change = partial(_made_main, identifier=identifier)
    return Edit(Label("make_main", field="bodies", record=identifier), change)


def seat(identifier: str, who: Who) -> Edit:
    """Somebody takes a seat on a body."""
    change = partial(_seated, identifier=identifier, who=who)
    return Edit(Label("seat", field="bodies", record=identifier), change)


def unseat(identifier: str, who: Who) -> Edit:
    """Somebody gives up a seat on a body."""
    change = partial(_unseated, identifier=identifier, who=who)
    return Edit(Label("unseat", field="bodies", record=identifier), change)


def add_rung(
    identifier: str,
    step: str,
    *,
    who: Sequence[Who] = (),
    within_days: int | None = None,
    neutral: bool = False,
    behind: str | None = LAST,
) -> Edit:
    """A step of the disagreement ladder, behind another; ``""`` is the first step."""
    fields = {
        "id": identifier,
        "step": step,
        "who": tuple(who),
        "within_days": within_days,
        "neutral": neutral,
    }
    return add_new("rungs", fields, behind=behind)


def _made_main(agreement: Agreement, *, identifier: str) -> Agreement:
    record_at(agreement, Address("bodies", identifier))
    bodies = tuple(_main_or_not(body, is_main=body.id == identifier) for body in agreement.bodies)
    return agreement if bodies == agreement.bodies else agreement.amended(bodies=bodies)


def _main_or_not(body: Body, *, is_main: bool) -> Body:
    return body if body.is_main == is_main else body.amended(is_main=is_main)


def _seated(agreement: Agreement, *, identifier: str, who: Who) -> Agreement:
    members = _members(agreement, identifier)
    if who in members:
        return agreement
    changes = {"members": (*members, who)}
    return amended(agreement, name="bodies", identifier=identifier, changes=changes)


def _unseated(agreement: Agreement, *, identifier: str, who: Who) -> Agreement:
    members = tuple(one for one in _members(agreement, identifier) if one != who)
    changes = {"members": members}
    return amended(agreement, name="bodies", identifier=identifier, changes=changes)


def _members(agreement: Agreement, identifier: str) -> tuple[Who, ...]:
    body = record_at(agreement, Address("bodies", identifier))
    return body.members if isinstance(body, Body) else ()
