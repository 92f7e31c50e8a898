"""What a finished starter may not lack, said in our own words and apart from the program's checks.

Each function names the gaps it finds as ``record: what is missing``.
"""

from collections.abc import Iterable, Iterator

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    EditionChoice,
    LawfulRoute,
    PartnerRole,
    ResourceKind,
    Reversible,
    Sector,
    Stance,
)
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Frozen
from agreement_studio.domain.resource import Resource

PARTNER = """name known_as sector legal_form address purpose_own_words needs own_interest
    constraints representative deputy contact_role contact_email contact_phone stand_in signatory
    signatory_office authority_reference answers_to"""
CEDED = """held_before held_now level_before level from_date lawful_route conditions safeguards
    reversible review_date outcomes"""
LINE = """kind for_what answers_for to_whom account_by every questioned_by heard_by redress
    published_what published_at"""
BODY = """name known_as purpose members chair chair_term_months quorum meets open_to_public
    papers_days_before note_within_days note_by notes_published_at secretary attendance_costs"""
INDICATOR = "kind measure source baseline target direction frequency data_partner"
TASK = "contribution what who_leads begins due done_when"
GOVERNANCE = """decision_rule unanimous_matters fallback coordinator coordinator_paid tell
    tell_outside gifts_limit"""
EQUALITY = "considered considered_on could_lose what_we_do open_to universality"
COMPLAINTS = "door answered_by days next_step outside"
PURPOSE = """problem said_by_description evidence why_together aim out_of_scope who_is_missing
    who_still_pays choice_people_have"""
BROUGHT = "given_by kind what value_basis mode at_end"
VOLUNTEERS = "expenses volunteer_cover safeguarding_note"


def gaps(agreement: Agreement) -> set[str]:
    """Every gap of the agreement."""
    return {
        *_people(agreement),
        *_outcomes(agreement),
        *_powers(agreement),
        *_resources(agreement),
        *_unanswered_for(agreement),
        *_accountability(agreement),
        *_together(agreement),
    }


def _lacks(value: Frozen, fields: str, label: str) -> Iterator[str]:
    for field in fields.split():
        answer = getattr(value, field)
        if answer in (None, "", ()) or (answer is False and field != "open_to_public"):
            yield f"{label}: {field}"


def _people(agreement: Agreement) -> Iterator[str]:
    yield from _lacks(agreement.purpose, PURPOSE, "purpose")
    for partner in agreement.partners:
        yield from _lacks(partner, PARTNER, partner.id)
        yield from _place_of(partner, agreement)
    for route in agreement.voice_routes:
        yield from _lacks(route, "group route level support who", route.id)


def _place_of(partner: Partner, agreement: Agreement) -> Iterator[str]:
    if not any(r.given_by and r.given_by.partner == partner.id for r in agreement.resources):
        yield f"{partner.id}: brings nothing"
    if partner.role is not PartnerRole.OBSERVER:
        if not any(c.partner == partner.id for c in agreement.contributions):
            yield f"{partner.id}: contributes to nothing"
        if not any(lead.partner == partner.id for lead in agreement.safety_leads):
            yield f"{partner.id}: no safety lead"
    before = {w.partner for p in _ceded(agreement) for w in p.held_before}
    if partner.id not in before and not partner.nothing_to_cede_reason:
        yield f"{partner.id}: keeps every decision without a reason"


def _outcomes(agreement: Agreement) -> Iterator[str]:
    for outcome in agreement.outcomes:
        yield from _lacks(outcome, "name population place change whose_voice evidence", outcome.id)
        if not any(i.outcome == outcome.id for i in agreement.indicators):
            yield f"{outcome.id}: no indicator"
    for indicator in agreement.indicators:
        yield from _lacks(indicator, INDICATOR, indicator.id)
    for contribution in agreement.contributions:
        yield from _lacks(contribution, "what done_well_means cover_by", contribution.id)
        if not any(t.contribution == contribution.id for t in agreement.tasks):
            yield f"{contribution.id}: no dated task"
    for task in agreement.tasks:
        yield from _lacks(task, TASK, task.id)
    for value in agreement.our_values:
        yield from _lacks(value, "meaning will_see wont_see raise_it_by", value.id)


def _ceded(agreement: Agreement) -> Iterable[Power]:
    return [power for power in agreement.powers if power.stance is Stance.CEDED]


def _powers(agreement: Agreement) -> Iterator[str]:
    for power in agreement.powers:
        if power.stance is Stance.KEPT:
            yield from _lacks(power, "held_now reason_kept statute", power.id)
            continue
        yield from _lacks(power, CEDED, power.id)
        if power.level is None or not power.level.cedes or power.held_before == power.held_now:
            yield f"{power.id}: nothing is ceded"
        if power.lawful_route is LawfulRoute.ADOPT_OR_EXPLAIN and not power.adopt_within_days:
            yield f"{power.id}: adopt_within_days"
        if power.reversible is Reversible.NOTICE and (power.notice_days or 0) < 28:
            yield f"{power.id}: notice_days"


def _resources(agreement: Agreement) -> Iterator[str]:
    for resource in agreement.resources:
        yield from (
            _lacks(resource, "given_by kind what value_basis mode at_end", resource.id)
            if (resource.kind is not ResourceKind.VOLUNTEER_TIME)
            else _lacks(resource, VOLUNTEERS, resource.id)
        )
        yield from _special_care(resource)


def _special_care(resource: Resource) -> Iterator[str]:
    if resource.kind is ResourceKind.CASH:
        yield from _lacks(resource, "host steward underspend overspend", resource.id)
    if resource.kind is ResourceKind.STAFF:
        yield from _lacks(resource, "employer line_manager transfer_risk", resource.id)
    if resource.personal_data:
        yield from _lacks(resource, "data_agreement", resource.id)
    if resource.restricted:
        yield from _lacks(resource, "ring_fenced_for", resource.id)


def _unanswered_for(agreement: Agreement) -> Iterator[str]:
    subjects = [subject for line in agreement.lines for subject in line.answers_for]
    promised = {s.contribution for s in subjects} | {s.power for s in subjects}
    money = {s.resource for s in subjects}
    for record in (*agreement.contributions, *_ceded(agreement)):
        if record.id not in promised:
            yield f"{record.id}: nobody answers for it"
    for resource in agreement.resources:
        if resource.kind is ResourceKind.CASH and resource.id not in money:
            yield f"{resource.id}: nobody answers for it"


def _accountability(agreement: Agreement) -> Iterator[str]:
    for line in agreement.lines:
        yield from _lacks(line, LINE, line.id)
        yield from _lacks(line, "spokesperson" if line.collective else "accountable role", line.id)
    statutory = {line.accountable for line in agreement.lines if line.statute}
    for partner in agreement.partners:
        public = partner.sector is Sector.PUBLIC and partner.statutory_duties
        if public and partner.id not in statutory:
            yield f"{partner.id}: no statutory line"
    yield from _lacks(agreement.complaints, COMPLAINTS, "complaints")


def _together(agreement: Agreement) -> Iterator[str]:
    for body in agreement.bodies:
        yield from _lacks(body, BODY, body.id)
    yield from _lacks(agreement.governance, GOVERNANCE, "governance")
    if any(resource.public_money for resource in agreement.resources):
        register = "interests_register interests_published_at"
        yield from _lacks(agreement.governance, register, "governance")
    if agreement.edition is not EditionChoice.LIGHT:
        yield from _lacks(agreement.information, "data_agreement impact_assessment", "information")
    yield from _lacks(agreement.equality, EQUALITY, "equality")
    yield from (
        f"no-blame: {needed}"
        for needed in ("safeguarding", "fraud")
        if agreement.disagreement.no_blame and needed not in agreement.disagreement.exceptions
    )
