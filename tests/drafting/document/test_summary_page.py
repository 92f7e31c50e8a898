"""The summary: one page that stands alone, and shortens before it shrinks."""

from collections.abc import Callable
from decimal import Decimal

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level, ResourceKind, ValueBasis, ValuePeriod
from agreement_studio.domain.disagreement import Rung
from agreement_studio.domain.money import Money
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.drafting.document import (
    Document,
    Edition,
    Paragraph,
    Role,
    Section,
    Table,
    Words,
)
from agreement_studio.drafting.pages.page_room import height, lines_left, table_lines

Drafted = Callable[..., Document]
COUNCIL = Partner(id="council", name="Marlshire Council", known_as="the Council")


def summary(document: Document) -> Section:
    return next(section for section in document.sections if section.key == "summary")


def rows(document: Document) -> dict[str, list[str]]:
    """The lines of each row of the summary's table, by the row's name."""
    table = next(block for block in summary(document).blocks if isinstance(block, Table))
    return {
        row.key.rpartition(":")[2]: [p.text for p in row.cells[1].paragraphs] for row in table.rows
    }


def outcomes(count: int, length: int = 10) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(id=f"o-{n}", population=f"people {n}", place="here", change="x" * length)
        for n in range(count)
    )


def test_the_summary_opens_with_the_words_of_someone_living_it(drafted: Drafted) -> None:
    purpose = Purpose(problem="The café shut.", said_by_description="a neighbour")
    document = drafted(Agreement(purpose=purpose))
    quote, source = summary(document).blocks[:2]
    assert isinstance(quote, Paragraph)
    assert isinstance(source, Paragraph)
    assert (quote.role, quote.text) == (Role.QUOTE, "“The café shut.”")
    assert (source.role, source.text) == (Role.QUOTE_SOURCE, "– a neighbour")


def test_whoever_is_quoted_is_named_only_when_they_agreed(drafted: Drafted) -> None:
    for released in (True, False):
        said_by = Shareable(text="Ann", released=released)
        document = drafted(Agreement(purpose=Purpose(problem="It shut.", said_by=said_by)))
        assert ("– Ann" in {p.text for p in document.paragraphs()}) == released


def test_without_a_problem_the_summary_asks_for_it(drafted: Drafted) -> None:
    quote = summary(drafted(Agreement())).blocks[0]
    assert isinstance(quote, Paragraph)
    assert quote.text.startswith("[to agree: ")


def test_the_lead_names_partners_and_aim(drafted: Drafted) -> None:
    agreement = Agreement(partners=(COUNCIL,), purpose=Purpose(aim="nobody goes hungry"))
    lead = next(p for p in drafted(agreement).paragraphs() if p.role is Role.LEAD)
    assert lead.text == "The Council will work together so that nobody goes hungry."


def test_many_entries_are_cut_short_with_a_count_of_the_rest(drafted: Drafted) -> None:
    shown = rows(drafted(Agreement(outcomes=outcomes(8))))["different"]
    assert shown[:-1] == [f"People {n} in here will {'x' * 10}" for n in range(len(shown) - 1)]
    rest = {7: "seven", 6: "six", 5: "five"}[8 - (len(shown) - 1)]
    assert shown[-1].startswith(f"And {rest} more")


def test_long_entries_leave_room_for_fewer_but_never_for_none(drafted: Drafted) -> None:
    short = rows(drafted(Agreement(outcomes=outcomes(8))))["different"]
    long = rows(drafted(Agreement(outcomes=outcomes(8, 2_000))))["different"]
    assert len(long) == 2 < len(short)


def test_the_light_summary_keeps_to_four_rows(drafted: Drafted) -> None:
    light = rows(drafted(Agreement(outcomes=outcomes(8)), Edition.LIGHT))
    assert list(light) == ["different", "who_decides", "we_put_in", "not_settled"]
    assert len(light["different"]) <= 3


def test_what_is_handed_over_furthest_comes_first(drafted: Drafted) -> None:
    powers = tuple(
        Power(id=level.value, decision=level.value, level=level, held_now=(Who(role="they"),))
        for level in Level
    )
    shown = rows(drafted(Agreement(powers=powers)))["who_decides"]
    assert shown[0].startswith(f"They: {list(Level)[-1].value} (")


def resource(name: str, kind: ResourceKind, amount: int, **more: object) -> Resource:
    fields = {"value_basis": ValueBasis.ACTUAL, **more}
    return Resource(id=name, kind=kind, what=name, value=Money(amount=Decimal(amount))).amended(
        **fields
    )


def test_the_total_keeps_cash_and_kind_and_years_apart(drafted: Drafted) -> None:
    agreement = Agreement(
        resources=(
            resource("pot", ResourceKind.CASH, 1_000),
            resource("more", ResourceKind.CASH, 500),
            resource("grant", ResourceKind.CASH, 70, value_period=ValuePeriod.YEAR),
            resource("room", ResourceKind.PREMISES, 300, value_basis=ValueBasis.ESTIMATE),
            resource("trust", ResourceKind.NETWORK, 9, value_basis=ValueBasis.NOT_VALUED),
        )
    )
    total = rows(drafted(agreement))["we_put_in"][0]
    assert total == "£1,500 and £70 a year in cash and about £300 in kind"


def test_the_steps_of_a_disagreement_are_counted_in_days(drafted: Drafted) -> None:
    rungs = tuple(Rung(id=f"r-{n}", step="talk", within_days=5) for n in range(3))
    assert rows(drafted(Agreement(rungs=rungs)))["disagree"][0].startswith(
        "Three steps in 15 working days"
    )
    undated = (*rungs, Rung(id="last", step="ask"))
    assert rows(drafted(Agreement(rungs=undated)))["disagree"][0].startswith("Four steps, and")
    assert rows(drafted(Agreement(rungs=rungs[:1])))["disagree"][0].startswith("One step")


def test_room_shrinks_with_what_stands_above() -> None:
    quote = height(Paragraph("q", (), Role.QUOTE))
    assert lines_left((quote, quote)) < lines_left((quote,)) < lines_left(())


def test_each_stretch_takes_a_line_at_least_and_more_when_it_is_long() -> None:
    short, long = (Words("x" * length) for length in (5, 500))
    assert table_lines(()) == 0
    assert table_lines(((), (short,))) == 2
    assert table_lines(((long,),)) > 5
    assert table_lines(((long,), (short,))) == table_lines(((long,),)) + 1


def test_the_summary_says_that_the_clauses_count(drafted: Drafted) -> None:
    last = summary(drafted(Agreement())).blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text.endswith("the clauses count.")
