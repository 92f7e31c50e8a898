"""The bundled font: what it sets, how wide, and where lines break."""

import struct
import zlib

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.pictures.drawing import Drawing, Text, TwinTable
from agreement_studio.pictures.font import (
    ELLIPSIS,
    drawable,
    face,
    glyphs_of,
    outline,
    width_of,
    wrap,
)
from agreement_studio.pictures.svg import Lettering, svg

_NAMES = "Āwhina Ōtautahi Łódź Ŵyn Ffôn Siân Nǁ £80,000 €5 “small things” – Ğ Ș ẞ ½ №"


def _drawing(*texts: Text) -> Drawing:
    return Drawing("A title", "Said in words.", texts, TwinTable((), ()), height=60)


def _unfiltered(kind: int, line: bytearray, above: bytearray) -> bytearray:
    for at in range(len(line)):
        left = line[at - 4] if at >= 4 else 0
        up, corner = above[at], above[at - 4] if at >= 4 else 0
        nearest = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
        line[at] = (line[at] + (0, left, up, (left + up) // 2, nearest)[kind]) % 256
    return line


def _ink(drawing: Drawing) -> int:
    """How many pixels are darker than grey when no font of the computer may be used."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg(drawing), skip_system_fonts=True))
    data, at, width = b"", 8, struct.unpack(">I", png[16:20])[0]
    while at < len(png):
        length = struct.unpack(">I", png[at : at + 4])[0]
        data += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += 12 + length
    raw, stride, dark = zlib.decompress(data), width * 4 + 1, 0
    above = bytearray(width * 4)
    for start in range(0, len(raw), stride):
        above = _unfiltered(raw[start], bytearray(raw[start + 1 : start + stride]), above)
        dark += sum(1 for red in above[0::4] if red < 128)
    return dark


def test_outlined_text_leaves_ink_without_any_font_installed() -> None:
    assert _ink(_drawing()) == 0
    assert _ink(_drawing(Text(10, 40, "Hand over", size=24))) > 300


def test_bold_text_leaves_more_ink_than_plain_text() -> None:
    plain, bold = (_ink(_drawing(Text(10, 40, "Rotas", 24, weight))) for weight in (400, 600))
    assert bold > plain * 1.1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("漢字", "[see table]"),
        ("مجلس النيل", "[see table]"),
        ("Carers שותפות", "Carers [see table]"),
        ("מועצת הנהר and Trust 12.3", "[see table] and Trust 12.3"),
        ("Garden \U0001f331 club", "Garden [see table] club"),
    ],
)
def test_words_the_font_cannot_set_give_way_to_the_table_and_never_to_boxes(
    text: str, shown: str
) -> None:
    assert drawable(text) == drawable(shown) == shown
    assert outline(text) == outline(shown)
    assert width_of(text, 10) == width_of(shown, 10)


def test_both_weights_set_the_same_letters() -> None:
    assert face(400).glyphs.keys() == face(600).glyphs.keys()


def test_names_of_neighbours_need_no_table() -> None:
    unset = {"Nǁ": "[see table]", "№": "[see table]"}
    assert drawable(_NAMES).split(" ") == [
        part for word in _NAMES.split(" ") for part in unset.get(word, word).split(" ")
    ]


def test_a_mark_put_together_by_combining_characters_is_one_letter() -> None:
    assert outline("o\u0304") == outline("ō")
    assert len(glyphs_of("o\u0304")) == 1


def test_marks_of_direction_take_no_room() -> None:
    assert width_of("\u2067Rotas\u2069", 10) == width_of("Rotas", 10)


def test_live_text_keeps_the_width_it_was_laid_out_for() -> None:
    text = Text(10, 40, "Meadow & <Homes>", size=20)
    written = svg(_drawing(text), lettering=Lettering.TEXT)
    assert f'textLength="{width_of(text.text, 20):.2f}'.rstrip("0") in written
    assert "Meadow &amp; &lt;Homes&gt;</text>" in written


def test_no_break_spaces_hold_a_line_together() -> None:
    assert wrap("up to £500\u00a0each", 80, 13) == ("up to", "£500\u00a0each")


def test_a_text_cut_short_says_so() -> None:
    lines = wrap("late opening of the branches in the four wards", 60, 13, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith(ELLIPSIS)


@given(st.text(max_size=80), st.floats(30, 300), st.integers(1, 4), st.sampled_from([400, 600]))
def test_no_line_is_wider_than_its_room(text: str, width: float, most: int, weight: int) -> None:
    lines = wrap(text, width, 13, weight, most=most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line, 13, weight) <= width for line in lines)


@given(st.text(max_size=60))
def test_wrapping_loses_no_character_where_there_is_room(text: str) -> None:
    lines = wrap(text, 60, 13, most=1000)
    assert "".join(lines).replace(" ", "") == drawable(text).replace(" ", "")
