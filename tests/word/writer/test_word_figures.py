"""Pictures come twice, as SVG and PNG, and once more in words."""

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from agreement_studio.adapters.word.painter import painted as painted_here
from agreement_studio.adapters.word.painting import PictureError, painted, painted_apart
from agreement_studio.drafting.document import Document, Figure, Properties, Section


def figure(document: Document) -> Figure:
    (found,) = (block for block in document.blocks() if isinstance(block, Figure))
    return found


def alone(block: Figure, **changes: Any) -> Document:
    section = Section("s", "", "Pictures", (replace(block, **changes),))
    return Document((section,), Properties("Title"))


def test_a_picture_is_there_as_drawn_and_as_pixels(
    rich_document: Callable[..., Document], written: Callable[..., bytes]
) -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        png, svg = (archive.read(f"word/media/picture1.{kind}") for kind in ("png", "svg"))
    assert svg.decode() == figure(rich_document()).svg
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">2L", png[16:24]) == (1280, 320)


def test_its_words_give_the_facts_and_name_the_table_that_holds_them(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    (about,) = body_of(written()).value("//wp:docPr/@descr")
    assert about == "Visits move from ask to hand over. Table 2 holds the same facts."


def test_a_full_picture_is_as_wide_as_the_text_and_keeps_its_shape(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    (width,), (height,) = body.value("//wp:extent/@cx"), body.value("//wp:extent/@cy")
    assert int(width) == 9072 * 635
    assert int(height) == round(int(width) * 160 / 640)


def test_a_tall_picture_shrinks_until_its_caption_fits_on_the_page(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    body = body_of(written(alone(figure(rich_document()), height=2000)))
    (width,), (height,) = body.value("//wp:extent/@cx"), body.value("//wp:extent/@cy")
    assert int(height) < (16838 - 1474 - 1361) * 635 * 0.9
    assert int(width) / int(height) == pytest.approx(640 / 2000, rel=0.01)


def test_letters_in_a_picture_are_drawn_with_our_own_font(
    rich_document: Callable[..., Document],
) -> None:
    def drawn(text: str) -> bytes:
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="160">'
            '<text x="20" y="90" font-family="Atkinson Hyperlegible Next" font-size="60">'
            f"{text}</text></svg>"
        )
        return painted(replace(figure(rich_document()), svg=svg))

    assert len({drawn(""), drawn("Aa"), drawn("Bb")}) == 3


def test_a_drawing_that_is_none_is_named(rich_document: Callable[..., Document]) -> None:
    with pytest.raises(PictureError, match="Picture 1"):
        painted(replace(figure(rich_document()), svg="no drawing"))


def test_a_process_of_its_own_paints_the_same_pixels(
    rich_document: Callable[..., Document],
) -> None:
    svg = figure(rich_document()).svg
    apart = painted_apart(svg, 200, [])
    assert apart is not None
    assert apart == painted_here(svg, 200, [])


@pytest.mark.parametrize("python", ["", "no-such-python"])
def test_where_no_process_can_be_started_pictures_are_painted_all_the_same(
    rich_document: Callable[..., Document], monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    monkeypatch.setattr("sys.executable", python)
    block = replace(figure(rich_document()), width=100 + len(python))
    assert painted_apart(block.svg, 200, []) is None
    assert painted(block, apart=True) == painted(block)


def test_several_pictures_stand_in_their_order(
    rich_document: Callable[..., Document], written: Callable[..., bytes]
) -> None:
    block = figure(rich_document())
    several = tuple(replace(block, key=f"p{width}", width=width) for width in (320, 160, 640))
    document = Document((Section("s", "", "Pictures", several),), Properties("Title"))
    with zipfile.ZipFile(io.BytesIO(written(document))) as archive:
        pngs = [archive.read(f"word/media/picture{number}.png") for number in (1, 2, 3)]
    assert [struct.unpack(">L", png[16:20])[0] for png in pngs] == [640, 320, 1280]
