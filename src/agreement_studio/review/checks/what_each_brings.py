"""What each of us brings: something from everyone, more than money, valued and taken home."""

from agreement_studio.domain.choices import ResourceKind
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.drafting.answers.formats import money_text
from agreement_studio.review.asking import Ask
from agreement_studio.review.commitments import DONE_BY
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import FULL_PARTNERS
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

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


_GIVEN_BY = Tally(Resource, _by_giver)
_KINDS = Tally(Resource, lambda resource: [(resource.kind.value if resource.kind else "", 1)])


@rule("R03")
def brings_nothing_on_paper(ask: Ask) -> Remarks:
    """Said once for everybody while nothing at all is written down."""
    partners = ask.tally(FULL_PARTNERS)
    given, promised = ask.tally(_GIVEN_BY), ask.tally(DONE_BY)
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
    if resource.kind in _OWNED and not is_said(resource.at_end):
        yield Remark(at(resource, "at_end"), resource=called(resource))
