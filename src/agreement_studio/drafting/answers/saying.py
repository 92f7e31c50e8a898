"""How an answer prints when nothing more is asked: its text, label, date, amount or name."""

from datetime import date
from decimal import Decimal

from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import Shareable
from agreement_studio.drafting.answers.answer import Answer, Listed
from agreement_studio.drafting.answers.formats import (
    date_text,
    measure_text,
    money_text,
    number_text,
    partial_date_text,
)
from agreement_studio.drafting.answers.kinds import Nature
from agreement_studio.drafting.answers.naming import named
from agreement_studio.drafting.answers.pieces import Said, joined
from agreement_studio.drafting.document import Variable
from agreement_studio.texts import MissingTextError

NAMED = (Nature.WHO, Nature.REFERENCE, Nature.VALUE)


def said(answer: Answer | Listed) -> Said:
    """What an answer or a list of answers prints; a gap for whatever is missing."""
    if isinstance(answer, Listed):
        return all_said(answer)
    if not answer.is_answered:
        return Said((answer.gap,))
    if answer.kind.nature in NAMED:
        return named(answer)
    return Said((Variable(answer.path, printed(answer)),))


def all_said(answers: Listed, last: str = "and") -> Said:
    """All of a list, joined as people list things."""
    parts = [said(answer) for answer in answers]
    return Said(joined(parts, last), len(parts)) if parts else Said((answers.gap,), 0)


def printed(answer: Answer) -> str:
    """The text of an answered leaf. Names are for :mod:`.naming`."""
    value = answer.value
    match value:
        case bool():
            text = _yes_or_no(answer)
        case Shareable():
            text = value.text
        case int() | Decimal():
            text = number_text(value)
        case date():
            text = date_text(value)
        case Money():
            text = money_text(value)
        case Measure():
            text = measure_text(value)
        case _:
            text = _worded(answer)
    return text


def _yes_or_no(answer: Answer) -> str:
    """The words the field has for its answer, where it has its own: "may watch"."""
    word = "yes" if answer.value else "no"
    try:
        return answer.facts.texts.phrase(f"yes_no.{answer.text_path}.{word}")
    except MissingTextError:
        return word


def _worded(answer: Answer) -> str:
    if answer.kind.nature is Nature.CHOICE:
        return choice_text(answer)
    if answer.kind.nature is Nature.PARTIAL_DATE:
        return partial_date_text(str(answer.value))
    return str(answer.value)


def choice_text(answer: Answer, text_kind: str = "label") -> str:
    """The label, phrase or meaning of a choice; its key in words while no text is there."""
    key = str(getattr(answer.value, "value", answer.value))
    try:
        return answer.facts.texts.choice(answer.kind.group, key, text_kind)
    except MissingTextError:
        return key.replace("_", " ")
