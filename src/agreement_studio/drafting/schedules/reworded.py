"""The table of clauses reworded by hand, with their live numbers."""

from collections.abc import Mapping

from agreement_studio.drafting.answers.speaker import Speaker
from agreement_studio.drafting.document import Reference, Role, Row, Table, Variable
from agreement_studio.drafting.schedules.design import TableDesign
from agreement_studio.drafting.schedules.tables import cell_of, framed, table_key


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
