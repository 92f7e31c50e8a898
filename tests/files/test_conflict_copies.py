"""R12: the copies that synchronisers make are found beside their file, and no others."""

from pathlib import Path

import pytest

from agreement_studio.adapters.files.conflict_copies import (
    PATTERNS,
    conflict_copies,
    original_name,
)

ORIGINAL = "Riverside plan.agreement"
CERTAIN = {
    "Riverside plan (Sioned's conflicted copy 2026-11-22).agreement": "Dropbox",
    "Riverside plan (conflicted copy 2026-11-22).agreement": "Dropbox",
    "Riverside plan (MARL-PC-04's conflicted copy 2026-11-22 (1)).agreement": "Dropbox",
    "Riverside plan (Sioned Rhys's conflicted copy).agreement": "Dropbox",
    "Riverside plan (Case Conflict).agreement": "Dropbox",
    "Riverside plan (Case Conflict 1).agreement": "Dropbox",
    "Riverside plan (Unicode Encoding Conflict).agreement": "Dropbox",
    "Riverside plan-DESKTOP-4F7K2QJ.agreement": "OneDrive",
    "Riverside plan-LAPTOP-8UV3R0AB.agreement": "OneDrive",
    "Riverside plan-DESKTOP-4F7K2QJ-2.agreement": "OneDrive",
    "Riverside plan-Sioned’s MacBook Pro.agreement": "OneDrive",
    "Riverside plan.sync-conflict-20261122-101500-ABCDEF7.agreement": "Syncthing",
    "Riverside plan.sync-conflict-20261122-101500.agreement": "Syncthing",
    "Riverside plan (conflicted copy 2026-11-22 101500).agreement": "Nextcloud",
    "Riverside plan (conflicted copy sioned 2026-11-22 101500).agreement": "Nextcloud",
    "Riverside plan (case clash from sioned).agreement": "Nextcloud",
    "Riverside plan_conflict-20261122-101500.agreement": "Nextcloud",
    "Riverside plan (conflict from Sioned's iPad).agreement": "iCloud",
    "Riverside plan [Conflict].agreement": "Google Drive",
    "Riverside plan (Conflict 2).agreement": "Google Drive",
}
POSSIBLE = {
    "Riverside plan 2.agreement": "iCloud",
    "Riverside plan 12.agreement": "iCloud",
    "Riverside plan (1).agreement": "Google Drive",
    "Riverside plan(2).agreement": "Google Drive",
}
ORDINARY = (
    "Riverside plan B.agreement",
    "Riverside planning.agreement",
    "Riverside plan-B.agreement",
    "Riverside plan-WIN-together.agreement",
    "Riverside plan-desktop-version.agreement",
    "Riverside plan (draft).agreement",
    "Riverside plan (2026).agreement",
    "Riverside plan 2026.agreement",
    "Riverside plan 1.agreement",
    "Riverside plan (after workshop 1).agreement",
    "Riverside plan on conflict.agreement",
    "Riverside plan (conflict of interest).agreement",
    "Riverside plan (how we handle conflict).agreement",
    "Riverside plan.backup.agreement",
    "Riverside plan v2.agreement",
    "Copy of Riverside plan.agreement",
    "Riverside plan.agreement.bak",
    "Riverside plan (1).docx",
    "Another plan (conflicted copy 2026-11-22).agreement",
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in (ORIGINAL, *CERTAIN, *POSSIBLE, *ORDINARY):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "Riverside plan 3.agreement").mkdir()
    return tmp_path / ORIGINAL


def test_every_copy_is_found_with_its_maker_and_no_ordinary_file_is(place: Path) -> None:
    found = conflict_copies(place)
    assert {one.path.name: one.service for one in found if one.is_certain} == CERTAIN
    assert {one.path.name: one.service for one in found if not one.is_certain} == POSSIBLE
    assert len(CERTAIN) == 20


@pytest.mark.parametrize("name", CERTAIN)
def test_a_copy_tells_the_name_of_its_original(name: str) -> None:
    assert original_name(name) == ORIGINAL


@pytest.mark.parametrize("name", [ORIGINAL, *POSSIBLE, *ORDINARY[:-1], "", ".agreement", "x"])
def test_an_ordinary_name_is_nobodys_copy(name: str) -> None:
    assert original_name(name) is None


def test_a_copy_named_after_a_known_computer_is_found(tmp_path: Path) -> None:
    for name in (
        "a.agreement",
        "a-kitchen.pc.agreement",
        "a-kitchen.pc-3.agreement",
        "a-b.agreement",
    ):
        (tmp_path / name).write_bytes(b"")
    found = conflict_copies(tmp_path / "a.agreement", hosts=("kitchen.pc",))
    assert [one.path.name for one in found] == [
        "a-kitchen.pc-3.agreement",
        "a-kitchen.pc.agreement",
    ]


def test_names_are_compared_as_systems_do_that_ignore_capitals(tmp_path: Path) -> None:
    (tmp_path / "PLAN (Case Conflict).Agreement").write_bytes(b"")
    (found,) = conflict_copies(tmp_path / "plan.agreement")
    assert found.service == "Dropbox"


def test_a_folder_that_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "gone" / "a.agreement") == ()


def test_every_service_is_covered() -> None:
    assert {pattern.service for pattern in PATTERNS} == {
        "Dropbox",
        "OneDrive",
        "Syncthing",
        "iCloud",
        "Google Drive",
        "Nextcloud",
    }


@pytest.mark.timeout(10)
def test_long_hostile_names_do_not_hold_up_anybody() -> None:
    for part in (" (conflicted copy", "-a's Mac", " (a", ".sync-conflict-", " conflict"):
        assert original_name(part * 40 + "!.agreement") is None
