"""The rich document: every block, role, mark and kind of table, and odd texts."""

from agreement_studio.drafting.document import (
    Block,
    Cell,
    Document,
    Edition,
    Effect,
    Figure,
    Mark,
    Properties,
    Reference,
    Role,
    Section,
    SectionKind,
    Signature,
    Table,
    TableKind,
    Tone,
)
from tests.word.writer.rich_blocks import (
    LEVELS,
    LONG_HEADING,
    LONG_WORD,
    PARTNERS,
    SVG,
    cell,
    clause,
    row,
    words,
)
from tests.word.writer.rich_front import front, summary, who


def power() -> Section:
    head = ("Decision", "Before", "From 1 April 2027", "Looked at again")

    def level(key: str, who: str, tone: str) -> Cell:
        return Cell(
            key,
            (
                words(f"{key}.p", who, role=Role.CELL),
                words(f"{key}.l", Mark(Tone.LEVEL, tone, LEVELS[tone]), role=Role.CELL),
            ),
        )

    moves = (
        ("visits", "Timing of visits", "ask", "handover"),
        ("rotas", "Rotas", "tell", "together"),
        ("meals", "Meals", "shape", "together"),
    )
    rows = tuple(
        row(
            f"power.{key}",
            name,
            level(f"power.{key}.b", "Council plan", before),
            level(f"power.{key}.a", "The person with their worker", after),
            "March 2028",
        )
        for key, name, before, after in moves
    )
    table = Table(
        "table:power",
        "Power that moves",
        head,
        rows,
        (24, 23, 32, 21),
        label="Table 2",
        description="Who decides before and after.",
    )
    law = Table(
        "table:law",
        "Duties held by law – shown here, not shared and not changed",
        ("Who answers", "For what", "To whom", "§ Set by"),
        (row("law.1", "Council", "Safeguarding adults", "The board", "Statute"),),
        (25, 28, 25, 22),
        label="Table 3",
        kind=TableKind.LAW,
    )
    figure = Figure(
        "picture:power",
        "Who decides, before and after",
        "Picture 1",
        SVG,
        640,
        160,
        "Visits move from ask to hand over.",
        "table:power",
    )
    items = (
        words("c22a", "These stay with one partner:", role=Role.CLAUSE_LEAD_IN),
        words("c22b", "who is eligible, and:", role=Role.CLAUSE_ITEM, number="(a)"),
        words("c22c", "safeguarding adults;", role=Role.CLAUSE_SUB_ITEM, number="(i)"),
        words("c22d", "clinical discharge;", role=Role.CLAUSE_SUB_ITEM, number="(ii)"),
        words("c22e", "registered care.", role=Role.CLAUSE_ITEM, number="(b)"),
        words("c22f", "These are kept for a year:", role=Role.CLAUSE_LEAD_IN),
        words("c22g", "rotas;", role=Role.CLAUSE_ITEM, number="(a)"),
        words("c22h", "visits.", role=Role.CLAUSE_ITEM, number="(b)"),
    )
    blocks = (
        clause(
            "2.1",
            "Power we hand over",
            words("c21a", "Table 2 says who decides.", role=Role.CLAUSE),
        ),
        table,
        figure,
        law,
        clause("2.2", "Decisions that stay", *items, effect=Effect.LAW, tag=True),
        clause(
            "2.3",
            "Items begin anew",
            words("c23a", "first;", role=Role.CLAUSE_ITEM, number="(a)"),
            words("c23b", "second.", role=Role.CLAUSE_ITEM, number="(b)"),
        ),
        words("h", "A heading that is no clause", role=Role.HEADING),
        words("b1", "A point", role=Role.BULLET),
        words("b2", "Another point", role=Role.BULLET),
    )
    return Section("section:power", "2", "Power we hand over, share and keep", blocks)


def resources() -> Section:
    head = ("Partner", "What", "How held", "Value")
    rows = (
        row(
            "res.1",
            "Council",
            "Pooled fund",
            "Pooled",
            cell("res.1.v", "£4,000,000", role=Role.CELL_NUMBER),
        ),
        row(
            "res.2",
            "Carers",
            Cell(
                "res.2.w",
                (
                    words("r2b1", "time", role=Role.CELL_BULLET),
                    words("r2b2", LONG_WORD, role=Role.CELL_BULLET),
                ),
            ),
            LONG_WORD,
            "£12,000",
        ),
        row(
            "res.3", "Total", cell("res.3.a", ""), cell("res.3.b", ""), "£4,012,000", is_total=True
        ),
    )
    table = Table(
        "table:resources",
        "What each of us brings",
        head,
        rows,
        (26, 36, 20, 18),
        label="Table 4",
        number_columns=frozenset({3}),
    )
    blocks = (
        clause("3.1", "What each brings", words("c31a", "See Table 4.", role=Role.CLAUSE)),
        table,
        words("after", "Every payment from the pool is published."),
    )
    return Section("section:resources", "3", "Resources we pool", blocks)


def schedules() -> tuple[Section, Section]:
    head = (
        "Word",
        "What we mean here",
        "● P\nPublic",
        "■ B\nBusiness",
        "♦ S\nSocial",
        "⌂ C\nCommunity",
    )
    meanings = ("A change people can feel", "An indicator", "A result", "A change", "A better week")
    glossary = Table(
        "table:words",
        "Glossary across four sectors",
        head,
        (row("word.1", "Outcome", *meanings), row("word.2", "Risk", *meanings)),
        (15, 21, 16, 16, 16, 16),
        label="Table 5",
    )
    money = (
        clause(
            "1",
            "Invoices",
            words("m1", "Pay within:", role=Role.CLAUSE_LEAD_IN),
            words("m2", "thirty days, or", role=Role.CLAUSE_ITEM, number="(a)"),
            words("m3", "ten.", role=Role.CLAUSE_ITEM, number="(b)"),
            prefix="money",
        ),
        clause(
            "2",
            "Audit",
            words(
                "m4",
                "Books are open; see ",
                Reference("clause:2.2", "clause", "2.2"),
                ".",
                role=Role.CLAUSE,
            ),
            prefix="money",
        ),
    )
    return (
        Section(
            "schedule:words",
            "1",
            "Words we share",
            (glossary,),
            SectionKind.SCHEDULE,
            new_page=True,
        ),
        Section("schedule:money", "2", LONG_HEADING, money, SectionKind.SCHEDULE),
    )


def signing() -> Section:
    def place(key: str, name: str, sector: str, mark: str) -> Signature:
        rows = (
            row(f"sign.{key}.1", "Name and role", "Ada Okafor, director"),
            row(f"sign.{key}.2", "Signature", ""),
            row(f"sign.{key}.3", "Date", ""),
        )
        return Signature(
            f"sign.{key}",
            name,
            (Mark(Tone.SECTOR, sector, mark),),
            "Signed for and on behalf of" if key != "trust" else f"Signed by {name} as a deed",
            rows,
            new_page=key == "carers",
        )

    panel = Table(
        "read",
        "Read by people affected",
        ("Who read it", "When"),
        (row("read.1", "Two people who draw on care", ""),),
        (60, 40),
        kind=TableKind.SIGNATURES,
    )
    blocks: tuple[Block, ...] = (
        words("sign.intro", "We sign having had the chance to take advice."),
        *(place(*partner) for partner in PARTNERS),
        words("panel", "Not a signature and not a witness.", role=Role.TABLE_NOTE),
        panel,
    )
    return Section("section:signing", "", "Signatures", blocks, SectionKind.SIGNING, new_page=True)


def rich_document(*, guidance: bool = False) -> Document:
    """The document; with guidance notes when asked."""
    return Document(
        sections=(front(), summary(), who(guidance), power(), resources(), *schedules(), signing()),
        properties=Properties(
            title="At Home Together & friends",
            subject="Collaboration agreement",
            authors="; ".join(name for _, name, _, _ in PARTNERS),
            identifier="agr-7f3a2c",
            revision="Draft 3",
            model_hash="9c41" * 16,
            created="2026-11-22T00:00:00Z",
        ),
        edition=Edition.GUIDANCE if guidance else Edition.CLEAN,
        running_head="At Home Together · collaboration agreement",
        draft_mark="Draft 3 – not yet agreed",
        edition_note="guidance edition" if guidance else "",
        footer_note="agr-7f3a2c · Draft 3 · 9c419c41",
    )
