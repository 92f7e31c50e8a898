"""Cover: for what is lent and for those who help, until the end, with its gaps in the open."""

from collections.abc import Iterator

from agreement_studio.domain.choices import CoverKind, Mode, ResourceKind
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.risk import Cover
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import RISKS
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import is_near_signing
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

_FITTING = {
    ResourceKind.PREMISES: (CoverKind.PREMISES, CoverKind.PUBLIC),
    ResourceKind.EQUIPMENT: (CoverKind.VEHICLE, CoverKind.PREMISES, CoverKind.PUBLIC),
    ResourceKind.VOLUNTEER_TIME: (CoverKind.VOLUNTEERS, CoverKind.EMPLOYER, CoverKind.PUBLIC),
}
"""Which kinds of insurance may cover what is lent; vehicles are equipment."""


def _covered(cover: Cover) -> Iterator[tuple[str, int]]:
    """Whoever keeps it and those it extends to, by its kind."""
    if cover.kind is not None:
        people = [cover.partner, *(who.partner for who in cover.extends_to)]
        yield from ((f"{cover.kind} {partner}", 1) for partner in filter(None, people))


_COVERED = Tally(Cover, _covered)


@rule("insurance", of=Resource)
def lent_without_cover(resource: Resource, ask: Ask) -> Remarks:
    """Volunteers lend themselves, whatever the mode."""
    kinds = _FITTING.get(resource.kind, ()) if resource.kind else ()
    is_lent = resource.mode is Mode.LENT or resource.kind is ResourceKind.VOLUNTEER_TIME
    if not kinds or not is_lent or not is_near_signing(ask):
        return
    people = [who.partner for who in (resource.given_by, resource.host) if who and who.partner]
    if not any(ask.count(_COVERED, f"{kind} {one}") for kind in kinds for one in people):
        yield Remark(at(resource), "covers", resource=called(resource))


@rule("cover-ends", of=Cover)
def cover_ends_early(cover: Cover, ask: Ask) -> Remarks:
    ends = ask.agreement.duration.ends
    if cover.expires is not None and ends is not None and cover.expires < ends:
        yield from _about(cover, "expires", ask)


@rule("cover-gap", of=Cover)
def gap_without_a_risk(cover: Cover, ask: Ask) -> Remarks:
    if is_said(cover.gap) and not ask.count(RISKS, ALL):
        yield from _about(cover, "gap", ask)


def _about(cover: Cover, field: str, ask: Ask) -> Remarks:
    partner = ask.find(Partner, cover.partner)
    if partner is None:
        yield Remark(at(cover, field), case="unnamed")
    else:
        yield Remark(at(cover, field), name=called(partner))
