"""Parts of an office's file made plain: one prefix, sound ids, no traces, no files inside."""

import re

from lxml import etree

from agreement_studio.adapters.word.ooxml.names import (
    NAMESPACES,
    Element,
    elements,
    namespace,
    qualified,
    value,
)

_W = NAMESPACES["w"]
_LEVELS = frozenset("012345678")
_SOUND_ID = re.compile(r"[\w .-]+")
_NOT_SOUND = re.compile(r"[^\w.-]")
_SIDES = {"start": "left", "end": "right"}  # words of the strict variant, which LibreOffice writes
_STYLE_REFERENCES = "//w:basedOn|//w:next|//w:link|//w:pStyle|//w:styleLink|//w:numStyleLink"
_EMBEDDED_FACES = "//w:embedRegular|//w:embedBold|//w:embedItalic|//w:embedBoldItalic"
_PICTURE_FILL = qualified("a:blipFill")


def serialized(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def plain_markup(root: Element) -> Element:
    """A part as Word writes it: ``w:`` before its own names, sides called left and right."""
    plain = with_plain_prefix(root)
    for node in elements(plain, "//w:jc|//w:lvlJc"):
        side = node.get(qualified("w:val"), "")
        node.set(qualified("w:val"), _SIDES.get(side, side))
    return plain


def with_plain_prefix(root: Element) -> Element:
    """The same part with ``w:`` as the prefix of Word's own names, which the writer relies on."""
    if root.prefix == "w":
        return root
    others = {str(prefix): uri for prefix, uri in root.nsmap.items() if prefix and uri != _W}
    namespaces = {**others, "w": _W}
    attributes = {str(name): str(text) for name, text in root.attrib.items()}
    plain = etree.Element(root.tag, attributes, nsmap=namespaces)
    plain.extend(list(root))
    return plain


def remove(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def cleaned_styles(root: Element) -> Element:
    """Styles with a name and an id each, every name and id once, no traces of who made them."""
    styles = plain_markup(root)
    for node in elements(styles, "//w:rsid"):
        remove(node)
    for node in elements(styles, "//w:numPr/w:ilvl"):
        if node.get(qualified("w:val"), "") not in _LEVELS:
            remove(node)
    seen: set[str] = set()
    for node in elements(styles, "w:style"):
        marks = {f"id {node.get(qualified('w:styleId'), '').casefold()}"}
        marks.add(f"name {(value(node, 'w:name') or '').casefold()}")
        if seen & marks or marks & {"id ", "name "}:
            remove(node)
        else:
            seen |= marks
            node.set(qualified("w:type"), node.get(qualified("w:type"), "paragraph"))
    return styles


def with_sound_ids(styles: Element, lists: Element) -> None:
    """Ids of styles stand in markup everywhere: signs that could break it are taken out."""
    taken = {node.get(qualified("w:styleId"), "") for node in elements(styles, "w:style")}
    changed: dict[str, str] = {}
    for old in sorted(taken):
        if not _SOUND_ID.fullmatch(old):
            changed[old] = fresh(_NOT_SOUND.sub("", old) or "Style", {*taken, *changed.values()})
    for node in elements(styles, "w:style"):
        old = node.get(qualified("w:styleId"), "")
        node.set(qualified("w:styleId"), changed.get(old, old))
    for root in (styles, lists):
        for node in elements(root, _STYLE_REFERENCES):
            old = node.get(qualified("w:val"), "")
            node.set(qualified("w:val"), changed.get(old, old))


def fresh(wanted: str, taken: set[str]) -> str:
    """`wanted`, or with the first number behind it that nobody has; capitals do not matter."""
    folded = {one.casefold() for one in taken}
    candidates = (wanted, *(f"{wanted}{number}" for number in range(2, len(folded) + 3)))
    return next(one for one in candidates if one.casefold() not in folded)


def cleaned_faces(root: Element) -> Element:
    """The table of fonts without font files: those are licensed to the office, not to everyone."""
    faces = with_plain_prefix(root)
    for node in elements(faces, f"{_EMBEDDED_FACES}|//w:saveSubsetFonts|//w:embedTrueTypeFonts"):
        remove(node)
    for node in elements(faces, "//w:charset[@w:characterSet]"):
        del node.attrib[qualified("w:characterSet")]  # LibreOffice writes words of its own here
    return faces


def cleaned_theme(root: Element) -> Element:
    """Fills by picture become plain fills, as the pictures stay behind."""
    for node in root.iter(_PICTURE_FILL):
        prefix = f"{{{namespace(node)}}}"
        node.clear()
        node.tag = f"{prefix}solidFill"
        etree.SubElement(node, f"{prefix}schemeClr", {"val": "phClr"})
    return root
