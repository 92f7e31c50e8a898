"""Qualified names of Word's markup, and the few ways in which the readers look things up."""

import re
from functools import cache
from typing import TypeAlias, cast

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives the class no public name

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pr": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}

_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")


@cache
def qualified(name: str) -> str:
    """The Clark name of a prefixed one: ``w:p`` becomes ``{http://…/main}p``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


@cache
def _compiled(expression: str) -> etree.XPath:
    return etree.XPath(expression, namespaces=NAMESPACES)


def elements(node: Element | None, expression: str) -> list[Element]:
    """The elements that an XPath finds; none where the node is missing."""
    return [] if node is None else cast("list[Element]", _compiled(expression)(node))


def strings(node: Element | None, expression: str) -> list[str]:
    """The attribute values or texts that an XPath finds, in document order."""
    if node is None:
        return []
    return [str(one) for one in cast("list[str]", _compiled(expression)(node))]


def first(node: Element | None, expression: str) -> Element | None:
    return next(iter(elements(node, expression)), None)


def first_string(node: Element | None, expression: str, default: str = "") -> str:
    return next(iter(strings(node, expression)), default)


def whole_number(text: str | None, default: int = 0) -> int:
    """A number as markup gives it; the default where it is none, or of ten digits and more."""
    return int(text) if text and _WHOLE_NUMBER.fullmatch(text) else default


def value(node: Element | None, child: str) -> str | None:
    """``w:val`` of a direct child, such as the style named by ``w:pStyle``."""
    found = None if node is None else node.find(qualified(child))
    return None if found is None else found.get(qualified("w:val"), "")


def is_on(node: Element | None, child: str) -> bool:
    """Whether an on/off property is present and not switched off."""
    setting = value(node, child)
    return setting is not None and setting not in {"0", "false", "off"}


def visible_text(node: Element) -> str:
    """The text of a paragraph as printed: no field codes, no deleted words."""
    return "".join(strings(node, ".//w:t[not(ancestor::w:del)]/text()"))


def local_name(node: Element) -> str:
    return str(etree.QName(node).localname)


def namespace(node: Element) -> str:
    return str(etree.QName(node).namespace or "")
