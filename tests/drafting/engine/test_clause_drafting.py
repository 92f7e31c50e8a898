"""One clause: which wording fits, how its paragraphs are numbered, what stands beside it."""

from collections.abc import Callable

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ClauseEffect, SectionKey, Status
from agreement_studio.domain.commitment import Value
from agreement_studio.domain.disagreement import Rung
from agreement_studio.domain.equality import Equality
from agreement_studio.domain.governance import Body
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.outcome import Contribution, Indicator, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.wording import OwnClause, WordingOverride
from agreement_studio.drafting.clauses.numbering import NumberedClauses
from agreement_studio.drafting.document import Clause, Edition, Effect, Gap, Role, Tone, Variable
from agreement_studio.texts import Texts

Say = Callable[..., str]
Draft = Callable[..., NumberedClauses]
ClausesOf = Callable[[NumberedClauses], list[Clause]]

STATUS = 'reads = ["legal"]'
CHOICE = "{% if legal.status == 'A' %}a{% elif legal.status == 'B' %}b{% else %}none{% endif %}"


def agreement_with(status: Status | None) -> Agreement:
    return Agreement(legal=Legal(status=status))


@pytest.mark.parametrize(
    ("status", "says"), [(Status("A"), "a"), (Status("B"), "b"), (None, "none")]
)
def test_choices_compare_by_key(say: Say, status: Status | None, says: str) -> None:
    assert say(CHOICE, agreement_with(status), STATUS) == says


@pytest.mark.parametrize(("open_to_public", "says"), [(True, "yes"), (False, "no"), (None, "open")])
def test_yes_and_no_have_a_third_state(say: Say, open_to_public: bool | None, says: str) -> None:
    body = "{% if this.open_to_public is yes %}yes{% elif this.open_to_public is no %}no"
    body += "{% elif this.open_to_public is answered %}never{% else %}open{% endif %}"
    agreement = Agreement(bodies=(Body(id="b", name="B", open_to_public=open_to_public),))
    assert say(body, agreement, 'for_each = "bodies"\nreads = ["bodies"]') == says


def test_an_unanswered_leaf_is_false_and_prints_a_gap(
    draft: Draft, clauses_of: ClausesOf, texts: Texts
) -> None:
    body = "{% if purpose.aim %}never{% endif %}So that {{ purpose.aim }}."
    (clause,) = clauses_of(draft({"CL-01": ('reads = ["purpose"]', body)}))
    gap = Gap("purpose.aim", texts.gap("purpose.aim"))
    assert gap in clause.paragraphs[0].inlines


@pytest.mark.parametrize(("status", "says"), [("B", "one"), ("A", "two"), ("", "three")])
def test_the_first_alternate_that_fits_is_drafted(say: Say, status: str, says: str) -> None:
    front = STATUS + "\n".join(
        f'\n[[alternate]]\nid = "CL-01/{n}"\nwhen = "{when}"\nbody = "{n}"'
        for n, when in (("one", "legal.status == 'B'"), ("two", "legal.status"), ("three", "1"))
    )
    assert say("else", agreement_with(Status(status) if status else None), front) == says


def test_one_clause_is_drafted_for_each_record(draft: Draft, clauses_of: ClausesOf) -> None:
    values = tuple(Value(id=name, name=name) for name in ("dignity", "candour"))
    front = 'for_each = "our_values"\nreads = ["our_values"]\nheading = "{{ this.name }}"'
    clauses = clauses_of(draft({"CL-08": (front, "x")}, Agreement(our_values=values)))
    assert [(c.key, c.number, c.heading, c.clause_id) for c in clauses] == [
        ("CL-08:dignity", "1.1", "Dignity", "CL-08"),
        ("CL-08:candour", "1.2", "Candour", "CL-08"),
    ]


def test_a_clause_without_a_word_or_whose_condition_fails_is_absent(draft: Draft) -> None:
    front = 'reads = ["legal"]\nwhen = "legal.status == \'B\'"'
    clauses = {"CL-01": (front, "x"), "CL-02": (STATUS, "{% if legal.status %}y{% endif %}")}
    assert draft(clauses).sections == ()


def test_one_paragraph_has_no_letter(say: Say) -> None:
    assert say("One.") == "One."


def test_two_paragraphs_become_a_and_b(say: Say) -> None:
    assert say("One.\n\nTwo.") == "(a) One.\n(b) Two."


def test_a_list_after_paragraphs_is_numbered_in_roman(say: Say) -> None:
    assert say("One.\n\nTwo:\n\n1. x\n2. y") == "(a) One.\n(b) Two:\n(i) x\n(ii) y"


RUNGS = 'reads = ["rungs"]\n[items]\nfor_each = "rungs"\nbody = "{{ this.step | sentence_part }};"'


@pytest.mark.parametrize("count", [1, 2, 30])
def test_items_follow_the_body_and_the_last_ends_with_a_full_stop(say: Say, count: int) -> None:
    rungs = tuple(Rung(id=f"r{n}", step=f"step {n}") for n in range(count))
    front = f'{RUNGS}\n[closing]\nbody = "Then we stop."'
    said = say("We take these steps:", Agreement(rungs=rungs), front).split("\n")
    assert said[0] == "We take these steps:"
    assert said[1].startswith("(a) step 0")
    assert [line.endswith(";") for line in said[1:-1]] == [True] * (count - 1) + [False]
    assert said[-2].endswith(f"step {count - 1}.")
    assert said[-1] == "Then we stop."
    assert count < 30 or said[27].startswith("(aa) ")


def test_items_that_hold_sentences_all_end_with_a_full_stop(say: Say) -> None:
    rungs = (Rung(id="a", step="talk. Nobody takes notes"), Rung(id="b", step="ask a neighbour"))
    said = say("We take these steps:", Agreement(rungs=rungs), RUNGS).split("\n")
    assert said[1] == "(a) talk. Nobody takes notes."
    assert said[2] == "(b) ask a neighbour."


def test_items_may_come_from_the_record_itself(say: Say) -> None:
    values = (Value(id="v", name="Candour", will_see=("say so", "ask twice.")),)
    front = 'for_each = "our_values"\nreads = ["our_values"]\n[items]\nfor_each = "this.will_see"\n'
    front += 'body = "{{ this | sentence_part }};"'
    said = say("People see us:", Agreement(our_values=values), front)
    assert said == "People see us:\n(a) say so;\n(b) ask twice."


def test_records_that_point_here_are_reached(say: Say, texts: Texts) -> None:
    agreement = Agreement(
        partners=(Partner(id="m", name="Meadow", legal_form="charity"),),
        outcomes=(Outcome(id="o", name="Work"), Outcome(id="other")),
        indicators=(Indicator(id="i", outcome="o", measure="jobs"),),
        contributions=(
            Contribution(id="c", outcome="o", partner="m"),
            Contribution(id="d", outcome="o", partner="gone"),
        ),
    )
    front = 'for_each = "outcomes"\nreads = ["outcomes", "indicators", "contributions", "partners"]'
    front += '\nwhen = "this.indicators"\n[items]\nfor_each = "this.contributions"\n'
    front += 'body = "{{ this.partner | name }}, {{ this.partner_record.legal_form }};"'
    gap = f"[to agree: {texts.gap('contributions.partner')}]"
    assert say("By {{ this.indicators | items }}:", agreement, front) == (
        f"By jobs:\n(a) Meadow, charity;\n(b) {gap}, {gap}."
    )


def test_a_test_for_an_entry_of_a_list_compares_keys(say: Say) -> None:
    agreement = Agreement(equality=Equality(languages=("Polish", "Tamil")))
    body = "{% if 'Tamil' in equality.languages %}yes{% endif %}{{ equality.languages | count }}"
    assert say(body, agreement, 'reads = ["equality"]') == "yes2"


# ------------------------------------------------------------------------------- by hand, own


def test_words_by_hand_replace_the_paragraphs_and_are_taken_literally(
    draft: Draft, clauses_of: ClausesOf
) -> None:
    text = "We **mean** {{ this }}.\n\n# And this\n====="
    override = WordingOverride(id="w", clause_key="CL-01", text=text)
    (clause,) = clauses_of(draft({"CL-01": "x"}, Agreement(wording_overrides=(override,))))
    assert [(p.number, p.inlines) for p in clause.paragraphs] == [
        ("(a)", (Variable("wording_overrides.w.text", "We **mean** {{ this }}."),)),
        ("(b)", (Variable("wording_overrides.w.text", "# And this\n====="),)),
    ]
    assert clause.heading == "A heading"


def test_own_clauses_close_their_section(draft: Draft, clauses_of: ClausesOf) -> None:
    own = OwnClause(
        id="tea",
        section=SectionKey.POWER,
        heading="Tea {{ x }}",
        text="At **four**.",
        effect=ClauseEffect.BINDS,
    )
    clauses = clauses_of(draft({"CL-01": "x"}, Agreement(own_clauses=(own,))))
    assert [(c.number, c.key, c.heading, c.effect) for c in clauses][1] == (
        "1.2",
        "own:tea",
        "Tea {{ x }}",
        Effect.BINDS,
    )
    assert clauses[1].paragraphs[0].text == "At **four**."


def test_an_own_clause_without_text_shows_what_is_missing(
    draft: Draft, clauses_of: ClausesOf
) -> None:
    own = OwnClause(id="tea", section=SectionKey.POWER)
    clauses = clauses_of(draft({"CL-01": "x"}, Agreement(own_clauses=(own,))))
    assert isinstance(clauses[1].paragraphs[0].inlines[0], Gap)


# --------------------------------------------------------------------------- effects, editions


EFFECTS = 'effect = {A = "intent", B = "binds", C = "law"}\nlight = true'


@pytest.mark.parametrize(
    ("status", "effect"),
    [(None, "intent"), (Status("A"), "intent"), (Status("B"), "binds"), (Status("C"), "law")],
)
def test_the_effect_follows_the_status(
    draft: Draft, clauses_of: ClausesOf, status: Status | None, effect: str
) -> None:
    (clause,) = clauses_of(draft({"CL-01": (EFFECTS, "x")}, agreement_with(status)))
    assert clause.effect is Effect(effect)


@pytest.mark.parametrize(
    ("status", "edition", "is_shown"),
    [
        ("A", Edition.CLEAN, False),
        ("B", Edition.CLEAN, True),
        ("C", Edition.CLEAN, False),
        ("A", Edition.GUIDANCE, True),
        ("B", Edition.GUIDANCE, True),
        ("B", Edition.LIGHT, False),
    ],
)
def test_where_the_effect_is_shown(
    draft: Draft, clauses_of: ClausesOf, status: str, edition: Edition, is_shown: bool
) -> None:
    numbered = draft({"CL-01": (EFFECTS, "x")}, agreement_with(Status(status)), edition)
    (clause,) = clauses_of(numbered)
    assert bool(clause.effect_line) is is_shown
    if clause.effect_line:
        assert clause.effect_line.role is Role.EFFECT
        assert getattr(clause.effect_line.inlines[0], "tone", None) is Tone.EFFECT


def test_statements_of_intent_show_no_effect_in_a_binding_agreement(
    draft: Draft, clauses_of: ClausesOf
) -> None:
    (clause,) = clauses_of(draft({"CL-01": "x"}, agreement_with(Status("B"))))
    assert clause.effect_line is None


NOTES = 'note = "For clarity."\nroom = "Ask twice."\nsource = "A public study, 2005"'


def test_guidance_stands_in_its_edition_and_says_what_no_lawyer_has_seen(
    draft: Draft, clauses_of: ClausesOf
) -> None:
    (clause,) = clauses_of(draft({"CL-01": (NOTES, "x")}, edition=Edition.GUIDANCE))
    assert [p.text for p in clause.guidance] == [
        "Why this clause For clarity.",
        "In the room Ask twice.",
        "For the lawyer No named lawyer has reviewed this wording.",
        "Sources A public study, 2005.",
    ]
    assert {p.role for p in clause.guidance} == {Role.GUIDANCE}


def test_the_clean_edition_has_no_guidance(draft: Draft, clauses_of: ClausesOf) -> None:
    (clause,) = clauses_of(draft({"CL-01": (NOTES, "x")}))
    assert clause.guidance == ()


def test_the_light_edition_leaves_out_what_is_not_light(
    draft: Draft, clauses_of: ClausesOf
) -> None:
    clauses = {"CL-01": ("light = false", "x"), "CL-02": "{{ edition }}"}
    assert [c.clause_id for c in clauses_of(draft(clauses, edition=Edition.LIGHT))] == ["CL-02"]


def test_what_stays_in_the_room_reaches_no_clause(say: Say) -> None:
    partner = Partner(id="m", name="M", own_interest=Shareable(text="secret", released=False))
    agreement = Agreement(
        partners=(partner,), purpose=Purpose(said_by=Shareable(text="her name", released=False))
    )
    body = "{{ this.own_interest }}{{ purpose.said_by }}"
    said = say(body, agreement, 'for_each = "partners"\nreads = ["partners", "purpose"]')
    assert "secret" not in said
    assert "her name" not in said
