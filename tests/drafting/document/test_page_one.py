"""Page one: what this is, between whom, what binds, what is still open."""

from collections.abc import Callable
from datetime import date

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    ClauseEffect,
    EditionChoice,
    Form,
    Jurisdiction,
    PartnerRole,
    SectionKey,
    Sector,
    State,
    Status,
)
from agreement_studio.domain.legal import EarlierDocument, Legal, LinkedDocument, Version
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.rhythm import Duration
from agreement_studio.domain.wording import OpenPoint, OwnClause
from agreement_studio.drafting.document import (
    Clause,
    Document,
    Edition,
    Effect,
    Paragraph,
    Reference,
    SectionKind,
    Table,
    TableKind,
)
from agreement_studio.drafting.pages.front_page import LISTED_CLAUSES, NAMED_CLAUSES

Drafted = Callable[..., Document]
COUNCIL = Partner(
    id="council", name="Marlshire Council", known_as="the Council", sector=Sector.PUBLIC
)
MEADOW = Partner(id="meadow", name="Meadow Street Friends", sector=Sector.COMMUNITY)


def paragraph(document: Document, key: str) -> Paragraph:
    return next(p for p in document.paragraphs() if p.key == key)


def box(document: Document) -> dict[str, str]:
    """The status box: what stands in each row, by the row's name."""
    table = status_table(document)
    return {row.key.rpartition(":")[2]: row.cells[1].text for row in table.rows}


def status_table(document: Document) -> Table:
    return next(b for b in document.blocks() if isinstance(b, Table) and b.kind is TableKind.STATUS)


def with_status(status: Status | None, **more: object) -> Agreement:
    return Agreement(
        legal=Legal(status=status), jurisdiction=Jurisdiction.ENGLAND, partners=(COUNCIL, MEADOW)
    ).amended(**more)


@pytest.mark.parametrize("status", Status)
def test_the_box_names_the_status_and_whether_it_binds(drafted: Drafted, status: Status) -> None:
    head = status_table(drafted(with_status(status))).header[1]
    assert head.startswith(f"{status.value}. ")
    is_binding = status is Status.BINDING
    assert ("is legally binding" in head) == is_binding
    assert ("is not legally binding" in head) != is_binding


def test_the_box_says_when_no_status_is_chosen(drafted: Drafted) -> None:
    document = drafted(with_status(None))
    assert status_table(document).header[1] == "Status: still to be chosen"
    assert "[to agree: " in box(document)["binding_anyway"]
    assert "nothing in this draft binds anybody" in box(document)["binding_anyway"]


@pytest.mark.parametrize("status", [Status.SHARED_COMMITMENT, Status.UMBRELLA])
@pytest.mark.parametrize("edition", Edition)
def test_the_box_lists_exactly_the_clauses_that_bind(
    drafted: Drafted, status: Status, edition: Edition
) -> None:
    document = drafted(with_status(status), edition)
    binding = [
        block.key
        for block in document.blocks()
        if isinstance(block, Clause) and block.effect is Effect.BINDS
    ]
    row = paragraph(document, "table:status:binding_anyway:text:0")
    listed = [i.target_key for i in row.inlines if isinstance(i, Reference)]
    assert listed == binding
    assert ("(" in row.text) == (len(binding) <= NAMED_CLAUSES)


def test_a_binding_agreement_with_many_clauses_sums_them_up(drafted: Drafted) -> None:
    many = tuple(
        OwnClause(id=f"own-{n}", section=SectionKey.LAW, heading="X", effect=ClauseEffect.BINDS)
        for n in range(LISTED_CLAUSES)
    )
    said = box(drafted(with_status(Status.BINDING, own_clauses=many)))["binding_anyway"]
    assert (
        said == "The clauses marked as binding bind us. "
        "All others say what we intend, or record the law."
    )


def test_a_binding_agreement_asks_for_advice_until_a_lawyer_is_named(drafted: Drafted) -> None:
    agreement = with_status(Status.BINDING)
    assert box(drafted(agreement))["advice"].startswith("Draft: take legal advice before signing.")
    reviewed = agreement.legal.amended(reviewed_by="A. Solicitor", reviewed_on=date(2027, 1, 4))
    said = box(drafted(agreement.amended(legal=reviewed)))["advice"]
    assert said.startswith("A. Solicitor advised on this text on 4 January 2027.")
    dateless = reviewed.amended(reviewed_on=None)
    assert "take legal advice" in box(drafted(agreement.amended(legal=dateless)))["advice"]


def test_the_box_names_the_documents_beside_and_the_ones_replaced(drafted: Drafted) -> None:
    agreement = with_status(
        Status.UMBRELLA,
        linked_documents=(LinkedDocument(id="pool", name="the pooled fund agreement"),),
        earlier_documents=(
            EarlierDocument(id="mou", name="the memorandum of 2021", carries_on=False),
            EarlierDocument(id="lease", name="the lease", carries_on=True),
        ),
    )
    said = box(drafted(agreement))["sits_beside"]
    assert said == (
        "The pooled fund agreement. Each keeps its own terms. Replaces the memorandum of 2021."
    )


def test_an_umbrella_without_documents_says_what_is_to_agree(drafted: Drafted) -> None:
    assert box(drafted(with_status(Status.UMBRELLA)))["sits_beside"].startswith("[to agree: ")
    assert "sits_beside" not in box(drafted(with_status(Status.SHARED_COMMITMENT)))


def test_the_box_names_those_whom_anyone_may_ask(drafted: Drafted) -> None:
    assert "open" not in box(drafted(with_status(Status.SHARED_COMMITMENT)))
    council = COUNCIL.amended(freedom_of_information=True)
    said = box(drafted(with_status(Status.SHARED_COMMITMENT, partners=(council, MEADOW))))["open"]
    assert said == "The Council must answer freedom of information requests about this work."


def test_the_box_counts_open_points_and_points_to_their_schedule(drafted: Drafted) -> None:
    one = (OpenPoint(id="keys", what="Who holds the keys"),)
    said = box(drafted(with_status(None, open_points=one)))["still_to_agree"]
    assert said.startswith("One point (see Schedule\u00a0")


def test_partners_are_numbered_with_their_marks_and_short_names(drafted: Drafted) -> None:
    said = paragraph(drafted(with_status(None)), "front:between").text
    assert said == (
        "Between (1)\u00a0●\u00a0P\u00a0Marlshire Council (“the Council”), "
        "(2)\u00a0⌂\u00a0C\u00a0Meadow Street Friends"
    )


def test_without_partners_page_one_asks_for_them(drafted: Drafted) -> None:
    assert "[to agree: " in paragraph(drafted(Agreement()), "front:between").text


def test_page_one_gives_place_version_dates_and_state(drafted: Drafted) -> None:
    agreement = Agreement(
        place="Marlshire",
        version=Version(
            number="3",
            dated=date(2026, 11, 22),
            state=State.LEGAL,
            reference="MC/1",
            classification="OFFICIAL",
        ),
        duration=Duration(begins=date(2027, 4, 1), open_ended=True),
        edition=EditionChoice.FULL,
    )
    said = paragraph(drafted(agreement), "front:facts").text
    for fact in ("\u00a0Marlshire", "Version\u00a03", "Dated\u00a022 November 2026"):
        assert fact in said
    for fact in ("Starts\u00a01 April 2027", "Reference\u00a0MC/1", "Handling\u00a0OFFICIAL"):
        assert fact in said
    assert said.endswith("No end date")


def test_a_deed_says_so_above_its_name(drafted: Drafted) -> None:
    plain, deed = (
        drafted(with_status(Status.BINDING, legal=Legal(status=Status.BINDING, form=form)))
        for form in (Form.AGREEMENT, Form.DEED)
    )
    assert paragraph(plain, "front:kind").text == "Collaboration agreement"
    assert paragraph(deed, "front:kind").text == "Collaboration agreement (deed)"


def test_the_contents_list_everything_that_follows(drafted: Drafted) -> None:
    document = drafted(with_status(Status.SHARED_COMMITMENT))
    contents = next(s for s in document.sections if s.key == "contents-page").blocks[0]
    following = document.sections[3:]
    assert [entry[2] for entry in contents.entries] == [s.key for s in following]  # type: ignore[union-attr]  # the contents page holds Contents
    assert {s.kind for s in following} == {
        SectionKind.NUMBERED,
        SectionKind.SIGNING,
        SectionKind.SCHEDULE,
    }


def test_duties_in_law_name_their_holders(drafted: Drafted) -> None:
    council = COUNCIL.amended(statutory_duties=("assess need",), role=PartnerRole.FULL)
    said = box(drafted(with_status(None, partners=(council, MEADOW))))["duties"]
    assert "stay theirs" in said or "stay with it" in said
