"""The list of contents: a field Word can refresh, right before any refresh.

It carries no page numbers: those depend on a layout that only a word processor has.
"""

from typing import Final

from agreement_studio.adapters.word.fields import begin, end
from agreement_studio.adapters.word.paragraphs import section_style, styled
from agreement_studio.adapters.word.runs import run
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import Contents, Section

_CONTROL: Final = (
    '<w:sdt><w:sdtPr><w:id w:val="-1"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
)
_FIT_ON_PAGE_ONE: Final = 16  # entries that find room beneath title and status box
_HEADING_LEVELS: Final = {ParagraphStyle.SECTION: 1, ParagraphStyle.CLAUSE_HEADING: 2}
_NAMED_LEVELS: Final = {
    ParagraphStyle.SECTION_NEW_PAGE: 1,
    ParagraphStyle.SECTION_UNNUMBERED: 1,
    ParagraphStyle.SECTION_UNNUMBERED_NEW_PAGE: 1,
    ParagraphStyle.SCHEDULE: 3,
    ParagraphStyle.SCHEDULE_NEW_PAGE: 3,
}


def contents(block: Contents, writing: Writing) -> str:
    """Heading and entries, each a link to its place."""
    heading = writing.bookmarked(block.key, run(block.heading, None, writing))
    style = ParagraphStyle.CONTENTS_HEADING
    if len(block.entries) > _FIT_ON_PAGE_ONE:
        style = ParagraphStyle.CONTENTS_HEADING_NEW_PAGE
    title = styled(style, heading, writing) if block.heading else ""
    sections = {section.key: section for section in writing.document.sections}
    last = len(block.entries) - 1
    entries = [
        _entry(
            entry,
            sections,
            writing,
            before=begin(_instruction(block, sections, writing)) if place == 0 else "",
            after=end() if place == last else "",
        )
        for place, entry in enumerate(block.entries)
    ]
    inside = title + "".join(entries)
    return f"{_CONTROL}{inside}</w:sdtContent></w:sdt>" if title and entries else inside


def _entry(
    entry: tuple[str, str, str],
    sections: dict[str, Section],
    writing: Writing,
    *,
    before: str,
    after: str,
) -> str:
    number, heading, key = entry
    style = _entry_style(key, sections, writing)
    if style is ParagraphStyle.CONTENTS_SCHEDULE and number.isdecimal():
        number = f"Schedule\u00a0{number}"
    words = run(f"{number}\t{heading}" if number else heading, None, writing)
    anchor = writing.references.get(key)
    link = f'<w:hyperlink w:anchor="{anchor}" w:history="1">{words}</w:hyperlink>'
    return styled(style, before + (link if anchor else words) + after, writing)


def _entry_style(key: str, sections: dict[str, Section], writing: Writing) -> ParagraphStyle:
    if key in writing.schedule_keys:
        return ParagraphStyle.CONTENTS_SCHEDULE
    is_section = key in sections or key not in writing.references
    return ParagraphStyle.CONTENTS_SECTION if is_section else ParagraphStyle.CONTENTS_CLAUSE


def _instruction(block: Contents, sections: dict[str, Section], writing: Writing) -> str:
    r"""The field that lists the same headings again, without page numbers (`\n`).

    Word's own headings are asked for by level, as their names differ from language to language.
    """
    styles = {
        section_style(sections[key], writing) if key in sections else ParagraphStyle.CLAUSE_HEADING
        for _, _, key in block.entries
    }
    own = [level for style, level in _HEADING_LEVELS.items() if style in styles]
    by_level = rf' \o "{own[0]}-{own[-1]}"' if own else ""
    named = [f"{style},{level}" for style, level in _NAMED_LEVELS.items() if style in styles]
    by_name = rf' \t "{",".join(named)}"' if named else ""
    return rf"TOC \n \h \z{by_level}{by_name}"
