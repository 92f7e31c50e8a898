"""Who we are: enough of us, different enough, honest about limits and wishes, easy to reach."""

from agreement_studio.domain.choices import Status
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Shareable
from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import is_older
from agreement_studio.review.naming import called
from agreement_studio.review.roles import full_partners, is_full, is_near_signing
from agreement_studio.review.rule import Remark, Remarks, at, rule

FEWEST = 2


def _is_said(words: Shareable | None) -> bool:
    return words is not None and bool(words.text.strip())


@rule("P01")
def too_few(ask: Ask) -> Remarks:
    if len(full_partners(ask)) < FEWEST:
        yield Remark("partners")


@rule("P02")
def one_sector(ask: Ask) -> Remarks:
    partners = full_partners(ask)
    sectors = {partner.sector for partner in partners}
    if len(partners) >= FEWEST and len(sectors) == 1 and None not in sectors:
        yield Remark("partners")


@rule("P03", of=Partner)
def limits_not_said(partner: Partner, _ask: Ask) -> Remarks:
    if is_full(partner) and not any(map(_is_said, partner.constraints)):
        yield Remark(at(partner, "constraints"), name=called(partner))


@rule("P04", of=Partner)
def interest_not_said(partner: Partner, _ask: Ask) -> Remarks:
    if is_full(partner) and not _is_said(partner.own_interest):
        yield Remark(at(partner, "own_interest"), name=called(partner))


@rule("contact", of=Partner)
def nobody_to_write_to(partner: Partner, ask: Ask) -> Remarks:
    letters = partner.notice_to or (partner.address if not partner.is_person else "")
    if not (partner.contact_role.strip() and letters.strip()):
        if is_near_signing(ask):
            missing = "notice_to" if partner.contact_role.strip() else "contact_role"
            yield Remark(at(partner, missing), name=called(partner))
    elif partner.contact_checked_on and is_older(
        partner.contact_checked_on, ask.limit("months"), ask
    ):
        yield Remark(at(partner, "contact_checked_on"), case="old", name=called(partner))


@rule("legal-powers", of=Partner)
def no_power_named(partner: Partner, ask: Ask) -> Remarks:
    binds = ask.agreement.legal.status in {Status.BINDING, Status.UMBRELLA}
    if binds and partner.contracting_authority and not partner.powers_relied_on.strip():
        yield Remark(at(partner, "powers_relied_on"), name=called(partner))


@rule("register", of=Partner)
def not_in_its_register(partner: Partner, _ask: Ask) -> Remarks:
    if partner.contracting_authority and not partner.register_reference.strip():
        yield Remark(at(partner, "register_reference"), name=called(partner))


@rule("person", of=Partner)
def own_address(partner: Partner, _ask: Ask) -> Remarks:
    home, letters = (" ".join(t.split()).casefold() for t in (partner.address, partner.notice_to))
    if partner.is_person and home and home in letters:
        yield Remark(at(partner, "notice_to"), name=called(partner))


@rule("own-habits", of=Partner)
def habits_not_said(partner: Partner, _ask: Ask) -> Remarks:
    said = _is_said(partner.difficult_habit) and _is_said(partner.instead_you_will_see)
    if is_full(partner) and not said:
        yield Remark(at(partner, "difficult_habit"), name=called(partner))
