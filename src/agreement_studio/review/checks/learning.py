"""Learning: a first look while there is still something to change."""

from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import is_beyond, months_between, months_in_words
from agreement_studio.review.rule import Remark, Remarks, rule


@rule("X09")
def no_early_look(ask: Ask) -> Remarks:
    begins, first = ask.agreement.duration.begins, ask.agreement.duration.first_review
    place = "duration.first_review"
    if first is None:
        yield Remark(place)
    elif begins is not None and is_beyond(begins, first, ask.limit("months")):
        yield Remark(place, case="late", months=months_in_words(months_between(begins, first)))
