"""Edits through session and replica, and opening: ours, and what opening has to do at the least.

The limit of opening loads the history into the engine and validates the readable part, and nothing
else: it looks at no hash, takes no lock and begins no journal.
"""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import Final

import agreements
import living
from agreement_studio.adapters.collaboration import engine
from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.application.session import Session
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import fingerprint, readable_json
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import add_record, move_record, remove_record
from living import SAME, SMALLEST, new_program
from works import Ready, Work

EDITS: Final = 120
"""How many edits one measurement makes: one is too short for the clock."""
OPENINGS: Final = 3
"""How many copies of a file one measurement opens."""

Edits = Callable[[Agreement], Iterator[Edit]]


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:
    """What makes the work of a tool for a size, and the size that warms its code."""
    return partial(WORKS[tool], folder), SMALLEST


# ------------------------------------------------------------------------------------------ edits


def rearranging(agreement: Agreement) -> Iterator[Edit]:
    """Entries added, moved to the front and back, and removed, in the middle of long lists."""
    lists = ("powers", "outcomes", "lines")
    for turn in count(1):
        for name in lists:
            records = getattr(agreement, name)
            middle, other = records[len(records) // 2], records[len(records) // 3]
            new = middle.amended(id=f"new-{turn}")
            yield add_record(name, new, behind=middle.id)
            yield move_record(name, new.id, behind="")
            yield move_record(name, new.id, behind=other.id)
            yield remove_record(name, new.id)


def _session(size: str) -> tuple[Session, SharedReplica]:
    """Somebody else began the agreement, and here the first edits have been made."""
    state = SharedReplica.fresh(agreements.agreement_of(size), living.LINEAGE).state()
    replica = SharedReplica.opened(state, living.LINEAGE)
    return Session(replica, living.now), replica


def _edited(edits: Edits, _folder: Path, size: str) -> Work:
    session, _ = _session(size)
    coming = edits(session.agreement)
    for edit in islice(coming, 12):
        session.apply(edit)
    made = list(islice(coming, EDITS))

    def work() -> bytes:
        return b"".join(b"x" if session.apply(edit) else b"" for edit in made)

    return work


def _checked(edits: Edits, _folder: Path, size: str) -> Work:
    """Gives something only where a copy reads what was edited here, and undoing takes it back."""
    session, replica = _session(size)
    before = session.agreement
    return lambda: SAME if _reads_alike(session, replica, edits, before) else b""


def _reads_alike(session: Session, replica: SharedReplica, edits: Edits, before: Agreement) -> bool:
    alone = before
    for edit in islice(edits(before), EDITS):
        session.apply(edit)
        alone = edit(alone)
    copy = SharedReplica.opened(replica.state(), living.LINEAGE)
    is_alike = session.agreement == alone == copy.read()
    while session.undo():
        pass
    return is_alike and session.agreement == before


# ---------------------------------------------------------------------------------------- opening


def _opened(folder: Path, size: str, *, is_ours: bool) -> Work:
    """Copies of one file; those of somebody else's program are not remembered as ours."""
    program = new_program(folder)
    program.saved(size).close()
    if not is_ours:
        shutil.rmtree(program.state)
    copies = [program.folder / f"copy-{number}.agreement" for number in range(OPENINGS)]
    for copy in copies:
        shutil.copyfile(program.file, copy)
    desk = program.desk
    opened: list[OpenAgreement] = []

    def work() -> bytes:
        opened.extend(desk.open(copy).opened for copy in copies)
        return opened[-1].agreement.name.encode()

    return work


def _opening_limit(folder: Path, size: str) -> Work:
    program = new_program(folder)
    opened = program.saved(size)
    history, readable = opened.as_file().history, readable_json(opened.agreement)
    opened.close()
    kept: list[engine.AnyDoc] = []
    validated: list[Agreement] = []

    def work() -> bytes:
        for _ in range(OPENINGS):
            kept.append(engine.loaded(history))
            validated.append(Agreement.model_validate_json(readable))
        return validated[-1].name.encode()

    return work


def _opening_checked(folder: Path, size: str, *, is_ours: bool) -> Work:
    """Gives something only where what was saved was opened, and was known as it should be."""
    program = new_program(folder)
    program.saved(size).close()
    if not is_ours:
        shutil.rmtree(program.state)
    known = program.files.read(program.file).is_ours
    opening = program.desk.open(program.file)
    wanted = fingerprint(agreements.agreement_of(size))
    is_same = fingerprint(opening.opened.agreement) == wanted and not opening.remarks
    return lambda: SAME if is_same and known is is_ours else b""


WORKS: Final[dict[str, Callable[[Path, str], Work]]] = {
    "answering": partial(_edited, living.answers),
    "rearranging": partial(_edited, rearranging),
    "open, ours": partial(_opened, is_ours=True),
    "open, unknown": partial(_opened, is_ours=False),
    "open limit": _opening_limit,
    "answering, checked": partial(_checked, living.answers),
    "rearranging, checked": partial(_checked, rearranging),
    "open, ours, checked": partial(_opening_checked, is_ours=True),
    "open, unknown, checked": partial(_opening_checked, is_ours=False),
}
