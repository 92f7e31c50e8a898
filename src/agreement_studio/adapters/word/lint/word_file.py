"""A Word file as the rules see it: opened safely, every part parsed once."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from agreement_studio.adapters.word.ooxml.content_types import CONTENT_TYPES, ContentTypes
from agreement_studio.adapters.word.ooxml.fields import FieldReading, read_fields
from agreement_studio.adapters.word.ooxml.list_definitions import ListDefinitions
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first_string,
    qualified,
    visible_text,
)
from agreement_studio.adapters.word.ooxml.numbered_paragraphs import NumberedParagraphs
from agreement_studio.adapters.word.ooxml.relationships import Relationship, all_relationships
from agreement_studio.adapters.word.ooxml.style_tree import Style, StyleTree
from agreement_studio.adapters.word.safe_opening import SafePackage, open_safely
from agreement_studio.adapters.word.safe_opening.opening import is_xml

_STORY_ROOTS = frozenset(
    map(qualified, ("w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:comments"))
)
_PLACE_LENGTH = 40


@dataclass(frozen=True)
class WordFile:
    """Everything a rule may ask; the expensive answers are worked out once."""

    package: SafePackage
    members: tuple[zipfile.ZipInfo, ...]
    roots: Mapping[str, Element]

    @classmethod
    def open(cls, data: bytes) -> "WordFile":
        """The file behind some bytes.

        Raises:
            UnsafeWordFile: It is not opened, for the reason given.
        """
        package = open_safely(data)
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = tuple(container.infolist())
        roots = {name: package.root(name) for name in package.parts if is_xml(name)}
        return cls(package, members, roots)

    @property
    def main(self) -> str:
        return self.package.main

    @property
    def document(self) -> Element:
        return self.roots[self.main]

    @cached_property
    def content_types(self) -> ContentTypes:
        return ContentTypes.read(self.roots[CONTENT_TYPES])

    @cached_property
    def relationships(self) -> tuple[Relationship, ...]:
        return tuple(all_relationships(self.roots))

    @cached_property
    def stories(self) -> Mapping[str, Element]:
        """The parts with text of their own: body, headers, footers, notes, comments."""
        found = {name: root for name, root in self.roots.items() if root.tag in _STORY_ROOTS}
        return {self.main: self.document, **found}

    def part_of_kind(self, kind: str) -> str:
        """The name of the part the document points to as its styles, numbering …; or ""."""
        return next(
            (r.part for r in self.relationships if r.kind == kind and not r.is_external), ""
        )

    def root_of_kind(self, kind: str) -> Element | None:
        return self.roots.get(self.part_of_kind(kind))

    @cached_property
    def styles(self) -> StyleTree:
        return StyleTree.read(self.root_of_kind("styles"))

    @cached_property
    def used_styles(self) -> tuple[Style, ...]:
        """The styles of the paragraphs of the stories, and those they are based on."""
        named = {node.get(qualified("w:val"), "") for _, node in self.found("//w:pStyle")}
        used = {style.id: style for one in sorted(named) for style in self.styles.chain(one)}
        return tuple(used.values())

    @cached_property
    def lists(self) -> ListDefinitions:
        return ListDefinitions.read(self.root_of_kind("numbering"))

    @cached_property
    def numbers(self) -> NumberedParagraphs:
        return NumberedParagraphs(self.document, self.styles, self.lists)

    @cached_property
    def headings(self) -> tuple[tuple[Element, int], ...]:
        """Every heading of the body with its level from 1, in order.

        What a style is based on makes it a heading too.
        """
        levels = {style: self.styles.outline_level(style) for style in ("", *self.styles.by_id)}
        found = []
        for paragraph in elements(self.document, "//w:body//w:p"):
            level = levels.get(first_string(paragraph, "w:pPr/w:pStyle/@w:val"))
            if level is not None:
                found.append((paragraph, level + 1))
        return tuple(found)

    @cached_property
    def fields(self) -> Mapping[str, FieldReading]:
        return {name: read_fields(root) for name, root in self.stories.items()}

    @cached_property
    def bookmarks(self) -> Mapping[str, Element]:
        """The start of every bookmark of the stories, by name."""
        return {
            node.get(qualified("w:name"), ""): node
            for root in self.stories.values()
            for node in elements(root, "//w:bookmarkStart")
        }

    def found(self, expression: str) -> Iterator[tuple[str, Element]]:
        """Every element of the stories that an XPath finds, with the name of its part."""
        for name, root in self.stories.items():
            for node in elements(root, expression):
                yield name, node


def place_of(node: Element) -> str:
    """Words by which a person finds the spot: the text around, or of, an element."""
    home = next(node.iterancestors(qualified("w:p")), None)
    text = visible_text(home if home is not None else node).strip()
    return text if len(text) <= _PLACE_LENGTH else f"{text[:_PLACE_LENGTH]}…"
