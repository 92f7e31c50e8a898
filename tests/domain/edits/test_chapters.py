"""What each named edit does beyond putting an answer in its place."""

from functools import partial
from typing import Any

import pytest

from agreement_studio.domain.address import UnfitValueError, UnknownAddressError
from agreement_studio.domain.choices import (
    Colour,
    ConsentLevel,
    Level,
    ReadinessQuestion,
    SectionKey,
    Stance,
    ValueBasis,
    ValueScope,
)
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits import (
    accountability,
    consent,
    decisions,
    gate,
    kept,
    open_points,
    partners,
    power,
    promise,
    purpose,
    records,
    resources,
    values,
    wording,
)
from agreement_studio.domain.edits.edit import Edit, EditRefusedError
from agreement_studio.domain.legal import VersionEntry
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Record, Shareable
from agreement_studio.domain.room_only import outward
from agreement_studio.domain.who import Who
from tests.domain.edits.samples import CLINIC, COUNCIL, DAY, HASH, OTHER_HASH, PANEL, TABLE


def made(edit: Edit, name: str, identifier: str) -> Any:
    """The record after the edit."""
    found: list[Record] = [one for one in getattr(edit(TABLE), name) if one.id == identifier]
    return found[0]


def ids(edit: Edit, name: str) -> list[str]:
    return [one.id for one in getattr(edit(TABLE), name)]


# ------------------------------------------------------------------ records


@pytest.mark.parametrize(
    ("behind", "order"),
    [
        (None, ["council", "clinic", "market"]),
        ("", ["market", "council", "clinic"]),
        ("council", ["council", "market", "clinic"]),
        ("gone", ["market", "council", "clinic"]),
    ],
)
def test_a_record_is_added_behind_another(behind: str | None, order: list[str]) -> None:
    assert ids(partners.add_partner("market", "Market", behind=behind), "partners") == order


def test_a_record_stays_where_it_is_when_moved_behind_itself_or_where_it_stands() -> None:
    for behind in ("clinic", "council", None):
        assert records.move_record("partners", "clinic", behind=behind)(TABLE) is TABLE


def test_an_id_that_is_taken_is_refused() -> None:
    for edit in (
        partners.add_partner("council", "Another"),
        records.add_record("partners", Partner(id="council")),
    ):
        with pytest.raises(EditRefusedError, match="there is an entry “council” already"):
            edit(TABLE)


@pytest.mark.parametrize(
    "edit",
    [
        records.amend_record("partners", "market", name="Market"),
        records.move_record("partners", "market"),
        records.remove_record("partners", "market"),
        power.cede_power("market", [], Level.TOGETHER),
        power.take_back("market", "late"),
        decisions.make_main("market"),
    ],
)
def test_a_record_that_is_gone_is_told(edit: Edit) -> None:
    with pytest.raises(UnknownAddressError, match="“market” is no longer there"):
        edit(TABLE)


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (partners.add_partner("market", "a\x00b"), "partners.market.name"),
        (partners.add_partner("no id!", "Market"), "partners.1.id"),
        (partners.rename_partner("council", "a" * 100_001, known_as=""), "partners.council.name"),
        (records.amend_record("partners", "council", nam="C"), "Did you mean “name”?"),
        (purpose.tell_problem("\x0b"), "purpose.problem"),
    ],
)
def test_values_are_checked_before_anything_changes(edit: Edit, place: str) -> None:
    with pytest.raises(UnfitValueError) as refusal:
        edit(TABLE)
    assert place in refusal.value.sentence


def test_an_entry_keeps_its_id() -> None:
    with pytest.raises(EditRefusedError, match="keeps its id"):
        records.amend_record("partners", "council", id="borough")(TABLE)


# ------------------------------------------------------------------ partners and purpose


def test_a_released_answer_may_leave_the_room_and_can_be_taken_back() -> None:
    after = partners.release_answer("council", "own_interest")(TABLE)
    assert outward(after).partners[0].own_interest == Shareable(text="fewer calls", released=True)
    assert partners.take_answer_back("council", "own_interest")(after) == TABLE


@pytest.mark.parametrize("field", ["own_interest", "name", "nothing"])
def test_only_what_was_said_can_be_released(field: str) -> None:
    with pytest.raises(EditRefusedError, match="nothing has been said there yet"):
        partners.release_answer("clinic", field)(TABLE)


def test_a_constraint_is_released_by_its_words() -> None:
    after = made(partners.release_constraint("council", "no new staff"), "partners", "council")
    assert all(one.released for one in after.constraints)
    with pytest.raises(EditRefusedError, match="none reads so any more"):
        partners.release_constraint("council", "no old staff")(TABLE)


def test_whoever_told_the_problem_stays_unnamed_until_they_agree() -> None:
    after = purpose.tell_problem("It is cold.", described_as="a father of two", name="Sam")(TABLE)
    assert after.purpose.said_by == Shareable(text="Sam", released=False)
    assert outward(after).purpose.said_by is None
    assert purpose.tell_problem("It is cold.")(after).purpose.said_by is None


def test_a_new_answer_at_the_gate_takes_the_place_of_the_old_and_is_not_released() -> None:
    edit = gate.answer_readiness("r9", ReadinessQuestion.BETTER, Colour.GREEN, "They told us.")
    answer = made(edit, "readiness_answers", "r1")
    assert ids(edit, "readiness_answers") == ["r1"]
    assert (answer.colour, answer.sentence, answer.released) == (
        Colour.GREEN,
        "They told us.",
        False,
    )


def test_the_same_answer_at_the_gate_stays_released() -> None:
    edit = gate.answer_readiness("r9", ReadinessQuestion.BETTER, Colour.AMBER, "")
    assert edit(TABLE) is TABLE


def test_another_question_at_the_gate_has_an_answer_of_its_own() -> None:
    edit = gate.answer_readiness("r9", ReadinessQuestion.BRING, Colour.RED, "Too little.")
    assert ids(edit, "readiness_answers") == ["r1", "r9"]


# ------------------------------------------------------------------ promise, values, power


def test_a_document_gets_its_place_and_its_precedence_in_one_step() -> None:
    edit = promise.rank_document("lease", behind="", comes_first=True)
    assert ids(edit, "linked_documents") == ["lease", "pool"]
    assert made(edit, "linked_documents", "lease").comes_first


def test_document_control_notes_the_version_in_hand() -> None:
    edit = promise.log_version("v2", "Shorter.", changed_by="clerk")
    assert made(edit, "version_history", "v2") == VersionEntry(
        id="v2", number="2", dated=DAY, changed_by="clerk", what_changed="Shorter."
    )


def test_a_value_is_held_by_some_or_shared_by_all() -> None:
    held = made(values.hold_value("care", ["clinic"]), "our_values", "care")
    assert (held.scope, held.held_by) == (ValueScope.DISTINCT, ("clinic",))
    shared = made(values.share_value("faith"), "our_values", "faith")
    assert (shared.scope, shared.held_by) == (ValueScope.SHARED, ())


def test_a_decision_on_the_table_is_kept_until_somebody_cedes_it() -> None:
    assert made(power.name_decision("x", "hours", [COUNCIL]), "powers", "x").stance is Stance.KEPT


def test_ceding_moves_the_decision_and_drops_the_reason_for_keeping_it() -> None:
    kept = power.keep_power("grants", "habit")(TABLE)
    ceded = power.cede_power("grants", [PANEL], Level.TOGETHER, from_date=DAY)(kept).powers[0]
    assert (ceded.stance, ceded.held_now, ceded.level) == (Stance.CEDED, (PANEL,), Level.TOGETHER)
    assert (ceded.reason_kept, ceded.from_date, ceded.held_before) == ("", DAY, (COUNCIL,))


@pytest.mark.parametrize("level", [Level.TELL, Level.ASK, Level.SHAPE])
def test_asking_is_not_ceding(level: Level) -> None:
    with pytest.raises(EditRefusedError, match="only “decide together” and “hand over” move"):
        power.cede_power("grants", [PANEL], level)(TABLE)


def test_a_kept_decision_stays_with_those_who_made_it_for_a_reason() -> None:
    kept = made(power.keep_power("rota", "safety"), "powers", "rota")
    assert (kept.stance, kept.held_now, kept.reason_kept) == (Stance.KEPT, (CLINIC,), "safety")


def test_a_kept_decision_lets_others_say_as_much_as_before_it_moved() -> None:
    for level, held in ((Level.HANDOVER, Level.ASK), (Level.SHAPE, Level.SHAPE)):
        moved = power.set_level("rota", level)(TABLE)
        assert power.keep_power("rota", "safety")(moved).powers[1].level is held


def test_a_decision_taken_back_stands_as_before_it_moved() -> None:
    back = made(power.take_back("rota", "nobody came"), "powers", "rota")
    assert (back.stance, back.held_now, back.level) == (Stance.KEPT, (CLINIC,), Level.ASK)
    assert (back.reason_kept, back.from_date) == ("nobody came", None)


def test_only_what_has_moved_can_be_taken_back() -> None:
    with pytest.raises(EditRefusedError, match="has not moved"):
        power.take_back("grants", "late")(TABLE)


# ------------------------------------------------------------------ resources, lines, decisions


def test_what_is_not_to_be_valued_loses_its_figure() -> None:
    hall = made(resources.value_resource("hall", None, ValueBasis.NOT_VALUED), "resources", "hall")
    assert (hall.value, hall.value_basis) == (None, ValueBasis.NOT_VALUED)


def test_a_line_has_one_name_or_all_of_us_and_one_who_speaks() -> None:
    together = accountability.answer_together("paths", COUNCIL)(TABLE)
    line = together.lines[0]
    assert (line.accountable, line.collective, line.spokesperson) == ("", True, COUNCIL)
    line = accountability.answer_for("paths", "clinic", role="manager")(together).lines[0]
    assert (line.accountable, line.collective, line.spokesperson) == ("clinic", False, None)


def test_there_is_one_main_body() -> None:
    edit = decisions.make_main("panel")
    assert [body.is_main for body in edit(TABLE).bodies] == [False, True]
    assert decisions.make_main("board")(TABLE) is TABLE


def test_nobody_takes_a_seat_twice() -> None:
    assert decisions.seat("panel", CLINIC)(TABLE) is TABLE
    assert made(decisions.seat("panel", COUNCIL), "bodies", "panel").members == (CLINIC, COUNCIL)
    assert decisions.unseat("panel", Who(role="chair"))(TABLE) is TABLE


# ------------------------------------------------------------------ consent, open points, wording


def test_a_consent_takes_the_place_of_the_one_before_for_partner_and_section() -> None:
    edit = consent.place_consent("c9", SectionKey.POWER, "clinic", ConsentLevel.SUPPORT, on=DAY)
    assert ids(edit, "consents") == ["c1", "c2"]
    assert made(edit, "consents", "c1") == Consent(
        id="c1", section=SectionKey.POWER, partner="clinic", level=ConsentLevel.SUPPORT, on=DAY
    )


def test_a_consent_on_another_section_stands_beside_it() -> None:
    edit = consent.place_consent("c9", SectionKey.RISK, "clinic", ConsentLevel.SUPPORT)
    assert ids(edit, "consents") == ["c1", "c2", "c9"]


def test_consents_that_a_merge_left_double_become_one() -> None:
    double = Consent(id="c3", section=SectionKey.POWER, partner="clinic")
    merged = TABLE.amended(consents=(*TABLE.consents, double))
    edit = consent.place_consent("c9", SectionKey.POWER, "clinic", ConsentLevel.SUPPORT)
    assert [one.id for one in edit(merged).consents] == ["c1", "c2"]
    withdrawn = consent.withdraw_consent(SectionKey.POWER, "clinic")(merged)
    assert [one.id for one in withdrawn.consents] == ["c2"]


def test_an_id_that_another_consent_has_is_refused() -> None:
    with pytest.raises(EditRefusedError, match="there is an entry “c2” already"):
        consent.place_consent("c2", SectionKey.RISK, "clinic", None)(TABLE)


def test_withdrawing_what_was_never_said_changes_nothing() -> None:
    assert consent.withdraw_consent(SectionKey.RISK, "clinic")(TABLE) is TABLE


def test_what_is_settled_is_no_longer_open() -> None:
    assert ids(open_points.settle("keys"), "open_points") == []


def test_a_question_is_left_only_for_a_reason_and_one_reason_replaces_another() -> None:
    keep = partial(kept.keep_finding, "k9", "R03", "partners.clinic", about="R?", rests_on=HASH)
    with pytest.raises(EditRefusedError, match="Say why it is kept"):
        keep(reason=" ")(TABLE)
    (left,) = keep(reason="soon")(TABLE).kept_findings
    assert (left.id, left.reason, left.rests_on) == ("k1", "soon", HASH)
    assert ids(kept.ask_again("R03", "partners.clinic"), "kept_findings") == []
    assert kept.ask_again("R03", "partners.council")(TABLE) is TABLE


def test_a_word_is_kept_for_a_reason_or_passed_over_without_one() -> None:
    with pytest.raises(EditRefusedError, match="Say why it is kept"):
        kept.keep_word("k9", "default", "lines.paths.redress", reason="")(TABLE)
    (over,) = kept.pass_over_word("k9", "Default", "lines.paths.redress")(TABLE).kept_words
    assert (over.id, over.means_other, over.reason) == ("k2", True, "")
    assert ids(kept.look_at_word_again("DEFAULT", "lines.paths.redress"), "kept_words") == []


def test_new_words_for_a_clause_take_the_place_of_the_old_with_reason_and_hash() -> None:
    edit = wording.reword_clause(
        "w9", "CL-38", "Leave.", reason="plainer", replaces_hash=OTHER_HASH
    )
    (override,) = edit(TABLE).wording_overrides
    assert (override.id, override.text, override.reason) == ("w1", "Leave.", "plainer")
    assert override.replaces_hash == OTHER_HASH


def test_words_by_hand_are_kept_after_another_look_or_given_up() -> None:
    kept = wording.keep_wording("CL-38", replaces_hash=OTHER_HASH)(TABLE).wording_overrides[0]
    assert (kept.text, kept.replaces_hash) == ("We may leave.", OTHER_HASH)
    assert wording.keep_wording("CL-38", replaces_hash=HASH)(TABLE) is TABLE
    assert ids(wording.restore_wording("CL-38"), "wording_overrides") == []
    assert wording.restore_wording("CL-1")(TABLE) is TABLE
    with pytest.raises(EditRefusedError, match="no words by hand"):
        wording.keep_wording("CL-1", replaces_hash=HASH)(TABLE)
