"""An agreement in a folder of its own: what edits, opening and saving are measured on."""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

import agreements
from agreement_studio.adapters.collaboration.engine_port import PycrdtEngine
from agreement_studio.adapters.files.agreement_files import AgreementFiles
from agreement_studio.adapters.files.journals import StateJournals
from agreement_studio.application.desk import Desk
from agreement_studio.application.open_agreement import OpenAgreement, Parts
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.texts import load_texts

LINEAGE: Final = "measured-agreement"
SMALLEST: Final = "S"
SAME: Final = b"the same"
VERSION: Final = "0.1.0"


def now() -> datetime:
    """A clock that stands still."""
    return datetime(2026, 11, 22, 12, tzinfo=UTC)


class Program:
    """A program that has just been started, with its state and one agreement's file in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "measured.agreement"
        self.state = folder / "state"
        self.files = AgreementFiles(self.state, VERSION, load_texts())
        parts = Parts(PycrdtEngine(), self.files, now)
        self.journals = StateJournals(self.state, VERSION)
        self.desk = Desk(parts, self.journals, lambda: LINEAGE, load_texts())

    def saved(self, size: str) -> OpenAgreement:
        """The agreement of a size, open and in its file."""
        opened = self.desk.begin(agreements.agreement_of(size))
        opened.save_as(self.file)
        return opened

    def reopened(self, opened: OpenAgreement) -> OpenAgreement:
        """The agreement closed here and opened by a program that is started for it."""
        opened.close()
        return Program(self.folder).desk.open(self.file).opened


def new_program(folder: Path) -> Program:
    """A program whose files nothing else uses, on the disk of `folder`."""
    return Program(Path(tempfile.mkdtemp(dir=folder)))


def answers(agreement: Agreement) -> Iterator[Edit]:
    """Answers to one question after the other in the middle of an agreement, without end."""
    power = agreement.powers[len(agreement.powers) // 2]
    outcome = agreement.outcomes[len(agreement.outcomes) // 2]
    asked = (
        Address("powers", power.id, ("conditions",)),
        Address("outcomes", outcome.id, ("name",)),
        Address("purpose", "", ("problem",)),
        Address("powers", power.id, ("decision",)),
    )
    for turn in count(1):
        for address in asked:
            yield answer(address, f"What we said about this at meeting {turn}.")
