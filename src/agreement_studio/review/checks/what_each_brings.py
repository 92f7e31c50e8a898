"""What each of us brings: something from everyone, more than money, valued and taken home."""

from agreement_studio.domain.choices import ResourceKind
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.drafting.answers.formats import money_text
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import ALL
from agreement_studio.review.matter import Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, at, rule

_OWNED = {
    ResourceKind.CASH,
    ResourceKind.PREMISES,
    ResourceKind.EQUIPMENT,
    ResourceKind.INTELLECTUAL_PROPERTY,
}
"""What belongs to somebody and is still there at the end."""


def _by_giver(resource: Resource) -> list[tuple[str, int]]:
    giver = resource.given_by.partner if resource.given_by else ""
    return [(ALL, 1), (giver, 1)] if giver else [(ALL, 1)]


def _by_partner(contribution: Contribution) -> list[tuple[str, int]]:
    return [(contribution.partner, 1)] if contribution.partner else []


_GIVEN_BY = Tally(Resource, _by_giver)
_PROMISED_BY = Tally(Contribution, _by_partner)
_FULL_PARTNERS = Tally(Partner, lambda partner: [(partner.id, 1)] if is_full(partner) else [])
_KINDS = Tally(Resource, lambda resource: [(resource.kind.value if resource.kind else "", 1)])


@rule("R03")
def brings_nothing_on_paper(ask: Ask) -> Remarks:
    """Said once for everybody while nothing at all is written down."""
    partners = ask.tally(_FULL_PARTNERS)
    given, promised = ask.tally(_GIVEN_BY), ask.tally(_PROMISED_BY)
    if partners and not given and not promised:
        yield Remark("resources", case="nothing")
        return
    for identifier in sorted(partners.keys() - given.keys() - promised.keys()):
        partner = ask.find(Partner, identifier)
        if partner is not None:
            yield Remark(at(partner), "resources", name=called(partner))


@rule("R04", of=Resource)
def value_without_basis(resource: Resource, _ask: Ask) -> Remarks:
    if resource.value is not None and resource.value_basis is None:
        value = money_text(resource.value)
        yield Remark(at(resource, "value_basis"), value=value, resource=called(resource))


@rule("R05")
def nothing_but_money(ask: Ask) -> Remarks:
    if list(ask.tally(_KINDS)) == [ResourceKind.CASH.value]:
        yield Remark("resources")


@rule("R10", of=Resource)
def nobody_knows_whose_it_is(resource: Resource, _ask: Ask) -> Remarks:
    if resource.kind in _OWNED and not resource.at_end.strip():
        yield Remark(at(resource, "at_end"), resource=called(resource))
