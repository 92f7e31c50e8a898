"""Removing marks a record and keeps it, so that nothing written in it meanwhile is lost."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.records import add_record, amend_record, remove_record
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from tests.collaboration.company import Company, replacing

COUNCIL = Partner(id="council", name="Ellismoor Council", known_as="the Council")
GRANTS = Power(id="grants", decision="small grants", conditions="The panel meets first.")
START = Agreement(partners=(COUNCIL, Partner(id="clinic")), powers=(GRANTS,))


def test_a_removal_wins_over_what_somebody_writes_in_the_record() -> None:
    company = Company(START, 2)
    me, you = company.people
    me.make(remove_record("partners", "council"))
    you.make(amend_record("partners", "council", name="Ellismoor Borough Council"))
    company.deliver_all()
    assert [one.id for one in you.agreement.partners] == ["clinic"]


def test_taking_the_removal_back_brings_what_they_wrote_in_it() -> None:
    company = Company(START, 2)
    me, you = company.people
    me.make(remove_record("partners", "council"))
    me.make(remove_record("powers", "grants"))
    you.make(amend_record("partners", "council", name="Ellismoor Borough Council"))
    you.make(amend_record("powers", "grants", conditions="The whole panel meets first."))
    company.deliver_all()
    me.session.undo()
    me.session.undo()
    company.deliver_all()
    assert me.agreement == you.agreement
    council, clinic = me.agreement.partners
    assert (council.name, council.known_as) == ("Ellismoor Borough Council", "the Council")
    assert clinic.id == "clinic"
    assert me.agreement.powers[0].conditions == "The whole panel meets first."


def test_making_an_addition_again_brings_what_they_wrote_in_it() -> None:
    company = Company(START, 2)
    me, you = company.people
    me.make(add_record("partners", Partner(id="school", name="Hill School")))
    company.deliver_all()
    you.make(amend_record("partners", "school", known_as="the School"))
    company.deliver_all()
    me.session.undo()
    me.session.redo()
    company.deliver_all()
    school = you.agreement.partners[-1]
    assert (school.name, school.known_as) == ("Hill School", "the School")


def test_a_new_record_of_an_old_id_is_as_it_was_made() -> None:
    company = Company(START, 2)
    me, you = company.people
    you.make(amend_record("partners", "council", known_as="the Borough"))
    company.deliver_all()
    me.make(remove_record("partners", "council"))
    me.make(add_record("partners", Partner(id="council", name="County Council"), behind=""))
    company.deliver_all()
    assert you.agreement.partners[0] == Partner(id="council", name="County Council")


def test_a_record_comes_back_as_it_was_put_back_after_the_file_was_opened_again() -> None:
    company = Company(START, 1)
    (me,) = company.people
    me.make(remove_record("powers", "grants"))
    again = Company(me.agreement, 1).people[0]
    again.make(replacing(START))
    assert again.agreement == START


def test_two_who_remove_the_same_record_can_each_bring_it_back() -> None:
    company = Company(START, 2)
    me, you = company.people
    for person in (me, you):
        person.make(remove_record("partners", "council"))
    company.deliver_all()
    you.session.undo()
    company.deliver_all()
    assert me.agreement == you.agreement == START
