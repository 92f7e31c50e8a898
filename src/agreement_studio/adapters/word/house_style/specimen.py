"""The page inside the house style's own file: every style at work."""

from typing import Final

from agreement_studio.drafting.document import (
    Cell,
    Clause,
    Contents,
    Document,
    Effect,
    Emphasis,
    Gap,
    Inline,
    Mark,
    Paragraph,
    Properties,
    Reference,
    Role,
    Row,
    Section,
    SectionKind,
    Signature,
    Table,
    TableKind,
    Tone,
    Words,
)
from agreement_studio.pictures.palette import sector_codes

_LEVELS: Final = (
    ("tell", "Tell"), ("ask", "Ask"), ("shape", "Shape together"),
    ("together", "Decide together"), ("handover", "Hand over"),
)  # fmt: skip


def specimen() -> Document:
    """A document that holds each role, mark and kind of table once."""
    facts = Properties(
        title="House style",
        subject="Styles for agreements. Change them in Word and use your copy",
        authors="Agreement Studio",
        created="2026-11-22T00:00:00Z",
    )
    return Document(
        sections=(_page_one(), _clauses(), _tables(), _schedule(), _signing()),
        properties=facts,
        running_head="House style",
        draft_mark="Draft mark",
        footer_note="Change these styles in Word and choose your copy as the house style",
    )


def _text(key: str, words: str, role: Role = Role.BODY, number: str = "") -> Paragraph:
    return Paragraph(key, (Words(words),), role, number)


def _page_one() -> Section:
    legal = Table(
        key="status",
        caption="Legal status",
        header=("Status box", "Its first row is white on the house colour"),
        rows=(_row("status.row", "What", "What it says"),),
        widths=(27, 73),
        kind=TableKind.STATUS,
        description="How the box on page one looks",
    )
    contents = Contents(
        "contents",
        "In this document",
        (("1", "Clauses", "clauses"), ("2", "Tables", "tables"), ("1", "Schedule", "schedule")),
    )
    opening = (
        _text("kind", "The kind of document", Role.DOCUMENT_KIND),
        _text("title", "House style", Role.TITLE),
        _text("subtitle", "Change these styles in Word: agreements follow", Role.SUBTITLE),
        Paragraph("facts", _sectors(), Role.FACTS),
        _text("dates", "Versions and dates", Role.FACTS),
    )
    return Section("front", "", "House style", (*opening, legal, contents), SectionKind.FRONT)


def _sectors() -> tuple[Inline, ...]:
    marks: list[Inline] = []
    for code in sector_codes().values():
        marks += (
            Mark(Tone.SECTOR, code.key, f"{code.mark} {code.letter}"),
            Words(f" {code.name}  "),
        )
    return tuple(marks)


def _clauses() -> Section:
    words = (
        Words("The text of a clause stands beside its number. A "),
        Words("defined word", Emphasis.TERM),
        Words(", something "),
        Words("strong", Emphasis.STRONG),
        Words(" or "),
        Words("stressed", Emphasis.EMPHASIS),
        Words(", a reference to "),
        Reference("tables", "section", "2"),
        Words(" and "),
        Gap("example", "what is still missing"),
        Words("."),
    )
    clause = Clause(
        key="clause",
        number="1.1",
        heading="The name of a clause",
        paragraphs=(
            Paragraph("clause.text", words, Role.CLAUSE),
            _text("clause.lead-in", "Before items:", Role.CLAUSE_LEAD_IN),
            _text("clause.item", "an item;", Role.CLAUSE_ITEM, "(a)"),
            _text("clause.sub-item", "an item beneath an item.", Role.CLAUSE_SUB_ITEM, "(i)"),
        ),
        effect=Effect.BINDS,
        effect_line=Paragraph("clause.effect", _effects(), Role.EFFECT),
        guidance=(
            Paragraph(
                "clause.guidance",
                (Mark(Tone.LABEL, "", "Why this clause"), Words("  A guidance note.")),
                Role.GUIDANCE,
            ),
        ),
        sources=("A note of sources",),
    )
    return Section(
        "clauses",
        "1",
        "Clauses",
        (
            _text("lead", "An opening sentence in larger type.", Role.LEAD),
            _text("quote", "“The words of a person living with the problem.”", Role.QUOTE),
            _text("quote.source", "Who said them", Role.QUOTE_SOURCE),
            clause,
        ),
    )


def _effects() -> tuple[Inline, ...]:
    return (
        Mark(Tone.EFFECT, "intent", "Statement of intent"),
        Words("  "),
        Mark(Tone.EFFECT, "binds", "Binding"),
        Words("  "),
        Mark(Tone.EFFECT, "law", "§ Records the law"),
    )


def _row(key: str, label: str, text: str, *, is_total: bool = False) -> Row:
    cells = (
        Cell(f"{key}.1", (_text(f"{key}.1.1", label, Role.CELL_LABEL),)),
        Cell(f"{key}.2", (_text(f"{key}.2.1", text, Role.CELL),)),
    )
    return Row(key, cells, is_total)


def _tables() -> Section:
    levels = Paragraph(
        "level",
        tuple(
            inline for key, text in _LEVELS for inline in (Mark(Tone.LEVEL, key, text), Words(" "))
        ),
        Role.CELL,
    )
    standard = Table(
        key="standard",
        caption="A table with a row of totals",
        header=("Level", "Amount"),
        rows=(
            Row("levels", (Cell("levels.1", (levels,)), Cell("levels.2", (_text("one", "1"),)))),
            _row("total", "Total", "1", is_total=True),
        ),
        widths=(80, 20),
        label="Table 1",
        number_columns=frozenset({1}),
        notes=(_text("note", "Sources stand beneath a table.", Role.TABLE_NOTE),),
    )
    law = Table(
        key="law",
        caption="Duties held by law",
        header=("Who", "§ Set by"),
        rows=(_row("law.row", "One partner", "Statute"),),
        widths=(50, 50),
        label="Table 2",
        kind=TableKind.LAW,
    )
    facts = Table(
        key="summary",
        caption="Rows of a summary",
        header=(),
        rows=(_row("summary.row", "What", "Rows of a summary have no headings"),),
        widths=(30, 70),
        kind=TableKind.FACTS,
    )
    return Section(
        "tables",
        "2",
        "Tables",
        (
            _text("body", "Text across the full width."),
            _text("bullet", "A point in a list", Role.BULLET),
            standard,
            law,
            _text("heading", "A heading without a number", Role.HEADING),
            facts,
        ),
    )


def _schedule() -> Section:
    blocks = (_text("schedule.text", "Schedules have numbers of their own."),)
    return Section("schedule", "1", "Schedule", blocks, SectionKind.SCHEDULE)


def _signing() -> Section:
    mark = Mark(Tone.SECTOR, "community", "⌂ C")
    rows = (_row("name", "Name and role", "Filled in"), _row("signature", "Signature", ""))
    place = Signature("sign", "A partner", (mark,), "Signed for A partner", rows)
    return Section("signing", "", "A place to sign", (place,), SectionKind.SIGNING)
