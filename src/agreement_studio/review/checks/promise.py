"""What kind of promise this is, what it stands beside, and how much of it is needed."""

from collections.abc import Iterator
from datetime import date

from agreement_studio.domain.choices import (
    EditionChoice,
    Mode,
    PersonAtRisk,
    ResourceKind,
    Status,
)
from agreement_studio.domain.legal import EarlierDocument, LinkedDocument
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.document import Clause, Effect
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import ALL, Index, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

PRIVACY = ("CL-25", "CL-27")
"""The clauses on information about people and on what we keep private."""
_ANY, _MONEY, _STAFF = "any", "money", "staff"


def _what_moves(resource: Resource) -> Iterator[tuple[str, int]]:
    yield _ANY, 1
    if resource.kind is ResourceKind.CASH and resource.mode is Mode.POOLED:
        yield _MONEY, 1
    if resource.kind is ResourceKind.STAFF and resource.mode in {Mode.POOLED, Mode.LENT}:
        yield _STAFF, 1


_MOVING = Tally(Resource, _what_moves)
_BINDING = Index(Clause, lambda clause: [clause.clause_id] if clause.effect is Effect.BINDS else [])
_BY_HAND = Index(WordingOverride, lambda one: [one.clause_key] if is_said(one.text) else [])
_BESIDE = Tally(LinkedDocument, lambda _: [(ALL, 1)])
_AFTER = Tally(LinkedDocument, lambda one: [] if one.comes_first else [(one.id, 1)])


@rule("X10")
def no_kind_of_promise(ask: Ask) -> Remarks:
    if ask.agreement.legal.status is None:
        yield Remark(at("legal", "status"))


@rule("X11")
def nothing_kept_private(ask: Ask) -> Remarks:
    if ask.agreement.legal.status is not Status.SHARED_COMMITMENT:
        return
    binding = [clause for name in PRIVACY for clause in ask.where(_BINDING, name)]
    if not binding:
        yield Remark(at("legal", "status"))
    for clause in binding:
        for by_hand in ask.where(_BY_HAND, clause.key):
            yield Remark(
                at(by_hand), case="reworded", clauses=(clause.key,), heading=clause.heading
            )


@rule("earlier")
def left_hanging(ask: Ask) -> Remarks:
    """Looks at all documents together: an agreement has few, and each may be another's twin."""
    earlier, beside = ask.agreement.earlier_documents, ask.agreement.linked_documents
    for one in earlier:
        if one.carries_on is None:
            yield Remark(at(one, "carries_on"), name=called(one))
    answered = set(map(_title, earlier))
    latest: dict[str, date] = {}
    for document in beside:
        if document.dated:
            title = _title(document)
            latest[title] = max(document.dated, latest.get(title, document.dated))
    for document in beside:
        title = _title(document)
        if title and title not in answered and document.dated and document.dated < latest[title]:
            yield Remark(at(document, "dated"), case="twin", name=called(document))


def _title(document: EarlierDocument | LinkedDocument) -> str:
    return " ".join(document.name.split()).casefold()


@rule("light")
def more_than_needed(ask: Ask) -> Remarks:
    """Speaks only when all three questions have been answered, and each with no."""
    if ask.agreement.edition is EditionChoice.LIGHT:
        return
    nobody_at_risk = ask.agreement.safety.applies == (PersonAtRisk.NEITHER,)
    moves = ask.count(_MOVING, _MONEY) + ask.count(_MOVING, _STAFF)
    if nobody_at_risk and ask.count(_MOVING, _ANY) and not moves:
        yield Remark("edition")


@rule("precedence")
def no_order(ask: Ask) -> Remarks:
    if ask.agreement.legal.status is not Status.UMBRELLA:
        return
    if not ask.count(_BESIDE, ALL):
        yield Remark("linked_documents", case="none")
    for identifier in ask.tally(_AFTER):
        document = ask.find(LinkedDocument, identifier)
        if document is not None:
            yield Remark(at(document, "comes_first"), name=called(document))
