"""An agreement is brought up to a newer template change by change, and keeps what is its own."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.session import Session
from agreement_studio.application.solo import Solo
from agreement_studio.application.step_labels import step_label
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.template import About, Template
from agreement_studio.application.templates.update import (
    NotFromTemplateError,
    Standing,
    Update,
    take,
    update_for,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.legal import MadeFrom
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.texts import load_texts
from agreement_studio.wiring import Studio
from tests.strategies import tables

TEXTS = load_texts()
OLD = Agreement(
    purpose=Purpose(problem="Homes are cold.", aim="people are warm"),
    powers=(Power(id="a", decision="grants"), Power(id="b", decision="rooms")),
    partners=(Partner(id="p"),),
)
NEW = OLD.amended(
    purpose=OLD.purpose.amended(problem="Homes are cold and damp.", aim="people are warm all year"),
    powers=(
        OLD.powers[0],
        Power(id="c", decision="boilers"),
        Power(id="d", decision="fuel"),
    ),
)


def version(agreement: Agreement, number: str) -> Template:
    return Template(About("abcdefgh2345", number, "Warm homes"), agreement)


BEFORE, AFTER = version(OLD, "1"), version(NEW, "2")


def offered(agreement: Agreement) -> Update:
    return update_for(agreement, BEFORE, AFTER, TEXTS)


def taken(agreement: Agreement, numbers: Sequence[int]) -> Agreement:
    update = offered(agreement)
    return take(update, [update.offers[number] for number in numbers])(agreement)


def test_each_change_is_told_in_words() -> None:
    told = [offer.told.text for offer in offered(begun_from(BEFORE)).offers]
    assert len(told) == 5
    assert any("damp" in sentence for sentence in told)
    assert any("boilers" in sentence for sentence in told)


def test_taking_everything_gives_the_newer_template() -> None:
    begun = begun_from(BEFORE)
    assert taken(begun, range(5)) == begun_from(AFTER)


def test_taking_nothing_notes_the_newer_version_alone() -> None:
    begun = begun_from(BEFORE)
    made_from = MadeFrom(template=AFTER.about.id, version="2")
    assert taken(begun, ()) == begun.amended(made_from=made_from)


def test_what_people_filled_in_stays() -> None:
    begun = begun_from(BEFORE)
    own = begun.amended(
        name="Warm rooms", partners=(Partner(id="p", name="Osterby"), Partner(id="q"))
    )
    now = taken(own, range(5))
    assert (now.name, now.partners) == (own.name, own.partners)
    assert now.purpose == NEW.purpose


def test_what_people_changed_is_pointed_out_and_stays_unless_they_give_it_up() -> None:
    begun = begun_from(BEFORE)
    mine = begun.amended(purpose=begun.purpose.amended(aim="nobody is cold"))
    update = offered(mine)
    (yours,) = [offer for offer in update.offers if offer.standing is Standing.YOURS]
    suggested = [offer for offer in update.offers if offer.is_suggested]
    assert take(update, suggested)(mine).purpose.aim == "nobody is cold"
    assert take(update, [yours])(mine).purpose.aim == "people are warm all year"
    assert take(update, [yours])(mine).purpose.problem == "Homes are cold."


def test_an_entry_that_people_changed_goes_only_when_they_say_so() -> None:
    begun = begun_from(BEFORE)
    changed = begun.powers[1].amended(conditions="On weekdays.")
    mine = begun.amended(powers=(begun.powers[0], changed))
    update = offered(mine)
    (yours,) = [offer for offer in update.offers if offer.standing is Standing.YOURS]
    suggested = [offer for offer in update.offers if offer.is_suggested]
    assert changed in take(update, suggested)(mine).powers
    assert changed not in take(update, [yours])(mine).powers


def test_what_the_agreement_has_already_is_not_offered() -> None:
    begun = begun_from(BEFORE)
    mine = begun.amended(purpose=NEW.purpose)
    assert len(offered(mine).offers) == 3


def test_an_entry_comes_in_without_the_one_before_it() -> None:
    begun = begun_from(BEFORE)
    update = offered(begun)
    (fuel,) = [offer for offer in update.offers if "fuel" in offer.told.text]
    assert [one.id for one in take(update, [fuel])(begun).powers] == ["a", "d", "b"]


def test_an_update_is_one_step_that_can_be_taken_back() -> None:
    begun = begun_from(BEFORE)
    session = Session(Solo(begun), Studio().now)
    update = offered(begun)
    session.apply(take(update, update.offers))
    assert step_label(session.steps[-1], TEXTS) == "Update from the template “Warm homes”"
    session.undo()
    assert session.agreement == begun
    session.redo()
    assert session.agreement == begun_from(AFTER)


@given(old=tables(), new=tables(), picked=st.sets(st.integers(0, 40)))
def test_whatever_is_taken_comes_in_whole_and_the_rest_stays(
    old: Agreement, new: Agreement, picked: set[int]
) -> None:
    before, after = version(old, "1"), version(new, "2")
    begun = begun_from(before)
    update = update_for(begun, before, after, TEXTS)
    chosen = [offer for number, offer in enumerate(update.offers) if number in picked]
    now = take(update, chosen)(begun)
    rest = update_for(now.amended(made_from=begun.made_from), before, after, TEXTS)
    addresses = {(type(o.change), o.change.address, o.change.kind) for o in rest.offers}
    moved = {"moved"}
    for offer in chosen:
        if offer.change.kind.value not in moved:
            key = (type(offer.change), offer.change.address, offer.change.kind)
            assert key not in addresses
    assert take(update, update.offers)(begun) == begun_from(after)


def test_an_agreement_from_elsewhere_is_refused() -> None:
    with pytest.raises(NotFromTemplateError, match="was not made from version 1"):
        offered(OLD)
    other = Template(About("zzzzzzzz2345", "2", "Other"), NEW)
    with pytest.raises(NotFromTemplateError, match="another template"):
        update_for(begun_from(BEFORE), BEFORE, other, TEXTS)
