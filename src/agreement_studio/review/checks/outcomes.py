"""Outcomes: a change for people, in their words, that more than one of us works towards."""

from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.review.asking import Ask
from agreement_studio.review.commitments import MEASURES, OUTCOMES, TOWARDS
from agreement_studio.review.listed_words import Words, word_list, words_of
from agreement_studio.review.matter import ALL
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import any_said, is_said


@rule("O01")
def no_outcome(ask: Ask) -> Remarks:
    if not ask.count(OUTCOMES, ALL):
        yield Remark("outcomes")


@rule("O02", of=Outcome)
def work_and_no_change(outcome: Outcome, _ask: Ask) -> Remarks:
    words = words_of(outcome.change)
    found = _activity(words) or _counted_effort(words)
    if found:
        yield Remark(at(outcome, "change"), words=found)


def _activity(words: Words) -> str:
    """The work a change begins with, after "we will" and the like."""
    leading, start = word_list("outcomes", "leading"), 0
    while start < len(words) and leading.holds(words[start]):
        start += 1
    return " ".join(word_list("outcomes", "activities").at(words, start))


def _counted_effort(words: Words) -> str:
    """Effort as it is counted: "number of", "40 sessions", "12 training places"."""
    counted = word_list("outcomes", "counted")
    for start, word in enumerate(words):
        for length in (2, 3):
            phrase = words[start : start + length]
            if word.isdecimal() and len(phrase) == length and counted.holds(phrase[-1]):
                return " ".join(phrase)
    return word_list("outcomes", "counting").first_in(words)


@rule("O03", of=Outcome)
def no_people_or_no_direction(outcome: Outcome, _ask: Ask) -> Remarks:
    moves = word_list("outcomes", "changes").first_in(words_of(outcome.change))
    if not is_said(outcome.population):
        case = "people" if moves else ""
        yield Remark(at(outcome, "population"), case=case, name=called(outcome))
    elif not moves:
        yield Remark(at(outcome, "change"), case="direction", name=called(outcome))


@rule("O04", of=Outcome)
def no_measure(outcome: Outcome, ask: Ask) -> Remarks:
    if not ask.where(MEASURES, outcome.id):
        yield Remark(at(outcome), name=called(outcome))


@rule("O08", of=Outcome)
def nobody_affected_worded_it(outcome: Outcome, _ask: Ask) -> Remarks:
    if not any_said(outcome.whose_voice):
        yield Remark(at(outcome, "whose_voice"), name=called(outcome))


@rule("O09", of=Outcome)
def only_one_contributes(outcome: Outcome, ask: Ask) -> Remarks:
    named = dict.fromkeys(one.partner for one in ask.where(TOWARDS, outcome.id))
    partners = [partner for one in named if (partner := ask.find(Partner, one))]
    if not partners:
        yield Remark(at(outcome), case="nobody", name=called(outcome))
    elif len(partners) < ask.limit("fewest"):
        yield Remark(at(outcome), name=called(outcome), partner=called(partners[0]))
