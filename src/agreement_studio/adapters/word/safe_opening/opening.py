"""Open a Word file of others, or say in one plain sentence why not."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from agreement_studio.adapters.word.ooxml.names import Element
from agreement_studio.adapters.word.ooxml.safe_xml import UnsafeXmlError, read_xml
from agreement_studio.adapters.word.safe_opening.container import file_bytes, unpacked
from agreement_studio.adapters.word.safe_opening.kinds import main_part, refuse_what_is_no_package
from agreement_studio.adapters.word.safe_opening.outside import warnings_about
from agreement_studio.adapters.word.safe_opening.refusal import Reason, UnsafeWordFile


@dataclass(frozen=True, slots=True)
class SafePackage:
    """A Word file whose every part was checked.

    `parts` are bytes by name in the zip (``word/document.xml``, no slash in front); `main` is the
    name of the part with the text. `warnings` are sentences on what was left alone.
    """

    parts: Mapping[str, bytes]
    main: str
    warnings: tuple[str, ...] = ()

    def root(self, name: str) -> Element:
        """One part as XML, parsed afresh, so that a caller may change it."""
        return read_xml(self.parts[name])


def open_safely(source: Path | bytes) -> SafePackage:
    """Unpack a .docx or .dotx, everything checked.

    Raises:
        UnsafeWordFile: With the reason in one or two plain sentences.
        OSError: The path cannot be read.
    """
    parts = unpacked(file_bytes(source))
    refuse_what_is_no_package(parts)
    roots = {name: _root(name, content) for name, content in parts.items() if is_xml(name)}
    main = main_part(roots, parts)
    return SafePackage(MappingProxyType(parts), main, warnings_about(roots))


def is_xml(name: str) -> bool:
    """Whether a part is read as XML; all parts of Word's own that are not pictures are."""
    return name.lower().endswith((".xml", ".rels"))


def _root(name: str, content: bytes) -> Element:
    try:
        return read_xml(content)
    except UnsafeXmlError as problem:
        raise UnsafeWordFile(Reason.XML, f"The part {name[:80]!r} {problem}.") from problem
