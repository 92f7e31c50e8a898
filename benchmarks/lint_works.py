"""Looking for words in an agreement: our scan, a bare automaton, and linters where they are.

The text is a drafted agreement, a paragraph or a row a line; into every twentieth line goes a
sentence that has hits. The automaton looks for the same wordings, spelt out, and checks where words
begin and end; it knows no gaps, exceptions, quotations or longest matches, and tells nothing of
what it found but where. *automaton, as written* does not even see that a hyphen or the end of a
line may stand inside a phrase, so it finds less.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any, Final, TypeAlias

import ahocorasick

import agreements
from agreement_studio.adapters.markdown.writer import MarkdownWriter
from agreement_studio.application.ports import WritingOptions
from agreement_studio.drafting.document import Edition
from agreement_studio.drafting.draft import draft
from agreement_studio.review.language.first_look import as_read
from agreement_studio.review.language.notation import GAP
from agreement_studio.review.language.plain_text import plain_text
from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.review.language.words_of import words_of
from ours import new_drafter
from works import Ready, Work

SMALLEST: Final = "S"
EVERY: Final = 20
DIVIDING: Final = (
    "The supplier shall indemnify the council against any breach of this agreement.",
    "Either party may terminate with immediate effect.",
    "A data breach is told within 72 hours, and nobody is to blame.",
    "The decision is final and binding on the sub-contractor.",
)
PROCESSES: Final = {
    "words process": (sys.executable, "-P", "-m", "agreement_studio", "words", "--json"),
    "proselint": ("proselint", "check"),
    "write-good": ("write-good",),
    "alex": ("alex",),
}

Automaton: TypeAlias = Any
"""One of pyahocorasick, which has no type information."""


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:
    """What makes the work of a tool for a size, and the size that warms its code."""
    if tool in PROCESSES:
        return partial(_process, tool, folder), SMALLEST
    return WORKS[tool], SMALLEST


@cache
def paragraphs(size: str) -> tuple[str, ...]:
    """Paragraphs and rows of a drafted agreement, a line each, with sentences that have hits."""
    document = draft(new_drafter(), agreements.agreement_of(size), Edition.CLEAN, final=False)
    text = MarkdownWriter()(document, WritingOptions()).data.decode("utf-8")
    written = (line.strip() for line in text.split("\n"))
    return tuple(_with_hits(one for one in written if one))


def _with_hits(written: Iterator[str]) -> Iterator[str]:
    for number, paragraph in enumerate(written):
        more = DIVIDING[number // EVERY % len(DIVIDING)] if number % EVERY == 0 else ""
        yield f"{paragraph} {more}".strip()


def _words(size: str) -> Work:
    texts, words = paragraphs(size), load_word_list()

    def work() -> bytes:
        hits = [hit for text in texts for hit in scan(text, words)]
        return json.dumps([hit.entry.id for hit in hits]).encode()

    return work


def _automaton(prepared: Callable[[str], str], size: str) -> Work:
    texts, automaton = paragraphs(size), ahocorasick.Automaton()
    for wording in _wordings():
        bare = prepared(wording)
        automaton.add_word(bare, len(bare))
    automaton.make_automaton()

    def work() -> bytes:
        return json.dumps([_found(automaton, prepared(text)) for text in texts]).encode()

    return work


def _found(automaton: Automaton, text: str) -> list[str]:
    """The wordings that begin and end with words."""
    found = []
    for last, length in automaton.iter(text):
        first, behind = last - length + 1, last + 1
        begins = first == 0 or not text[first - 1].isalnum()
        if begins and (behind == len(text) or not text[behind].isalnum()):
            found.append(text[first:behind])
    return found


def _wordings() -> Iterator[str]:
    for entry in load_word_list().entries:
        yield from (one for one in (*entry.phrases, *entry.exceptions) if GAP not in one)


def _raw(size: str) -> Work:
    """The wordings that our trees find, before anything is weighed: the automaton’s, too."""
    known = {as_read(wording) for wording in _wordings()}
    words = load_word_list()

    def found(text: str) -> list[str]:
        plain = plain_text(text)
        parted = words_of(plain)
        both = chain(words.phrases.find(parted), words.exceptions.find(parted))
        spans = {(one.first, one.behind) for one in both}
        cut = (plain.small[parted.start(a) : parted.end(b - 1)] for a, b in spans)
        return sorted(one for one in map(as_read, cut) if one in known)

    return lambda: json.dumps([found(text) for text in paragraphs(size)]).encode()


def _process(tool: str, folder: Path, size: str) -> Work:
    file = folder / f"text-{size}.md"
    if not file.exists():
        file.write_text("\n\n".join(paragraphs(size)), encoding="utf-8")
    command = [*PROCESSES[tool], str(file)]

    def work() -> bytes:
        return subprocess.run(command, capture_output=True, check=False).stdout

    return work


WORKS: Final[dict[str, Ready]] = {
    "words": _words,
    "automaton": partial(_automaton, as_read),
    "automaton, as written": partial(_automaton, str.lower),
    "checked": _raw,
}
