"""What docs/agreement-file.md says of the file holds, and its Python runs as it stands."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from agreement_studio.adapters.files.container import (
    FORMAT,
    DamagedFileError,
    layout,
    packed,
    unpacked,
)
from agreement_studio.adapters.files.container.manifest import LINEAGE_PATTERN, read_manifest
from tests.reliability import samples


@pytest.fixture
def page(checkout: Path) -> str:
    return (checkout / "docs" / "agreement-file.md").read_text(encoding="utf-8")


def test_another_program_reads_and_writes_the_file_by_the_page(page: str, tmp_path: Path) -> None:
    (tmp_path / "old.agreement").write_bytes(packed(samples.contents()))
    script = "\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL))
    subprocess.run([sys.executable, "-I", "-c", script], cwd=tmp_path, check=True)
    contents = unpacked((tmp_path / "new.agreement").read_bytes(), "new").contents
    expected = samples.contents()
    assert contents.agreement == expected.agreement
    assert contents.history == expected.history
    assert contents.attachments == {
        **expected.attachments,
        "notes.txt": b"Bring the plan of the beds.\n",
    }


def test_its_example_is_a_manifest(page: str) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    manifest = json.loads(example)
    assert manifest["format"] == FORMAT
    assert re.match(LINEAGE_PATTERN, manifest["lineage"])
    for member in manifest["members"].values():
        member["sha256"] = "0" * 64
    assert read_manifest(json.dumps(manifest).encode())


def test_it_names_every_member_and_limit(page: str) -> None:
    for name in layout.FIXED:
        assert f"| `{name}` |" in page
    for limit in (layout.FILE_LIMIT, layout.MEMBER_LIMIT, layout.TOTAL_LIMIT, layout.RATIO_FLOOR):
        assert f"{limit // layout.MEBIBYTE} MB" in page
    assert f"{layout.MEMBERS_LIMIT:,}\n  members" in page
    assert f"at most {layout.RATIO_LIMIT} times" in page
    assert f"1 to {layout.NAME_LIMIT} characters" in page


def test_a_comment_that_is_no_seal_is_not_accepted() -> None:
    file = packed(samples.contents())
    comment = b"packed by somebody"
    other = file[:-73] + len(comment).to_bytes(2, "little") + comment
    with pytest.raises(DamagedFileError):
        unpacked(other, "x")
    unsealed = file[:-73] + b"\x00\x00"
    assert unpacked(unsealed, "x").contents == samples.contents()
