"""Signing: somebody with authority, own bodies that agreed, and everyone heard on every section."""

from collections.abc import Iterator

from agreement_studio.domain.choices import ConsentLevel
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.legal import Approval
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.document import Row
from agreement_studio.drafting.out_of_step import shown_as_earlier
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import Index, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import is_full, is_near_signing
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.texts import load_texts


def _standing(consent: Consent) -> str:
    return f"{consent.section.value} {consent.partner}"


def _earlier(row: Row) -> Iterator[tuple[str, int]]:
    return ((identifier, 1) for identifier in shown_as_earlier(row, load_texts()))


CONSENTS = Index(Consent, lambda consent: [_standing(consent)])
EARLIER = Tally(Row, _earlier)
"""Consents, by id, that the document shows as given for an earlier wording."""
APPROVALS = Index(Approval, lambda approval: [approval.partner] if approval.on else [])


@rule("P05", of=Partner)
def nobody_with_authority(partner: Partner, ask: Ask) -> Remarks:
    if not is_full(partner) or not is_near_signing(ask):
        return
    for name in ("signatory", "authority_reference"):
        if not getattr(partner, name).strip():
            yield Remark(at(partner, name), name=called(partner))
            return


@rule("control", of=Partner)
def own_body_has_not_agreed(partner: Partner, ask: Ask) -> Remarks:
    body = partner.approval_body.strip()
    if not body or not is_near_signing(ask):
        return
    approvals, version = ask.where(APPROVALS, partner.id), ask.agreement.version.number
    if any(approval.version == version for approval in approvals):
        return
    case = "earlier" if approvals else ""
    if approvals or partner.approved_on is None:
        place = at(partner, "approved_on")
        yield Remark(place, case=case, name=called(partner), body=isolated(body))


@rule("X17", of=Consent)
def needs_to_talk(consent: Consent, ask: Ask) -> Remarks:
    cases = {
        ConsentLevel.STAND_ASIDE: "",
        ConsentLevel.BLOCK: "block_with_way" if consent.would_settle.strip() else "block",
    }
    partner = ask.find(Partner, consent.partner)
    if partner is None or consent.level not in cases or not _is_last_word(consent, ask):
        return
    section = load_texts().choice("section_key", consent.section.value)
    yield Remark(
        at(consent, "level"), case=cases[consent.level], name=called(partner), section=section
    )


@rule("X18", of=Consent)
def latest_wording_not_seen(consent: Consent, ask: Ask) -> Remarks:
    partner = ask.find(Partner, consent.partner)
    if partner is None or not ask.count(EARLIER, consent.id) or not _is_last_word(consent, ask):
        return
    section = load_texts().choice("section_key", consent.section.value)
    yield Remark(at(consent), name=called(partner), section=section)


def _is_last_word(consent: Consent, ask: Ask) -> bool:
    """Copies merged may hold two words of one partner; the last in the list counts."""
    words = ask.where(CONSENTS, _standing(consent))
    if len(words) == 1:
        return True
    same = {word.id for word in words}
    return [one.id for one in ask.agreement.consents if one.id in same][-1:] == [consent.id]
