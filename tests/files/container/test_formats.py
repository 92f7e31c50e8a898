"""Files of every released format open; newer ones are shown and never written over."""

import json
from pathlib import Path

import pytest

from agreement_studio.adapters.files.container import (
    FORMAT,
    DamagedFileError,
    NewerFormatError,
    packed,
    read_readable,
    unpacked,
)
from agreement_studio.adapters.files.container.migrations import Members, migrated
from tests.reliability import samples

RELEASED = Path(__file__).parents[1] / "released"
GOOD = samples.members_of(packed(samples.contents()))


def of_format(number: int, *more: tuple[str, bytes], without: str = "") -> bytes:
    manifest = {**json.loads(GOOD["manifest.json"]), "format": number}
    if without:
        del manifest["members"][without]
    members = {**GOOD, "manifest.json": json.dumps(manifest).encode()}
    members.pop(without, None)
    for name, data in more:
        manifest["members"][name] = {"size": len(data), "sha256": _sha256(data)}
        members["manifest.json"] = json.dumps(manifest).encode()
        members[name] = data
    return samples.small_zip(members.items())


def _sha256(data: bytes) -> str:
    import hashlib  # noqa: PLC0415 - for this line only

    return hashlib.sha256(data).hexdigest()


def test_a_file_of_every_format_is_kept() -> None:
    assert sorted(path.name for path in RELEASED.glob("*.agreement")) == [
        f"format-{number}.agreement" for number in range(1, FORMAT + 1)
    ]


@pytest.mark.parametrize("path", sorted(RELEASED.glob("*.agreement")), ids=lambda path: path.stem)
def test_a_released_file_opens_and_is_kept_whole_when_saved_again(path: Path) -> None:
    opened = unpacked(path.read_bytes(), path.name)
    assert not opened.is_newer
    assert opened.contents.format_number == FORMAT
    agreement = read_readable(opened.contents.agreement, path.name)
    assert agreement.name == "Riverside allotments"
    assert [partner.id for partner in agreement.partners] == ["council", "growers"]
    assert len(opened.contents.versions) == 1
    assert opened.contents.attachments.keys() == {"plan.txt"}
    assert unpacked(packed(opened.contents), path.name).contents == opened.contents


def test_a_newer_file_is_shown_and_its_unknown_members_are_carried() -> None:
    opened = unpacked(of_format(FORMAT + 1, ("future/thing.bin", b"\x01")), "n.agreement")
    assert opened.is_newer
    assert opened.contents.agreement == samples.contents().agreement
    assert opened.contents.others["future/thing.bin"] == b"\x01"


def test_a_newer_file_is_never_written() -> None:
    opened = unpacked(of_format(FORMAT + 1), "n.agreement")
    with pytest.raises(ValueError, match="another format is never written"):
        packed(opened.contents)


def test_a_newer_file_may_lack_what_this_format_needs() -> None:
    opened = unpacked(of_format(FORMAT + 7, without="history.crdt"), "n.agreement")
    assert opened.is_newer
    assert opened.contents.history == b""


def test_a_newer_file_without_a_readable_part_asks_for_the_newer_program() -> None:
    with pytest.raises(NewerFormatError, match="Install the newer version"):
        unpacked(of_format(FORMAT + 1, without="agreement.json"), "n.agreement")


def test_a_newer_file_that_is_damaged_is_damaged() -> None:
    file = of_format(FORMAT + 1).replace(samples.contents().record_lines, b"\n" * 45)
    with pytest.raises(DamagedFileError):
        unpacked(file, "n.agreement")


def test_a_file_climbs_one_format_after_the_other() -> None:
    def renamed(members: Members) -> Members:
        return {("b" if name == "a" else name): data for name, data in members.items()}

    def doubled(members: Members) -> Members:
        return {name: data * 2 for name, data in members.items()}

    members = {"a": b"1", "c": b"2"}
    assert migrated(members, 1, (renamed, doubled)) == {"b": b"11", "c": b"22"}
    assert migrated(members, 2, (renamed, doubled)) == {"a": b"11", "c": b"22"}
    assert migrated(members, 3, (renamed, doubled)) == members
