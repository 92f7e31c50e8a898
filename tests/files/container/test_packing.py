"""An agreement file holds all that was put in, and equal contents are equal bytes."""

import hashlib
import io
import subprocess
import sys
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.container import (
    Contents,
    TooLargeToKeepError,
    layout,
    packed,
    read_readable,
    unpacked,
)
from agreement_studio.adapters.files.container.deflating import Deflating
from agreement_studio.adapters.files.container.packing import Packing
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json, readable_json
from agreement_studio.domain.errors import UnreadableFileError
from tests.reliability import samples
from tests.strategies import agreements

ANOTHER_PROCESS = """
import sys
from tests.reliability import samples
from agreement_studio.adapters.files.container import packed
sys.stdout.buffer.write(packed(samples.contents()))
"""
NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf"), exclude_characters="/\\:"),
    min_size=1,
    max_size=30,
).filter(lambda name: layout.is_safe(f"attachments/{name}"))


def test_what_was_put_in_comes_out_in_one_piece() -> None:
    contents = samples.contents()
    opened = unpacked(packed(contents), "a.agreement")
    assert opened.contents == contents
    assert not opened.is_newer
    assert not opened.is_older


@given(
    history=st.binary(max_size=3_000),
    record=st.binary(max_size=300),
    attachments=st.dictionaries(NAMES, st.binary(max_size=200), max_size=4),
)
def test_any_bytes_are_carried(
    history: bytes, record: bytes, attachments: dict[str, bytes]
) -> None:
    folded = {name.casefold(): name for name in attachments}
    kept = {name: attachments[name] for name in folded.values()}
    contents = replace(samples.contents(), history=history, record_lines=record, attachments=kept)
    assert unpacked(packed(contents), "a").contents == contents


@given(agreement=agreements())
def test_the_readable_part_reads_back_as_the_agreement(agreement: Agreement) -> None:
    for data in (readable_json(agreement), canonical_json(agreement)):
        assert read_readable(data, "a.agreement") == agreement
    assert readable_json(read_readable(readable_json(agreement), "a")) == readable_json(agreement)


def test_a_readable_part_that_is_no_agreement_is_told_with_the_field() -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.agreement .*nmae is not a field"):
        read_readable(b'{"nmae":"x"}', "a.agreement")


def test_the_same_contents_are_the_same_bytes_in_another_process() -> None:
    file = subprocess.check_output([sys.executable, "-c", ANOTHER_PROCESS])
    assert file == packed(samples.contents())


def test_the_order_in_which_things_were_put_in_changes_no_byte() -> None:
    contents = samples.contents()
    turned = replace(contents, attachments=dict(reversed(list(contents.attachments.items()))))
    assert packed(turned) == packed(contents)


def test_what_can_rescue_the_rest_stands_first_and_no_date_is_told() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(samples.contents()))) as container:
        entries = container.infolist()
    assert [entry.filename for entry in entries[:5]] == list(layout.FIXED)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_what_shrinks_like_a_bomb_is_stored_and_opens_again() -> None:
    contents = replace(samples.contents(), history=b"\x00" * (3 * layout.MEBIBYTE))
    assert unpacked(packed(contents), "a").contents == contents


def test_more_than_would_open_again_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = samples.contents()
    for cap, size in (("MEMBER_LIMIT", 600), ("TOTAL_LIMIT", 2_000), ("FILE_LIMIT", 2_000)):
        with monkeypatch.context() as small:
            small.setattr(layout, cap, size)
            with pytest.raises(TooLargeToKeepError, match="would be larger"):
                packed(contents)
    many = replace(contents, attachments={f"{n}": b"" for n in range(layout.MEMBERS_LIMIT)})
    with pytest.raises(TooLargeToKeepError, match="at most 2,000 versions and attachments"):
        packed(many)


@pytest.mark.parametrize(
    "change",
    [
        {"attachments": {"../out.txt": b""}},
        {"attachments": {"a.txt": b"", "A.TXT": b""}},
        {"attachments": {"CON.txt": b""}},
        {"others": {"agreement.json": b""}},
        {"others": {"Manifest.JSON": b""}},
        {"versions": {"0" * 64: b"{}"}},
        {"format_number": 2},
    ],
    ids=str,
)
def test_no_file_is_written_that_would_not_open(change: dict[str, object]) -> None:
    contents: Contents = replace(samples.contents(), **change)  # type: ignore[arg-type]  # any one field
    with pytest.raises(ValueError, match=r"member|version|format"):
        packed(contents)


@given(
    data=st.binary(min_size=1, max_size=400).map(lambda some: some * 900),
    start=st.integers(0, 300_000),
    put_in=st.binary(max_size=50),
)
def test_packing_again_after_an_edit_gives_what_packing_anew_gives(
    data: bytes, start: int, put_in: bytes
) -> None:
    packing = Packing()
    before = replace(samples.contents(), history=data, attachments={})
    after = replace(before, history=data[:start] + put_in + data[start:], record_lines=b"{}\n")
    for contents in (before, after, before, samples.contents(), after):
        file = packing.packed(contents)
        assert file == packed(contents)
        assert unpacked(file, "a").contents == contents


def test_after_an_edit_nearly_all_stretches_are_the_same() -> None:
    words = b" ".join(hashlib.sha256(b"%d" % n).hexdigest().encode() for n in range(20_000))
    edited = words[:700_000] + b"a sentence more" + words[700_000:]
    deflating = Deflating()
    before, after = deflating.stretches(words), deflating.stretches(edited)
    assert b"".join(stretch.data for stretch in after) == edited
    assert len(before) > 20
    assert len([one for one in after if not any(one is kept for kept in before)]) <= 4
    assert after[-1] == before[-1]
