"""A document without a past: what a new, an imported and a shared agreement begins with.

It holds the answers and nothing else: no removed record, no byte of a text that was deleted. The
same agreement and lineage give the same bytes.
"""

import hashlib

from pycrdt import Doc

from agreement_studio.adapters.collaboration import engine, layout
from agreement_studio.adapters.collaboration.ranks import new_ranks
from agreement_studio.adapters.collaboration.stamps import Stamp
from agreement_studio.adapters.collaboration.writing import Writer
from agreement_studio.application.ports import Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists, sections


def fresh_state(agreement: Agreement, lineage: str) -> Update:
    """The state of a new document of that lineage, which nobody else may have been given."""
    doc: engine.AnyDoc = Doc(client_id=_client(agreement, lineage))
    with doc.transaction():
        engine.sign(doc, lineage)
        maps = {name: engine.root(doc, name) for name in layout.roots()}
        _write(Writer(maps, Stamp()), agreement)
    return doc.get_update()


def _write(writer: Writer, agreement: Agreement) -> None:
    writer.begin(layout.ANSWERS, agreement)
    for name in sections():
        writer.begin(name, getattr(agreement, name))
    for name in record_lists():
        records = getattr(agreement, name)
        for record in records:
            writer.add(name, record)
        writer.rank(name, new_ranks(records, range(len(records)), {}))


def _client(agreement: Agreement, lineage: str) -> int:
    """Who wrote the first words: a number that no other document's beginning has.

    Two beginnings with one number and other words would pass for the same changes.
    """
    content = agreement.model_dump_json(exclude_defaults=True)
    digest = hashlib.sha256(f"{lineage}\n{content}".encode()).digest()
    return int.from_bytes(digest[:4], "big")
