"""Paragraphs, and those that belong together: lists, quotations, guidance notes."""

from collections.abc import Iterable
from itertools import groupby

from agreement_studio.adapters.html.inlines import inlines
from agreement_studio.adapters.html.markup import Markup, element, text
from agreement_studio.adapters.html.words import word
from agreement_studio.drafting.document import Paragraph, Role

_FAMILIES = {
    Role.CLAUSE_ITEM: "items",
    Role.CLAUSE_SUB_ITEM: "items",
    Role.BULLET: "bullets",
    Role.CELL_BULLET: "bullets",
    Role.QUOTE: "quote",
    Role.QUOTE_SOURCE: "quote",
    Role.GUIDANCE: "guidance",
}


def paragraphs(many: Iterable[Paragraph], heading_level: int = 3) -> Markup:
    """Paragraphs in order; neighbours of one family share a list, a quotation or a note."""
    parts: list[Markup] = []
    for family, group in groupby(many, key=lambda one: _FAMILIES.get(one.role, "")):
        held = list(group)
        match family:
            case "items":
                parts.append(_items(held))
            case "bullets":
                parts.append(element("ul", "".join(map(_item, held))))
            case "quote":
                parts.append(_quote(held))
            case "guidance":
                content = "".join(map(_plain, held))
                note = element("aside", content, class_="guidance", aria_label=word("guidance"))
                parts.append(note)
            case _:
                parts += (_single(one, heading_level) for one in held)
    return "".join(parts)


def together(paragraph: Paragraph) -> str:
    """What a paragraph shares with those neighbours that nothing may part it from."""
    return _FAMILIES.get(paragraph.role) or paragraph.key


def content(paragraph: Paragraph) -> Markup:
    """The number a reader sees, and the line."""
    number = element("span", text(paragraph.number), class_="number") + " "
    return (number if paragraph.number else "") + inlines(paragraph.inlines)


def _single(paragraph: Paragraph, heading_level: int) -> Markup:
    if paragraph.role is Role.TITLE:
        return element("h1", content(paragraph), id=paragraph.key)
    if paragraph.role is Role.HEADING:
        return element(f"h{heading_level}", content(paragraph), id=paragraph.key)
    return _plain(paragraph)


def _plain(paragraph: Paragraph) -> Markup:
    role = paragraph.role
    named = None if role in {Role.BODY, Role.CLAUSE, Role.CELL, Role.GUIDANCE} else role.value
    return element("p", content(paragraph), id=paragraph.key, class_=named)


def _item(paragraph: Paragraph, beneath: Markup = "") -> Markup:
    return element("li", content(paragraph) + beneath, id=paragraph.key)


def _items(many: list[Paragraph]) -> Markup:
    """Items with their own numbers written out; sub-items stand inside the item above them."""
    listed: list[Markup] = []
    waiting: list[Paragraph] = []  # an item, if there is one, and its sub-items so far

    def close() -> None:
        if waiting:
            listed.append(_item_with_subs(waiting))
            waiting.clear()

    for paragraph in many:
        if paragraph.role is Role.CLAUSE_ITEM:
            close()
        waiting.append(paragraph)
    close()
    return _list("".join(listed))


def _item_with_subs(group: list[Paragraph]) -> Markup:
    first, *rest = group
    if first.role is Role.CLAUSE_SUB_ITEM:
        return "".join(_numbered(one) for one in group)
    return _numbered(first, _list("".join(map(_numbered, rest))) if rest else "")


def _numbered(paragraph: Paragraph, beneath: Markup = "") -> Markup:
    number = element("span", text(paragraph.number), class_="number")
    line = element("span", inlines(paragraph.inlines))
    return element("li", f"{number}{line}{beneath}", id=paragraph.key)


def _list(items: Markup) -> Markup:
    # The role is written out: some browsers drop it from lists without bullets.
    return element("ol", items, class_="items", role="list")


def _quote(many: list[Paragraph]) -> Markup:
    words = [one for one in many if one.role is Role.QUOTE]
    sources = [one for one in many if one.role is Role.QUOTE_SOURCE]
    said = element("blockquote", "".join(map(_plain, words))) if words else ""
    by = element("figcaption", "".join(map(_plain, sources))) if sources else ""
    return element("figure", said + by, class_="quote")
