"""Findings as notes in the margin of a document, each beside the block it concerns."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from agreement_studio.drafting.document import Clause, Document, Gap, Variable
from agreement_studio.drafting.note import Note
from agreement_studio.review.check import Check
from agreement_studio.review.finding import Finding
from agreement_studio.texts import Texts


def with_margin_notes(
    document: Document,
    findings: tuple[Finding, ...],
    checks: Mapping[str, Check],
    texts: Texts,
) -> Document:
    """The document with a note for each finding; what stays in the room must be left out before."""
    blocks = _Blocks(document)
    author = texts.phrase("review.author")
    notes = tuple(
        Note(
            blocks.beside(finding),
            _text(finding, checks[finding.check], texts),
            author,
            finding.section,
        )
        for finding in findings
    )
    return replace(document, notes=notes)


def _text(finding: Finding, check: Check, texts: Texts) -> str:
    severity = texts.phrase(f"review.severity.{finding.severity.value}")
    return "\n".join(
        (
            finding.sentence,
            check.why,
            texts.phrase("review.settle", settle=check.settle),
            texts.phrase("review.reference", id=check.id, severity=severity),
        )
    )


class _Blocks:
    """Which block of a document says what."""

    def __init__(self, document: Document) -> None:
        self._known = {block.key for block in document.blocks()}
        self._by_path: dict[str, str] = {}
        for section in document.sections:
            for block in section.blocks:
                if isinstance(block, Clause):
                    self._note_paths(block)

    def beside(self, finding: Finding) -> str:
        """The block that is as near to what a finding points at as the document has one."""
        for key in finding.clauses:
            if key in self._known:
                return key
        for place in finding.places:
            for path in _outwards(place):
                if path in self._by_path:
                    return self._by_path[path]
        return ""

    def _note_paths(self, clause: Clause) -> None:
        """Which answers a clause says or misses, and whatever they lie in."""
        for paragraph in clause.paragraphs:
            for inline in paragraph.inlines:
                if isinstance(inline, Variable | Gap):
                    for path in _outwards(inline.path):
                        self._by_path.setdefault(path, clause.key)


def _outwards(path: str) -> Iterator[str]:
    """The path, then what it lies in, but never so far out that it means a whole list."""
    parts = path.split(".")
    for count in range(len(parts), 1, -1):
        yield ".".join(parts[:count])
