"""The merging engine as the application asks for it."""

from agreement_studio.adapters.collaboration.merging import merge_states
from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.application.ports import MergedHistories, Replica, Update
from agreement_studio.domain.agreement import Agreement


class PycrdtEngine:
    """Documents on pycrdt."""

    def fresh(self, agreement: Agreement, lineage: str) -> Replica:
        return SharedReplica.fresh(agreement, lineage)

    def opened(self, history: Update, lineage: str, *, known: Agreement | None = None) -> Replica:
        return SharedReplica.opened(history, lineage, known=known)

    def merged(self, mine: Update, theirs: Update, lineage: str) -> MergedHistories:
        merged = merge_states(mine, theirs, lineage)
        return MergedHistories(merged.state, merged.agreement, merged.clashes, merged.repairs)
