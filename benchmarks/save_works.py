"""Saving an agreement after an edit, keeping one edit in the journal, and the limits of both.

The limit of saving writes the very same bytes beside the file, syncs them and renames: it packs
nothing, looks at nothing that was there, syncs no folder, reads nothing back and leaves the journal
alone. That of keeping an edit adds the same bytes to an open file and syncs its data.
"""

import os
from collections.abc import Callable
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from typing import Final

import agreements
import living
from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.adapters.files.journal.folders import journals_in
from agreement_studio.application.file_ports import JournalHead
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.application.ports import Update
from agreement_studio.application.session import Session
from living import SMALLEST, Program, new_program
from works import Ready, Work

SAVES: Final = 3
"""How many agreements one measurement saves, each once."""
HEAD: Final = JournalHead(living.LINEAGE)
KEPT: Final = 100
"""How many edits one measurement keeps."""


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:
    """What makes the work of a tool for a size, and the size that warms its code."""
    return partial(WORKS[tool], folder), SMALLEST


# ----------------------------------------------------------------------------------------- saving


def _edited(program: Program, size: str, *, is_first: bool = False) -> OpenAgreement:
    """An agreement in its file, with one answer that is not saved yet.

    Where it is the first save after opening, nothing of an earlier one helps.
    """
    opened = program.saved(size)
    edits = living.answers(opened.agreement)
    opened.session.apply(next(edits))
    opened.save()
    if is_first:
        opened = program.reopened(opened)
    opened.session.apply(next(edits))
    return opened


def _saved(folder: Path, size: str, *, is_first: bool) -> Work:
    programs = [new_program(folder) for _ in range(SAVES)]
    opened = [_edited(program, size, is_first=is_first) for program in programs]

    def work() -> bytes:
        for one in opened:
            one.save()
        return programs[-1].file.read_bytes()

    return work


def _packed(folder: Path, size: str, *, is_first: bool) -> Work:
    """Only the packing."""
    programs = [new_program(folder) for _ in range(SAVES)]
    opened = [_edited(program, size) for program in programs]
    if is_first:
        programs = [new_program(folder) for _ in range(SAVES)]
    ready = list(zip(programs, opened, strict=True))
    return lambda: [program.files.packed(one.as_file()) for program, one in ready][-1]


def _saving_limit(folder: Path, size: str) -> Work:
    programs = [new_program(folder) for _ in range(SAVES)]
    files = [
        (program.file, program.files.packed(_edited(program, size).as_file()))
        for program in programs
    ]

    def work() -> bytes:
        for path, data in files:
            _written(path, data)
        return programs[-1].file.read_bytes()

    return work


def _written(path: Path, data: bytes) -> None:
    beside = path.with_suffix(".part")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        os.write(handle, data)
        os.fsync(handle)
    finally:
        os.close(handle)
    beside.replace(path)


# -------------------------------------------------------------------------------- keeping an edit


def updates(size: str) -> list[Update]:
    """What the replica of an agreement says of answers given to it: always the same."""
    state = SharedReplica.fresh(agreements.agreement_of(size), living.LINEAGE).state()
    replica = SharedReplica.opened(state, living.LINEAGE, client=1)
    heard: list[Update] = []
    replica.on_update(heard.append)
    session = Session(replica, living.now)
    for edit in islice(living.answers(session.agreement), KEPT):
        session.apply(edit)
    return heard


def _journal(program: Program) -> Path:
    (path,) = journals_in(program.state).glob("*/*.journal")
    return path


def _kept(folder: Path, size: str) -> Work:
    program = new_program(folder)
    journal = program.journals.begin(HEAD, b"the base")
    path = _journal(program)
    before, heard = path.stat().st_size, updates(size)

    def work() -> bytes:
        for update in heard:
            journal.update(update)
        return path.read_bytes()[before:]

    return work


def _keeping_limit(folder: Path, size: str) -> Work:
    program = new_program(folder)
    journal = program.journals.begin(HEAD, b"the base")
    path = _journal(program)
    ends = [path.stat().st_size]
    for update in updates(size):
        journal.update(update)
        ends.append(path.stat().st_size)
    data = path.read_bytes()
    records = [data[start:end] for start, end in pairwise(ends)]
    target = program.folder / "appended"
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(handle, data[: ends[0]])
    os.fsync(handle)

    def work() -> bytes:
        for record in records:
            os.write(handle, record)
            os.fdatasync(handle)
        return target.read_bytes()[ends[0] :]

    return work


WORKS: Final[dict[str, Callable[[Path, str], Work]]] = {
    "save": partial(_saved, is_first=False),
    "save, first": partial(_saved, is_first=True),
    "save limit": _saving_limit,
    "packing": partial(_packed, is_first=False),
    "packing, first": partial(_packed, is_first=True),
    "autosave": _kept,
    "autosave limit": _keeping_limit,
}
