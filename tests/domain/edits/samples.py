"""A table with something on it for every edit, and one of each edit to make at it."""

import inspect
import pkgutil
from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module

from agreement_studio.domain import edits
from agreement_studio.domain.accountability import Line
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    Colour,
    ConsentLevel,
    Level,
    ReadinessQuestion,
    ReadinessResult,
    SectionKey,
    Sector,
    Stance,
    State,
    Status,
    ValueBasis,
    ValueScope,
)
from agreement_studio.domain.commitment import Value
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits import (
    accountability,
    answers,
    consent,
    decisions,
    gate,
    kept,
    open_points,
    outcomes,
    partners,
    power,
    promise,
    purpose,
    records,
    resources,
    risk,
    sections,
    several,
    values,
    whole,
    wording,
)
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.governance import Body
from agreement_studio.domain.legal import LinkedDocument, Version
from agreement_studio.domain.money import Money
from agreement_studio.domain.outcome import Contribution, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Barrier, ReadinessAnswer
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.risk import Risk
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import KeptFinding, KeptWord, OpenPoint, WordingOverride

COUNCIL, CLINIC, PANEL = Who(partner="council"), Who(partner="clinic"), Who(body="panel")
DAY = date(2026, 11, 22)
HASH, OTHER_HASH = "a" * 64, "b" * 64

TABLE = Agreement(
    name="Ellismoor Heartbeat",
    version=Version(number="2", dated=DAY),
    partners=(
        Partner(
            id="council",
            name="Ellismoor Council",
            known_as="the Council",
            own_interest=Shareable(text="fewer calls"),
            difficult_habit=Shareable(text="papers come late", released=True),
            constraints=(
                Shareable(text="no new staff"),
                Shareable(text="no free land", released=True),
            ),
        ),
        Partner(id="clinic", name="Quay Clinic"),
    ),
    barriers=(Barrier(id="leases", what="Short leases"),),
    readiness_answers=(
        ReadinessAnswer(
            id="r1", question=ReadinessQuestion.BETTER, colour=Colour.AMBER, released=True
        ),
    ),
    linked_documents=(
        LinkedDocument(id="pool", name="Pooled fund"),
        LinkedDocument(id="lease", name="Lease of the hall"),
    ),
    our_values=(
        Value(id="care", name="Care"),
        Value(id="faith", name="Faith", scope=ValueScope.DISTINCT, held_by=("clinic",)),
    ),
    outcomes=(Outcome(id="walks", name="Daily walks"), Outcome(id="sleep", name="Good sleep")),
    contributions=(Contribution(id="paths", outcome="walks", partner="council", what="Lit paths"),),
    powers=(
        Power(id="grants", decision="small grants", held_before=(COUNCIL,), stance=Stance.KEPT),
        Power(
            id="rota",
            decision="the rota",
            held_before=(CLINIC,),
            held_now=(PANEL,),
            level=Level.TOGETHER,
            level_before=Level.ASK,
            from_date=DAY,
        ),
    ),
    resources=(Resource(id="hall", what="the hall", given_by=COUNCIL, value=Money(amount=900)),),
    risks=(Risk(id="ice", what="Icy paths"),),
    lines=(Line(id="paths", for_what="lit paths", accountable="council"),),
    bodies=(
        Body(id="board", name="Board", is_main=True),
        Body(id="panel", name="Panel", members=(CLINIC,)),
    ),
    consents=(
        Consent(id="c1", section=SectionKey.POWER, partner="clinic", level=ConsentLevel.BLOCK),
        Consent(id="c2", section=SectionKey.POWER, partner="council", level=ConsentLevel.SUPPORT),
    ),
    open_points=(OpenPoint(id="keys", what="Who holds the keys"),),
    kept_findings=(
        KeptFinding(id="k1", finding="R03", place="partners.clinic", reason="it will", about="R?"),
    ),
    kept_words=(KeptWord(id="k2", phrase="default", where="lines.paths.redress", reason="law"),),
    wording_overrides=(
        WordingOverride(id="w1", clause_key="CL-38", text="We may leave.", replaces_hash=HASH),
    ),
)

SAMPLES: Mapping[str, tuple[Edit, str]] = {
    "answer": (
        answers.answer(Address("partners", "council", ("known_as",)), "the Borough"),
        "Change “Short name” of the partner “the Council”",
    ),
    "become": (
        whole.become(TABLE.model_copy(update={"name": "As it was saved"})),
        "Go back to what the file holds",
    ),
    "choose": (
        answers.choose(Address("jurisdiction"), "wales"),
        "Change “Whose law covers it”",
    ),
    "add_record": (
        records.add_record("partners", Partner(id="market", name="Old Market")),
        "Add the partner “Old Market”",
    ),
    "add_new": (records.add_new("risks", {"id": "heat"}), "Add a risk"),
    "add_rows": (
        records.add_rows("partners", {"partners": [{"id": "bakery", "name": "The Bakery"}]}),
        "Add the rows of a table to “Partners”",
    ),
    "amend_record": (
        records.amend_record("risks", "ice", affects_people="Walkers"),
        "Change the risk “Icy paths”",
    ),
    "move_record": (
        records.move_record("partners", "clinic", behind=""),
        "Move the partner “Quay Clinic”",
    ),
    "remove_record": (
        records.remove_record("partners", "clinic"),
        "Remove the partner “Quay Clinic”",
    ),
    "duplicate_several": (
        several.duplicate_several(
            "partners",
            (Partner(id="c1", name="Ellismoor Council"), Partner(id="c2", name="Quay Clinic")),
            behind="council",
        ),
        "Duplicate 2 of “Partners”",
    ),
    "move_several": (
        several.move_several("powers", ("rota",), ("rota", "grants")),
        "Move 1 of “Decisions that move or stay”",
    ),
    "remove_several": (
        several.remove_several("partners", ("council", "clinic")),
        "Remove 2 of “Partners”",
    ),
    "amend_section": (
        sections.amend_section("complaints", door="0123 456", days=5),
        "Change “One front door for complaints”",
    ),
    "add_partner": (
        partners.add_partner("market", "Old Market", sector=Sector.BUSINESS, behind="council"),
        "Add the partner “Old Market”",
    ),
    "rename_partner": (
        partners.rename_partner("council", "Borough of Ellismoor", known_as="the Borough"),
        "Rename the partner “the Council”",
    ),
    "release_answer": (
        partners.release_answer("council", "own_interest"),
        "Release “Wants from this for itself” of the partner “the Council”",
    ),
    "take_answer_back": (
        partners.take_answer_back("council", "difficult_habit"),
        "Keep “A habit that makes it hard to work with” of the partner “the Council” in the room",
    ),
    "release_constraint": (
        partners.release_constraint("council", "no new staff"),
        "Release “Cannot do, whatever we agree” of the partner “the Council”",
    ),
    "take_constraint_back": (
        partners.take_constraint_back("council", "no free land"),
        "Keep “Cannot do, whatever we agree” of the partner “the Council” in the room",
    ),
    "tell_problem": (
        purpose.tell_problem("It is cold.", described_as="a father of two", name="Sam"),
        "Tell the problem as people live it",
    ),
    "name_barrier": (
        purpose.name_barrier("trust", "Old quarrels"),
        "Add the barrier “Old quarrels”",
    ),
    "respond_to_barrier": (
        purpose.respond_to_barrier("leases", "Ask for ten years", COUNCIL),
        "Say what we do about the barrier “Short leases”",
    ),
    "answer_readiness": (
        gate.answer_readiness("r9", ReadinessQuestion.BETTER, Colour.GREEN, "They told us."),
        "Answer “What would be better”",
    ),
    "settle_readiness": (
        gate.settle_readiness(ReadinessResult.GO_ON, reasons=["It takes us all."], decided_on=DAY),
        "Settle whether we work together",
    ),
    "choose_status": (
        promise.choose_status(Status.BINDING),
        "Choose what kind of promise this is",
    ),
    "link_document": (
        promise.link_document("data", "Data sharing agreement", between=["council", "clinic"]),
        "Link the document “Data sharing agreement”",
    ),
    "rank_document": (
        promise.rank_document("lease", behind="", comes_first=True),
        "Change which document comes first: the document “Lease of the hall”",
    ),
    "number_version": (
        promise.number_version("3", State.LEGAL, DAY),
        "Change the version in hand",
    ),
    "log_version": (
        promise.log_version("v2", "Grants are decided together."),
        "Note what changed in the version “2”",
    ),
    "name_value": (values.name_value("truth", "Candour"), "Add the value “Candour”"),
    "share_value": (values.share_value("faith"), "Share the value “Faith” among all of us"),
    "hold_value": (values.hold_value("care", ["clinic"]), "Say who holds the value “Care”"),
    "add_outcome": (
        outcomes.add_outcome("work", "Steady work", population="residents"),
        "Add the outcome “Steady work”",
    ),
    "add_contribution": (
        outcomes.add_contribution("rooms", outcome="sleep", partner="clinic", what="Quiet rooms"),
        "Add the contribution “Quiet rooms”",
    ),
    "link_contribution": (
        outcomes.link_contribution("paths", outcome="sleep"),
        "Link the contribution “Lit paths” to another outcome",
    ),
    "name_decision": (
        power.name_decision("staff", "whom we hire", [COUNCIL]),
        "Add the decision “whom we hire”",
    ),
    "cede_power": (
        power.cede_power("grants", [PANEL], Level.HANDOVER, from_date=DAY),
        "Hand over or share the decision “small grants”",
    ),
    "keep_power": (
        power.keep_power("grants", "the law says so"),
        "Keep the decision “small grants”",
    ),
    "set_level": (
        power.set_level("grants", Level.SHAPE),
        "Change how far we share the decision “small grants”",
    ),
    "take_back": (
        power.take_back("rota", "nobody came"),
        "Take back the decision “the rota”",
    ),
    "bring_resource": (
        resources.bring_resource("van", CLINIC, "a van"),
        "Bring the resource “a van”",
    ),
    "value_resource": (
        resources.value_resource("hall", None, ValueBasis.NOT_VALUED),
        "Say what the resource “the hall” is worth",
    ),
    "act_first": (
        risk.act_first("ice", COUNCIL, [CLINIC]),
        "Say who acts first: the risk “Icy paths”",
    ),
    "draw_line": (
        accountability.draw_line("rooms", "quiet rooms", accountable="clinic", to_whom=[PANEL]),
        "Add the line of accountability for “quiet rooms”",
    ),
    "answer_for": (
        accountability.answer_for("paths", "clinic", role="manager"),
        "Say which partner answers for the line of accountability for “lit paths”",
    ),
    "answer_together": (
        accountability.answer_together("paths", COUNCIL),
        "Answer together for the line of accountability for “lit paths”",
    ),
    "add_body": (decisions.add_body("table", "Open table"), "Add the group “Open table”"),
    "make_main": (
        decisions.make_main("panel"),
        "Make the group “Panel” the one that holds the rest together",
    ),
    "seat": (decisions.seat("panel", COUNCIL), "Give somebody a seat on the group “Panel”"),
    "unseat": (decisions.unseat("panel", CLINIC), "Give up a seat on the group “Panel”"),
    "add_rung": (
        decisions.add_rung("talk", "the two people talk", who=[COUNCIL, CLINIC], within_days=5),
        "Add the step “the two people talk”",
    ),
    "place_consent": (
        consent.place_consent("c9", SectionKey.POWER, "clinic", ConsentLevel.SUPPORT, on=DAY),
        "Say where the partner “Quay Clinic” stands on “Power we hand over, share and keep”",
    ),
    "place_consents": (
        consent.place_consents(
            [
                consent.place_consent("c9", SectionKey.POWER, "clinic", ConsentLevel.SUPPORT),
                consent.place_consent("c8", SectionKey.RISK, "clinic", ConsentLevel.SUPPORT),
            ]
        ),
        "Take in where partners stand, from a table",
    ),
    "withdraw_consent": (
        consent.withdraw_consent(SectionKey.POWER, "clinic"),
        "Leave open where the partner “Quay Clinic” stands on “Power we hand over, share and keep”",
    ),
    "park": (
        open_points.park("heat", "Who pays for heating", owner=COUNCIL),
        "Park the open point “Who pays for heating”",
    ),
    "settle": (open_points.settle("keys"), "Settle the open point “Who holds the keys”"),
    "reword_clause": (
        wording.reword_clause(
            "w9",
            "CL-38",
            "Any of us may leave.",
            reason="plainer",
            replaces_hash=OTHER_HASH,
            heading="Leaving",
        ),
        "Reword the clause “Leaving”",
    ),
    "keep_finding": (
        kept.keep_finding(
            "k9",
            "C02",
            "partners.clinic.nothing_to_cede_reason",
            about="Which decision could Quay Clinic share?",
            reason="it joined to learn",
            rests_on=HASH,
            agreed_by=("council", "clinic"),
        ),
        "Leave the question “Which decision could Quay Clinic share?”",
    ),
    "ask_again": (
        kept.ask_again("R03", "partners.clinic"),
        "Ask the question “R03” again",
    ),
    "keep_word": (
        kept.keep_word("k8", "claw back", "resources.hall.if_returned", reason="the funder’s"),
        "Keep the word “claw back”",
    ),
    "pass_over_word": (
        kept.pass_over_word("k7", "party", "outcomes.street.change"),
        "Pass over the word “party”",
    ),
    "look_at_word_again": (
        kept.look_at_word_again("Default", "lines.paths.redress"),
        "Look at the word “Default” again",
    ),
    "keep_wording": (
        wording.keep_wording("CL-38", replaces_hash=OTHER_HASH),
        "Keep our words for the clause “CL-38”",
    ),
    "restore_wording": (
        wording.restore_wording("CL-38", heading="Leaving"),
        "Put back the drafted words of the clause “Leaving”",
    ),
    "add_own_clause": (
        wording.add_own_clause("tea", SectionKey.VALUES, "Tea", "There is tea."),
        "Add our own clause “Tea”",
    ),
}
"""One of each edit by the name of its function, and what the list of steps calls it."""


def edit_makers() -> dict[str, Callable[..., Edit]]:
    """Every function of `domain.edits` that makes an edit, by name."""
    names = [f"{edits.__name__}.{module.name}" for module in pkgutil.iter_modules(edits.__path__)]
    return {
        name: function
        for module in map(import_module, names)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if not name.startswith("_") and function.__annotations__.get("return") is Edit
    }
