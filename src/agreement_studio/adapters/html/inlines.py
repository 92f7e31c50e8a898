"""What stands inside a line: words, answers, gaps, references and short marks."""

from collections.abc import Iterable

from agreement_studio.adapters.html.markup import Markup, element, text
from agreement_studio.domain.direction import balanced
from agreement_studio.drafting.document import (
    Emphasis,
    Gap,
    Inline,
    Mark,
    Reference,
    Tone,
    Variable,
    Words,
)
from agreement_studio.pictures.palette import SectorCode, sector_codes
from agreement_studio.pictures.svg import sector_symbol

_CLASSES = {Tone.LEVEL: "mark level level-{key}", Tone.EFFECT: "mark effect-{key}"}


def inlines(line: Iterable[Inline]) -> Markup:
    """A whole line."""
    return "".join(map(_inline, line))


def _inline(inline: Inline) -> Markup:
    match inline:
        case Words():
            return _emphasised(inline.emphasis, text(inline.text))
        case Variable():
            # An answer may run in the other direction; it must not drag its neighbours along.
            return _emphasised(inline.emphasis, element("bdi", text(balanced(inline.text))))
        case Gap():
            return element("mark", text(inline.text), class_="gap")
        case Reference():
            return _reference(inline)
        case Mark():
            return _mark(inline)


def _emphasised(emphasis: Emphasis, content: Markup) -> Markup:
    match emphasis:
        case Emphasis.PLAIN:
            return content
        case Emphasis.STRONG:
            return element("strong", content)
        case Emphasis.EMPHASIS:
            return element("em", content)
        case Emphasis.TERM:
            return element("dfn", content, class_="term")


def _reference(reference: Reference) -> Markup:
    after = reference.after
    shown = reference.text.removesuffix(after) if after else reference.text
    link = element("a", text(shown), class_="reference", href=f"#{reference.target_key}")
    return link + text(after)


def _mark(mark: Mark) -> Markup:
    match mark.tone:
        case Tone.SECTOR:
            return _sector(mark)
        case Tone.LABEL:
            return element("strong", text(mark.text), class_="mark label")
        case Tone.LEVEL | Tone.EFFECT:
            return element("span", text(mark.text), class_=_CLASSES[mark.tone].format(key=mark.key))


def _sector(mark: Mark) -> Markup:
    code = sector_codes().get(mark.key)
    if code is None:
        return element("span", text(mark.text), class_="mark sector")
    return sector_mark(mark.text, code.key)


def sector_mark(label: str, key: str) -> Markup:
    """Shape, letter and colour before the label; those typed in the label are not shown twice."""
    code = sector_codes()[key]
    typed = _typed(label, code)
    hidden = element("span", text(typed), class_="hidden") if typed else ""
    shown = sector_symbol(key) + hidden + text(label.removeprefix(typed))
    return element("span", shown, class_=f"mark sector sector-{key}", title=code.name)


def _typed(label: str, code: SectorCode) -> str:
    """The shape and the letter at the start of a label, with the space after them."""
    if not label.startswith(code.mark):
        return ""
    for start in (f"{code.mark}\u00a0{code.letter}", f"{code.mark} {code.letter}"):
        rest = label.removeprefix(start)
        if rest != label and not rest[:1].isalnum():
            return label[: len(label) - len(rest.lstrip())]
    return code.mark


def heading_cell(label: str) -> Markup:
    """The heading of a column; one that starts with a sector's shape shows its whole mark."""
    for code in sector_codes().values():
        if label.startswith(code.mark):
            return sector_mark(label, code.key)
    return text(label)
