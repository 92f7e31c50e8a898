"""What a draft comes to in law: which clauses bind, which survive, what is unreviewed."""

from agreement_studio.domain.choices import Status
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.clauses.drafted import DraftedClauses, UnnumberedClause
from agreement_studio.drafting.document import Effect


def with_effect(drafted: DraftedClauses, effect: Effect) -> tuple[UnnumberedClause, ...]:
    """The clauses of this document that bind, intend or record the law, under its status."""
    return tuple(c for c in drafted.clauses() if c.effect(drafted.status) is effect)


def surviving(drafted: DraftedClauses) -> tuple[UnnumberedClause, ...]:
    """The clauses that go on after the end: binding ones that the library marks so."""
    return tuple(c for c in with_effect(drafted, Effect.BINDS) if c.survives)


def unreviewed_clauses(drafted: DraftedClauses) -> tuple[str, ...]:
    """The ids of printed clauses that no named lawyer has reviewed, each once."""
    return tuple(dict.fromkeys(c.clause_id for c in drafted.clauses() if not c.is_reviewed))


def unreviewed_law(drafted: DraftedClauses) -> tuple[str, ...]:
    """The law texts read for this document that no named lawyer has reviewed, each once."""
    return tuple(dict.fromkeys(name for c in drafted.clauses() for name in c.unreviewed_law))


def binding_in_library(library: Library, status: Status) -> tuple[str, ...]:
    """The ids of all clauses of a library that bind under a status, in document order."""
    ids = (clause_id for plan in library.sections for clause_id in plan.clause_ids)
    return tuple(i for i in ids if library.clauses[i].effects[status] is Effect.BINDS)
