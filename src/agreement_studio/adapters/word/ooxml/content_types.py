"""What each part of a package is, from ``[Content_Types].xml``."""

from dataclasses import dataclass

from agreement_studio.adapters.word.ooxml.names import Element, elements

CONTENT_TYPES = "[Content_Types].xml"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT = f"{_WORD}document.main+xml"
TEMPLATE = f"{_WORD}template.main+xml"


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """`overrides` by part name as in the zip; `defaults` by file ending in small letters."""

    overrides: dict[str, str]
    defaults: dict[str, str]

    @classmethod
    def read(cls, root: Element) -> "ContentTypes":
        return cls(
            overrides={
                node.get("PartName", "").lstrip("/"): node.get("ContentType", "")
                for node in elements(root, "ct:Override")
            },
            defaults={
                node.get("Extension", "").lower(): node.get("ContentType", "")
                for node in elements(root, "ct:Default")
            },
        )

    def of(self, part: str) -> str:
        """The type of a part; "" when none is given."""
        return self.overrides.get(part) or self.defaults.get(part.rpartition(".")[2].lower(), "")

    def parts_of(self, content_type: str) -> tuple[str, ...]:
        return tuple(part for part, found in self.overrides.items() if found == content_type)
