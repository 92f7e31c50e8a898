"""By what right a decision moves that the law gives to a public body, and by when it is adopted."""

from collections.abc import Iterable, Iterator

from agreement_studio.domain.choices import Jurisdiction, LawfulRoute, Sector, Stance
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.who import Who
from agreement_studio.drafting.jurisdiction import Route, load_pack
from agreement_studio.review.asking import Ask
from agreement_studio.review.law import law_words
from agreement_studio.review.naming import called, called_who, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule

PEOPLE = "people"
"""Takers that are no partner: a group, or somebody named by a role."""


@rule("C07", of=Power)
def public_decision_moves(power: Power, ask: Ask) -> Remarks:
    """Each giver and each taker is held against the routes of the jurisdiction's pack."""
    givers = list(_public(power.held_before, ask))
    if not power.statutory or power.stance is not Stance.CEDED or not givers:
        return
    # Where no law is chosen, only what holds in any country is taken to be lawful.
    routes = load_pack(ask.agreement.jurisdiction or Jurisdiction.OTHER).routes
    route = routes.get(power.lawful_route) if power.lawful_route else None
    troubles: dict[str, dict[str, None]] = {}
    for who in power.held_now:
        for case, name in _troubles(who, givers, route, ask):
            if name:
                troubles.setdefault(case, {})[name] = None
    for case, names in troubles.items():
        yield Remark(
            at(power, "lawful_route"),
            case=case,
            decision=called(power),
            giver=listed(called(giver) for giver in givers),
            taker=listed(names),
            scheme=law_words("statutory_pooling", ask),
            bodies=law_words("pooling_partners", ask),
        )


@rule("adoption", of=Power)
def adopted_by_when(power: Power, _ask: Ask) -> Remarks:
    if power.stance is not Stance.CEDED or power.lawful_route is not LawfulRoute.ADOPT_OR_EXPLAIN:
        return
    if power.adopt_within_days is None:
        yield Remark(at(power, "adopt_within_days"), decision=called(power))
    elif power.from_date is None:
        yield Remark(at(power, "from_date"), case="begins", decision=called(power))


def _public(people: Iterable[Who], ask: Ask) -> Iterator[Partner]:
    for who in people:
        partner = ask.find(Partner, who.partner)
        if partner is not None and partner.sector is Sector.PUBLIC:
            yield partner


def _troubles(
    who: Who, givers: list[Partner], route: Route | None, ask: Ask
) -> Iterator[tuple[str, str]]:
    """What stands in the way of somebody's deciding: the case, and whom it concerns."""
    for taker in _takers(who, givers, ask):
        if route is not None and not route.moves_decision:
            yield "running", called_who(who, ask)
        elif route is not None and route.needs_pooling_powers:
            bodies = [*givers, taker] if taker else givers
            yield from (("pooling", called(one)) for one in bodies if not one.may_pool_by_law)
            if taker is None:
                yield "pooling", called_who(who, ask)
        elif route is None or not all(_is_open(route, giver, taker) for giver in givers):
            is_public = taker is not None and taker.sector is Sector.PUBLIC
            yield "between" if is_public else "", called_who(who, ask)


def _takers(who: Who, givers: list[Partner], ask: Ask) -> Iterator[Partner | None]:
    """The partners that somebody stands for, without the givers; None for people of no partner."""
    body = ask.find(Body, who.body)
    for one in body.members if body and body.members else (who,):
        partner = ask.find(Partner, one.partner)
        if partner is None and not one.partner:
            yield None
        elif partner is not None and partner.sector is not None and partner not in givers:
            yield partner


def _is_open(route: Route, giver: Partner, taker: Partner | None) -> bool:
    sector = taker.sector if taker else None
    if (sector.value if sector else PEOPLE) not in route.open_to:
        return False
    ends = (giver, taker) if taker else (giver,)
    return not route.legal_forms or all(_has_form(one, route.legal_forms) for one in ends)


def _has_form(partner: Partner, words: Iterable[str]) -> bool:
    form = partner.legal_form.casefold()
    return any(word.casefold() in form for word in words)
