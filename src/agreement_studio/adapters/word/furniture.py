"""Top, foot and margin of every page."""

from typing import Final

from agreement_studio.adapters.word.fields import field
from agreement_studio.adapters.word.markup import DECLARATION, STORY_NAMESPACES, attribute
from agreement_studio.adapters.word.page import EMU_PER_TWIP, PAGES, Page
from agreement_studio.adapters.word.paragraphs import styled
from agreement_studio.adapters.word.runs import run
from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.application.ports import Paper

HEADER_PART: Final = "word/header1.xml"
FOOTER_PART: Final = "word/footer1.xml"
_SHAPE: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MARK_ID: Final = 1_000_001  # beyond the ids of pictures
_MARK_WIDTH: Final = 440  # 22 points
_MARK_HEIGHT: Final = 7000  # 350 points
_WIDTH_OF_STYLES: Final = PAGES[Paper.A4].text_width


def header_part(writing: Writing) -> bytes:
    """The running head, the edition, and the draft mark twice: in yellow, and in the margin."""
    document = writing.document
    notes = [document.running_head]
    if document.edition_note and document.edition_note not in document.running_head:
        notes.append(document.edition_note)
    content = run(" · ".join(note for note in notes if note), None, writing)
    if document.draft_mark.strip():
        padded = f"\u00a0{document.draft_mark}\u00a0"
        content = (
            _side_mark(document.draft_mark, writing)
            + content
            + run("\t", None, writing)
            + run(padded, CharacterStyle.DRAFT_MARK, writing)
        )
    body = styled(ParagraphStyle.HEADER, content, writing)
    return f"{DECLARATION}<w:hdr {STORY_NAMESPACES}>{body}</w:hdr>".encode()


def footer_part(writing: Writing) -> bytes:
    """Which document this is, and "Page 2 of 9"."""
    content = "".join(
        (
            run(f"{_lead(writing)}Page\u00a0", None, writing),
            field("PAGE", "1", None, writing),
            run(" of ", None, writing),
            field("NUMPAGES", "1", None, writing),
        )
    )
    body = styled(ParagraphStyle.FOOTER, content, writing)
    return f"{DECLARATION}<w:ftr {STORY_NAMESPACES}>{body}</w:ftr>".encode()


def _lead(writing: Writing) -> str:
    """What stands before the number of the page.

    The tab stop of the styles is at the edge of office papers. On a wall or a card the number
    begins the line instead, since nothing is formatted by hand.
    """
    note, page = writing.document.footer_note, writing.page
    is_office = writing.style.page is not None or page.text_width == _WIDTH_OF_STYLES
    return f"{note}\t" if is_office else f"{note} " if note else ""


def _side_mark(text: str, writing: Writing) -> str:
    """The draft mark, upright in the right margin, where it hides no words.

    It is placed against the page: a mark placed against the text strays in LibreOffice.
    """
    line = styled(ParagraphStyle.SIDE_MARK, run(text, None, writing), writing)
    box = f"<w:txbxContent>{line}</w:txbxContent>"
    modern = _modern_box(box, text, writing.page)
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{modern}</mc:Choice>'
        f"<mc:Fallback>{_older_box(box, writing.page)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _corner(page: Page) -> tuple[int, int]:
    left = page.width - page.right // 2 - _MARK_WIDTH // 2
    return left, (page.height - _MARK_HEIGHT) // 2


def _modern_box(box: str, text: str, page: Page) -> str:
    left, top = (place * EMU_PER_TWIP for place in _corner(page))
    width, height = _MARK_WIDTH * EMU_PER_TWIP, _MARK_HEIGHT * EMU_PER_TWIP
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        ' relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{_MARK_ID}" name="Draft mark"'
        f' descr="Draft mark: {attribute(text)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
        f'<wps:txbx>{box}</wps:txbx><wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0"'
        ' rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def _older_box(box: str, page: Page) -> str:
    left, top = _corner(page)
    place = (
        f"position:absolute;margin-left:{left / 20}pt;margin-top:{top / 20}pt;"
        f"width:{_MARK_WIDTH / 20}pt;height:{_MARK_HEIGHT / 20}pt;z-index:-1;"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    )
    return (
        f'<w:pict><v:rect id="DraftMark" style="{place}" filled="f" stroked="f">'
        f'<v:textbox style="layout-flow:vertical" inset="0,0,0,0">{box}</v:textbox>'
        "</v:rect></w:pict>"
    )
