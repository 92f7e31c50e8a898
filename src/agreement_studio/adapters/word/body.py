"""``word/document.xml``: the sections of the tree, one after another."""

from collections.abc import Iterator

from agreement_studio.adapters.word.contents import contents
from agreement_studio.adapters.word.figures import figure
from agreement_studio.adapters.word.markup import DECLARATION, STORY_NAMESPACES
from agreement_studio.adapters.word.page import section_properties
from agreement_studio.adapters.word.paragraphs import (
    clause,
    numbered_style,
    paragraph,
    section_heading,
    styled,
)
from agreement_studio.adapters.word.runs import runs
from agreement_studio.adapters.word.signatures import signature
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.tables import table
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Contents,
    Figure,
    Paragraph,
    Role,
    Section,
    SectionKind,
    Signature,
    Table,
)


def document_part(writing: Writing, header_id: str, footer_id: str) -> bytes:
    """The whole part."""
    sections = "".join(
        piece for section in writing.document.sections for piece in _section(section, writing)
    )
    left_over = writing.comments.left_over() if writing.comments else ""
    # Word wants a paragraph after a table that ends the document.
    is_wanted = left_over or sections.endswith("</w:tbl>") or not sections
    last = styled(ParagraphStyle.AFTER_TABLE, left_over, writing) if is_wanted else ""
    page = section_properties(writing.page, header_id, footer_id)
    return (
        f"{DECLARATION}<w:document {STORY_NAMESPACES}><w:body>"
        f"{sections}{last}{page}</w:body></w:document>"
    ).encode()


def _section(section: Section, writing: Writing) -> Iterator[str]:
    yield section_heading(section, writing)
    blocks: tuple[Block | None, ...] = (None, *section.blocks, None)
    for before, block, after in zip(blocks, section.blocks, blocks[2:], strict=False):
        writing.go_on()
        if _tables_would_join(before, block):
            yield _after_table(writing)
        match block:
            case Paragraph():
                yield _paragraph(block, before, after, section.kind, writing)
            case Clause():
                yield clause(block, writing, section.kind)
            case Table():
                yield table(block, writing)
            case Figure():
                yield figure(block, writing)
            case Signature():
                yield signature(block, writing)
            case Contents():
                yield contents(block, writing)


def _after_table(writing: Writing) -> str:
    return styled(ParagraphStyle.AFTER_TABLE, "", writing)


def _tables_would_join(before: Block | None, block: Block) -> bool:
    """Word makes one table of two that stand next to each other."""
    if not isinstance(block, Table) or block.label:
        return False
    return _ends_in_table(before)


def _ends_in_table(block: Block | None) -> bool:
    match block:
        case Table():
            return not block.notes
        case Signature():
            return bool(block.rows)
        case _:
            return False


def _paragraph(
    block: Paragraph,
    before: Block | None,
    after: Block | None,
    kind: SectionKind,
    writing: Writing,
) -> str:
    if block.role is Role.FACTS and not _is_facts(after):
        return paragraph(block, writing, ParagraphStyle.FACTS_LAST)
    if block.role is Role.BODY and isinstance(after, Table) and not after.label:
        return paragraph(block, writing, ParagraphStyle.BODY_BEFORE_TABLE)
    if block.role is Role.BODY and _ends_in_table(before):
        return paragraph(block, writing, ParagraphStyle.BODY_AFTER_TABLE)
    content = writing.bookmarked(block.key, runs(block.inlines, writing))
    return styled(numbered_style(block, kind), content, writing, block.number)


def _is_facts(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.FACTS
