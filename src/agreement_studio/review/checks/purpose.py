"""Why we are here: a problem in people's own words, shown and not only said, and the gate."""

from agreement_studio.domain.choices import Colour, ReadinessQuestion, ReadinessResult
from agreement_studio.domain.purpose import ReadinessAnswer
from agreement_studio.review.asking import Ask
from agreement_studio.review.listed_words import word_list, words_of
from agreement_studio.review.matter import Tally
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import any_said, is_said

_DECIDING = (ReadinessQuestion.MORE_THAN_ONE, ReadinessQuestion.GRANT_OR_CONTRACT)
"""Either of these in red says by itself that another way may be better."""
_OTHER_WAYS = frozenset({ReadinessResult.GRANT_OR_CONTRACT, ReadinessResult.NOT_NOW})
_RED = Tally(
    ReadinessAnswer,
    lambda answer: [(answer.question.value, 1)] if answer.colour is Colour.RED else [],
)


@rule("U01")
def no_problem(ask: Ask) -> Remarks:
    if not is_said(ask.agreement.purpose.problem):
        yield Remark(at("purpose", "problem"))


@rule("U02")
def an_institution_speaks(ask: Ask) -> Remarks:
    purpose = ask.agreement.purpose
    name = purpose.said_by.text if purpose.said_by else ""
    if any_said((name, purpose.said_by_description)):
        return
    found = word_list("purpose", "institutions").first_in(words_of(purpose.problem))
    if found:
        yield Remark(at("purpose", "problem"), words=found)


@rule("U03")
def another_way_may_serve(ask: Ask) -> Remarks:
    red = ask.tally(_RED)
    if sum(red.values()) >= ask.limit("red") or any(one.value in red for one in _DECIDING):
        yield Remark("readiness_answers")
    elif ask.agreement.readiness.result in _OTHER_WAYS:
        yield Remark(at("readiness", "result"), case="result")


@rule("U04")
def nothing_shows_it(ask: Ask) -> Remarks:
    purpose = ask.agreement.purpose
    if is_said(purpose.problem) and not any_said(purpose.evidence):
        yield Remark(at("purpose", "evidence"))


@rule("who-is-missing")
def nobody_said_to_be_missing(ask: Ask) -> Remarks:
    purpose = ask.agreement.purpose
    if is_said(purpose.problem) and not is_said(purpose.who_is_missing):
        yield Remark(at("purpose", "who_is_missing"))


@rule("choice")
def no_choice_recorded(ask: Ask) -> Remarks:
    purpose = ask.agreement.purpose
    if is_said(purpose.problem) and not is_said(purpose.choice_people_have):
        yield Remark(at("purpose", "choice_people_have"))
