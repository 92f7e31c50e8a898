"""Pictures: the SVG as drawn, and a PNG for readers that know no SVG."""

from collections.abc import Iterable, Iterator
from typing import Final

from agreement_studio.adapters.word.captions import caption
from agreement_studio.adapters.word.markup import attribute
from agreement_studio.adapters.word.package import Entry, Relationship, deflated, stored
from agreement_studio.adapters.word.page import EMU_PER_TWIP
from agreement_studio.adapters.word.paragraphs import styled
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import Figure

_FULL_WIDTH: Final = 640  # units of the drawing across the width of the text
_TALLEST: Final = 0.85  # share of the text's height, so that the caption fits above
_IMAGE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def figure(block: Figure, writing: Writing) -> str:
    """A picture with its caption above it."""
    writing.figures.append(block)
    drawing = _drawing(block, len(writing.figures), writing)
    above = caption(block, writing)
    content = writing.bookmarked(block.key, f"<w:r>{drawing}</w:r>")
    return above + styled(ParagraphStyle.PICTURE, content, writing)


def figure_parts(figures: Iterable[Figure], pngs: Iterable[bytes]) -> Iterator[Entry]:
    """Each picture as pixels and as drawn."""
    for number, (block, png) in enumerate(zip(figures, pngs, strict=True), start=1):
        yield stored(f"word/{_name(number, 'png')}", png)
        yield deflated(f"word/{_name(number, 'svg')}", block.svg.encode())


def figure_links(figures: Iterable[Figure]) -> Iterator[Relationship]:
    """How the document names its pictures."""
    for number, _ in enumerate(figures, start=1):
        yield Relationship(f"rIdPng{number}", _IMAGE, _name(number, "png"))
        yield Relationship(f"rIdSvg{number}", _IMAGE, _name(number, "svg"))


def _name(number: int, ending: str) -> str:
    return f"media/picture{number}.{ending}"


def _size(block: Figure, writing: Writing) -> tuple[int, int]:
    width = writing.page.text_width * EMU_PER_TWIP * block.width / _FULL_WIDTH
    height = width * block.height / block.width
    tallest = writing.page.text_height * EMU_PER_TWIP * _TALLEST
    shrink = min(1.0, tallest / height)
    return round(width * shrink), round(height * shrink)


def _alternative_text(block: Figure, writing: Writing) -> str:
    label = writing.table_labels.get(block.table_key, "")
    if not label or label in block.alt:
        return block.alt or block.caption
    return f"{block.alt} {label} holds the same facts."


def _drawing(block: Figure, number: int, writing: Writing) -> str:
    width, height = _size(block, writing)
    alt = attribute(_alternative_text(block, writing))
    name = attribute(block.label or block.caption)
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{alt}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill>{_blip(number)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _blip(number: int) -> str:
    return (
        f'<a:blip r:embed="rIdPng{number}"><a:extLst><a:ext uri="{_SVG_EXTENSION}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="rIdSvg{number}"/>'
        "</a:ext></a:extLst></a:blip>"
    )
