"""A clause to be reworded, and a clause to be carried elsewhere."""

from collections.abc import Callable

from agreement_studio.application.clause_text import clause_html, clause_plain
from agreement_studio.application.rewording import (
    gone_back,
    reworded,
    rewording_of,
    still_fits,
    to_look_at,
)
from agreement_studio.application.wording_by_hand import Why
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.records import remove_record
from agreement_studio.drafting.document import Clause, Effect, Emphasis, Paragraph, Words
from agreement_studio.drafting.wordings import Wordings

Say = Callable[[Agreement], Wordings]


def test_a_clause_comes_with_our_words_and_the_partners_own(
    wordings: Say, marlshire: Agreement
) -> None:
    key = f"CL-12:{marlshire.powers[0].id}"
    before = rewording_of(wordings(marlshire), key)
    assert before is not None
    assert (before.by_hand, before.why) == (None, None)
    changed = reworded(wordings(marlshire), key, " Over tea. ", "Plainer")(marlshire)
    after = rewording_of(wordings(changed), key)
    assert after is not None
    assert after.by_hand is not None
    assert (after.ours, after.by_hand.text, after.why) == (before.ours, "Over tea.", None)
    assert gone_back(after)(changed) == marlshire


def test_words_need_a_look_until_people_say_that_they_still_fit(
    wordings: Say, marlshire: Agreement
) -> None:
    power = marlshire.powers[0].id
    key = f"CL-12:{power}"
    changed = reworded(wordings(marlshire), key, "Over tea.", "Plainer")(marlshire)
    later = answer(Address("powers", power, ("decision",)), "who pours")(changed)
    assert [(heading, one.why) for heading, one in to_look_at(wordings(later))] == [
        ("Who pours", Why.CHANGED)
    ]
    assert to_look_at(wordings(still_fits(wordings(later), key)(later))) == ()


def test_words_for_a_clause_that_is_gone_can_still_be_seen(
    wordings: Say, marlshire: Agreement
) -> None:
    power = marlshire.powers[0].id
    key = f"CL-12:{power}"
    changed = reworded(wordings(marlshire), key, "Over tea.", "Plainer")(marlshire)
    gone = rewording_of(wordings(remove_record("powers", power)(changed)), key)
    assert gone is not None
    assert (gone.ours, gone.why) == ("", Why.GONE)


def test_no_clause_and_a_clause_of_the_partners_own_cannot_be_reworded(
    wordings: Say, marlshire: Agreement
) -> None:
    assert rewording_of(wordings(marlshire), "CL-99:nothing") is None
    assert rewording_of(wordings(marlshire), "own:ours") is None


CLAUSE = Clause(
    "CL-1",
    "4.2",
    "Tea & cake",
    (
        Paragraph("p1", (Words("We <meet> "), Words("often", Emphasis.STRONG))),
        Paragraph("p2", (Words("on Fridays"),), number="(a)"),
    ),
    Effect.INTENT,
)


def test_a_clause_is_carried_as_plain_text() -> None:
    assert clause_plain(CLAUSE) == "4.2 Tea & cake\n\nWe <meet> often\n\n(a) on Fridays"


def test_a_clause_is_carried_as_html_and_nothing_in_it_is_markup() -> None:
    assert clause_html(CLAUSE) == (
        "<p><b>4.2 Tea &amp; cake</b></p><p>We &lt;meet&gt; <b>often</b></p>"
        "<p>(a)&nbsp;on Fridays</p>"
    )
