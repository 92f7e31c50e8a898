"""Whether power really moves: what is shared or handed over, by whom and to whom."""

from agreement_studio.domain.choices import EditionChoice, ReadinessResult, Sector, Stance
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import VoiceRoute
from agreement_studio.domain.who import Who
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import CEDED_BY, CEDED_TO, is_ceding
from agreement_studio.review.matter import ALL, Index
from agreement_studio.review.naming import called
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said
from agreement_studio.texts import load_texts

_CLOSE_BY = {Sector.SOCIAL, Sector.COMMUNITY}
_VOICE_BODIES = Index(VoiceRoute, lambda route: [route.who.body] if route.who else [])


@rule("C01")
def nothing_moves(ask: Ask) -> Remarks:
    if ask.count(CEDED_BY, ALL):
        return
    is_light = (
        ask.agreement.edition is EditionChoice.LIGHT
        or ask.agreement.readiness.result is ReadinessResult.COORDINATE_INSTEAD
    )
    yield Remark("powers", case="light" if is_light else "")


@rule("C02", of=Partner)
def keeps_all_it_had(partner: Partner, ask: Ask) -> Remarks:
    if not is_full(partner) or is_said(partner.nothing_to_cede_reason):
        return
    if not ask.count(CEDED_BY, partner.id) and ask.count(CEDED_BY, ALL):
        yield Remark(at(partner, "nothing_to_cede_reason"), "powers", name=called(partner))


@rule("C03", of=Power)
def asking_called_ceding(power: Power, _ask: Ask) -> Remarks:
    if power.stance is Stance.CEDED and power.level is not None and not is_ceding(power):
        level = load_texts().choice("level", power.level.value)
        yield Remark(at(power, "level"), decision=called(power), level=level)


@rule("C06", of=Power)
def nothing_changes_hands(power: Power, _ask: Ask) -> Remarks:
    before, now = _named(power.held_before), _named(power.held_now)
    if power.stance is not Stance.CEDED or not before or not now:
        return
    if _all_among(before, now) and _all_among(now, before):
        yield Remark(at(power, "held_now"), decision=called(power))


@rule("C11")
def nothing_reaches_those_closest(ask: Ask) -> Remarks:
    held = ask.tally(CEDED_TO)
    if held and not any(_is_close(key, ask) for key in held):
        yield Remark("powers")


def _named(people: tuple[Who, ...]) -> list[Who]:
    return [who for who in people if who != Who()]


def _all_among(people: list[Who], others: list[Who]) -> bool:
    return all(any(_is_same(who, other) for other in others) for who in people)


def _is_same(who: Who, other: Who) -> bool:
    """Whether both are one: a partner as a whole is also whoever decides within it."""
    one, two = (" ".join(w.role.split()).casefold() for w in (who, other))
    is_part = bool(who.partner) and not (one and two)
    return who.amended(role="") == other.amended(role="") and (one == two or is_part)


def _is_close(holder: str, ask: Ask) -> bool:
    """Whether a holder is, or has a seat for, people affected or a group close to them."""
    kind, _, identifier = holder.partition(".")
    if kind == "partner":
        partner = ask.find(Partner, identifier)
        return partner is not None and partner.sector in _CLOSE_BY
    if kind == "body":
        if ask.where(_VOICE_BODIES, identifier):
            return True
        body = ask.find(Body, identifier)
        return body is not None and any(_has_seat(who, ask) for who in body.members)
    return True  # a group of people affected, or people named by what they do


def _has_seat(who: Who, ask: Ask) -> bool:
    return _is_close(f"partner.{who.partner}", ask) if who.partner else not who.body
