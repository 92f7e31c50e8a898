"""The words that a template brings, heard in the agreements that began from it.

An agreement names its template and carries no word of its list: whoever has the template among
theirs hears the words, and whoever has not is told so. Its entries stand beside ours; one with one
of our ids stands in its place, which is said before the template is taken in.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from agreement_studio.application.templates.template import Template
from agreement_studio.domain.legal import MadeFrom
from agreement_studio.review.language.entry import Entry
from agreement_studio.review.language.reading import WordListError, read_entries
from agreement_studio.review.language.shipped import load_spelling, load_word_list
from agreement_studio.review.language.word_list import WordList
from agreement_studio.review.word_checks import words_with
from agreement_studio.texts import Texts

FAMILY = "template"
MOST_WORDINGS = 20_000
"""How many wordings the list of a template may stand for: about as many as ours."""
_KEPT = 4
"""How many lists are kept ready: windows on agreements from one template share it."""

Find = Callable[[str, str], Template | None]
"""Finds one version of a template by id and version, or does not."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The words that are heard in an agreement, and where those that are not ours come from."""

    words: WordList
    title: str = ""
    """Of the template that brings words; ``""`` where none does."""
    version: str = ""
    count: int = 0
    """How many entries it brings."""
    is_missing: bool = False
    """Whether the agreement names a template that is not there."""


def heard(made_from: MadeFrom, find: Find) -> Heard:
    """What is heard in an agreement that began so; ours alone where no template brings any."""
    if not made_from.template:
        return Heard(load_word_list())
    template = find(made_from.template, made_from.version)
    if template is None:
        return Heard(load_word_list(), is_missing=True)
    return heard_with(template)


def heard_with(template: Template) -> Heard:
    """What is heard in an agreement that begins from this template."""
    entries = entries_of(template)
    if not entries:
        return Heard(load_word_list())
    about = template.about
    return Heard(_joined(entries), about.title, about.version, len(entries))


def entries_of(template: Template) -> tuple[Entry, ...]:
    """The entries of a template's word list, in its order.

    Raises:
        WordListError: it is not as a list should be.
    """
    return entries_in(template.word_list, template.about.title) if template.word_list else ()


def entries_in(data: bytes, where: str) -> tuple[Entry, ...]:
    """The entries of such a list; `where` is how sentences call it.

    Raises:
        WordListError: it is not as a list should be, or stands for too many wordings.
    """
    try:
        tables = tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        raise WordListError(f"{where}: its word list is not TOML.") from None
    return read_entries(tables, where, FAMILY, load_spelling(), most=MOST_WORDINGS)


def told(found: Heard, texts: Texts) -> str:
    """What people are told of it, in one sentence; ``""`` where only ours are heard."""
    if found.is_missing:
        return texts.phrase("templates.heard.missing")
    if not found.count:
        return ""
    name = "words" if found.count > 1 else "one"
    return texts.phrase(
        f"templates.heard.{name}",
        title=found.title,
        version=found.version,
        count=f"{found.count:,}",
    )


@lru_cache(maxsize=_KEPT)
def _joined(entries: tuple[Entry, ...]) -> WordList:
    return words_with(entries)
