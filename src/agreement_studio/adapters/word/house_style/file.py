"""Puts the house style's file together: styles, lists, face, and a page that shows them all."""

from typing import Final

from agreement_studio.adapters.word.house_style.cell_looks import CELLS, TABLES
from agreement_studio.adapters.word.house_style.character_looks import CHARACTERS
from agreement_studio.adapters.word.house_style.lists import numbering
from agreement_studio.adapters.word.house_style.paragraph_looks import (
    FURNITURE,
    HEADINGS,
    PAGE_ONE,
    TEXT,
)
from agreement_studio.adapters.word.house_style.specimen import specimen
from agreement_studio.adapters.word.markup import DECLARATION, WORD
from agreement_studio.adapters.word.page import Paper
from agreement_studio.adapters.word.prepared_style import (
    FACES_PART,
    NUMBERING_PART,
    STYLES_PART,
    prepare_parts,
)
from agreement_studio.adapters.word.writer import write_word

_FACE: Final = "Arial"
_LANGUAGE: Final = "en-GB"
_BODY_SIZE: Final = 24  # half points
_BODY_LINE: Final = 280


def _defaults() -> str:
    # Colour stands in Normal, not here: in tables Word lets these defaults beat character styles.
    faces = " ".join(f'w:{script}="{_FACE}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {faces}/>"
        f'<w:sz w:val="{_BODY_SIZE}"/><w:szCs w:val="{_BODY_SIZE}"/>'
        f'<w:lang w:val="{_LANGUAGE}" w:eastAsia="{_LANGUAGE}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        f'<w:spacing w:before="0" w:after="0" w:line="{_BODY_LINE}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


# Word's own styles that we do not use stay out of its list of styles.
_LATENT: Final = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
    ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
)
_FOUNDATIONS: Final = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '</w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def styles() -> bytes:
    """``word/styles.xml``."""
    looks = (*PAGE_ONE, *HEADINGS, *TEXT, *CELLS, *FURNITURE, *CHARACTERS, *TABLES)
    body = _defaults() + _LATENT + _FOUNDATIONS + "".join(look.xml() for look in looks)
    return f'{DECLARATION}<w:styles xmlns:w="{WORD}">{body}</w:styles>'.encode()


def face_table() -> bytes:
    """``word/fontTable.xml``: where Arial is missing, a face of the same widths stands in."""
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{WORD}"><w:font w:name="{_FACE}">'
        '<w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    ).encode()


def house_style_file() -> bytes:
    """The whole file: our own writer writes a page that shows every style at work."""
    parts = {STYLES_PART: styles(), NUMBERING_PART: numbering(), FACES_PART: face_table()}
    return write_word(specimen(), style=prepare_parts(parts), paper=Paper.A4)
