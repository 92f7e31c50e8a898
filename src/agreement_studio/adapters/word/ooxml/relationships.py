"""The relationships of a package: which part leads where."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from agreement_studio.adapters.word.ooxml.names import Element, elements

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One arrow from `source` ("" is the package itself) to a part, or to somewhere outside."""

    source: str
    id: str
    type: str
    target: str
    is_external: bool

    @property
    def kind(self) -> str:
        """The last word of the type, such as ``hyperlink``."""
        return self.type.rsplit("/", 1)[-1]

    @property
    def part(self) -> str:
        """The part it leads to, as named in the zip; "" when outside."""
        return "" if self.is_external else resolved(self.source, self.target)


def resolved(source: str, target: str) -> str:
    """The name in the zip of a target as written beside `source`."""
    path = posixpath.join("/", posixpath.dirname(source), unquote(target.partition("#")[0]))
    return posixpath.normpath(path).lstrip("/")


def relationships_name(part: str) -> str:
    """Where a part keeps its relationships: ``word/_rels/document.xml.rels``."""
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def source_of(relationships_part: str) -> str:
    """The part whose relationships these are; "" for the package's own."""
    folder, name = posixpath.split(relationships_part)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def relationships_in(root: Element, source: str) -> tuple[Relationship, ...]:
    """The relationships that one .rels part holds."""
    return tuple(
        Relationship(
            source=source,
            id=node.get("Id", ""),
            type=node.get("Type", ""),
            target=node.get("Target", ""),
            is_external=node.get("TargetMode") == "External",
        )
        for node in elements(root, "pr:Relationship")
    )


def all_relationships(roots: Mapping[str, Element]) -> Iterator[Relationship]:
    """Every relationship of a package, from its parsed parts."""
    for name, root in roots.items():
        if name.endswith(".rels"):
            yield from relationships_in(root, source_of(name))
