"""A clause to be carried elsewhere: as plain text, and as HTML that word processors take in."""

from collections.abc import Iterator
from html import escape

from agreement_studio.domain.direction import balanced
from agreement_studio.drafting.document import Clause, Emphasis, Inline, Paragraph, Words

_TAGS = {Emphasis.STRONG: "b", Emphasis.TERM: "b", Emphasis.EMPHASIS: "i"}


def clause_plain(clause: Clause) -> str:
    """Number and heading, then paragraph by paragraph, a blank line between them."""
    texts = (f"{one.number} {one.text}".strip() for one in _paragraphs(clause))
    return "\n\n".join((f"{clause.number} {clause.heading}".strip(), *texts))


def clause_html(clause: Clause) -> str:
    """The same with its emphasis, as a fragment of HTML."""
    heading = _marked(f"{clause.number} {clause.heading}".strip())
    return "".join((f"<p><b>{heading}</b></p>", *map(_paragraph, _paragraphs(clause))))


def _paragraphs(clause: Clause) -> Iterator[Paragraph]:
    yield from clause.paragraphs
    if clause.effect_line is not None:
        yield clause.effect_line


def _paragraph(paragraph: Paragraph) -> str:
    number = f"{_marked(paragraph.number)}&nbsp;" if paragraph.number else ""
    return f"<p>{number}{''.join(map(_inline, paragraph.inlines))}</p>"


def _inline(inline: Inline) -> str:
    text = _marked(inline.text)
    emphasis = inline.emphasis if isinstance(inline, Words) else Emphasis.PLAIN
    tag = _TAGS.get(emphasis, "")
    return f"<{tag}>{text}</{tag}>" if tag else text


def _marked(text: str) -> str:
    return escape(balanced(text)).replace("\n", "<br>")
