"""The picture of power: decisions × holders, before and after.

Up to eight holders stand in columns; more of them become a list with the names written out.
"""

import math

from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.pictures.holders import Holder
from agreement_studio.pictures.power_facts import (
    Decision,
    PowerFacts,
    description_of,
    table_of,
)
from agreement_studio.pictures.power_list import listed_decisions
from agreement_studio.pictures.power_matrix import matrix
from agreement_studio.pictures.words import word

MOST_COLUMNS = 8


def power_before_after(agreement: Agreement, kept: PowerFacts | None = None) -> Drawing | None:
    """Who decides before and after, or None where no decision is named yet.

    `kept` is what was told of each decision before an edit.
    """
    told = (kept or PowerFacts()).told(agreement)
    decisions = told.decisions
    if not decisions:
        return None
    columns = _columns(agreement, decisions)
    shapes, height = matrix(decisions, columns) if columns else listed_decisions(decisions)
    return Drawing(
        title=word("power", "title"),
        description=description_of(told),
        shapes=shapes,
        table=table_of(told),
        height=math.ceil(height),
    )


def _columns(agreement: Agreement, decisions: tuple[Decision, ...]) -> tuple[Holder, ...]:
    """Everyone who holds or held a decision: partners in the agreement's order, then the others.

    None where there are more than fit.
    """
    seen: dict[str, Holder] = {}
    for decision in decisions:
        for holder in (*decision.before, *decision.now):
            seen.setdefault(holder.key, holder)
        if len(seen) > MOST_COLUMNS:
            return ()
    order = {f"partner/{partner.id}": at for at, partner in enumerate(agreement.partners)}
    return tuple(sorted(seen.values(), key=lambda holder: order.get(holder.key, len(order))))
