"""Somebody types, the program is killed, and what they had said is there again."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starter
from agreement_studio.domain.address import Address, value_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from agreement_studio.wiring import STATE_FOLDER, Studio
from tests.desktop.journeys.sameness import paired, under_other_ids, words_of

SOAK = bool(os.environ.get("SOAK"))
STARTER = "saltery-bay-mend" if SOAK else "unity-street-larder"
KILLS = 12 if SOAK else 1
PERSON = Path(__file__).with_name("person.py")
ROOT = Path(__file__).parents[3]


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        monkeypatch.setenv(STATE_FOLDER, folder)
        yield Path(folder)


@pytest.mark.timeout(3600 if SOAK else 600)
def test_a_document_is_finished_whatever_is_killed_on_the_way(state: Path, tmp_path: Path) -> None:
    wanted = read_answers(starter(STARTER).path).agreement
    place = tmp_path / "draft.docx"
    chance = random.Random(7)  # noqa: S311 - no secret
    answered: list[str] = []
    for _ in range(KILLS):
        told = worked_until_killed(place, chance.randint(20, 90))
        assert told, "nobody got to work"
        answered += told
        held = left_behind()
        lost = [path for path in answered if not is_answered(path, held, wanted)]
        assert not lost
    assert worked_until_killed(place, 100_000)[-1] == "done"
    finished = left_behind()
    again = under_other_ids(finished, paired(finished, wanted))
    assert again == wanted
    drafted = (Studio().draft(one, None, final=False) for one in (finished, wanted))
    assert words_of(next(drafted)) == words_of(next(drafted))
    assert place.is_file()


def worked_until_killed(place: Path, most: int) -> list[str]:
    """The answers that the program had taken before it was killed in the midst of the next."""
    person = subprocess.Popen(
        [sys.executable, str(PERSON), STARTER, str(place)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"},
    )
    assert person.stdout is not None
    told: list[str] = []
    while len(told) < most and (line := person.stdout.readline()):
        told.append(line.strip())
    person.kill()
    rest, _ = person.communicate()
    return told + rest.splitlines()


def left_behind() -> Agreement:
    desk = Studio().desk
    return desk.recovered_file(desk.journals.unsaved()[-1].id).agreement


def is_answered(path: str, held: Agreement, wanted: Agreement) -> bool:
    """Whether an answer, or a record, that was told of is there still, and as it was said.

    References lead to other ids here, and what follows from one answer may follow from the next:
    of all but plain answers and single references it is asked that they are there.
    """
    head, *rest = path.split(".")
    ids = paired(wanted, held)
    if head not in record_lists():
        address = Address(head, "", tuple(rest))
        return is_as_said(value_at(held, address), value_at(wanted, address), ids)
    here = ids.get((head, rest[0]))
    if here is None or len(rest) == 1:
        return here is not None
    said = value_at(wanted, Address(head, rest[0], (rest[1],)))
    return is_as_said(value_at(held, Address(head, here, (rest[1],))), said, ids)


def is_as_said(there: object, said: object, ids: Mapping[tuple[str, str], str]) -> bool:
    """Whether a plain answer is the one that was typed, and any other is there.

    One that names a record may name it by the id that it has here.
    """
    if isinstance(said, str | int | Decimal | date | Enum):
        here = {now for (_, identifier), now in ids.items() if identifier == said}
        return there == said or there in here
    return there not in (None, "", ())
