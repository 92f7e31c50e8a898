"""The accountability map: who answers, for what, to whom; solid for a promise, dashed for the law.

Few lines are drawn as boxes joined by curves; many become a list with an arrow on each row.
"""

import math

from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.accountability_facts import (
    Answer,
    answers_of,
    description_of,
    table_of,
)
from agreement_studio.pictures.accountability_list import listed_answers
from agreement_studio.pictures.accountability_network import network
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.pictures.words import word

MOST_LINES = 18
MOST_PLACES = 14


def accountability_map(agreement: Agreement) -> Drawing | None:
    """Who answers to whom, or None where nobody answers for anything yet."""
    answers = answers_of(agreement)
    if not answers:
        return None
    shapes, height = network(answers) if _few(answers) else listed_answers(answers)
    return Drawing(
        title=word("accountability", "title"),
        description=description_of(answers),
        shapes=shapes,
        table=table_of(answers),
        height=math.ceil(height),
    )


def _few(answers: tuple[Answer, ...]) -> bool:
    places = {holder.key for one in answers for holder in one.whom}
    return len(answers) <= MOST_LINES and len(places) <= MOST_PLACES
