"""Every convention that a lawyer looks for is in the drafted agreement, under its own heading."""

import re
import tomllib
from functools import cache

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Form, GoodFaith, MoneyClaims, Status
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import (
    Clause,
    Contents,
    Document,
    Edition,
    Effect,
    Paragraph,
    Reference,
    Section,
    SectionKind,
    Signature,
    Table,
    paragraphs_of,
)
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.texts import load_texts

LAWYERS_SWITCHES = {
    "good_faith": GoodFaith.DEFINED,
    "limited_recourse": True,
    "money_claims": MoneyClaims.NONE,
    "reading_rule": True,
    "short_lines": True,
    "sign_electronically": True,
    "sign_in_parts": True,
}
"""What an officer would switch on for a binding agreement."""

SHORT_LINES = ("reading_rule", "short_lines", "sign_electronically", "sign_in_parts")


@cache
def marlshire(status: Status, form: Form = Form.AGREEMENT, *, own_pages: bool = False) -> Document:
    path = template("starters", "marlshire-growth.toml")
    agreement = Agreement.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    is_bound = status is Status.BINDING
    switches = LAWYERS_SWITCHES if is_bound else dict.fromkeys(SHORT_LINES, False)
    legal = agreement.legal.amended(
        status=status, form=form, signatures_on_own_pages=own_pages, **switches
    )
    drafter = Drafter(load_library(), load_texts())
    return draft(drafter, agreement.amended(legal=legal), Edition.CLEAN)


def clauses(document: Document) -> list[Clause]:
    return [block for block in document.blocks() if isinstance(block, Clause)]


def words(clause: Clause) -> str:
    return "\n".join((clause.heading, *(paragraph.text for paragraph in paragraphs_of(clause))))


def headings(document: Document) -> list[str]:
    return [clause.heading for clause in clauses(document)]


def section(document: Document, key: str) -> Section:
    return next(section for section in document.sections if section.key == key)


def front(document: Document) -> str:
    blocks = section(document, "front").blocks
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))


def table(document: Document, key: str) -> str:
    found = next(b for b in document.blocks() if isinstance(b, Table) and b.key == f"table:{key}")
    return "\n".join(cell.text for row in found.rows for cell in row.cells)


ALL = tuple(Status)

IN_EVERY_STATUS = {
    "no partnership or agency": "CL-03: does not create a partnership in law, a company, an agency",
    "no power to commit another": "CL-03: None of us can commit another",
    "statutory powers untouched": "CL-14: Nothing here delegates a function",
    "representatives and stand-ins": "CL-47: one who stands in",
    "variation": "CL-36: in writing, signed by every partner it touches",
    "joining": "CL-37: signs a joining page",
    "leaving": "CL-38: three months’ notice",
    "law and courts": "CL-40: the courts of England and Wales",
    "third-party rights": "CL-40: Contracts (Rights of Third Parties) Act 1999",
    "notices": "CL-48: goes to the address in Schedule",
    "receipt of notices": "CL-48: counts as received",
    "liability": "CL-65: claim",
    "insurance": "CL-57: insure",
    "powers relied on": "CL-70: Localism Act 2011, section 1",
    "definitions": "CL-50: have the meaning given here",
    "interpretation": "CL-05: Read every part of this agreement in the light of our purpose",
    "term": "CL-71: ends on 31 March 2030",
    "confidential matters": "CL-27: private",
    "data protection": "CL-25: law",
    "survival": "CL-82: go on after the end",
    "authority to sign": "CL-41: signs with authority",
}
"""What is looked for → the clause that holds it, and words of it."""

BEHIND_SWITCHES = {
    "reading rule": "CL-51: “Including” does not limit",
    "laws as amended": "CL-51: changed from time to time",
    "entire agreement": "CL-55: the whole of what we have agreed",
    "severance": "CL-87: the rest stands",
    "waiver": "CL-87: Not insisting on something once",
    "assignment": "CL-128: None of us may pass on what it owes or is owed",
    "further assurance": "CL-128: sign what else is needed",
    "counterparts": "CL-88: separate copies",
    "electronic signing": "CL-88: electronically",
    "good faith": "CL-43: good faith",
    "limited recourse": "CL-44: brought or promised to bring here",
    "consideration": "CL-46: in return for those of the others",
    "personal protection": "CL-66: not in a personal capacity",
    "dispute steps before court": "CL-34: before any of us turns to a court",
}
"""What is looked for only where the agreement binds."""


def assert_held(document: Document, place: str) -> Clause:
    clause_id, wanted = place.split(": ", 1)
    found = [clause for clause in clauses(document) if clause.clause_id == clause_id]
    assert found, f"{clause_id} is not printed"
    assert any(wanted in words(clause) for clause in found), words(found[0])
    return found[0]


@pytest.mark.parametrize("status", ALL)
@pytest.mark.parametrize("convention", IN_EVERY_STATUS)
def test_a_convention_is_held_whatever_the_status(convention: str, status: Status) -> None:
    assert_held(marlshire(status), IN_EVERY_STATUS[convention])


@pytest.mark.parametrize("convention", BEHIND_SWITCHES)
def test_a_binding_agreement_holds_the_usual_lines_as_binding_clauses(convention: str) -> None:
    assert (
        assert_held(marlshire(Status.BINDING), BEHIND_SWITCHES[convention]).effect is Effect.BINDS
    )


def test_the_lawyers_short_lines_wait_for_their_one_switch() -> None:
    ids = {clause.clause_id for clause in clauses(marlshire(Status.SHARED_COMMITMENT))}
    assert not ids & {"CL-51", "CL-87", "CL-88", "CL-128"}


@pytest.mark.parametrize("status", ALL)
def test_documents_beside_this_one_stand_in_an_order(status: Status) -> None:
    umbrella = "CL-04: If two of them differ, the one listed earlier comes first"
    is_umbrella = status is Status.UMBRELLA
    place = umbrella if is_umbrella else "CL-106: it comes first on what it covers"
    assert_held(marlshire(status), place)


@pytest.mark.parametrize("status", ALL)
def test_the_title_block_is_dated_and_numbers_the_partners(status: Status) -> None:
    text = front(marlshire(status))
    assert "Dated\u00a022 November 2026" in text or "Dated 22 November 2026" in text
    assert re.search(r"\(1\).*Marlshire Council \(“the Council”\)", text)
    assert re.search(r"\(6\).*Four Wards Residents. Network \(“the Network”\)", text)


@pytest.mark.parametrize("status", ALL)
def test_the_title_block_says_what_the_agreement_relates_to(status: Status) -> None:
    assert re.search(r"Relating to.four wards of Marlshire", front(marlshire(status)))


@pytest.mark.parametrize("status", ALL)
def test_each_partner_has_form_number_and_address_in_a_schedule(status: Status) -> None:
    partners = table(marlshire(status), "partners")
    assert "A private company limited by shares\nRegistered number: example 00000103" in partners
    contacts = table(marlshire(status), "contacts")
    assert "Unit 4, Canal Works, Marlshire" in contacts
    assert "Formal letters to: The Monitoring Officer" in contacts
    assert "Stands in at the table: Head of Economy" in contacts


@pytest.mark.parametrize("status", ALL)
def test_the_background_is_lettered(status: Status) -> None:
    background = next(c for c in clauses(marlshire(status)) if c.clause_id == "CL-06")
    assert [p.number for p in background.paragraphs] == ["(a)", "(b)", "(c)"]


@pytest.mark.parametrize("status", ALL)
def test_clauses_are_numbered_without_a_hole(status: Status) -> None:
    for part in marlshire(status).sections:
        numbers = [block.number for block in part.blocks if isinstance(block, Clause)]
        assert numbers == [f"{part.number}.{n}" for n in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("status", ALL)
def test_every_reference_is_live_and_names_the_number_printed_there(status: Status) -> None:
    document = marlshire(status)
    numbers = {clause.key: clause.number for clause in clauses(document)}
    numbers |= {part.key: part.number for part in document.sections}
    references = [
        inline
        for p in document.paragraphs()
        for inline in p.inlines
        if isinstance(inline, Reference)
    ]
    assert len(references) > 10
    assert [r for r in references if numbers.get(r.target_key) != r.number] == []


@pytest.mark.parametrize("status", ALL)
def test_the_contents_list_every_part_under_its_number(status: Status) -> None:
    document = marlshire(status)
    (contents,) = (block for block in document.blocks() if isinstance(block, Contents))
    listed = [(number, heading) for number, heading, _ in contents.entries]
    kinds = {SectionKind.NUMBERED, SectionKind.SIGNING, SectionKind.SCHEDULE}
    assert listed == [(s.number, s.heading) for s in document.sections if s.kind in kinds]


@pytest.mark.parametrize("status", ALL)
def test_schedules_are_numbered_and_named(status: Status) -> None:
    schedules = [s for s in marlshire(status).sections if s.kind is SectionKind.SCHEDULE]
    assert [s.number for s in schedules] == [str(n) for n in range(1, len(schedules) + 1)]
    assert {"Partners", "Document control", "Still to agree"} <= {s.heading for s in schedules}


@pytest.mark.parametrize("status", ALL)
def test_document_control_shows_versions_approvals_and_documents_beside_this_one(
    status: Status,
) -> None:
    document = marlshire(status)
    assert table(document, "control").startswith("1\n22 November 2026\n")
    assert "The Council\nCabinet" in table(document, "own_approvals")
    assert "Comes before this agreement on what it covers" in table(document, "linked_documents")


def signatures(document: Document) -> list[Signature]:
    return [block for block in document.blocks() if isinstance(block, Signature)]


def labels(signature: Signature) -> list[str]:
    return [row.cells[0].text for row in signature.rows]


def test_each_partner_signs_with_authority_name_office_and_date() -> None:
    signing = signatures(marlshire(Status.BINDING))
    assert len(signing) == 6
    for signature in signing:
        assert signature.caption == "Signed for and on behalf of"
        assert labels(signature) == ["Authority", "Name", "Office", "Signature", "Date"]


@pytest.mark.parametrize("own_pages", [False, True])
def test_signatures_run_on_or_have_a_page_each(own_pages: bool) -> None:
    signing = signatures(marlshire(Status.BINDING, own_pages=own_pages))
    assert [s.new_page for s in signing] == [False, *[own_pages] * 5]


def test_only_a_deed_is_witnessed_and_says_that_it_is_one() -> None:
    deed = marlshire(Status.BINDING, Form.DEED)
    assert "(deed)" in front(deed)
    assert all("itness" in " ".join(labels(s)) for s in signatures(deed))
    assert not any("itness" in " ".join(labels(s)) for s in signatures(marlshire(Status.BINDING)))
    assert [c for c in clauses(deed) if c.clause_id == "CL-117" or "deed" in words(c).lower()]


@pytest.mark.parametrize("status", ALL)
def test_people_affected_have_a_panel_that_is_no_signature(status: Status) -> None:
    signing = section(marlshire(status), "signing")
    text = "\n".join(block.text for block in signing.blocks if isinstance(block, Paragraph))
    assert "Read by people affected\nThis is not a signature and not a witness." in text


@pytest.mark.parametrize("status", [Status.SHARED_COMMITMENT, Status.UMBRELLA])
def test_what_is_said_to_be_listed_on_page_one_is_listed_there(status: Status) -> None:
    document = marlshire(status)
    assert "listed as binding on page one" in words(clauses(document)[0])
    box = next(b for b in document.blocks() if isinstance(b, Table) and b.key == "table:status")
    named = [
        inline.target_key
        for paragraph in paragraphs_of(box)
        for inline in paragraph.inlines
        if isinstance(inline, Reference)
    ]
    bind = [c.key for c in clauses(document) if c.effect is Effect.BINDS]
    assert bind
    assert [key for key in named if key in set(bind)] == bind


def test_what_is_said_to_be_marked_is_marked_and_nothing_else() -> None:
    bound = marlshire(Status.BINDING)
    assert "A clause without a mark is a statement of intent" in words(clauses(bound)[0])
    marked = {c.key for c in clauses(bound) if c.effect_line is not None}
    assert marked == {c.key for c in clauses(bound) if c.effect is not Effect.INTENT}
    assert "The clauses marked as binding bind us." in table(bound, "status")


@pytest.mark.parametrize("status", ALL)
def test_nobody_is_called_a_party(status: Status) -> None:
    assert not [
        c.number
        for c in clauses(marlshire(status))
        if re.search(r"\b(the|Each) Part(y|ies)\b", words(c))
    ]
