"""The limit: the same XML as our Word writer's, put together with nothing but string templates.

It knows exactly the shapes that ``documents.py`` makes and no others: no dispatch, no options, no
checks. Everything a general writer must also do for a document is done here too: text is escaped,
every paragraph has its hashed anchor, every reference its bookmark, and every part that tells of
this document is deflated. Constants (the names of styles, the page) are worked out before the clock
starts, the header and the like lie there as XML, and parts that no document changes lie deflated.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from agreement_studio.adapters.word.markup import DECLARATION, STORY_NAMESPACES
from agreement_studio.adapters.word.package import Entry, container, deflated
from agreement_studio.adapters.word.page import PAGES, section_properties
from agreement_studio.adapters.word.prepared_style import PreparedStyle
from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle, TableStyle
from agreement_studio.application.ports import Paper
from agreement_studio.drafting.document import Clause, Document, Paragraph, Section, Table

DOCUMENT: Final = "word/document.xml"
OWN_PARTS: Final = (
    "word/header1.xml",
    "word/footer1.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
)
"""The other parts that tell of this one document."""
Deflate = Callable[[bytes], bytes]


def deflate(data: bytes) -> bytes:
    """The deflate of our writer: zlib, level 6."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@dataclass(frozen=True, slots=True)
class Limit:
    """All that is ready before the clock starts."""

    style: PreparedStyle
    entries: tuple[Entry, ...]
    own_parts: Mapping[str, bytes]
    deflate: Deflate = deflate

    def file(self, document: Document) -> bytes:
        """The whole Word file."""
        parts = {DOCUMENT: _Pass(self.style, document).xml(document).encode(), **self.own_parts}
        packed = [
            Entry(name, 8, self.deflate(part), len(part), zlib.crc32(part))
            for name, part in parts.items()
        ]
        return container((*self.entries, *packed))


def limit_beside(written: bytes, style: PreparedStyle, packing: Deflate = deflate) -> Limit:
    """The limit for a document that our writer has written: its other parts are taken from there.

    So both files must be equal to the last byte where both deflate alike.
    """
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != DOCUMENT}
    own = {name: parts.pop(name) for name in OWN_PARTS}
    return Limit(style, tuple(deflated(*part) for part in parts.items()), own, packing)


def escape(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


class _Pass:
    def __init__(self, style: PreparedStyle, document: Document) -> None:
        self.p = {name: style.paragraph[name] for name in ParagraphStyle}
        self.c = {name: style.character[name] for name in CharacterStyle}
        self.table_style = style.table[TableStyle.STANDARD]
        self.page = PAGES[Paper.A4]
        targets = [s.key for s in document.sections]
        clauses = [b.key for b in document.blocks() if isinstance(b, Clause)]
        self.references = _numbered([*targets, *clauses], 10**9)
        self.controls = _numbered(clauses, 2**31 - 1)
        self.mark = 0

    def xml(self, document: Document) -> str:
        out = [f"{DECLARATION}<w:document {STORY_NAMESPACES}><w:body>"]
        for section in document.sections:
            out.append(self.heading(ParagraphStyle.SECTION, section))
            for block in section.blocks:
                if isinstance(block, Clause):
                    self.clause(block, out)
                elif isinstance(block, Table):
                    self.table(block, out)
        out.append(
            f'<w:p><w:pPr><w:pStyle w:val="{self.p[ParagraphStyle.AFTER_TABLE]}"/></w:pPr></w:p>'
        )
        out.append(section_properties(self.page, "rIdHeader", "rIdFooter"))
        out.append("</w:body></w:document>")
        return "".join(out)

    def heading(self, style: ParagraphStyle, block: Section | Clause) -> str:
        inner, outer = self.mark + 1, self.mark + 2
        self.mark = outer
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{self.p[style]}"/></w:pPr>'
            f'<w:bookmarkStart w:id="{outer}" w:name="{_anchor(block.key)}"/>'
            f'<w:bookmarkStart w:id="{inner}" w:name="_Ref{self.references[block.key]:09d}"/>'
            f'<w:r><w:t xml:space="preserve">{escape(block.heading)}</w:t></w:r>'
            f'<w:bookmarkEnd w:id="{inner}"/><w:bookmarkEnd w:id="{outer}"/></w:p>'
        )

    def clause(self, block: Clause, out: list[str]) -> None:
        out.append(
            f'<w:sdt><w:sdtPr><w:alias w:val="{escape(block.heading[:64])}"/>'
            f'<w:tag w:val="as:clause:{block.key}"/><w:id w:val="{self.controls[block.key] + 1}"/>'
            '<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>'
        )
        out.append(self.heading(ParagraphStyle.CLAUSE_HEADING, block))
        first, lead, *items = block.paragraphs
        self.cross_referring(first, out)
        lead_in = self.p[ParagraphStyle.CLAUSE_LEAD_IN]
        item = self.p[ParagraphStyle.CLAUSE_ITEM]
        out.append(self.plain(lead, lead_in))
        out.extend([self.plain(one, item) for one in items])
        out.append("</w:sdtContent></w:sdt>")

    def plain(self, block: Paragraph, style: str) -> str:
        self.mark += 1
        text = escape("".join([inline.text for inline in block.inlines]))
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
            f'<w:bookmarkStart w:id="{self.mark}" w:name="{_anchor(block.key)}"/>'
            f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
            f'<w:bookmarkEnd w:id="{self.mark}"/></w:p>'
        )

    def cross_referring(self, block: Paragraph, out: list[str]) -> None:
        self.mark += 1
        under, to, comma, who, see, strong, by, gap, stop = block.inlines
        looks = f'<w:r><w:rPr><w:rStyle w:val="{self.c[CharacterStyle.REFERENCE]}"/></w:rPr>'
        target = self.references[to.target_key]  # type: ignore[union-attr]  # made so in documents.py
        number = to.number  # type: ignore[union-attr]  # as above
        out.append(
            f'<w:p><w:pPr><w:pStyle w:val="{self.p[ParagraphStyle.CLAUSE]}"/></w:pPr>'
            f'<w:bookmarkStart w:id="{self.mark}" w:name="{_anchor(block.key)}"/>'
            f'<w:r><w:t xml:space="preserve">{under.text}</w:t></w:r>'
            '<w:r><w:t xml:space="preserve">clause\u00a0</w:t></w:r>'
            f'{looks}<w:fldChar w:fldCharType="begin"/></w:r>'
            f'{looks}<w:instrText xml:space="preserve"> REF _Ref{target:09d} \\r \\h </w:instrText>'
            f'</w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>'
            f'{looks}<w:t xml:space="preserve">{number}</w:t></w:r>'
            f'{looks}<w:fldChar w:fldCharType="end"/></w:r>'
            f'<w:r><w:t xml:space="preserve">{escape(comma.text + who.text + see.text)}</w:t></w:r>'
            f'<w:r><w:rPr><w:rStyle w:val="{self.c[CharacterStyle.STRONG]}"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(strong.text)}</w:t></w:r>'
            f'<w:r><w:t xml:space="preserve">{by.text}</w:t></w:r>'
            f'<w:r><w:rPr><w:rStyle w:val="{self.c[CharacterStyle.GAP]}"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(gap.text)}</w:t></w:r>'
            f'<w:r><w:t xml:space="preserve">{stop.text}</w:t></w:r>'
            f'<w:bookmarkEnd w:id="{self.mark}"/></w:p>'
        )

    def table(self, block: Table, out: list[str]) -> None:
        whole = self.page.text_width
        widths = [whole * share // 100 for share in block.widths]
        widths[-1] += whole - sum(widths)
        number = block.label.rpartition(" ")[2]
        caption = escape(block.caption)
        out.append(
            f'<w:p><w:pPr><w:pStyle w:val="{self.p[ParagraphStyle.CAPTION]}"/></w:pPr>'
            '<w:r><w:t xml:space="preserve">Table\u00a0</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> SEQ Table \\* ARABIC </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'<w:r><w:t xml:space="preserve">{number}</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            f'<w:r><w:t xml:space="preserve">. {caption}</w:t></w:r></w:p>'
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.table_style}"/>'
            f'<w:tblW w:w="{whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{caption}"/>'
            f'<w:tblDescription w:val="{escape(block.description)}"/></w:tblPr><w:tblGrid>'
        )
        out.extend([f'<w:gridCol w:w="{width}"/>' for width in widths])
        out.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
        head, amount = ParagraphStyle.TABLE_HEAD, ParagraphStyle.TABLE_HEAD_NUMBER
        opened = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in widths]
        for text, cell, style in zip(block.header, opened, (head, head, amount, head), strict=True):
            out.append(
                f'{cell}<w:p><w:pPr><w:pStyle w:val="{self.p[style]}"/></w:pPr>'
                f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
            )
        out.append("</w:tr>")
        self.rows(block, opened, out)
        out.append("</w:tbl>")

    def rows(self, block: Table, opened: list[str], out: list[str]) -> None:
        names = (
            ParagraphStyle.CELL_LABEL,
            ParagraphStyle.CELL,
            ParagraphStyle.CELL_NUMBER,
            ParagraphStyle.CELL,
        )
        styles = [self.p[name] for name in names]
        for number, row in enumerate(block.rows):
            cells = [
                f"{cell}{self.plain(held.paragraphs[0], style)}</w:tc>"
                for cell, held, style in zip(opened, row.cells, styles, strict=True)
            ]
            whole = "<w:trPr><w:cantSplit/></w:trPr>" if number else ""
            out.append(f"<w:tr>{whole}{''.join(cells)}</w:tr>")


def _anchor(key: str) -> str:
    return f"_as_{sha256(key.encode()).hexdigest()[:12]}"


def _numbered(keys: list[str], span: int) -> dict[str, int]:
    taken: dict[int, str] = {}
    numbers = {}
    for key in keys:
        number = int.from_bytes(sha256(key.encode()).digest()[:8], "big") % span
        while taken.setdefault(number, key) != key:
            number = (number + 1) % span
        numbers[key] = number
    return numbers
