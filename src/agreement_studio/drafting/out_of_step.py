"""Says in the document what the answers have left behind.

Words by hand are never overwritten: where the answers beneath them have changed, they bear “check
again”, which counts as still to agree. A consent whose wording has changed since says so.
"""

from collections.abc import Iterator
from dataclasses import replace

from agreement_studio.domain.consent import Consent
from agreement_studio.drafting.document import (
    Block,
    Cell,
    Clause,
    Gap,
    Inline,
    Paragraph,
    Role,
    Row,
    Section,
    Table,
    Variable,
    Words,
)
from agreement_studio.drafting.wordings import CONSENT_TABLE, Wordings
from agreement_studio.texts import Texts

_LEVEL = f"{CONSENT_TABLE}:{{id}}:level"


def with_check_again(
    sections: tuple[Section, ...], wordings: Wordings, texts: Texts
) -> tuple[Section, ...]:
    """The sections, with a mark behind words by hand whose generated text has since changed."""
    changed = wordings.changed_beneath
    if not changed:
        return sections
    return tuple(
        replace(section, blocks=tuple(_checked(block, changed, texts) for block in section.blocks))
        if any(block.key in changed for block in section.blocks)
        else section
        for section in sections
    )


def _checked(block: Block, changed: frozenset[str], texts: Texts) -> Block:
    if not isinstance(block, Clause) or block.key not in changed:
        return block
    *before, last = block.paragraphs
    marked = replace(last, inlines=tuple(_marked(last, texts)))
    return replace(block, paragraphs=(*before, marked))


def _marked(paragraph: Paragraph, texts: Texts) -> Iterator[Inline]:
    yield from paragraph.inlines
    path = next((i.path for i in paragraph.inlines if isinstance(i, Variable)), paragraph.key)
    yield Words(" ")
    yield Gap(path, texts.phrase("by_hand.beneath_changed"), texts.phrase("by_hand.check_again"))


def earlier(consents: tuple[Consent, ...], wordings: Wordings) -> frozenset[str]:
    """The ids of consents that were given for a wording which has changed since."""
    return frozenset(
        consent.id
        for consent in consents
        if consent.seen_hash and consent.seen_hash != wordings.of(consent.section)
    )


def with_earlier_wordings(
    sections: tuple[Section, ...], wordings: Wordings, texts: Texts
) -> tuple[Section, ...]:
    """The schedules, with consents for an earlier wording shown as such."""
    outdated = earlier(wordings.agreement.consents, wordings)
    if not outdated:
        return sections
    line = (Words(texts.phrase("schedule.consent.earlier_wording")),)
    keys = frozenset(_LEVEL.format(id=identifier) for identifier in outdated)
    return tuple(
        replace(section, blocks=tuple(_told(block, keys, line) for block in section.blocks))
        if any(block.key == CONSENT_TABLE for block in section.blocks)
        else section
        for section in sections
    )


def shown_as_earlier(row: Row, texts: Texts) -> Iterator[str]:
    """The id of the consent in a row that says it was given for an earlier wording."""
    line = (Words(texts.phrase("schedule.consent.earlier_wording")),)
    before, after = _LEVEL.split("{id}")
    for cell in row.cells:
        if cell.key.startswith(before) and any(one.inlines == line for one in cell.paragraphs):
            yield cell.key.removeprefix(before).removesuffix(after)


def _told(block: Block, keys: frozenset[str], line: tuple[Inline, ...]) -> Block:
    if not isinstance(block, Table) or block.key != CONSENT_TABLE:
        return block
    return replace(block, rows=tuple(_row(row, keys, line) for row in block.rows))


def _row(row: Row, keys: frozenset[str], line: tuple[Inline, ...]) -> Row:
    if not any(cell.key in keys for cell in row.cells):
        return row
    return replace(row, cells=tuple(_cell(cell, keys, line) for cell in row.cells))


def _cell(cell: Cell, keys: frozenset[str], line: tuple[Inline, ...]) -> Cell:
    if cell.key not in keys:
        return cell
    added = Paragraph(f"{cell.key}:{len(cell.paragraphs)}", line, Role.CELL)
    return replace(cell, paragraphs=(*cell.paragraphs, added))
