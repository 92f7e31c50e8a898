"""Leaving what was noticed as it is, with the reason, and asking again."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from agreement_studio.application.ids import new_id
from agreement_studio.application.noticed_words import NoticedWords, noticed_words
from agreement_studio.domain.address import UnknownAddressError, address_of, value_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.kept import (
    ask_again,
    keep_finding,
    keep_word,
    look_at_word_again,
    pass_over_word,
)
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.wording import KeptFinding, KeptWord
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.language.word_list import WordList
from agreement_studio.review.roles import is_full


def left_because(
    finding: Finding,
    agreement: Agreement,
    reason: str,
    *,
    agreed_by: Sequence[str] = (),
    on: date | None = None,
    heard: WordList | None = None,
) -> Edit:
    """A finding is left as it is; about words, the words are kept where they stand.

    `agreed_by` are the ids of the partners that agree, `heard` the word list where it is not ours.

    Raises, when made: EditRefusedError, without a reason.
    """
    words = words_of(finding, agreement, heard)
    if words is not None:
        return kept_words(words, reason, on=on)
    return keep_finding(
        new_id(),
        finding.check,
        finding.about,
        about=finding.sentence,
        reason=reason.strip(),
        rests_on=finding.rests_on,
        agreed_by=agreed_by,
        in_room=finding.stays_in_room,
        on=on,
    )


def kept_words(words: NoticedWords, reason: str, *, on: date | None = None) -> Edit:
    """Words stay where they stand, for a reason that prints for the lawyer.

    Raises, when made: EditRefusedError, without a reason.
    """
    return keep_word(new_id(), words.phrase, words.path, reason=reason.strip(), on=on)


def passed_over(words: NoticedWords, *, on: date | None = None) -> Edit:
    """Words mean something else here: nothing is said of them again, and nothing prints."""
    return pass_over_word(new_id(), words.phrase, words.path, on=on)


def asked_again(kept: KeptFinding | KeptWord) -> Edit:
    """What was left is pointed out again."""
    if isinstance(kept, KeptWord):
        return look_at_word_again(kept.phrase, kept.where)
    return ask_again(kept.finding, kept.place, about=kept.about)


def who_must_agree(finding: Finding, agreement: Agreement) -> tuple[Partner, ...]:
    """Every full partner where a finding is a *must*; it rests only once all of them agree."""
    if finding.severity is not Severity.MUST:
        return ()
    return tuple(partner for partner in agreement.partners if is_full(partner))


def words_of(
    finding: Finding, agreement: Agreement, heard: WordList | None = None
) -> NoticedWords | None:
    """The words that a finding is about, in the answer where they stand; None for another one."""
    try:
        held = value_at(agreement, address_of(finding.about, agreement))
    except UnknownAddressError:
        return None
    found = (words for text in _texts(held) for words in noticed_words(text, (finding,), heard))
    return next(found, None)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "text"):
        yield from _texts(value.text)
