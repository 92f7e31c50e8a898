"""The gate: eight questions on whether to collaborate at all, and what the room came to."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Colour, ReadinessQuestion, ReadinessResult
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.edits.only_one import in_place_of
from agreement_studio.domain.edits.sections import amend_section
from agreement_studio.domain.who import Who


def answer_readiness(
    identifier: str, question: ReadinessQuestion, colour: Colour | None, sentence: str
) -> Edit:
    """The room's answer to one question. It takes the place of the one before and its id.

    Another answer than before has not been released by anybody, so it stays in the room.
    """
    fields = {"id": identifier, "question": question, "colour": colour, "sentence": sentence}
    label = Label("answer_readiness", field="readiness_answers", subject=question)
    return Edit(label, partial(_answered, fields=fields))


def settle_readiness(
    result: ReadinessResult | None,
    *,
    reasons: Sequence[str] = (),
    next_steps: Sequence[str] = (),
    decided_on: date | None = None,
    taken_by: Sequence[Who] = (),
) -> Edit:
    """What the room came to, with its reasons and what happens now. None opens it again."""
    return amend_section(
        "readiness",
        result=result,
        reasons=tuple(reasons),
        next_steps=tuple(next_steps),
        decided_on=decided_on,
        taken_by=tuple(taken_by),
    ).called("settle_readiness")


def _answered(agreement: Agreement, *, fields: dict[str, Any]) -> Agreement:
    earlier = [one for one in agreement.readiness_answers if one.question == fields["question"]]
    same = any(
        (one.colour, one.sentence) == (fields["colour"], fields["sentence"]) for one in earlier
    )
    if same:
        return agreement
    return in_place_of(agreement, "readiness_answers", earlier, fields)
