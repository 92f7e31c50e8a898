"""The list of changes as one JSON object, as ``resources/schemas/changes.json`` promises."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from agreement_studio.application.told_changes import ToldChange
from agreement_studio.domain.compare import AnswerChange, ChangeKind, RecordChange
from agreement_studio.domain.record import Frozen
from agreement_studio.drafting.document import Clause
from agreement_studio.drafting.rewording import ClauseChange, ClauseChangeKind

FORMAT = 1


def changes_object(changes: Iterable[ToldChange]) -> dict[str, Any]:
    """``{"format": 1, "changes": […]}``, each change with its place, values, words and sentence."""
    return {"format": FORMAT, "changes": [_told(change) for change in changes]}


def _told(told: ToldChange) -> dict[str, Any]:
    return {
        "section": told.section.value,
        **_values(told.change),
        "spans": [{"kind": kind.value, "text": text} for kind, text in told.spans],
        "sentence": told.sentence,
        "room": told.room.value,
    }


def _values(change: AnswerChange | RecordChange | ClauseChange) -> dict[str, Any]:
    if isinstance(change, ClauseChange):
        return _clause_values(change)
    behind = None
    before, after = plain_value(change.before), plain_value(change.after)
    if isinstance(change, RecordChange) and change.kind is not ChangeKind.REMOVED:
        behind = change.behind
        if change.kind is ChangeKind.MOVED:
            before = after = None
    return _placed(str(change.address), change.kind.value, before, after, behind)


def _clause_values(change: ClauseChange) -> dict[str, Any]:
    is_effect = change.kind is ClauseChangeKind.EFFECT
    before, after = (_clause(one, is_effect=is_effect) for one in (change.before, change.after))
    return _placed(f"clauses.{change.key}", change.kind.value, before, after, None)


def _placed(path: str, kind: str, before: Any, after: Any, behind: str | None) -> dict[str, Any]:
    return {"path": path, "kind": kind, "before": before, "after": after, "behind": behind}


def _clause(clause: Clause | None, *, is_effect: bool) -> str | None:
    if clause is None:
        return None
    if is_effect:
        return clause.effect.value
    return "\n".join((clause.heading, *(paragraph.text for paragraph in clause.paragraphs)))


def plain_value(value: Any) -> Any:
    """A value of the model as JSON has it, as in an answers file; None where it is unanswered."""
    match value:
        case Frozen():
            return value.model_dump(mode="json", exclude_defaults=True)
        case tuple():
            return [plain_value(entry) for entry in value] or None
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case str():
            return str(value) or None
        case _:
            return value
