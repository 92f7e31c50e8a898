"""Places to sign, and the panel for people affected who have read the agreement."""

from collections.abc import Callable
from datetime import date

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Form, PartnerRole, Sector
from agreement_studio.domain.consent import ReadBy
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.document import (
    Block,
    Document,
    Edition,
    Paragraph,
    Role,
    Signature,
    Table,
    TableKind,
)

Drafted = Callable[..., Document]
COUNCIL = Partner(
    id="council",
    name="Marlshire Council",
    known_as="the Council",
    sector=Sector.PUBLIC,
    authority_reference="minute 12/26",
    signatory="R. Ames",
    signatory_office="Director",
)
ANN = Partner(id="ann", name="Ann Ode", is_person=True, address="1 Hidden Lane")
WATCHERS = Partner(id="watchers", name="The Watchers", role=PartnerRole.OBSERVER)
FRIENDS = Partner(id="friends", name="Friends", role=PartnerRole.ASSOCIATE)


def signing(document: Document) -> tuple[Block, ...]:
    return next(s for s in document.sections if s.key == "signing").blocks


def places(document: Document) -> dict[str, Signature]:
    return {b.key: b for b in signing(document) if isinstance(b, Signature)}


def lines(place: Signature) -> dict[str, str]:
    return {row.key.rpartition(":")[2]: row.cells[1].text for row in place.rows}


def test_everyone_signs_but_observers(drafted: Drafted) -> None:
    document = drafted(Agreement(partners=(COUNCIL, WATCHERS, ANN, FRIENDS)))
    assert list(places(document)) == ["signing:council", "signing:ann", "signing:friends"]


def test_an_organisation_signs_by_its_full_name_with_authority_and_office(
    drafted: Drafted,
) -> None:
    place = places(drafted(Agreement(partners=(COUNCIL,))))["signing:council"]
    assert place.partner == "Marlshire Council"
    assert place.caption == "Signed for and on behalf of"
    assert lines(place) == {
        "authority": "minute 12/26",
        "name": "R. Ames",
        "office": "Director",
        "signature": "",
        "date": "",
    }


def test_a_person_signs_without_office_authority_or_address(drafted: Drafted) -> None:
    document = drafted(Agreement(partners=(ANN,)))
    place = places(document)["signing:ann"]
    assert place.caption == "Signed by"
    assert list(lines(place)) == ["name", "signature", "date"]
    assert "Hidden Lane" not in repr(document)


def test_a_deed_asks_for_a_witness_and_says_when_it_is_delivered(drafted: Drafted) -> None:
    deed = drafted(Agreement(partners=(COUNCIL,), legal=Legal(form=Form.DEED)))
    place = places(deed)["signing:council"]
    assert place.caption == "Signed as a deed by"
    assert list(lines(place))[-3:] == ["deed_witness", "deed_witness_name", "deed_witness_address"]
    assert signing(deed)[0].key == "signing:deed"


def test_each_place_may_have_a_page_of_its_own(drafted: Drafted) -> None:
    for own in (False, True):
        agreement = Agreement(partners=(COUNCIL, FRIENDS), legal=Legal(signatures_on_own_pages=own))
        places_there = list(places(drafted(agreement)).values())
        assert [place.new_page for place in places_there] == [False, own]


def test_who_signs_and_by_what_authority_is_asked_for(drafted: Drafted) -> None:
    place = places(drafted(Agreement(partners=(FRIENDS,))))["signing:friends"]
    assert lines(place)["name"].startswith("[to agree: ")
    assert lines(place)["authority"].startswith("[to agree: ")


def test_without_partners_the_page_asks_who_they_are(drafted: Drafted) -> None:
    first = signing(drafted(Agreement()))[0]
    assert first.key == "signing:partners"


@pytest.mark.parametrize("edition", list(Edition))
def test_where_only_observers_are_named_the_page_asks_who_the_partners_are(
    drafted: Drafted, edition: Edition
) -> None:
    watcher = Partner(id="a", name="Watchers", role=PartnerRole.OBSERVER)
    document = drafted(Agreement(partners=(watcher,)), edition)
    assert "[to agree: who the partners are]" in [
        block.text for block in signing(document) if isinstance(block, Paragraph)
    ]
    assert not places(document)
    assert not [t for t in signing(document) if isinstance(t, Table) and not t.rows]


def test_a_light_copy_has_one_table_of_signatures_unless_it_is_a_deed(drafted: Drafted) -> None:
    agreement = Agreement(partners=(COUNCIL, ANN))
    light = drafted(agreement, Edition.LIGHT)
    assert places(light) == {}
    table = signing(light)[0]
    assert isinstance(table, Table)
    assert table.kind is TableKind.SIGNATURES
    assert [row.key for row in table.rows] == ["table:signing:council", "table:signing:ann"]
    deed = drafted(agreement.amended(legal=Legal(form=Form.DEED)), Edition.LIGHT)
    assert set(places(deed)) == {"signing:council", "signing:ann"}


def test_a_person_is_not_asked_for_authority_in_a_light_copy(drafted: Drafted) -> None:
    table = signing(drafted(Agreement(partners=(ANN,)), Edition.LIGHT))[0]
    assert isinstance(table, Table)
    assert "to agree" not in table.rows[0].cells[0].text


def test_people_affected_may_say_that_they_have_read_it(drafted: Drafted) -> None:
    reader = ReadBy(id="r", name_or_role="A carer", comment="Keep it so.", on=date(2026, 11, 1))
    for edition, rows in ((Edition.CLEAN, 3), (Edition.LIGHT, 1)):
        panel = signing(drafted(Agreement(read_by=(reader,)), edition))[-1]
        assert isinstance(panel, Table)
        assert len(panel.rows) == rows
        told = [cell.text for cell in panel.rows[0].cells]
        assert told == ["A carer", "Keep it so.", "1 November 2026"]
        assert panel.rows[0].cells[0].paragraphs[0].role is Role.CELL_LABEL


@pytest.mark.parametrize("edition", Edition)
def test_the_panel_says_that_it_is_no_signature_and_no_witness(
    drafted: Drafted, edition: Edition
) -> None:
    said = next(
        p.text
        for p in drafted(Agreement(), edition).paragraphs()
        if p.key == "signing:read-by:explanation"
    )
    assert "not a signature and not a witness" in said
