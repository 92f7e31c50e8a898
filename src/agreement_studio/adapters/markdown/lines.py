"""A line of inlines as Markdown: emphasis that surely holds, marks as their words."""

import string
from collections.abc import Iterable, Iterator
from itertools import groupby

from agreement_studio.adapters.markdown.literal import escaped, literal, settled
from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.document import (
    Emphasis,
    Gap,
    Inline,
    Mark,
    Paragraph,
    Tone,
    Variable,
    Words,
)

_STARS = {Emphasis.STRONG: "**", Emphasis.TERM: "**", Emphasis.EMPHASIS: "*"}
_TAGS = {Emphasis.STRONG: "strong", Emphasis.TERM: "strong", Emphasis.EMPHASIS: "em"}


def line(inlines: Iterable[Inline], *, opens_block: bool = True) -> str:
    """The line, with neighbours of one emphasis written as one."""
    runs = list(_runs(inlines))
    nexts = [*(text[:1] for _, text in runs[1:]), ""][: len(runs)]
    written = ""
    for (emphasis, text), after in zip(runs, nexts, strict=True):
        if emphasis is Emphasis.PLAIN:
            written += escaped(text)
        else:
            written += _emphasised(emphasis, text, written[-1:], after)
    return settled(written, opens_block=opens_block)


def content(paragraph: Paragraph) -> str:
    """The number a reader sees, and the line."""
    if not paragraph.number:
        return line(paragraph.inlines)
    return f"{literal(paragraph.number)} {line(paragraph.inlines, opens_block=False)}"


def _runs(inlines: Iterable[Inline]) -> Iterator[tuple[Emphasis, str]]:
    shown = [(_emphasis(inline), _shown(inline)) for inline in inlines if inline.text]
    for emphasis, group in groupby(shown, key=lambda piece: piece[0]):
        yield emphasis, "".join(text for _, text in group)


def _shown(inline: Inline) -> str:
    return isolated(inline.text) if isinstance(inline, Variable) else inline.text


def _emphasis(inline: Inline) -> Emphasis:
    match inline:
        case Words() | Variable():
            return Emphasis.STRONG if inline.emphasis is Emphasis.TERM else inline.emphasis
        case Gap():
            return Emphasis.STRONG
        case Mark():
            return Emphasis.PLAIN if inline.tone is Tone.SECTOR else Emphasis.STRONG
        case _:
            return Emphasis.PLAIN


def _emphasised(emphasis: Emphasis, text: str, before: str, after: str) -> str:
    """Stars where they surely open and close, tags where their neighbours could spoil them."""
    core = text.strip()
    if not core:
        return text
    lead, _, trail = text.partition(core)
    opens = core[0].isalnum() or _lets_stars_stand((before + lead)[-1:])
    closes = core[-1].isalnum() or _lets_stars_stand((trail + after)[:1])
    if opens and closes and not (before == "*" and not lead):
        marked = f"{_STARS[emphasis]}{escaped(core)}{_STARS[emphasis]}"
    else:
        marked = f"<{_TAGS[emphasis]}>{escaped(core)}</{_TAGS[emphasis]}>"
    return lead + marked + trail


def _lets_stars_stand(neighbour: str) -> bool:
    """Whether stars beside this character open or close whatever stands on their other side."""
    return neighbour in {"", " "} or neighbour in string.punctuation
