"""Values: few, seen at work, raised without fear, and not all of them the same for everyone."""

from collections.abc import Iterable

from agreement_studio.domain.choices import ValueScope
from agreement_studio.domain.commitment import Value
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.review.asking import Ask
from agreement_studio.review.commitments import OUTCOMES
from agreement_studio.review.listed_words import word_list, words_of
from agreement_studio.review.matter import ALL, Index, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import any_said, is_said

_SEVERAL = 2
_SCOPES = Tally(Value, lambda value: [(value.scope.value, 1)])
_SECTORS = Tally(
    Partner,
    lambda partner: [(partner.sector.value, 1)] if partner.sector and is_full(partner) else [],
)
_AT_WORK = Index(Outcome, lambda outcome: outcome.serves)


@rule("V01", of=Value)
def nothing_to_see(value: Value, _ask: Ask) -> Remarks:
    if not any_said(value.will_see):
        yield Remark(at(value, "will_see"), name=called(value))


@rule("V02", of=Value)
def no_opposite(value: Value, _ask: Ask) -> Remarks:
    if not any_said(value.wont_see):
        yield Remark(at(value, "wont_see"), name=called(value))


@rule("V03")
def too_few_or_too_many(ask: Ask) -> Remarks:
    shared = ask.count(_SCOPES, ValueScope.SHARED)
    if not shared:
        yield Remark("our_values", case="none")
    elif shared > ask.limit("most"):
        yield Remark("our_values", number=shared)


@rule("V04")
def nothing_of_ones_own(ask: Ask) -> Remarks:
    shared, distinct = (ask.count(_SCOPES, scope) for scope in ValueScope)
    if shared and not distinct and len(ask.tally(_SECTORS)) >= _SEVERAL:
        yield Remark("our_values")


@rule("V05", of=Value)
def only_repeated(value: Value, ask: Ask) -> Remarks:
    if _says_too_little(value.will_see, ask):
        yield Remark(at(value, "will_see"), name=called(value))
    if _says_too_little(value.wont_see, ask):
        yield Remark(at(value, "wont_see"), case="unseen", name=called(value))


def _says_too_little(behaviours: Iterable[str], ask: Ask) -> bool:
    said = [words_of(behaviour) for behaviour in behaviours if is_said(behaviour)]
    return any(len(words) < ask.limit("fewest_words") or _repeats(words) for words in said)


def _repeats(words: Iterable[str]) -> bool:
    values, small = word_list("values", "values"), word_list("values", "small_words")
    return all(values.holds(word) or small.holds(word) for word in words)


@rule("V06", of=Value)
def no_way_to_raise_it(value: Value, _ask: Ask) -> Remarks:
    if not is_said(value.raise_it_by):
        yield Remark(at(value, "raise_it_by"), name=called(value))


@rule("links", of=Value)
def at_work_nowhere(value: Value, ask: Ask) -> Remarks:
    is_shared = value.scope is ValueScope.SHARED
    if is_shared and ask.count(OUTCOMES, ALL) and not ask.where(_AT_WORK, value.id):
        yield Remark(at(value), name=called(value))
