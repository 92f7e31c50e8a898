"""Who we are: enough of us, different enough, honest about limits and wishes, easy to reach."""

from collections.abc import Iterator

from agreement_studio.domain.choices import Sector, State, Status
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Shareable
from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import is_older
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import count_full, full_partners, is_full, is_near_signing
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

FEWEST = 2
_FOR_OFFICERS = frozenset({State.LEGAL, State.READY, State.SIGNED})


def _is_told(words: Shareable | None) -> bool:
    return words is not None and is_said(words.text)


def _is_public_buyer(partner: Partner) -> bool:
    return partner.sector is Sector.PUBLIC and partner.contracting_authority is True


def _habits_by_half(partner: Partner) -> Iterator[tuple[str, int]]:
    if _is_told(partner.difficult_habit) is not _is_told(partner.instead_you_will_see):
        yield partner.id, 1


_TELLING = Tally(Partner, lambda partner: [(ALL, 1)] if _is_told(partner.difficult_habit) else [])
_BY_HALF = Tally(Partner, _habits_by_half)


@rule("P01")
def too_few(ask: Ask) -> Remarks:
    if count_full(ask) < FEWEST:
        yield Remark("partners")


@rule("P02")
def one_sector(ask: Ask) -> Remarks:
    partners = full_partners(ask)
    sectors = {partner.sector for partner in partners}
    if len(partners) >= FEWEST and len(sectors) == 1 and None not in sectors:
        yield Remark("partners")


@rule("P03", of=Partner)
def limits_not_said(partner: Partner, _ask: Ask) -> Remarks:
    if is_full(partner) and not any(map(_is_told, partner.constraints)):
        yield Remark(at(partner, "constraints"), name=called(partner))


@rule("P04", of=Partner)
def interest_not_said(partner: Partner, _ask: Ask) -> Remarks:
    if is_full(partner) and not _is_told(partner.own_interest):
        yield Remark(at(partner, "own_interest"), name=called(partner))


@rule("contact", of=Partner)
def nobody_to_write_to(partner: Partner, ask: Ask) -> Remarks:
    letters = partner.notice_to or (partner.address if not partner.is_person else "")
    if not (is_said(partner.contact_role) and is_said(letters)):
        if is_near_signing(ask):
            missing = "notice_to" if is_said(partner.contact_role) else "contact_role"
            yield Remark(at(partner, missing), name=called(partner))
    elif partner.contact_checked_on and is_older(
        partner.contact_checked_on, ask.limit("months"), ask
    ):
        yield Remark(at(partner, "contact_checked_on"), case="old", name=called(partner))


@rule("legal-powers", of=Partner)
def no_power_named(partner: Partner, ask: Ask) -> Remarks:
    binds = ask.agreement.legal.status in {Status.BINDING, Status.UMBRELLA}
    if binds and _is_public_buyer(partner) and not is_said(partner.powers_relied_on):
        yield Remark(at(partner, "powers_relied_on"), name=called(partner))


@rule("register", of=Partner)
def not_in_its_register(partner: Partner, ask: Ask) -> Remarks:
    """A question for officers, so it waits until the draft has left the room."""
    if ask.agreement.version.state not in _FOR_OFFICERS:
        return
    if is_full(partner) and _is_public_buyer(partner) and not is_said(partner.register_reference):
        yield Remark(at(partner, "register_reference"), name=called(partner))


@rule("person", of=Partner)
def own_address(partner: Partner, _ask: Ask) -> Remarks:
    home, letters = (" ".join(t.split()).casefold() for t in (partner.address, partner.notice_to))
    if partner.is_person and home and home in letters:
        yield Remark(at(partner, "notice_to"), name=called(partner))


@rule("own-habits")
def habits_not_said(ask: Ask) -> Remarks:
    """An offer to the table: made once, and to whoever has begun."""
    for identifier in ask.tally(_BY_HALF):
        partner = ask.find(Partner, identifier)
        if partner is not None:
            is_half = _is_told(partner.difficult_habit)
            missing = "instead_you_will_see" if is_half else "difficult_habit"
            yield Remark(at(partner, missing), name=called(partner))
    if not ask.count(_TELLING, ALL) and count_full(ask) >= FEWEST:
        yield Remark("partners", case="nobody")
