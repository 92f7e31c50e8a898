"""One clause to be reworded: our words, the partners' own, and whether they need a look."""

from dataclasses import dataclass

from agreement_studio.application.ids import new_id
from agreement_studio.application.wording_by_hand import (
    CheckAgain,
    Why,
    check_again,
    generated_text,
    keep_words,
    reword,
)
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.wording import restore_wording
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.wordings import Wordings, in_force


@dataclass(frozen=True, slots=True)
class Rewording:
    """A clause as the program words it, and as the partners do."""

    key: str
    heading: str
    ours: str
    """As people read it, a blank line between paragraphs; ``""`` where the clause is gone."""
    by_hand: WordingOverride | None
    """The partners' own words, where they have put any."""
    why: Why | None
    """Why their words need a look; None where they do not."""


def rewording_of(wordings: Wordings, key: str) -> Rewording | None:
    """The clause of that key; None where there is none that can be reworded."""
    if key.startswith("own:"):
        return None
    generated = generated_text(wordings, key)
    held = (one for one in in_force(wordings.agreement.wording_overrides) if one.clause_key == key)
    by_hand = next(held, None)
    if generated is None:
        return Rewording(key, key, "", by_hand, Why.GONE) if by_hand else None
    why = next((one.why for one in check_again(wordings) if one.override is by_hand), None)
    return Rewording(key, generated.heading, generated.text, by_hand, why)


def reworded(wordings: Wordings, key: str, text: str, reason: str) -> Edit:
    """Puts the partners' words in the place of ours.

    Raises:
        EditRefusedError: the document has no such clause, or there are no words.
    """
    fields = {"clause_key": key, "text": text.strip(), "reason": reason.strip()}
    return reword(wordings, WordingOverride(id=new_id(), **fields))


def still_fits(wordings: Wordings, key: str) -> Edit:
    """People looked again, and keep their words.

    Raises:
        EditRefusedError: the document has no such clause.
    """
    return keep_words(wordings, key)


def gone_back(rewording: Rewording) -> Edit:
    """The clause reads as we word it again."""
    return restore_wording(rewording.key, heading=rewording.heading)


def to_look_at(wordings: Wordings) -> tuple[tuple[str, CheckAgain], ...]:
    """What people call each clause whose words by hand need a look, and why."""
    found = check_again(wordings) if wordings.agreement.wording_overrides else ()
    return tuple((_heading(wordings, one.override.clause_key), one) for one in found)


def _heading(wordings: Wordings, key: str) -> str:
    generated = generated_text(wordings, key)
    return generated.heading if generated else key
