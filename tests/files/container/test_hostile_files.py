"""Whatever carries the name of an agreement file is opened safely or refused with the reason."""

import json
import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from agreement_studio.adapters.files.container import (
    DamagedFileError,
    Looks,
    NotAnAgreementFileError,
    layout,
    packed,
    unpacked,
)
from agreement_studio.domain.errors import UnreadableFileError
from tests.reliability import samples

ENOUGH_MEMORY = 24 * 1024 * 1024
GOOD = samples.members_of(packed(samples.contents()))


def refused(file: bytes) -> UnreadableFileError:
    """The refusal, which must come without filling memory."""
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableFileError) as refusal:
            unpacked(file, "x.agreement")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < ENOUGH_MEMORY
    assert refusal.value.sentence.startswith("x.agreement ")
    return refusal.value


def damage(file: bytes) -> DamagedFileError:
    refusal = refused(file)
    assert isinstance(refusal, DamagedFileError)
    return refusal


def with_members(*more: tuple[str, bytes]) -> bytes:
    return samples.small_zip([*GOOD.items(), *more])


@pytest.mark.parametrize(
    ("file", "looks"),
    [
        (b"", Looks.EMPTY),
        (samples.small_zip([("[Content_Types].xml", b""), ("word/document.xml", b"")]), Looks.WORD),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, Looks.WORD),
        (samples.small_zip([("photos/one.jpg", b"")]), Looks.ZIP),
        (samples.small_zip([]), Looks.ZIP),
        (samples.small_zip([("manifest.json", b'{"name": "a web page"}')]), Looks.ZIP),
        (b"PK\x03\x04 cut short", Looks.ZIP),
        (b'name = "Well together"\n', Looks.ANSWERS),
        (b'{"name": "Well together"}', Looks.ANSWERS),
        (b"%PDF-1.7\n%\xe2\xe3", Looks.PDF),
        (bytes(range(256)) * 4, Looks.UNKNOWN),
        (b"\x00" * 4096, Looks.UNKNOWN),
    ],
    ids=str,
)
def test_a_file_that_is_something_else_is_told_what_it_looks_like(
    file: bytes, looks: Looks
) -> None:
    refusal = refused(file)
    assert isinstance(refusal, NotAnAgreementFileError)
    assert refusal.looks is looks


def test_what_another_program_wrote_by_the_page_is_opened(checkout: Path) -> None:
    """Other dates, no seal, stored instead of deflated: as a script would write it."""
    assert unpacked(with_members(), "x").contents == samples.contents()


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "attachments/../../x",
        "attachments//x",
        "C:\\windows\\x",
        "attachments/./x",
        "attachments/con",
        "attachments/LPT1.txt",
        "attachments/a\u202etxt.exe",
        "attachments/a\nb",
        "attachments/" + "n" * 200,
    ],
)
def test_a_hostile_name_is_refused_and_the_agreement_rescued(name: str) -> None:
    refusal = damage(with_members((name, b"x")))
    assert "which no agreement file has" in refusal.sentence
    assert refusal.rescue is not None
    assert refusal.rescue.agreement == samples.contents().agreement


def test_a_name_cut_by_nul_is_refused() -> None:
    file = with_members(("attachments/a_b", b"x")).replace(
        b"attachments/a_b", b"attachments/a\x00b"
    )
    assert "which no agreement file has" in damage(file).sentence


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["agreement.json", "AGREEMENT.json", "attachments/Sketch.png"])
def test_two_members_alike_are_refused(name: str) -> None:
    assert (
        "twice, so that it could be read in two ways"
        in damage(with_members((name, b"{}"))).sentence
    )


def test_a_member_that_the_manifest_does_not_know_is_noticed() -> None:
    refusal = damage(with_members(("attachments/new.txt", b"x")))
    assert refusal.damaged == ("attachments/new.txt",)
    assert refusal.rescue is not None
    assert "attachments/new.txt" not in refusal.rescue.members


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    file = samples.small_zip(
        [*GOOD.items(), ("attachments/bomb", b"\x00" * (60 * layout.MEBIBYTE))],
        zipfile.ZIP_DEFLATED,
    )
    refusal = damage(file)
    assert "made to fill a computer's memory" in refusal.sentence


def test_a_bomb_that_lies_about_its_size_is_noticed() -> None:
    content = b"\x00" * (60 * layout.MEBIBYTE)
    file = samples.small_zip([*GOOD.items(), ("attachments/bomb", content)], zipfile.ZIP_DEFLATED)
    lying = file.replace(struct.pack("<L", len(content)), struct.pack("<L", 100))
    assert damage(lying).damaged == ("attachments/bomb",)


def test_many_headers_in_a_file_without_a_list_do_not_hold_up_the_rescue() -> None:
    header = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, 0xFFFFFF, 0xFFFFFF, 0, 0)
    refusal = damage(header * 20_000 + b"history.crdt")
    assert refusal.rescue is None


def test_a_larger_file_than_any_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "FILE_LIMIT", 2 * layout.MEBIBYTE)
    assert "larger than 2 MB" in refused(b"PK\x03\x04" + b"\x00" * (2 * layout.MEBIBYTE)).sentence


def test_too_many_members_are_refused_before_any_is_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layout, "MEMBERS_LIMIT", 8)
    assert "more than 8 members" in damage(with_members()).sentence


def test_more_members_than_the_end_tells_are_refused() -> None:
    file = bytearray(with_members())
    for at in (-14, -12):
        file[at] -= 1
    assert "list of members is not as it was written" in damage(bytes(file)).sentence


def test_a_second_end_as_very_large_zips_have_is_not_believed() -> None:
    """It would lead to a list of any length, hidden in the comment of the last member."""
    file = with_members()
    end = file[-22:]
    last = file.rindex(b"PK\x01\x02")
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    listed = bytearray(file[last:-22])
    listed[32:34] = struct.pack("<H", len(locator))
    size = struct.unpack("<L", end[12:16])[0] + len(locator)
    end = end[:12] + struct.pack("<L", size) + end[16:]
    hostile = file[:last] + bytes(listed) + locator + end
    assert "list of members is not as it was written" in damage(hostile).sentence


def test_members_that_are_too_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "TOTAL_LIMIT", layout.MEBIBYTE)
    more = ("attachments/large", b"x" * layout.MEBIBYTE)
    assert "unpacks to more than 1 MB" in damage(with_members(more)).sentence


@pytest.mark.parametrize("name", ["history.crdt", "record.jsonl", "attention.json"])
def test_a_lost_member_is_named_and_the_agreement_rescued(name: str) -> None:
    kept = [(found, data) for found, data in GOOD.items() if found != name]
    refusal = damage(samples.small_zip(kept))
    assert refusal.damaged == (name,)
    assert refusal.rescue is not None
    assert refusal.rescue.agreement == GOOD["agreement.json"]
    assert refusal.rescue.lineage == samples.LINEAGE
    assert name in refusal.sentence
    assert "can be rescued into a new file" in refusal.sentence


def test_without_its_readable_part_nothing_is_offered() -> None:
    kept = [(name, data) for name, data in GOOD.items() if name != "agreement.json"]
    refusal = damage(samples.small_zip(kept))
    assert refusal.damaged == ("agreement.json",)
    assert refusal.rescue is None
    assert "Look for a backup" in refusal.sentence


def test_a_file_without_its_manifest_still_gives_the_readable_part() -> None:
    kept = [(name, data) for name, data in GOOD.items() if name != "manifest.json"]
    refusal = damage(samples.small_zip(kept))
    assert refusal.damaged == ("manifest.json",)
    assert refusal.rescue is not None
    assert refusal.rescue.agreement == GOOD["agreement.json"]


@pytest.mark.parametrize("share", [0.35, 0.6, 0.9, 0.999])
def test_a_file_cut_short_still_gives_the_readable_part(share: float) -> None:
    file = packed(samples.contents())
    refusal = damage(file[: int(len(file) * share)])
    assert refusal.rescue is not None
    assert refusal.rescue.agreement == samples.contents().agreement


def test_an_attachment_is_never_taken_for_the_agreement() -> None:
    file = packed(samples.contents())
    start = file.index(b"history.crdt")
    for zeroed in (file.index(b"PK\x03\x04"), 40, start):
        cut = b"\x00" * zeroed + file[zeroed:-200]
        rescue = damage(cut).rescue
        assert rescue is None or rescue.agreement == samples.contents().agreement


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "letter"},
        {"format": 0},
        {"format": "1"},
        {"lineage": "../../x"},
        {"members": []},
        {"members": {"agreement.json": {"size": -1, "sha256": "0" * 64}}},
    ],
    ids=str,
)
def test_a_manifest_that_is_none_is_noticed(change: dict[str, object]) -> None:
    manifest = json.dumps({**json.loads(GOOD["manifest.json"]), **change}).encode()
    refusal = damage(samples.small_zip({**GOOD, "manifest.json": manifest}.items()))
    assert refusal.damaged == ("manifest.json",)


def test_a_version_under_the_wrong_hash_is_noticed() -> None:
    name = f"versions/{'0' * 64}.json"
    manifest = json.loads(GOOD["manifest.json"])
    manifest["members"][name] = manifest["members"]["agreement.json"]
    file = samples.small_zip(
        {
            **GOOD,
            "manifest.json": json.dumps(manifest).encode(),
            name: GOOD["agreement.json"],
        }.items()
    )
    assert damage(file).damaged == (name,)


def test_a_changed_byte_outside_all_members_is_noticed_and_all_can_be_rescued() -> None:
    file = bytearray(packed(samples.contents()))
    at = file.rindex(b"PK\x01\x02") + 38  # who may read the last member, as the list has it
    file[at] ^= 1
    refusal = damage(bytes(file))
    assert refusal.damaged == ("the zip itself",)
    assert refusal.rescue is not None
    assert refusal.rescue.members.keys() == GOOD.keys()
