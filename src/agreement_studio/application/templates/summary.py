"""What a template brings, told plainly before anybody takes it in."""

from collections.abc import Iterator

from agreement_studio.application.templates.template import Template
from agreement_studio.application.templates.words import entries_of
from agreement_studio.domain.direction import isolated
from agreement_studio.review.language.entry import Entry
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.review.naming import listed
from agreement_studio.texts import Texts

_TOLD = (
    *("partners", "our_values", "outcomes", "powers", "resources", "risks", "lines", "bodies"),
    *("rungs", "glossary", "own_clauses", "open_points"),
)
"""The lists by which a template is known; the others are seen in it."""
_KILOBYTE = 1_000
_LONGEST = 300
_TITLES = 3
"""How many of its wordings are named."""


def summary(template: Template, size: int, texts: Texts) -> tuple[str, ...]:
    """What is in a template, a line each; `size` is that of its file, in bytes."""
    return tuple(_lines(template, size, texts))


def _words(template: Template, texts: Texts) -> Iterator[str]:
    """The wordings that it points out, and those of ours that it takes the place of."""
    entries = entries_of(template)
    if entries:
        name = "word_list" if len(entries) > 1 else "word_one"
        told = listed(map(_title, entries[:_TITLES]))
        yield texts.phrase(f"templates.brings.{name}", count=f"{len(entries):,}", words=told)
    ours = [found for one in entries if (found := load_word_list().by_id.get(one.id))]
    if ours:
        yield texts.phrase("templates.brings.in_place", words=listed(map(_title, ours)))


def _title(entry: Entry) -> str:
    return f"“{isolated(entry.title)}”"


def own_words(template: Template) -> tuple[tuple[str, str], ...]:
    """Heading and text of every clause that the template words itself: text, and nothing else."""
    own = [(one.heading, one.text) for one in template.agreement.own_clauses]
    by_hand = [(one.clause_key, one.text) for one in template.agreement.wording_overrides]
    return (*own, *by_hand)


def _lines(template: Template, size: int, texts: Texts) -> Iterator[str]:
    about, agreement = template.about, template.agreement
    told = {"author": about.author, "licence": about.licence}
    yield texts.phrase("templates.brings.version", version=about.version)
    for name, said in told.items():
        yield texts.phrase(f"templates.brings.{name if said else f'no_{name}'}", said=said)
    yield texts.phrase("templates.brings.size", size=f"{max(1, round(size / _KILOBYTE)):,}")
    counts = [
        f"{texts.label(name)}: {len(records)}"
        for name in _TOLD
        if (records := getattr(agreement, name))
    ]
    if counts:
        yield texts.phrase("templates.brings.entries", counts=", ".join(counts))
    for heading, text in own_words(template):
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
        yield texts.phrase("templates.brings.clause", heading=heading, text=shown)
    yield from _words(template, texts)
    for name in ("sample", "house_style", "agenda"):
        held = getattr(template, name)
        if held:
            yield texts.phrase(f"templates.brings.{name}")
    yield texts.phrase("templates.brings.safe")
