"""Open dealing: interests, doors and notes that anyone can see, chairs that move, who to tell."""

from agreement_studio.domain.governance import Body
from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import is_older
from agreement_studio.review.naming import called
from agreement_studio.review.public_money import has_public_money
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named, is_said


@rule("G05")
def interests_not_declared(ask: Ask) -> Remarks:
    if not has_public_money(ask):
        return
    governance = ask.agreement.governance
    if not governance.interests_register:
        yield Remark(at("governance", "interests_register"))
    elif not is_said(governance.interests_published_at):
        yield Remark(at("governance", "interests_published_at"), case="unpublished")


@rule("G08", of=Body)
def nobody_can_watch(body: Body, ask: Ask) -> Remarks:
    if body.is_main and not body.open_to_public and has_public_money(ask):
        yield Remark(at(body, "open_to_public"), name=called(body))


@rule("meetings", of=Body)
def chair_and_notes(body: Body, ask: Ask) -> Remarks:
    if is_named(body.chair):
        yield from _term(body, ask)
    if not is_said(body.notes_published_at):
        yield Remark(at(body, "notes_published_at"), case="notes", name=called(body))


def _term(body: Body, ask: Ask) -> Remarks:
    months, since = body.chair_term_months, body.chair_from
    if months is None:
        if has_public_money(ask):
            yield Remark(at(body, "chair_term_months"), name=called(body))
        return
    moves_round = body.chair_rotates is not False
    if since and moves_round and is_older(since, months, ask):
        yield Remark(at(body, "chair"), case="over", name=called(body))


@rule("honesty")
def nobody_to_tell(ask: Ask) -> Remarks:
    if not has_public_money(ask):
        return
    governance = ask.agreement.governance
    if not is_named(governance.tell_outside):
        yield Remark(at("governance", "tell_outside"))
    if not is_named(governance.tell):
        yield Remark(at("governance", "tell"), case="inside")
    if governance.gifts_limit is None:
        yield Remark(at("governance", "gifts_limit"), case="gifts")
