"""Power we hand over, share and keep: each decision moves, stays for a reason, or comes back."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from agreement_studio.domain.address import Address, record_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level, Stance
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.edits.records import LAST, add_new, amend_record, amended
from agreement_studio.domain.power import Power
from agreement_studio.domain.who import Who


def name_decision(
    identifier: str, decision: str, held_before: Sequence[Who], *, behind: str | None = LAST
) -> Edit:
    """A decision on the table, and who made it until now. Kept, until somebody cedes it."""
    fields = {
        "id": identifier,
        "decision": decision,
        "held_before": tuple(held_before),
        "stance": Stance.KEPT,
    }
    return add_new("powers", fields, behind=behind)


def cede_power(
    identifier: str, to: Sequence[Who], level: Level, *, from_date: date | None = None
) -> Edit:
    """A decision is made together, or handed over, from now on. The reason to keep it goes.

    Raises, when made: EditRefusedError, for a level that leaves the decision where it is.
    """
    change = partial(_ceded, identifier=identifier, to=to, level=level, from_date=from_date)
    return Edit(Label("cede_power", field="powers", record=identifier), change)


def keep_power(identifier: str, reason: str) -> Edit:
    """A decision stays with those who made it until now, for a reason."""
    change = partial(_kept, identifier=identifier, reason=reason)
    return Edit(Label("keep_power", field="powers", record=identifier), change)


def set_level(identifier: str, level: Level | None) -> Edit:
    """How far a decision is shared: tell, ask, shape together, decide together or hand over."""
    return amend_record("powers", identifier, level=level).called("set_level")


def take_back(identifier: str, reason: str) -> Edit:
    """A decision that had moved goes back to those who made it before, for a reason.

    Raises, when made: EditRefusedError, where it has not moved.
    """
    change = partial(_taken_back, identifier=identifier, reason=reason)
    return Edit(Label("take_back", field="powers", record=identifier), change)


def _ceded(
    agreement: Agreement,
    *,
    identifier: str,
    to: Sequence[Who],
    level: Level,
    from_date: date | None,
) -> Agreement:
    if not level.cedes:
        raise EditRefusedError(
            f"powers.{identifier}: only “decide together” and “hand over” move a decision. "
            "Choose one of them, or keep the decision and say how far others have a say."
        )
    changes = {
        "stance": Stance.CEDED,
        "held_now": tuple(to),
        "level": level,
        "from_date": from_date,
        "reason_kept": "",
    }
    return amended(agreement, name="powers", identifier=identifier, changes=changes)


def _kept(agreement: Agreement, *, identifier: str, reason: str) -> Agreement:
    power = record_at(agreement, Address("powers", identifier))
    held = power.held_before if isinstance(power, Power) else ()
    changes = {
        "stance": Stance.KEPT,
        "held_now": held,
        "from_date": None,
        "reason_kept": reason,
    }
    return amended(agreement, name="powers", identifier=identifier, changes=changes)


def _taken_back(agreement: Agreement, *, identifier: str, reason: str) -> Agreement:
    address = Address("powers", identifier)
    power = record_at(agreement, address)
    if not isinstance(power, Power) or power.stance is not Stance.CEDED:
        raise EditRefusedError(
            f"{address}: this decision has not moved, so none can be taken back."
        )
    kept = _kept(agreement, identifier=identifier, reason=reason)
    changes = {"level": power.level_before}
    return amended(kept, name="powers", identifier=identifier, changes=changes)
