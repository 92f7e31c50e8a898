"""A person at work, as a process that a test kills: edits, saves, and tells what is safe.

    python editor.py FILE SEED

Prints ``edit N`` once edit N is acknowledged and ``saved N`` once a save that holds it is. It takes
up whatever an earlier run left unsaved, as the program does when somebody asks it to.
"""

import random
import sys
from pathlib import Path

from agreement_studio.adapters.files.journal import journal
from agreement_studio.application.desk import Desk
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.records import add_record
from agreement_studio.domain.outcome import Outcome
from agreement_studio.wiring import Studio

COMPACTED_AFTER = 25
"""Records after which a journal begins anew here: each run should meet it several times."""


def main(file: Path, seed: str) -> None:
    journal.LONG = COMPACTED_AFTER
    chance = random.Random(seed)  # noqa: S311 - no secret
    agreement = taken_up(file, Studio().desk)
    if agreement.unsaved_edits:
        agreement.save()
    number = len(agreement.agreement.outcomes)
    while True:
        number += 1
        edit_once(agreement, number, chance)
        tell(f"edit {number}")
        if chance.random() < 0.1:
            agreement.save()
            tell(f"saved {number}")


def taken_up(file: Path, desk: Desk) -> OpenAgreement:
    left = desk.journals.unsaved()
    if left:
        return desk.recover(left[-1].id).opened
    return desk.open(file).opened


def edit_once(agreement: OpenAgreement, number: int, chance: random.Random) -> None:
    """Adds an outcome that bears its number, and types a few letters of it."""
    agreement.session.apply(add_record("outcomes", Outcome(id=f"edit-{number}")))
    text = f"What changed, number {number}: " + "é😀 words " * chance.randrange(20)
    address = Address("outcomes", f"edit-{number}", ("change",))
    agreement.session.apply(answer(address, text))
    if agreement.trouble:
        raise SystemExit(agreement.trouble)


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
