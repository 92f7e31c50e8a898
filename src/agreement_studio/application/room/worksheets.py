"""Blank worksheets, one for each step, and glossary cards: paper for a room without a screen.

Of an agreement they hold its name, its language and its words: what the text of the agreement says
to everyone. Nothing that stays in the room can come this far.
"""

from collections.abc import Iterator

from agreement_studio.application.room.walk import Stop, stops
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import fingerprint
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.room_only import outward
from agreement_studio.drafting.document import (
    Block,
    Cell,
    Document,
    Edition,
    Emphasis,
    Paragraph,
    Properties,
    Role,
    Row,
    Section,
    SectionKind,
    Table,
    TableKind,
    Words,
)
from agreement_studio.drafting.pages.identity import created_on, identifier
from agreement_studio.texts import Texts, load_shared_words

LINES = {"a4": 33, "a3": 61, "letter": 26}
"""Blank lines that a sheet has room for beneath its questions, by the paper."""

SHARES = (("alone", 0.24), ("together", 0.24), ("agreed", 0.34), ("parked", 0.18))
"""The boxes of a sheet from top to bottom, and their part of its lines."""

SECTORS = ("public", "business", "social", "community")
_TO_WRITE = 5
"""Lines on a card for a meaning that is still to agree."""
_NO_SHEET = {"review", "signatures"}


def worksheets(agreement: Agreement, texts: Texts, paper: str = "a4") -> Document:
    """A sheet for each step: its questions, why they are asked, and boxes to write in."""
    sheets = [stop for stop in stops(texts) if stop.step not in _NO_SHEET]
    sections = tuple(
        _sheet(stop, texts, LINES[paper], is_first=nth == 0) for nth, stop in enumerate(sheets)
    )
    return _document(agreement, texts, "title", sections)


def glossary_cards(agreement: Agreement, texts: Texts) -> Document:
    """A card for each word that the agreement shares; the words that ship, where it has none."""
    cards = tuple(_cards(outward(agreement)))
    sections = tuple(
        Section(
            f"card:{nth}",
            "",
            term,
            _card(nth, says, meaning, texts),
            SectionKind.SUMMARY,
            "words",
            new_page=nth > 1,
        )
        for nth, (term, says, meaning) in enumerate(cards, start=1)
    )
    return _document(agreement, texts, "cards_title", sections)


def _document(
    agreement: Agreement, texts: Texts, title: str, sections: tuple[Section, ...]
) -> Document:
    shown = outward(agreement)
    said = texts.phrase(f"room.worksheet.{title}")
    name = isolated(shown.name) if shown.name else ""
    return Document(
        sections=sections,
        edition=Edition.LIGHT,
        properties=Properties(
            title=f"{said}: {name}" if name else said,
            identifier=identifier(shown),
            model_hash=fingerprint(shown),
            created=created_on(shown),
        ),
        running_head=name or said,
    )


# ------------------------------------------------------------------------------------ a sheet


def _sheet(stop: Stop, texts: Texts, lines: int, *, is_first: bool) -> Section:
    room = lines - 3 * max(0, len(stop.questions) - 2)
    blocks = (*_questions(stop), *_boxes(stop, texts, room))
    key = f"worksheet:{stop.step}"
    return Section(
        key, "", stop.title, blocks, SectionKind.SUMMARY, stop.section, new_page=not is_first
    )


def _questions(stop: Stop) -> Iterator[Block]:
    for nth, question in enumerate(stop.questions):
        key = f"worksheet:{stop.step}:ask:{nth}"
        yield Paragraph(key, (Words(question.ask, Emphasis.STRONG),), Role.LEAD)
        if question.why:
            yield Paragraph(f"{key}:why", (Words(question.why),), Role.BODY)


def _boxes(stop: Stop, texts: Texts, lines: int) -> Iterator[Block]:
    for name, share in SHARES:
        key = f"worksheet:{stop.step}:{name}"
        label = texts.phrase(f"room.worksheet.{name}")
        yield _box(key, label, max(3, round(lines * share)))


def _box(key: str, label: str, lines: int) -> Table:
    """A head with empty room beneath it."""
    return Table(
        key=f"table:{key}",
        caption="",
        header=(label,),
        rows=(Row(f"{key}:row", (_empty(f"{key}:cell", lines),)),),
        widths=(100,),
        description=label,
        kind=TableKind.STANDARD,
        notes=(Paragraph(f"{key}:gap", (Words("\u00a0"),), Role.TABLE_NOTE),),
    )


def _empty(key: str, lines: int) -> Cell:
    return Cell(
        key, tuple(Paragraph(f"{key}:{nth}", (Words("\u00a0"),), Role.CELL) for nth in range(lines))
    )


# ------------------------------------------------------------------------------------- a card


def _cards(agreement: Agreement) -> Iterator[tuple[str, dict[str, str], str]]:
    terms = [term for term in agreement.glossary if term.term.strip()]
    for term in terms:
        says = term.says.model_dump() if term.says else {}
        yield term.term, says, term.agreed_meaning
    if not terms:
        for word in load_shared_words():
            yield word.term, dict(word.says), ""


def _card(nth: int, says: dict[str, str], meaning: str, texts: Texts) -> tuple[Block, ...]:
    rows = tuple(
        _pair(f"card:{nth}:{sector}", texts.choice("sector", sector), says.get(sector, "") or "…")
        for sector in SECTORS
    )
    name = "agreed_meaning" if meaning.strip() else "to_agree"
    label = texts.phrase(f"room.worksheet.{name}")
    agreed = _pair(f"card:{nth}:agreed", label, meaning.strip() or "\u00a0", _TO_WRITE)
    return (
        Table(
            key=f"table:card:{nth}",
            caption="",
            header=(),
            rows=(*rows, agreed),
            widths=(36, 64),
            description=label,
            kind=TableKind.FACTS,
        ),
    )


def _pair(key: str, label: str, text: str, lines: int = 1) -> Row:
    """A label beside its text, or beside so many empty lines to write on."""
    named = Paragraph(f"{key}:label:1", (Words(label),), Role.CELL_LABEL)
    told = Cell(f"{key}:text", (Paragraph(f"{key}:text:1", (Words(text),), Role.CELL),))
    beside = told if text.strip() else _empty(f"{key}:text", lines)
    return Row(key, (Cell(f"{key}:label", (named,)), beside))
