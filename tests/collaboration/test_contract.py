"""The shared replica keeps the contract of all replicas."""

from itertools import count

from typing_extensions import override

from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.application.ports import Replica
from agreement_studio.domain.agreement import Agreement
from tests.contracts.replica_contract import SharedReplicaContract

_NUMBERS = count(1)


class TestSharedReplica(SharedReplicaContract):
    @override
    def replica_of(self, agreement: Agreement) -> Replica:
        return SharedReplica.fresh(agreement, f"document-{next(_NUMBERS)}")

    @override
    def copy_of(self, replica: Replica) -> Replica:
        return SharedReplica.opened(replica.state(), replica.lineage)
