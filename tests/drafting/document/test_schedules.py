"""Schedules: which there are, what their tables add up, and faults in their design."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.accountability import Line, Subject
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    LineKind,
    ResourceKind,
    Stance,
    ValueBasis,
    ValuePeriod,
)
from agreement_studio.domain.glossary import SectorWords, Term
from agreement_studio.domain.money import Money
from agreement_studio.domain.outcome import Contribution, Outcome, Task
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.resource import Payment, Resource
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import OpenPoint, WordingOverride
from agreement_studio.drafting.document import (
    Document,
    Edition,
    Figure,
    Mark,
    Reference,
    Role,
    SectionKind,
    Table,
    TableKind,
    Tone,
)
from agreement_studio.drafting.schedules.design import (
    SPECIAL,
    ScheduleDesignError,
    schedule_designs,
)
from agreement_studio.texts import Texts

Drafted = Callable[..., Document]
COUNCIL = Partner(id="council", name="Marlshire Council", known_as="the Council")
FRIENDS = Partner(id="friends", name="Meadow Street Friends")


def schedules(document: Document) -> list[str]:
    return [s.key for s in document.sections if s.kind is SectionKind.SCHEDULE]


def table(document: Document, key: str) -> Table:
    return next(b for b in document.blocks() if isinstance(b, Table) and b.key == f"table:{key}")


def texts_of(shown: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in shown.rows]


def test_an_empty_agreement_has_no_schedule(drafted: Drafted) -> None:
    assert schedules(drafted(Agreement())) == []


def test_a_schedule_appears_with_its_first_record_and_numbers_close_up(drafted: Drafted) -> None:
    agreement = Agreement(open_points=(OpenPoint(id="keys", what="Who holds the keys"),))
    document = drafted(agreement)
    assert schedules(document) == ["schedule:open_points"]
    assert [s.number for s in document.sections if s.kind is SectionKind.SCHEDULE] == ["1"]
    more = agreement.amended(partners=(COUNCIL,))
    assert schedules(drafted(more)) == ["schedule:partners", "schedule:open_points"]


def test_schedules_begin_on_a_new_page_but_not_in_a_light_copy(drafted: Drafted) -> None:
    agreement = Agreement(partners=(COUNCIL,))
    for edition in Edition:
        found = next(
            s for s in drafted(agreement, edition).sections if s.key == "schedule:partners"
        )
        assert found.new_page == (edition is not Edition.LIGHT)


def cash(identifier: str, giver: str, amount: str, **more: object) -> Resource:
    fields = {"kind": ResourceKind.CASH, "value_basis": ValueBasis.ACTUAL, **more}
    return Resource(
        id=identifier,
        given_by=Who(partner=giver),
        what=identifier,
        value=Money(amount=Decimal(amount)),
    ).amended(**fields)


def money(drafted: Drafted, *resources: Resource) -> list[tuple[str, ...]]:
    agreement = Agreement(partners=(COUNCIL, FRIENDS), resources=resources)
    return texts_of(table(drafted(agreement), "money"))


def test_money_adds_up_by_giver_in_cash_and_in_kind(drafted: Drafted) -> None:
    rows = money(
        drafted,
        cash("pot", "council", "1000"),
        cash("grant", "council", "250.50"),
        cash("room", "friends", "300", kind=ResourceKind.PREMISES),
    )
    assert rows == [
        ("The Council", "£1,250.50", "", ""),
        ("Meadow Street Friends", "", "£300", ""),
        ("Total", "£1,250.50", "£300", ""),
    ]


def test_years_currencies_and_estimates_are_added_up_apart(drafted: Drafted) -> None:
    euros = cash("fund", "council", "1").amended(value=Money(amount=Decimal(90), currency="EUR"))
    rows = money(
        drafted,
        cash("pot", "council", "1000"),
        cash("yearly", "council", "20", value_period=ValuePeriod.YEAR),
        cash("more", "council", "30", value_period=ValuePeriod.YEAR),
        cash("hope", "friends", "5", value_basis=ValueBasis.ESTIMATE),
        euros,
    )
    assert rows[0][1].split("\n") == ["£1,000", "€90", "£50 a year"]
    assert rows[1][1] == "about £5"
    assert rows[2][1].split("\n") == ["about £1,005", "€90", "£50 a year"]


def test_what_has_no_price_is_listed_by_name_and_not_added(drafted: Drafted) -> None:
    rows = money(
        drafted,
        cash("trust", "friends", "7", value_basis=ValueBasis.NOT_VALUED),
        cash("time", "friends", "7").amended(value=None),
    )
    assert rows == [("Meadow Street Friends", "", "", "Trust and time")]


def test_a_lone_giver_needs_no_total(drafted: Drafted) -> None:
    assert [row[0] for row in money(drafted, cash("pot", "council", "1"))] == ["The Council"]


def test_sums_may_be_larger_than_any_amount(drafted: Drafted) -> None:
    most = "9999999999999"
    rows = money(drafted, *(cash(f"pot-{n}", "council", most) for n in range(3)))
    assert rows[0][1] == "£29,999,999,999,997"


def test_every_table_of_amounts_ends_with_totals(drafted: Drafted) -> None:
    payments = tuple(
        Payment(id=f"p-{n}", amount=Money(amount=Decimal(n), currency=currency))
        for n, currency in ((1, "GBP"), (2, "GBP"), (5, "EUR"))
    )
    shown = table(drafted(Agreement(payments=payments)), "payments")
    assert [row.is_total for row in shown.rows] == [False, False, False, True]
    assert shown.rows[-1].cells[-1].text == "£3\n€5"
    assert shown.number_columns == frozenset({3})


def test_each_column_of_amounts_is_added_up() -> None:
    """A caps table lists limits of single partners: adding those up would say nothing."""
    no_sum = {"cover", "loss_caps", "resources"}  # resources: summed in the table that follows
    for schedule in schedule_designs():
        for design in schedule.tables:
            amounts = [column for column in design.columns if column.is_number]
            if design.special or design.key in no_sum:
                continue
            assert all(column.total for column in amounts), design.key


def test_duties_by_law_stand_in_a_table_of_their_own(drafted: Drafted) -> None:
    lines = (
        Line(id="law", kind=LineKind.STATUTORY, accountable="council", for_what="assessments"),
        Line(id="all", kind=LineKind.PUBLIC, collective=True, for_what="the result"),
        Line(id="one", kind=LineKind.PUBLIC, accountable="friends", for_what="the door"),
    )
    document = drafted(Agreement(partners=(COUNCIL, FRIENDS), lines=lines))
    by_table = {
        key: [row.key.rpartition(":")[2] for row in table(document, key).rows]
        for key in ("accountability", "collective", "statutory")
    }
    assert by_table == {"accountability": ["one"], "collective": ["all"], "statutory": ["law"]}
    assert table(document, "statutory").kind is TableKind.LAW


def test_levels_and_sectors_are_marked_in_words(drafted: Drafted) -> None:
    power = Power.model_validate(
        {"id": "grants", "decision": "small grants", "stance": Stance.CEDED, "level": "handover"}
    )
    shown = table(drafted(Agreement(powers=(power,))), "powers")
    marks = [
        inline
        for cell in shown.rows[0].cells
        for paragraph in cell.paragraphs
        for inline in paragraph.inlines
        if isinstance(inline, Mark)
    ]
    assert [(mark.tone, mark.key) for mark in marks] == [(Tone.LEVEL, "handover")]


def test_pictures_stand_behind_their_tables_except_in_a_light_copy(drafted: Drafted) -> None:
    power = Power(
        id="grants",
        decision="small grants",
        held_before=(Who(partner="council"),),
        held_now=(Who(partner="friends"),),
    )
    agreement = Agreement(partners=(COUNCIL, FRIENDS), powers=(power,))
    blocks = list(drafted(agreement).blocks())
    figure = next(n for n, block in enumerate(blocks) if isinstance(block, Figure))
    before = blocks[figure - 1]
    assert isinstance(before, Table)
    assert getattr(blocks[figure], "table_key", "") == before.key
    assert not any(isinstance(b, Figure) for b in drafted(agreement, Edition.LIGHT).blocks())


def test_a_task_names_the_outcome_it_works_towards(drafted: Drafted) -> None:
    agreement = Agreement(
        outcomes=(Outcome(id="work", name="Steady work"),),
        contributions=(Contribution(id="train", outcome="work", what="We train people."),),
        tasks=(
            Task(id="book", what="Book the hall", contribution="train"),
            Task(id="lost", what="Print", contribution="gone"),
        ),
        lines=(Line(id="l", kind=LineKind.PUBLIC, answers_for=(Subject(contribution="train"),)),),
    )
    document = drafted(agreement)
    plan = texts_of(table(document, "plan"))
    assert plan[0][0] == "Book the hall\nPart of: Steady work"
    assert "[to agree: " in plan[1][0]
    assert "Steady work" in texts_of(table(document, "accountability"))[0][1]


def test_a_glossary_shows_what_each_sector_means(drafted: Drafted) -> None:
    term = Term(
        id="value", term="value", agreed_meaning="worth to people", says=SectorWords(public="cost")
    )
    shown = texts_of(table(drafted(Agreement(glossary=(term,))), "glossary"))
    assert shown == [("Value", "Worth to people", "Cost", "", "", "")]


def test_clauses_reworded_by_hand_are_listed_by_their_number(drafted: Drafted) -> None:
    overrides = (
        WordingOverride(id="ours", clause_key="CL-03", text="Ours.", reason="Shorter"),
        WordingOverride(id="lost", clause_key="CL-999", text="Lost.", reason="Old"),
    )
    shown = table(drafted(Agreement(wording_overrides=overrides)), "reworded")
    first = shown.rows[0].cells[0].paragraphs[0].inlines[0]
    assert isinstance(first, Reference)
    assert first.target_key == "CL-03"
    assert shown.rows[1].cells[0].text == (
        "CL-999\nnot in this document at present; its wording is kept"
    )


def test_the_first_cell_of_a_row_names_it_and_empty_cells_stay_cells(drafted: Drafted) -> None:
    shown = table(drafted(Agreement(open_points=(OpenPoint(id="k", what="keys"),))), "open_points")
    cells = shown.rows[0].cells
    assert cells[0].paragraphs[0].role is Role.CELL_LABEL
    assert [cell.text for cell in cells[1:]] == ["", "", ""]


def test_dates_amounts_and_counts_read_as_people_write_them(drafted: Drafted) -> None:
    payment = Payment(
        id="p",
        due=date(2027, 4, 1),
        amount=Money(amount=Decimal("12.5")),
        for_priced_service=True,
    )
    row = texts_of(table(drafted(Agreement(payments=(payment,))), "payments"))[0]
    assert row[1].endswith("Pays for a service with a price")
    assert row[2:] == ("1 April 2027", "£12.50")


# ------------------------------------------------------------------ the design file


def test_every_table_and_column_has_its_words(texts: Texts) -> None:
    for schedule in schedule_designs():
        assert texts.phrase(f"schedule.{schedule.key}.heading")
        for design in schedule.tables:
            assert texts.phrase(f"schedule.{design.key}.caption")
            for column in (*design.columns, *design.light_columns):
                assert texts.phrase(f"schedule.{design.key}.columns.{column.head}")


def test_keys_of_schedules_and_tables_are_unique() -> None:
    designs = schedule_designs()
    tables = [design.key for schedule in designs for design in schedule.tables]
    assert len(tables) == len(set(tables))
    names = [name for schedule in designs for name in schedule.points_to]
    assert len(names) == len(set(names))
    assert {t.special for s in designs for t in s.tables if t.special} == set(SPECIAL)


FAULTS = {
    'rows = "tasks"': (
        'rows = "taks"',
        "table plan, rows: there is no “taks”. Did you mean “tasks”?",
    ),
    '"done_when?:"': ('"done_wen?:"', "table plan, what: there is no “done_wen”"),
    'special = "money"': ('special = "mony"', "table money, special: there is no “mony”"),
    'picture = "power"': ('picture = "powers"', "Did you mean “power”?"),
    '{ head = "role", width = 60': (
        '{ head = "role", width = 61',
        "table safety_leads: widths must add up to 100",
    ),
    '{ head = "cap", width = 30,': ("{ width = 30,", "table loss_caps: “head” should be words"),
    'kind = "law"': ('kind = "lore"', "table statutory, kind: there is no “lore”"),
    'key = "cover"\n': ("", "table 3 of risks: “key” should be words in quotation marks"),
    'special = "money"\n': (
        'special = "money"\nspezial = ""\n',
        "table money: there is no “spezial”. Did",
    ),
    '[[schedule]]\nkey = "partners"': ("[[schedule\nkey = 3", "schedules.toml is not TOML"),
    '"contact_role", "stand_in?:", "representative?:"': (
        '"contact_role", "stand_in?:", "reprezentative?:"',
        "table contacts, contact: there is no “reprezentative”. Did you mean “representative”?",
    ),
    'fields = ["amount"], number = true, total = "amount" },\n]\n\n[[schedule]]': (
        'fields = "amount" },\n]\n\n[[schedule]]',
        "table running_costs: “fields” should be a list",
    ),
    ', total = "amount" },\n]\n\n[[schedule]]': (
        ', total = "amont" },\n]\n\n[[schedule]]',
        "table running_costs, amount: there is no “amont”. Did you mean “amount”?",
    ),
    '"level_before?"': ('"level_before?|moons"', "table powers, before: there is no “moons”"),
    '"given_by"': ('"given_by.rolle"', "table resources, partner: there is no “rolle”"),
}


@pytest.mark.parametrize("right", FAULTS)
def test_a_fault_in_the_design_is_named_with_its_table(tmp_path: Path, right: str) -> None:
    wrong, sentence = FAULTS[right]
    shipped = template("schedules.toml").read_text(encoding="utf-8")
    assert right in shipped
    path = tmp_path / "schedules.toml"
    path.write_text(shipped.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(ScheduleDesignError) as fault:
        schedule_designs(path)
    assert sentence in str(fault.value)
