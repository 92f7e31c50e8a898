"""Makes the sample file of the present format, once, before that format is released.

Run it as ``.venv/bin/python tests/files/released/make.py`` after the format has grown. A file that
is there already is never made again: it is how that release wrote it.
"""

from datetime import UTC, datetime
from pathlib import Path

from agreement_studio.adapters.collaboration.engine_port import PycrdtEngine
from agreement_studio.adapters.files.agreement_files import AgreementFiles
from agreement_studio.adapters.files.container import FORMAT
from agreement_studio.adapters.files.saving import save
from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.merging import joined
from agreement_studio.application.session import Session
from agreement_studio.application.versions import name_version
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import add_record
from agreement_studio.domain.ledger.bodies import DecisionTaken
from agreement_studio.domain.ledger.ledger import Ledger
from agreement_studio.domain.partner import Partner
from agreement_studio.texts import load_texts

LINEAGE = "5d0a4f7c9b2e4d18a6c3"
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
COUNCIL = Partner(id="council", name="Riverside Council")
GROWERS = Partner(id="growers", name="Riverside Growers")


def edited(file: AgreementFile, *edits: Edit) -> AgreementFile:
    """A copy of the file, edited apart."""
    replica = PycrdtEngine().opened(file.history, LINEAGE)
    session = Session(replica, lambda: NOON)
    for edit in edits:
        session.apply(edit)
    return AgreementFile(
        LINEAGE, session.agreement, replica.state(), file.ledger, versions=file.versions
    )


def sample() -> AgreementFile:
    """Begun, named, edited apart on two sides and merged: something in every member."""
    begun = Agreement(name="Allotments", partners=(COUNCIL,))
    fresh = PycrdtEngine().fresh(begun, LINEAGE)
    ledger = Ledger().with_entry(DecisionTaken(what="We begin with the beds."), at=NOON, by="Sam")
    named = name_version(ledger, begun, "after workshop 1", at=NOON)
    versions = {named.value_hash: named.value}
    first = AgreementFile(LINEAGE, begun, fresh.state(), named.ledger, versions=versions)
    one = edited(first, answer(Address("name"), "Riverside allotments"))
    other = edited(first, answer(Address("name"), "River beds"), add_record("partners", GROWERS))
    merged = joined(one, other, PycrdtEngine()).file
    attached = {"plan.txt": b"Beds A to F, by the river.\n"}
    return AgreementFile(
        LINEAGE,
        merged.agreement,
        merged.history,
        merged.ledger,
        merged.attention,
        merged.versions,
        attached,
    )


if __name__ == "__main__":
    place = Path(__file__).with_name(f"format-{FORMAT}.agreement")
    files = AgreementFiles(Path(), "0.1.0", load_texts())
    save(place, files.packed(sample()), since=None)
