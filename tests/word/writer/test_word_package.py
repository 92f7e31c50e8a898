"""The container: readable by anyone, and the same bytes every time."""

import io
import zipfile
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.word.package import container, deflated, stored
from agreement_studio.drafting.document import Document

NAMES = st.from_regex(r"[a-z]{1,8}/[a-z0-9]{1,8}\.xml", fullmatch=True)


@given(st.dictionaries(NAMES, st.binary(max_size=400), max_size=8), st.booleans())
def test_any_parts_come_out_as_they_went_in_whatever_their_order(
    parts: dict[str, bytes], backwards: bool
) -> None:
    entries = [deflated(name, data) for name, data in parts.items()]
    entries += [deflated("[Content_Types].xml", b"types"), stored("_rels/.rels", b"links")]
    data = container(reversed(entries) if backwards else entries)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert {name: archive.read(name) for name in parts} == parts
    assert names == ["[Content_Types].xml", "_rels/.rels", *sorted(parts)]
    assert data == container(entries)


def test_the_container_tells_nothing_of_time_or_machine(written: Callable[..., bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.external_attr, entry.flag_bits) == (0, 0, 0)
            assert entry.extra == b""


def test_the_same_document_gives_the_same_bytes(
    written: Callable[..., bytes], rich_document: Callable[..., Document]
) -> None:
    first, second = (written(rich_document(guidance=True), tracked_data=b"x") for _ in range(2))
    assert first == second


def test_pictures_are_not_packed_twice(written: Callable[..., bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        assert archive.getinfo("word/media/picture1.png").compress_type == zipfile.ZIP_STORED
