"""Who does what towards which outcome, and how it is measured: looked up as edits come."""

from agreement_studio.domain.outcome import Contribution, Indicator, Outcome
from agreement_studio.review.matter import ALL, Index, Tally
from agreement_studio.review.said import any_said


def _is_begun(outcome: Outcome) -> bool:
    return any_said((outcome.name, outcome.population, outcome.change))


OUTCOMES = Tally(Outcome, lambda outcome: [(ALL, 1)] if _is_begun(outcome) else [])
"""How many outcomes say something."""
MEASURES = Index(Indicator, lambda indicator: [indicator.outcome] if indicator.outcome else [])
"""Measures by their outcome."""
TOWARDS = Index(Contribution, lambda one: [one.outcome] if one.outcome else [])
"""Contributions by their outcome."""
DONE_BY = Tally(Contribution, lambda one: [(one.partner, 1)] if one.partner else [])
"""How many contributions there are, by who makes them."""
