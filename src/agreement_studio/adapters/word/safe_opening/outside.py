"""What an opened file would fetch, run or embed if a word processor showed it."""

from collections.abc import Iterator, Mapping

from agreement_studio.adapters.word.ooxml.fields import instructions
from agreement_studio.adapters.word.ooxml.names import Element
from agreement_studio.adapters.word.ooxml.relationships import Relationship, all_relationships

EMBEDDED_KINDS = {
    "oleObject": "an embedded object",
    "package": "an embedded file",
    "aFChunk": "embedded foreign text",
    "control": "an active control",
    "subDocument": "a linked part of a document",
    "attachedToolbars": "a toolbar of its own",
    "keyMapCustomizations": "key settings of its own",
}
FETCHING_FIELDS = frozenset(
    [
        "DDE",
        "DDEAUTO",
        "DATABASE",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "RD",
    ]
)


def warnings_about(roots: Mapping[str, Element]) -> tuple[str, ...]:
    """One sentence for each thing outside, each once, in the order of the parts."""
    found = [*_relationship_warnings(roots), *_field_warnings(roots)]
    return tuple(dict.fromkeys(found))


def _relationship_warnings(roots: Mapping[str, Element]) -> Iterator[str]:
    for relationship in all_relationships(roots):
        if relationship.kind in EMBEDDED_KINDS:
            yield f"The file holds {EMBEDDED_KINDS[relationship.kind]}; it was not opened."
        elif relationship.is_external and relationship.kind != "hyperlink":
            yield _external_warning(relationship)


def _external_warning(relationship: Relationship) -> str:
    where = relationship.target[:120]
    if relationship.kind == "attachedTemplate":
        return f"The file would load a template from {where}; it was not followed."
    return f"The file would load something ({relationship.kind}) from {where}; it was not followed."


def _field_warnings(roots: Mapping[str, Element]) -> Iterator[str]:
    for name, root in roots.items():
        for instruction in instructions(root) if name.startswith("word/") else ():
            words = instruction.split()
            if words and words[0].upper() in FETCHING_FIELDS:
                yield (
                    f"The file has a field ({words[0].upper()}) that would fetch something from"
                    " elsewhere; it was not run."
                )
