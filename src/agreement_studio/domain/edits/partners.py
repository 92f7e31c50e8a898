"""Who we are: partners come to the table, are called by a name, and release what they said."""

from functools import partial

from agreement_studio.domain.address import Address, record_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Sector
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.edits.records import LAST, add_new, amend_record, amended
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Shareable


def add_partner(
    identifier: str,
    name: str,
    *,
    known_as: str = "",
    sector: Sector | None = None,
    behind: str | None = LAST,
) -> Edit:
    """Somebody joins the table."""
    fields = {"id": identifier, "name": name, "known_as": known_as, "sector": sector}
    return add_new("partners", fields, behind=behind)


def rename_partner(identifier: str, name: str, *, known_as: str) -> Edit:
    """Another name, together with the short name that stands for it."""
    return amend_record("partners", identifier, name=name, known_as=known_as).called("rename")


def release_answer(identifier: str, field: str) -> Edit:
    """A partner lets what it said leave the room, such as its ``own_interest``.

    Raises, when made: EditRefusedError, where nothing has been said there.
    """
    return _release("release", identifier, field, released=True)


def take_answer_back(identifier: str, field: str) -> Edit:
    """What a partner said stays in the room again."""
    return _release("take_answer_back", identifier, field, released=False)


def release_constraint(identifier: str, words: str) -> Edit:
    """As :func:`release_answer`, for the one constraint that reads so."""
    change = partial(_constraint, identifier=identifier, words=words, released=True)
    return Edit(Label("release", field="partners.constraints", record=identifier), change)


def take_constraint_back(identifier: str, words: str) -> Edit:
    """The constraint that reads so stays in the room again."""
    change = partial(_constraint, identifier=identifier, words=words, released=False)
    label = Label("take_answer_back", field="partners.constraints", record=identifier)
    return Edit(label, change)


def _release(action: str, identifier: str, field: str, *, released: bool) -> Edit:
    change = partial(_released, identifier=identifier, field=field, released=released)
    return Edit(Label(action, field=f"partners.{field}", record=identifier), change)


def _released(agreement: Agreement, *, identifier: str, field: str, released: bool) -> Agreement:
    address = Address("partners", identifier, (field,))
    said = getattr(record_at(agreement, address), field, None)
    if not isinstance(said, Shareable) or not said.text:
        raise EditRefusedError(f"{address}: nothing has been said there yet. Write it down first.")
    changes = {field: said.amended(released=released)}
    return amended(agreement, name="partners", identifier=identifier, changes=changes)


def _constraint(agreement: Agreement, *, identifier: str, words: str, released: bool) -> Agreement:
    address = Address("partners", identifier, ("constraints",))
    partner = record_at(agreement, address)
    said = partner.constraints if isinstance(partner, Partner) else ()
    if all(one.text != words for one in said):
        raise EditRefusedError(f"{address}: none reads so any more. Look at what stands there now.")
    constraints = tuple(
        one.amended(released=released) if one.text == words else one for one in said
    )
    changes = {"constraints": constraints}
    return amended(agreement, name="partners", identifier=identifier, changes=changes)
