"""Balance and thread as tables: every row rests on something, and nothing leaves the room."""

from hypothesis import given

from agreement_studio.application.balance_tables import balance_tables
from agreement_studio.application.linked_table import LinkedTable
from agreement_studio.application.thread_tables import LOOSE, thread_tables
from agreement_studio.domain.address import address_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.room_only import outward
from agreement_studio.drafting.document import Clause
from agreement_studio.texts import load_texts
from agreement_studio.wiring import Studio
from tests.strategies import agreements

PRIVATE = "Zqprivate"


def said(tables: tuple[LinkedTable, ...]) -> str:
    return "\n".join(
        "\n".join((table.title, table.about, *(" ".join(row.cells) for row in table.rows)))
        for table in tables
    )


def balance(agreement: Agreement) -> tuple[LinkedTable, ...]:
    return balance_tables(agreement, load_texts())


def thread(agreement: Agreement, studio: Studio) -> tuple[LinkedTable, ...]:
    return thread_tables(agreement, studio.draft(agreement, None, final=False), load_texts())


def test_the_balance_tells_who_decides_holds_carries_and_answers(marlshire: Agreement) -> None:
    tables = {table.key: table for table in balance(marlshire)}
    assert list(tables) == ["decides", "money", "risk", "answers", "gives", "talk"]
    assert len(tables["decides"].rows) == len(marlshire.powers)
    assert len(tables["risk"].rows) == len(marlshire.risks)
    assert len(tables["answers"].rows) == len(marlshire.lines)


@given(agreements())
def test_every_row_of_any_balance_rests_on_an_answer(agreement: Agreement) -> None:
    for table in balance(agreement):
        for row in table.rows:
            assert len(row.cells) == len(table.header)
            if row.path:
                address_of(row.path, agreement)


@given(agreements())
def test_a_balance_says_the_same_without_what_stays_in_the_room(agreement: Agreement) -> None:
    assert balance(agreement) == balance(outward(agreement))


def test_no_private_word_is_in_any_table(marlshire: Agreement, studio: Studio) -> None:
    partners = tuple(
        one.amended(
            own_interest=Shareable(text=PRIVATE),
            constraints=(Shareable(text=PRIVATE),),
            difficult_habit=Shareable(text=PRIVATE),
            instead_you_will_see=Shareable(text=PRIVATE),
        )
        for one in marlshire.partners
    )
    covers = tuple(one.amended(insurer=PRIVATE) for one in marlshire.covers)
    private = marlshire.amended(partners=partners, covers=covers)
    assert PRIVATE not in said(balance(private)) + said(thread(private, studio))


def test_every_outcome_has_its_thread_and_each_row_leads_somewhere(
    marlshire: Agreement, studio: Studio
) -> None:
    tables = thread(marlshire, studio)
    paths = [f"outcomes.{outcome.id}" for outcome in marlshire.outcomes]
    assert [table.key for table in tables] == [*paths, LOOSE]
    document = studio.draft(marlshire, None, final=False)
    clauses = {block.key for block in document.blocks() if isinstance(block, Clause)}
    for table in tables:
        for row in table.rows:
            if row.path not in clauses:
                address_of(row.path, marlshire)


def test_an_empty_agreement_has_no_rows_and_is_told_why(studio: Studio) -> None:
    for table in (*balance(Agreement()), *thread(Agreement(), studio)):
        assert table.rows == ()
        assert table.about
