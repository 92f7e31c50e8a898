"""What has kept us from working together before, and what we do about it."""

from collections.abc import Iterator

from agreement_studio.domain.purpose import Barrier
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named, is_said


def _unanswered(barrier: Barrier) -> Iterator[tuple[str, int]]:
    if is_said(barrier.what) and not is_said(barrier.response):
        yield barrier.id, 1


def _unowned(barrier: Barrier) -> Iterator[tuple[str, int]]:
    if is_said(barrier.what) and is_said(barrier.response) and not is_named(barrier.owner):
        yield barrier.id, 1


_NAMED = Tally(Barrier, lambda barrier: [(ALL, 1)] if is_said(barrier.what) else [])
_UNANSWERED = Tally(Barrier, _unanswered)
_UNOWNED = Tally(Barrier, _unowned)


@rule("barriers")
def barriers_left(ask: Ask) -> Remarks:
    if not ask.count(_NAMED, ALL) and is_said(ask.agreement.purpose.problem):
        yield Remark("barriers", case="none")
    for tally, missing, case in ((_UNANSWERED, "response", ""), (_UNOWNED, "owner", "nobody")):
        for identifier in ask.tally(tally):
            barrier = ask.find(Barrier, identifier)
            if barrier is not None:
                yield Remark(at(barrier, missing), case=case, name=called(barrier))
