"""The first sections of the rich document: page one, summary, partners."""

from dataclasses import replace

from agreement_studio.drafting.document import (
    Contents,
    Effect,
    Emphasis,
    Gap,
    Mark,
    Reference,
    Role,
    Section,
    SectionKind,
    Table,
    TableKind,
    Tone,
    Variable,
    Words,
)
from tests.word.writer.rich_blocks import (
    ARABIC,
    HEBREW,
    LONG_HEADING,
    PARTNERS,
    cell,
    clause,
    row,
    words,
)


def front() -> Section:
    marks = [
        inline
        for _, name, sector, mark in PARTNERS
        for inline in (Mark(Tone.SECTOR, sector, mark), Variable("p", f" {name}   "))
    ]
    status = Table(
        key="status",
        caption="Legal status of this agreement",
        header=("Legal status", "A. Shared commitment – not legally binding, apart from the rest"),
        rows=(
            row(
                "s1",
                "Binding anyway",
                cell("s1.1", "See ", Reference("clause:1.3", "clause", "1.3"), "."),
            ),
            row(
                "s2", "Sits beside", "The agreement dated 1 April 2026, which comes first on money."
            ),
            row(
                "s3",
                "Still to agree",
                cell("s3.1", "2 points, each marked ", Gap("x", "like this")),
            ),
            row("s4", "Advice", "This document is not legal advice."),
        ),
        widths=(27, 73),
        kind=TableKind.STATUS,
        description="What binds, what sits beside this agreement, and what is still to be agreed.",
    )
    entries = (
        ("1", "Who we are", "section:who"),
        ("2", "Power we hand over, share and keep", "section:power"),
        ("3", "Resources we pool", "section:resources"),
        ("1", "Words we share", "schedule:words"),
        (
            "2",
            LONG_HEADING,
            "schedule:money",
        ),
        ("", "Signatures", "section:signing"),
    )
    blocks = (
        words("kind", "Collaboration agreement", role=Role.DOCUMENT_KIND),
        words("title", "At Home Together", role=Role.TITLE),
        words("subtitle", "How five partners will help people live at home", role=Role.SUBTITLE),
        words("between", Words("Between  ", Emphasis.STRONG), *marks, role=Role.FACTS),
        words("dates", Words("Version", Emphasis.STRONG), "  Draft 3", role=Role.FACTS),
        status,
        Contents("contents", "In this document", entries),
    )
    return Section("front", "", "Page one", blocks, SectionKind.FRONT)


def summary() -> Section:
    rows = (
        row("f1", "What will be different", "More people say they have control over daily life."),
        row("f2", "Who decides", "You and your worker settle when and how visits happen."),
    )
    facts = Table(
        key="facts",
        caption="The agreement in plain words",
        header=(),
        rows=rows,
        widths=(30, 70),
        kind=TableKind.FACTS,
    )
    more = replace(facts, key="facts2", rows=(row("f3", "What stays put", "Who is eligible."),))
    blocks = (
        words("quote", "“Four different people came before noon.”", role=Role.QUOTE),
        words("quote.source", "A resident, spring 2026", role=Role.QUOTE_SOURCE),
        words("lead", "No one of us can put this right alone.", role=Role.LEAD),
        facts,
        more,
        words("prevails", "Where this page differs from a clause, the clause is the agreement."),
    )
    return Section("summary", "", "In plain words", blocks, SectionKind.SUMMARY, new_page=True)


def who(guidance: bool) -> Section:
    head = ("Partner", "Sector", "For what, in its own words")
    rows = tuple(
        row(
            f"partner.{key}",
            name,
            cell(f"partner.{key}.s", Mark(Tone.SECTOR, sector, mark), f" {sector}"),
            "Care people want",
        )
        for key, name, sector, mark in PARTNERS
    )
    partners = Table(
        "table:partners",
        "The partners",
        head,
        rows,
        (34, 20, 46),
        label="Table 1",
        description="Each partner, its sector and its purpose.",
        notes=(
            words("table:partners/n", "Marks: ● P public, ⌂ C community.", role=Role.TABLE_NOTE),
        ),
    )
    blocks = (
        clause(
            "1.1",
            "Five partners",
            words(
                "c11a",
                "We are the partners. We use “",
                Words("partner", Emphasis.TERM),
                "” in its everyday sense. See ",
                Reference("section:power", "section", "2"),
                ", ",
                Reference("schedule:money", "Schedule", "2", ", Money"),
                " and ",
                Reference("gone", "clause", "[to agree: which clause]"),
                ".",
                role=Role.CLAUSE,
            ),
            guidance=guidance,
        ),
        partners,
        clause(
            "1.2",
            "Names in other scripts",
            words(
                "c12a",
                f"The neighbours of {ARABIC} and ",
                Variable("n", HEBREW),
                " join in.",
                Words(ARABIC),
                ' & <b>not bold</b> "quoted".',
                role=Role.CLAUSE,
            ),
            words("c12b", "One line\nanother line\tafter a tab.", role=Role.CLAUSE),
        ),
        clause(
            "1.3",
            "Not a partnership in law",
            words("c13a", "This does not create a company.", role=Role.CLAUSE),
            effect=Effect.BINDS,
            tag=True,
            guidance=guidance,
        ),
    )
    return Section("section:who", "1", "Who we are", blocks, new_page=True)
