"""XML from strangers: no document type, no entities, no network, no bottomless nesting.

The markup of a Word file never has a document type declaration (ISO/IEC 29500-2, 9.1.1), so a
part that holds one is refused before any parser sees it. The parser is hardened all the same.
"""

from lxml import etree

from agreement_studio.adapters.word.ooxml.names import Element

MAX_DEPTH = 200
"""Levels of nesting; Word's own files seldom pass 60, and walkers of ours call themselves."""

_DECLARATIONS = ("<!DOCTYPE", "<!ENTITY")
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_FORBIDDEN = tuple(text.encode(encoding) for text in _DECLARATIONS for encoding in _ENCODINGS)
_TOO_DEEP = etree.XPath("boolean(/" + "/".join(["*"] * (MAX_DEPTH + 1)) + ")")


class UnsafeXmlError(ValueError):
    """The reason, to stand after the name of a part: “holds a document type declaration”."""


def read_xml(data: bytes) -> Element:
    """The root of one part.

    Raises:
        UnsafeXmlError: It declares a document type, is nested too deeply or is no XML.
    """
    if any(declaration in data for declaration in _FORBIDDEN):
        raise UnsafeXmlError("holds a document type declaration, which Word files never have")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        reason = "is nested too deeply" if "depth" in str(problem) else "is not readable XML"
        raise UnsafeXmlError(reason) from problem
    facts = root.getroottree().docinfo
    if any(one is not None for one in (facts.internalDTD, facts.externalDTD)):
        # declared in an encoding that the scan above does not know
        raise UnsafeXmlError("holds a document type declaration, which Word files never have")
    if _TOO_DEEP(root):
        raise UnsafeXmlError("is nested too deeply")
    return root
