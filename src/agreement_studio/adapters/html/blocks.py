"""Clauses, pictures, places to sign and the list of contents."""

from collections.abc import Mapping

from agreement_studio.adapters.html.inlines import inlines
from agreement_studio.adapters.html.markup import Markup, element, part, text
from agreement_studio.adapters.html.paragraphs import paragraphs
from agreement_studio.adapters.html.tables import caption_of
from agreement_studio.adapters.html.words import word
from agreement_studio.drafting.document import Clause, Contents, Figure, Row, Signature

Labels = Mapping[str, str]  # key of a table to its label, such as "Table 4"


def numbered_heading(level: int, number: str, heading: str, key: str) -> Markup:
    """A heading with its number in front, isolated from a heading in another direction."""
    shown = element("span", text(number), class_="number") + " " if number else ""
    return element(f"h{level}", shown + element("bdi", text(heading)), id=key)


def clause(block: Clause, notes: Markup = "") -> Markup:
    """A clause: heading, effect, text, guidance, and the notes on it."""
    heading_key = part(block.key, "heading")
    effect = paragraphs((block.effect_line,)) if block.effect_line else ""
    content = (
        numbered_heading(3, block.number, block.heading, heading_key)
        + effect
        + paragraphs(block.paragraphs, 4)
        + paragraphs(block.guidance, 4)
        + notes
    )
    return element("section", content, id=block.key, class_="clause", aria_labelledby=heading_key)


def figure(block: Figure, tables: Labels) -> Markup:
    """A picture with its name, the same in words, and where the table with the same facts is."""
    words_key = part(block.key, "words")
    caption = caption_of(block.label, block.caption)
    drawn = element(
        "div",
        block.svg,
        class_="picture",
        role="img",
        aria_label=caption,
        aria_describedby=words_key,
    )
    said = element("p", text(block.alt), id=words_key)
    words = element("details", element("summary", text(word("picture_in_words"))) + said)
    return element(
        "figure",
        element("figcaption", text(caption)) + drawn + words + _same_facts(block, tables),
        id=block.key,
        class_="picture-of",
    )


def _same_facts(block: Figure, tables: Labels) -> Markup:
    label = tables.get(block.table_key, "")
    if not label:
        return ""
    before, after = word("same_facts").split("{table}")
    link = element("a", text(label), class_="reference", href=f"#{block.table_key}")
    return element("p", text(before) + link + text(after), class_="table-note")


def signature(block: Signature) -> Markup:
    """The partner's name above the lines to write on."""
    heading_key = part(block.key, "heading")
    title = block.caption if block.partner in block.caption else block.partner
    marks = inlines(block.marks)
    heading = element(
        "h3", (f"{marks} " if marks else "") + element("bdi", text(title)), id=heading_key
    )
    beneath = element("p", text(block.caption)) if block.caption not in {title, ""} else ""
    rows = element("tbody", "".join(map(_line, block.rows)))
    shown = element("table", rows, class_="signatures-table") if block.rows else ""
    return element(
        "section",
        heading + beneath + shown,
        id=block.key,
        class_="signature new-page" if block.new_page else "signature",
        aria_labelledby=heading_key,
    )


def _line(row: Row) -> Markup:
    what, where = row.cells
    written = any(paragraph.text for paragraph in where.paragraphs)
    blank = "" if written else element("span", text(word("to_write")), class_="hidden")
    cells = element("th", paragraphs(what.paragraphs), scope="row", id=what.key) + element(
        "td", paragraphs(where.paragraphs) + blank, id=where.key
    )
    return element("tr", cells, id=row.key)


def contents(block: Contents, schedules: frozenset[str]) -> Markup:
    """The list of contents as a landmark of its own."""
    heading_key = part(block.key, "heading")
    items = "".join(
        element("li", _entry(number, heading, key, is_schedule=key in schedules))
        for number, heading, key in block.entries
    )
    inner = element("h2", text(block.heading), id=heading_key) + element("ol", items, role="list")
    return element("nav", inner, id=block.key, aria_labelledby=heading_key)


def _entry(number: str, heading: str, key: str, *, is_schedule: bool) -> Markup:
    if is_schedule and number.isdecimal():
        number = word("schedule", number=number)
    link = element(
        "a", element("bdi", text(heading)), href=f"#{key}", class_=None if number else "plain"
    )
    return (element("span", text(number), class_="number") if number else "") + link
