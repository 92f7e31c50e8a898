"""Tables whose rows are no records: what each brings with totals, and clauses reworded by hand."""

from collections.abc import Mapping
from dataclasses import replace

from agreement_studio.drafting.answers import Speaker
from agreement_studio.drafting.document import Reference, Role, Row, Table, Variable, Words
from agreement_studio.drafting.schedules.design import TableDesign
from agreement_studio.drafting.schedules.tables import cell_of, framed, table_key
from agreement_studio.pictures.contribution_facts import contributions_of, table_of


def money_table(speaker: Speaker, design: TableDesign) -> Table | None:
    """What each of us brings, in cash and in kind, and the total: the twin of its picture."""
    agreement = speaker.facts.agreement
    if not agreement.resources:
        return None
    facts = contributions_of(agreement)
    twin = table_of(facts)
    key = table_key(design.key)
    has_total = len(twin.rows) > len(facts.brought)
    rows = tuple(
        Row(
            f"{key}:{number}",
            tuple(
                cell_of(
                    f"{key}:{number}:{column.head}",
                    ((_role(position, is_number=column.is_number), (Words(text),)),),
                )
                for position, (column, text) in enumerate(zip(design.columns, texts, strict=True))
            ),
            is_total=has_total and number == len(facts.brought),
        )
        for number, texts in enumerate(twin.rows)
    )
    return replace(framed(speaker, design, rows), header=twin.header)


def _role(position: int, *, is_number: bool) -> Role:
    if is_number:
        return Role.CELL_NUMBER
    return Role.CELL_LABEL if position == 0 else Role.CELL


def reworded_table(
    speaker: Speaker, design: TableDesign, clauses: Mapping[str, Reference]
) -> Table | None:
    """Which clauses were reworded by hand, and why. `clauses` are references by clause key."""
    overrides = speaker.facts.agreement.wording_overrides
    if not overrides:
        return None
    key = table_key(design.key)
    rows = []
    for override in overrides:
        path = f"wording_overrides.{override.id}"
        clause = clauses.get(override.clause_key) or Variable(path, override.clause_key)
        here = f"{key}:{override.id}"
        what = cell_of(f"{here}:clause", ((Role.CELL_LABEL, (clause,)),))
        why = cell_of(f"{here}:reason", ((Role.CELL, speaker.answer(override, "reason")),))
        rows.append(Row(here, (what, why)))
    return framed(speaker, design, tuple(rows))
