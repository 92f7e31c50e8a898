"""Working alone: a replica like any other, with nobody to merge."""

from typing_extensions import override

from agreement_studio.application.solo import Solo
from agreement_studio.domain.agreement import Agreement
from tests.contracts.replica_contract import ReplicaContract


class TestSolo(ReplicaContract):
    @override
    def replica_of(self, agreement: Agreement) -> Solo:
        return Solo(agreement)
