"""Whatever a Word file says, it is read or refused: no surprise reaches the person."""

import contextlib
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from agreement_studio.adapters.word.house_style.specimen import specimen
from agreement_studio.adapters.word.lint import HOUSE_STYLE_RULES, lint
from agreement_studio.adapters.word.office_style import office_style
from agreement_studio.adapters.word.prepared_style import house_style
from agreement_studio.adapters.word.safe_opening import UnsafeWordFile, open_safely
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.domain.errors import StudioError

Unzip = Callable[[bytes], dict[str, bytes]]
Zip = Callable[[dict[str, bytes]], bytes]

ODD_VALUES = st.one_of(
    st.sampled_from(["", "0", "-1", "999999999999", "x", '"/><', "1.5", "ü", "²", "Normal", "%9"]),
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=8),
)
PARTS = (
    "word/styles.xml",
    "word/numbering.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
)


@cache
def written() -> bytes:
    return write_word(specimen(), style=house_style())


def altered(data: st.DataObject, part: bytes) -> bytes:
    """One attribute with another value, or one element gone or there twice."""
    root = etree.fromstring(part)
    node = data.draw(st.sampled_from(list(root.iter("{*}*"))))
    parent = node.getparent()
    change = data.draw(st.sampled_from(["value", "gone", "twice"]))
    if change == "value" and node.attrib:
        node.set(data.draw(st.sampled_from(sorted(map(str, node.attrib)))), data.draw(ODD_VALUES))
    elif parent is not None and change == "gone":
        parent.remove(node)
    elif parent is not None and change == "twice":
        parent.insert(0, etree.fromstring(etree.tostring(node, with_tail=False)))
    return etree.tostring(root)


def altered_file(data: st.DataObject, unzipped: Unzip, word_zip: Zip) -> bytes:
    parts = unzipped(written())
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from(PARTS))
        parts[name] = altered(data, parts[name])
    return word_zip(parts)


@given(st.data())
def test_the_lint_reads_any_file(unzipped: Unzip, word_zip: Zip, data: st.DataObject) -> None:
    for finding in lint(altered_file(data, unzipped, word_zip), HOUSE_STYLE_RULES):
        assert finding.sentence


@given(st.data())
@settings(max_examples=60)
def test_any_office_file_serves_or_is_refused_in_words(
    unzipped: Unzip, word_zip: Zip, data: st.DataObject
) -> None:
    with contextlib.suppress(StudioError):
        style = office_style(altered_file(data, unzipped, word_zip)).style
        etree.fromstring(unzipped(write_word(specimen(), style=style))["word/document.xml"])


@given(st.data())
def test_any_bytes_are_opened_or_refused_in_words(data: st.DataObject) -> None:
    content = bytearray(written())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UnsafeWordFile):
        assert open_safely(bytes(content)).parts


@given(st.binary(max_size=300))
def test_noise_is_refused_in_words(noise: bytes) -> None:
    with pytest.raises(UnsafeWordFile):
        open_safely(noise)
    with pytest.raises(UnsafeWordFile):
        open_safely(b"PK\x03\x04" + noise)
