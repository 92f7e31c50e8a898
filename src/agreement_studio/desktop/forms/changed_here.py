"""Which parts and single answers of an agreement differ from those of another."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists


def changed_heads(before: Agreement, after: Agreement) -> list[str]:
    """The lists, sections and answers that stand at the top, by name."""
    return [n for n in Agreement.model_fields if getattr(before, n) is not getattr(after, n)]


def changed_answers(head: str, before: Agreement, after: Agreement) -> list[str]:
    """The paths of the single answers that differ: ``purpose.problem``, or ``name``."""
    if head in record_lists():
        return []
    old, new = getattr(before, head), getattr(after, head)
    fields = getattr(type(new), "model_fields", None)
    if fields is None:
        return [head]
    return [f"{head}.{name}" for name in fields if getattr(old, name) != getattr(new, name)]
