"""Which named Word style carries each role of the block tree: the only place that says so."""

from collections.abc import Mapping
from types import MappingProxyType

from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle, TableStyle
from agreement_studio.drafting.document import Emphasis, Role, TableKind, Tone

ROLE_STYLES: Mapping[Role, ParagraphStyle] = MappingProxyType(
    {
        Role.DOCUMENT_KIND: ParagraphStyle.DOCUMENT_KIND,
        Role.TITLE: ParagraphStyle.TITLE,
        Role.SUBTITLE: ParagraphStyle.SUBTITLE,
        Role.FACTS: ParagraphStyle.FACTS,
        Role.LEAD: ParagraphStyle.LEAD,
        Role.BODY: ParagraphStyle.BODY,
        Role.QUOTE: ParagraphStyle.QUOTE,
        Role.QUOTE_SOURCE: ParagraphStyle.QUOTE_SOURCE,
        Role.CLAUSE: ParagraphStyle.CLAUSE,
        Role.CLAUSE_LEAD_IN: ParagraphStyle.CLAUSE_LEAD_IN,
        Role.CLAUSE_ITEM: ParagraphStyle.CLAUSE_ITEM,
        Role.CLAUSE_SUB_ITEM: ParagraphStyle.CLAUSE_SUB_ITEM,
        Role.EFFECT: ParagraphStyle.EFFECT,
        Role.BULLET: ParagraphStyle.BULLET,
        Role.GUIDANCE: ParagraphStyle.GUIDANCE,
        Role.TABLE_NOTE: ParagraphStyle.TABLE_NOTE,
        Role.HEADING: ParagraphStyle.HEADING_UNNUMBERED,
        Role.CELL: ParagraphStyle.CELL,
        Role.CELL_LABEL: ParagraphStyle.CELL_LABEL,
        Role.CELL_NUMBER: ParagraphStyle.CELL_NUMBER,
        Role.CELL_BULLET: ParagraphStyle.CELL_BULLET,
    }
)

EMPHASIS_STYLES: Mapping[Emphasis, CharacterStyle] = MappingProxyType(
    {
        Emphasis.STRONG: CharacterStyle.STRONG,
        Emphasis.EMPHASIS: CharacterStyle.EMPHASIS,
        Emphasis.TERM: CharacterStyle.TERM,
    }
)

MARK_STYLES: Mapping[tuple[Tone, str], CharacterStyle] = MappingProxyType(
    {
        (Tone.SECTOR, "public"): CharacterStyle.SECTOR_PUBLIC,
        (Tone.SECTOR, "business"): CharacterStyle.SECTOR_BUSINESS,
        (Tone.SECTOR, "social"): CharacterStyle.SECTOR_SOCIAL,
        (Tone.SECTOR, "community"): CharacterStyle.SECTOR_COMMUNITY,
        (Tone.LEVEL, "tell"): CharacterStyle.LEVEL_TELL,
        (Tone.LEVEL, "ask"): CharacterStyle.LEVEL_ASK,
        (Tone.LEVEL, "shape"): CharacterStyle.LEVEL_SHAPE,
        (Tone.LEVEL, "together"): CharacterStyle.LEVEL_TOGETHER,
        (Tone.LEVEL, "handover"): CharacterStyle.LEVEL_HANDOVER,
        (Tone.EFFECT, "intent"): CharacterStyle.EFFECT_INTENT,
        (Tone.EFFECT, "binds"): CharacterStyle.EFFECT_BINDS,
        (Tone.EFFECT, "law"): CharacterStyle.EFFECT_LAW,
        (Tone.LABEL, ""): CharacterStyle.NOTE_LABEL,
    }
)

# Tags with a fill of their own get a little air on both sides, so that letters do not touch it.
FILLED_TAGS: frozenset[CharacterStyle] = frozenset(
    {
        CharacterStyle.EFFECT_BINDS,
        CharacterStyle.EFFECT_LAW,
        CharacterStyle.LEVEL_TELL,
        CharacterStyle.LEVEL_ASK,
        CharacterStyle.LEVEL_SHAPE,
        CharacterStyle.LEVEL_TOGETHER,
        CharacterStyle.LEVEL_HANDOVER,
    }
)

TABLE_STYLES: Mapping[TableKind, TableStyle] = MappingProxyType(
    {
        TableKind.STANDARD: TableStyle.STANDARD,
        TableKind.LAW: TableStyle.LAW,
        TableKind.STATUS: TableStyle.STATUS,
        TableKind.FACTS: TableStyle.FACTS,
        TableKind.SIGNATURES: TableStyle.SIGNATURES,
    }
)
