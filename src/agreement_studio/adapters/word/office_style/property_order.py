"""Putting single properties into a style where the format wants them."""

from agreement_studio.adapters.word.ooxml.names import Element, first, local_name, qualified

# The order the format asks for inside w:pPr (ISO/IEC 29500-1, 17.3.1.26).
_PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr"
    " shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
    " rPr sectPr pPrChange"
)
_ORDER = {name: rank for rank, name in enumerate(_PARAGRAPH_ORDER.split())}
_RUN_ORDER_UP_TO_COLOUR = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof"
    " snapToGrid vanish webHidden"
)
_BEFORE_COLOUR = frozenset(_RUN_ORDER_UP_TO_COLOUR.split())


def insert_in_order(properties: Element, node: Element) -> None:
    """Put one property among the others of a paragraph, where the format wants it."""
    rank = _ORDER[local_name(node)]
    place = sum(1 for one in properties if _ORDER.get(local_name(one), 0) < rank)
    properties.insert(place, node)


def paragraph_properties(style: Element) -> Element:
    """``w:pPr`` of a style, made where there is none."""
    properties = first(style, "w:pPr")
    if properties is None:
        properties = style.makeelement(qualified("w:pPr"))
        later = first(style, "w:rPr|w:tblPr|w:trPr|w:tcPr|w:tblStylePr")
        if later is None:
            style.append(properties)
        else:
            later.addprevious(properties)
    return properties


def insert_colour(run: Element, colour: Element) -> None:
    """Put a colour among the properties of text."""
    place = sum(1 for node in run if local_name(node) in _BEFORE_COLOUR)
    run.insert(place, colour)
