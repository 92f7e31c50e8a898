"""Clauses in the partners' own words: what they replace, and which to look at again.

Words by hand are never overwritten. When the answers beneath them change, or their clause goes,
they are kept and pointed out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.edits.edit import Edit, EditRefusedError
from agreement_studio.domain.edits.wording import keep_wording, reword_clause
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.clauses.wording_hash import text_hash
from agreement_studio.drafting.wordings import Wordings, in_force, plain


@dataclass(frozen=True, slots=True)
class GeneratedText:
    """What the program would write for a clause. `hash` tells later whether it has changed."""

    heading: str
    """What people call the clause; words by hand leave it as it is."""
    text: str
    """As people read it, a blank line between paragraphs."""
    hash: str


class Why(StrEnum):
    """Why a wording by hand needs a look."""

    CHANGED = "changed"
    """The text it replaces reads differently now."""
    GONE = "gone"
    """Its clause is not in the document: its record was removed, or it no longer applies."""
    UNNEEDED = "unneeded"
    """The program would write the same words."""
    OVERRULED = "overruled"
    """Another wording of the same clause stands behind it and is printed in its place."""


@dataclass(frozen=True, slots=True)
class CheckAgain:
    """One wording by hand to look at again, and what the program would write; ``""`` if nothing."""

    override: WordingOverride
    why: Why
    generated: str = ""


def generated_text(wordings: Wordings, clause_key: str) -> GeneratedText | None:
    """A clause as the program words it, whatever was put in its place by hand.

    None where the document has no such clause.
    """
    clause = wordings.clause(clause_key)
    if clause is None:
        return None
    beneath = clause.paragraphs if clause.replaces is None else clause.replaces
    return GeneratedText(clause.heading, wordings.read_out(beneath), text_hash(beneath))


def reword(wordings: Wordings, override: WordingOverride) -> Edit:
    """Puts words by hand in the place of a clause's text, and notes which text that was.

    `replaces_hash` need not be filled in. Another wording of the clause is replaced and keeps its
    id.

    Raises:
        EditRefusedError: the document has no such clause, or there are no words.
    """
    generated = generated_text(wordings, override.clause_key)
    if generated is None or override.clause_key.startswith("own:"):
        raise EditRefusedError(
            f"wording_overrides: this document has no clause “{override.clause_key}” to reword."
            " Name the key of one that is printed."
        )
    if not override.text.strip():
        raise EditRefusedError(
            "wording_overrides: write the words, or remove the entry to have the clause as drafted."
        )
    return reword_clause(
        override.id,
        override.clause_key,
        override.text,
        reason=override.reason,
        replaces_hash=generated.hash,
        heading=generated.heading,
    )


def keep_words(wordings: Wordings, clause_key: str) -> Edit:
    """People looked again, and the words by hand still fit the answers as they are now.

    Raises:
        EditRefusedError: the document has no such clause.
    """
    generated = generated_text(wordings, clause_key)
    if generated is None:
        raise EditRefusedError(
            f"wording_overrides: this document has no clause “{clause_key}”, so its words are kept"
            " as they are."
        )
    return keep_wording(clause_key, replaces_hash=generated.hash, heading=generated.heading)


def check_again(wordings: Wordings) -> tuple[CheckAgain, ...]:
    """Every wording by hand that needs a look, in the order they stand in."""
    printed = {override.id for override in in_force(wordings.agreement.wording_overrides)}
    return tuple(
        found
        for override in wordings.agreement.wording_overrides
        if override.text.strip()
        for found in _looked_at(wordings, override, is_printed=override.id in printed)
    )


def _looked_at(
    wordings: Wordings, override: WordingOverride, *, is_printed: bool
) -> Iterator[CheckAgain]:
    generated = generated_text(wordings, override.clause_key)
    if generated is None:
        yield CheckAgain(override, Why.GONE)
    elif not is_printed:
        yield CheckAgain(override, Why.OVERRULED, generated.text)
    elif plain(override.text) == generated.text:
        yield CheckAgain(override, Why.UNNEEDED, generated.text)
    elif override.clause_key in wordings.changed_beneath:
        yield CheckAgain(override, Why.CHANGED, generated.text)
