"""More than single words: one-sided clauses, words against their mark, two names, hard clauses."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ClauseEffect, SectionKey
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.wording import OwnClause, WordingOverride
from agreement_studio.review.readability import reading_of
from tests.review.reviewing import places, reviewed, spoken
from tests.starters.on_disk import PARTNERSHIPS, starter

PARTNERS = (
    Partner(id="council", name="Marlshire Council", known_as="the Council"),
    Partner(id="circle", name="Carers Circle", known_as="the Circle"),
    Partner(id="parish", name="Brackwater Parish Council", known_as="the Parish"),
)


def said(text: str, **answers: Any) -> Agreement:
    """Three partners, and a clause of their own that says this."""
    effect = answers.pop("effect", ClauseEffect.INTENT)
    own = OwnClause(
        id="ours", section=SectionKey.PURPOSE, heading="Visits", text=text, effect=effect
    )
    return Agreement(**{"partners": PARTNERS, "own_clauses": (own,), **answers})


# ------------------------------------------------------------------------------ one-way duties


@pytest.mark.parametrize(
    "text",
    [
        "The Circle will report each week to the Council.",
        "So that all of us know, the Circle will report each week.",
        "The Circle shall pay. The Council may ask for more.",
        "The Council and its friends will pay what the Circle asks.",
    ],
)
def test_a_clause_in_which_one_of_several_will_is_asked_about(text: str) -> None:
    (finding,) = spoken("one-way", said(text))
    assert (finding.about, finding.clauses) == ("own_clauses.ours.text", ("own:ours",))


def test_the_one_that_will_is_named() -> None:
    (finding,) = spoken("one-way", said("The Circle will report each week to the Council."))
    assert finding.sentence == (
        "In “Visits” only the Circle takes something on. Is that what everyone wants?"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Circle will report to the Council, and the Council will answer.",
        "We will report to the Council.",
        "Each of us will help the Circle.",
        "The Circle will report. All partners will read it.",
        "The Circle will report each week.",
        "The Circle reports to the Council.",
        "People will see a change.",
        "Marlshire Council will pay, and Carers Circle will visit.",
        "",
    ],
)
def test_a_clause_that_binds_nobody_all_or_only_the_one_it_speaks_of_is_left_alone(
    text: str,
) -> None:
    assert spoken("one-way", said(text)) == []


def test_the_longer_name_wins_over_the_shorter_one_within_it() -> None:
    (finding,) = spoken("one-way", said("Brackwater Parish Council will help us."))
    assert "only the Parish takes" in finding.sentence


@pytest.mark.parametrize(("clause", "speaks"), [("CL-07", True), ("CL-13:x", False)])
def test_wordings_by_hand_are_read_except_where_they_speak_of_one_by_nature(
    clause: str, speaks: bool
) -> None:
    text = "The Council will decide after it has heard the Circle."
    by_hand = WordingOverride(id="w", clause_key=clause, text=text)
    agreement = starter("marlshire-growth")
    kept = next(one for one in agreement.powers if one.stance == "kept")
    by_hand = by_hand.amended(clause_key=clause.replace(":x", f":{kept.id}"))
    text = "The Council will decide after it has heard the College."
    agreement = agreement.amended(wording_overrides=(by_hand.amended(text=text),))
    assert bool(spoken("one-way", agreement)) is speaks


# ------------------------------------------------------------------------ words and their mark

BINDS, INTENT, LAW = ClauseEffect.BINDS, ClauseEffect.INTENT, ClauseEffect.LAW


@pytest.mark.parametrize(
    ("effect", "text", "word"),
    [
        (INTENT, "The Circle undertakes to visit.", "undertakes"),
        (INTENT, "The Circle Shall visit.", "shall"),
        (INTENT, "Everyone must visit.", "must"),
        (INTENT, "We are bound to visit.", "are bound to"),
        (INTENT, "We hope to visit, and mustard is served.", ""),
        (BINDS, "We hope to visit.", "hope"),
        (BINDS, "We aim to visit.", "aim to"),
        (BINDS, "We must visit, and we shall.", ""),
        (BINDS, "Our aim is a visit.", ""),
        (LAW, "We hope, and we must.", ""),
    ],
)
def test_words_say_what_their_mark_says(effect: ClauseEffect, text: str, word: str) -> None:
    found = spoken("strength", said(text, effect=effect))
    assert [one.about for one in found] == ["own_clauses.ours.text"] * bool(word)
    assert all(f"“{word}”" in one.sentence for one in found)


@pytest.mark.parametrize(("why", "speaks"), [("must act", False), ("guarantee it", True)])
def test_in_an_answer_must_tells_what_life_asks(why: str, speaks: bool) -> None:
    answered = Agreement(purpose=Purpose(problem="No bus.", why_together=f"we {why}"))
    assert places("strength", answered) == ["purpose.why_together"] * speaks


# ------------------------------------------------------------------------------------ two names


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The Growth Panel meets in May.", "Growth Panel"),
        ("The Growth Board meets in May.", ""),
        ("The youth panel meets in May.", ""),
        ("The Growth Team meets in May.", ""),
        ("Marlshire Growth Panel meets in May.", ""),
    ],
)
def test_a_body_called_by_another_noun_is_asked_about(text: str, other: str) -> None:
    bodies = (
        Body(id="board", name="The Growth Board", known_as="the Board"),
        Body(id="team", name="Growth Team"),
    )
    found = spoken("two-names", said(text, bodies=bodies[: 2 if "Team" in text else 1]))
    assert [one.about for one in found] == ["bodies.board.name"] * bool(other)
    assert all(f"“{other}”. Is that the Board?" in one.sentence for one in found)


def test_a_long_name_is_looked_for_in_its_short_forms() -> None:
    bodies = (Body(id="board", name="Marlshire Growth Board"),)
    assert places("two-names", said("The Growth Board meets.", bodies=bodies)) == []
    assert places("two-names", said("The Growth Panel meets.", bodies=bodies)) != []
    both = (*bodies, Body(id="panel", name="Youth Growth Panel"))
    assert places("two-names", said("The Growth Panel meets.", bodies=both)) == []


def test_a_name_within_another_name_is_no_second_name() -> None:
    bodies = (Body(id="table", name="The Parish Table"),)
    assert spoken("two-names", said("Brackwater Parish Council helps.", bodies=bodies)) == []


@pytest.mark.parametrize(
    ("text", "speaks"),
    [("The BPC helps.", True), ("The MC helps.", False), ("The Parish helps.", False)],
)
def test_a_partner_called_by_its_initials_is_asked_about(text: str, speaks: bool) -> None:
    found = spoken("two-names", said(text))
    assert [one.about for one in found] == ["partners.parish.known_as"] * speaks


def test_initials_that_are_its_short_name_are_its_name() -> None:
    called = PARTNERS[2].amended(known_as="BPC")
    assert spoken("two-names", said("The BPC helps.", partners=(called,))) == []


# --------------------------------------------------------------------------------- readability

HARD = (
    "Notwithstanding the aforementioned responsibilities concerning administrative arrangements,"
    " organisations participating throughout implementation acknowledge continuing accountability"
    " regarding documentation, communication, consultation and evaluation, irrespective of"
    " subsequent reorganisations affecting individual representatives."
)


def test_a_clause_far_harder_than_the_rest_is_named() -> None:
    (finding,) = spoken("hard-to-read", said(HARD))
    assert (finding.about, finding.clauses) == ("own_clauses.ours.text", ("own:ours",))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We visit people at home. We ask first. We bring cake, and we stay for an hour or two.",
        "Notwithstanding organisational responsibilities.",
    ],
)
def test_plain_or_short_clauses_are_left_alone(text: str) -> None:
    assert spoken("hard-to-read", said(text)) == []


def of_lix(words: int, long_words: int) -> str:
    """One sentence of so many words, so many of them long: its LIX is easy to work out."""
    return " ".join(["together"] * long_words + ["we"] * (words - long_words)) + "."


@pytest.mark.parametrize(
    ("words", "long_words", "speaks"),
    [(20, 8, False), (25, 9, True), (19, 19, False), (20, 9, True)],
)
def test_lix_sixty_in_twenty_words_is_the_boundary(
    words: int, long_words: int, speaks: bool
) -> None:
    text = of_lix(words, long_words)
    assert reading_of(text).lix == words + 100 * long_words / words
    assert bool(spoken("hard-to-read", said(text))) is speaks


@pytest.mark.parametrize("name", PARTNERSHIPS)
def test_no_starter_is_called_one_sided_or_hard_or_unlike_its_mark(name: str) -> None:
    checks = {"one-way", "strength", "two-names", "hard-to-read", "undefined", "definitions"}
    assert [one for one in reviewed(starter(name)) if one.check in checks] == []
