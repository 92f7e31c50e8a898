"""Puts the house style's file together: styles, lists, face, and a page that shows them all."""

from typing import Final

from agreement_studio.adapters.word.house_style.cell_looks import CELLS, TABLES
from agreement_studio.adapters.word.house_style.character_looks import CHARACTERS
from agreement_studio.adapters.word.house_style.light import (
    BODY_LINE,
    BODY_SIZE,
    light_character,
    light_paragraph,
)
from agreement_studio.adapters.word.house_style.lists import numbering
from agreement_studio.adapters.word.house_style.looks import (
    CharacterLook,
    ParagraphLook,
    TableLook,
)
from agreement_studio.adapters.word.house_style.paragraph_looks import (
    FURNITURE,
    HEADINGS,
    PAGE_ONE,
    TEXT,
)
from agreement_studio.adapters.word.house_style.specimen import specimen
from agreement_studio.adapters.word.markup import DECLARATION, WORD
from agreement_studio.adapters.word.prepared_style import (
    FACES_PART,
    NUMBERING_PART,
    STYLES_PART,
    prepare_parts,
)
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.application.ports import Paper

_FACE: Final = "Arial"
_LANGUAGE: Final = "en-GB"
_BODY_SIZE: Final = 12.0
_BODY_LINE: Final = 280
_LOOKS: Final = (*PAGE_ONE, *HEADINGS, *TEXT, *CELLS, *FURNITURE, *CHARACTERS, *TABLES)


Look = ParagraphLook | CharacterLook | TableLook


def _defaults(size: float, line: int) -> str:
    # Colour stands in Normal, not here: in tables Word lets these defaults beat character styles.
    halves = round(size * 2)
    faces = " ".join(f'w:{script}="{_FACE}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {faces}/>"
        f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'
        f'<w:lang w:val="{_LANGUAGE}" w:eastAsia="{_LANGUAGE}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="auto"/>'
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


def styles(*, light: bool = False) -> bytes:
    """``word/styles.xml``, in the full look or in the light edition's."""
    if light:
        looks = "".join(_light(look).xml() for look in _LOOKS)
        body = _defaults(BODY_SIZE, BODY_LINE) + _LATENT + _FOUNDATIONS + looks
    else:
        looks = "".join(look.xml() for look in _LOOKS)
        body = _defaults(_BODY_SIZE, _BODY_LINE) + _LATENT + _FOUNDATIONS + looks
    return f'{DECLARATION}<w:styles xmlns:w="{WORD}">{body}</w:styles>'.encode()


def _light(look: Look) -> Look:
    if isinstance(look, ParagraphLook):
        return light_paragraph(look)
    return light_character(look) if isinstance(look, CharacterLook) else look


def face_table() -> bytes:
    """``word/fontTable.xml``: where Arial is missing, a face of the same widths stands in."""
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{WORD}"><w:font w:name="{_FACE}">'
        '<w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    ).encode()


def house_style_file(*, light: bool = False) -> bytes:
    """The whole file: our own writer writes a page that shows every style at work."""
    parts = {
        STYLES_PART: styles(light=light),
        NUMBERING_PART: numbering(),
        FACES_PART: face_table(),
    }
    return write_word(specimen(), style=prepare_parts(parts), paper=Paper.A4)
