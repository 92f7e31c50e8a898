"""The contract can be kept: a replica without an engine does."""

from typing_extensions import override

from agreement_studio.application.ports import Replica
from agreement_studio.domain.agreement import Agreement
from tests.contracts.replayed import Replayed
from tests.contracts.replica_contract import SharedReplicaContract


class TestReplayed(SharedReplicaContract):
    @override
    def replica_of(self, agreement: Agreement) -> Replica:
        return Replayed(agreement)

    @override
    def copy_of(self, replica: Replica) -> Replica:
        assert isinstance(replica, Replayed)
        return replica.copy()
