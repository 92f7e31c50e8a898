"""Paragraphs, headings and clauses."""

from dataclasses import replace

from agreement_studio.adapters.word.anchors import clause_tag
from agreement_studio.adapters.word.markup import attribute
from agreement_studio.adapters.word.notes import note_reference
from agreement_studio.adapters.word.roles import ROLE_STYLES
from agreement_studio.adapters.word.runs import run, runs
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.writing import Writing, is_printed
from agreement_studio.drafting.document import (
    Clause,
    Inline,
    Mark,
    Paragraph,
    Role,
    Section,
    SectionKind,
    Words,
)

_LONGEST_ALIAS = 64
_DASH = " – "
_NUMBERED_ROLES = frozenset(
    {Role.CLAUSE, Role.CLAUSE_LEAD_IN, Role.CLAUSE_ITEM, Role.CLAUSE_SUB_ITEM}
)
_IN_SCHEDULES = {
    ParagraphStyle.CLAUSE_HEADING: ParagraphStyle.SCHEDULE_CLAUSE_HEADING,
    ParagraphStyle.CLAUSE_ITEM: ParagraphStyle.SCHEDULE_ITEM,
    ParagraphStyle.CLAUSE_SUB_ITEM: ParagraphStyle.SCHEDULE_SUB_ITEM,
}


def styled(style: ParagraphStyle, content: str, writing: Writing, number: str = "") -> str:
    """A paragraph in a style; `number` is what the tree says stands in front of it."""
    numbering = writing.lists.properties(style, number) if number else ""
    return f"{writing.openings[style]}{numbering}</w:pPr>{content}</w:p>"


def paragraph(
    block: Paragraph, writing: Writing, style: ParagraphStyle | None = None, more: str = ""
) -> str:
    """A paragraph of the tree; `more` are runs that follow its own."""
    content = writing.bookmarked(block.key, runs(block.inlines, writing) + more)
    return styled(style or ROLE_STYLES[block.role], content, writing)


def clause_paragraph(block: Paragraph, writing: Writing, kind: SectionKind) -> str:
    """A paragraph of a clause; Word gives it its number where the tree has one."""
    style = numbered_style(block, kind)
    content = writing.bookmarked(block.key, runs(block.inlines, writing))
    return styled(style, content, writing, block.number)


def numbered_style(block: Paragraph, kind: SectionKind) -> ParagraphStyle:
    """The style of a paragraph: one without a number never shows one, and the other way round."""
    style = ROLE_STYLES[block.role]
    if block.role not in _NUMBERED_ROLES:
        return style
    if not block.number:
        has_list = block.role in {Role.CLAUSE_ITEM, Role.CLAUSE_SUB_ITEM}
        return ParagraphStyle.CLAUSE if has_list else style
    if block.role is not Role.CLAUSE_SUB_ITEM:
        style = ParagraphStyle.CLAUSE_ITEM
    return within(style, kind)


def within(style: ParagraphStyle, kind: SectionKind) -> ParagraphStyle:
    """The style that counts in the list of schedules, inside one."""
    return _IN_SCHEDULES.get(style, style) if kind is SectionKind.SCHEDULE else style


def clause(block: Clause, writing: Writing, kind: SectionKind) -> str:
    """A clause inside its content control.

    The first paragraph is the plain heading: LibreOffice garbles fields in the first paragraph of
    a control, so a clause without a heading gets no control.
    """
    parts = [_clause_heading(block, writing, kind)]
    if block.effect_line:
        parts.append(paragraph(_effect_line(block.effect_line), writing))
    parts += (clause_paragraph(one, writing, kind) for one in block.paragraphs)
    parts += _guidance(block, writing)
    inside = "".join(parts)
    return f"{_control(block, writing)}{inside}</w:sdtContent></w:sdt>" if block.heading else inside


def _clause_heading(block: Clause, writing: Writing, kind: SectionKind) -> str:
    if not block.heading:
        return ""
    style = within(ParagraphStyle.CLAUSE_HEADING, kind)
    if not block.number:
        style = ParagraphStyle.HEADING_UNNUMBERED
    content = writing.referable(block.key, run(block.heading, None, writing))
    return styled(style, content, writing, block.number)


def _control(block: Clause, writing: Writing) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(block.heading[:_LONGEST_ALIAS])}"/>'
        f'<w:tag w:val="{attribute(clause_tag(block.key))}"/>'
        f'<w:id w:val="{writing.controls[block.key]}"/>'
        '<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>'
    )


def _effect_line(block: Paragraph) -> Paragraph:
    """The tag alone is coloured; what it means ("– a legal promise between us") follows plainly."""
    inlines: list[Inline] = []
    for inline in block.inlines:
        if isinstance(inline, Mark) and _DASH in inline.text:
            tag, _, meaning = inline.text.partition(_DASH)
            inlines += (replace(inline, text=tag), Words(_DASH + meaning))
        else:
            inlines.append(inline)
    return replace(block, inlines=tuple(inlines))


def _guidance(block: Clause, writing: Writing) -> list[str]:
    """The guidance notes; a note at the foot of the page adds the sources they do not name."""
    last = len(block.guidance) - 1
    said = "".join(one.text for one in block.guidance)
    sources = "; ".join(source for source in block.sources if source not in said)
    note = note_reference(sources, writing) if block.guidance else ""
    return [
        paragraph(one, writing, more=note if place == last else "")
        for place, one in enumerate(block.guidance)
    ]


def section_heading(section: Section, writing: Writing) -> str:
    """The heading of a section, or "" for page one, whose heading is not printed."""
    if not is_printed(section):
        return ""
    content = writing.referable(section.key, run(section.heading, None, writing))
    return styled(section_style(section, writing), content, writing, section.number)


def section_style(section: Section, writing: Writing) -> ParagraphStyle:
    """The style of a section's heading."""
    if not section.number:
        plain, new = (
            ParagraphStyle.SECTION_UNNUMBERED,
            ParagraphStyle.SECTION_UNNUMBERED_NEW_PAGE,
        )
    elif section.kind is SectionKind.SCHEDULE:
        plain, new = ParagraphStyle.SCHEDULE, ParagraphStyle.SCHEDULE_NEW_PAGE
    else:
        plain, new = ParagraphStyle.SECTION, ParagraphStyle.SECTION_NEW_PAGE
    return new if section.key in writing.page_starts else plain
