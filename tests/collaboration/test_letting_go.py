"""A replica that nobody uses any more is let go of, with its document."""

import gc
import weakref

from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.domain.agreement import Agreement


def test_a_replica_that_nobody_holds_is_gone_and_so_is_what_its_document_heard_with() -> None:
    replica = SharedReplica.fresh(Agreement(), "a-lineage")
    heard: list[bytes] = []
    replica.on_update(heard.append)
    replica.commit(Agreement(), Agreement(name="Unity Street Larder"))
    assert len(heard) == 1
    gone = [weakref.ref(one) for one in (replica, replica._listening, replica._written)]
    del replica
    gc.collect()
    assert [one() for one in gone] == [None, None, None]
