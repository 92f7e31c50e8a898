"""The table of clauses reworded by hand, with their live numbers."""

from collections.abc import Iterator, Mapping

from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.answers.speaker import Speaker
from agreement_studio.drafting.document import Reference, Role, Row, Table, Variable, Words
from agreement_studio.drafting.schedules.cells import Line
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
        here = f"{key}:{override.id}"
        what = cell_of(f"{here}:clause", tuple(_clause(speaker, override, clauses)))
        why = cell_of(f"{here}:reason", ((Role.CELL, speaker.answer(override, "reason")),))
        rows.append(Row(here, (what, why)))
    return framed(speaker, design, tuple(rows))


def _clause(
    speaker: Speaker, override: WordingOverride, clauses: Mapping[str, Reference]
) -> Iterator[Line]:
    """Which clause, by its number; by its key where it is not printed now."""
    clause = clauses.get(override.clause_key)
    if clause:
        yield Role.CELL_LABEL, (clause,)
        return
    yield Role.CELL_LABEL, (Variable(f"wording_overrides.{override.id}", override.clause_key),)
    yield Role.CELL, (Words(speaker.facts.texts.phrase("schedule.reworded.not_here")),)
