"""The looks of words that stand out; colour is never alone, words or a mark say the same."""

from typing import Final

from agreement_studio.adapters.word.house_style.looks import CharacterLook, Face
from agreement_studio.adapters.word.style_names import CharacterStyle as Style


def _pale(fill: str) -> Face:
    return Face(bold=True, colour="on_level", border="rule", fill=fill)


def _dark(fill: str) -> Face:
    # No border: on a filled tag it leaves a sliver of white.
    return Face(bold=True, colour="on_level_ceding", fill=fill)


_GAP: Final = Face(bold=True, colour="gap", fill="gap_ground")

CHARACTERS: Final = (
    CharacterLook(style=Style.STRONG, face=Face(bold=True)),
    CharacterLook(style=Style.EMPHASIS, face=Face(italic=True)),
    CharacterLook(style=Style.TERM, face=Face(bold=True)),
    CharacterLook(style=Style.REFERENCE, face=Face(colour="brand", dotted_line=True)),
    CharacterLook(style=Style.GAP, face=_GAP),
    CharacterLook(style=Style.DRAFT_MARK, face=_GAP),
    CharacterLook(style=Style.NOTE_LABEL, face=Face(bold=True, colour="note")),
    CharacterLook(style=Style.NOTE_REFERENCE, face=Face(bold=True, raised=True)),
    CharacterLook(style=Style.EFFECT_INTENT, face=Face(bold=True, colour="ink2")),
    CharacterLook(style=Style.EFFECT_BINDS, face=Face(bold=True, colour="on_brand", fill="brand")),
    CharacterLook(style=Style.EFFECT_LAW, face=Face(bold=True, colour="ink", fill="law_tag")),
    CharacterLook(style=Style.SECTOR_PUBLIC, face=Face(bold=True, colour="public")),
    CharacterLook(style=Style.SECTOR_BUSINESS, face=Face(bold=True, colour="business")),
    CharacterLook(style=Style.SECTOR_SOCIAL, face=Face(bold=True, colour="social")),
    CharacterLook(style=Style.SECTOR_COMMUNITY, face=Face(bold=True, colour="community")),
    CharacterLook(style=Style.LEVEL_TELL, face=_pale("level_tell")),
    CharacterLook(style=Style.LEVEL_ASK, face=_pale("level_ask")),
    CharacterLook(style=Style.LEVEL_SHAPE, face=_pale("level_shape")),
    CharacterLook(style=Style.LEVEL_TOGETHER, face=_dark("level_together")),
    CharacterLook(style=Style.LEVEL_HANDOVER, face=_dark("level_handover")),
)
