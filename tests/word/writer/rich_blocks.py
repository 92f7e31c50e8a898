"""Short ways to say the blocks of the rich document."""

from agreement_studio.drafting.document import (
    Cell,
    Clause,
    Effect,
    Inline,
    Mark,
    Paragraph,
    Role,
    Row,
    Tone,
    Words,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="160" viewBox="0 0 640 160">'
    '<rect width="640" height="160" fill="#fff"/><circle cx="120" cy="80" r="40" fill="#3466C2"/>'
    '<rect x="280" y="40" width="80" height="80" fill="#8F5F00"/>'
    '<path d="M520 40 L560 80 L520 120 L480 80 Z" fill="#A8387F"/></svg>'
)
ARABIC = "مجموعة الجيران"
HEBREW = "שותפות"
LONG_HEADING = "Money, and a long heading that runs over the line to show how it hangs"
LONG_WORD = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 6

PARTNERS = (
    ("council", "Nethercross Council", "public", "● P"),
    ("trust", "Nethercross Community NHS Trust", "public", "● P"),
    ("larkfield", "Larkfield Homecare Ltd", "business", "■ B"),
    ("carers", "Nethercross Carers Circle", "social", "♦ S"),
    ("group", "People Who Draw on Care Group", "community", "⌂ C"),
)
LEVELS = {
    "tell": "Tell",
    "ask": "Ask",
    "shape": "Shape together",
    "together": "Decide together",
    "handover": "Hand over",
}


def words(key: str, *inlines: str | Inline, role: Role = Role.BODY, number: str = "") -> Paragraph:
    made = tuple(Words(one) if isinstance(one, str) else one for one in inlines)
    return Paragraph(key, made, role, number)


def cell(key: str, *inlines: str | Inline, role: Role = Role.CELL) -> Cell:
    return Cell(key, (words(f"{key}.p", *inlines, role=role),))


def row(key: str, label: str, *cells: str | Cell, is_total: bool = False) -> Row:
    made = (
        one if isinstance(one, Cell) else cell(f"{key}.{place}", one)
        for place, one in enumerate(cells, 1)
    )
    return Row(key, (cell(f"{key}.0", label, role=Role.CELL_LABEL), *made), is_total)


def clause(
    number: str,
    heading: str,
    *paragraphs: Paragraph,
    effect: Effect = Effect.INTENT,
    guidance: bool = False,
    tag: bool = False,
    prefix: str = "clause",
) -> Clause:
    key = f"{prefix}:{number}"
    names = {
        Effect.INTENT: "Statement of intent",
        Effect.BINDS: "Binding",
        Effect.LAW: "§ Records the law",
    }
    mark = Mark(Tone.EFFECT, effect.value, names[effect])
    note = words(
        f"{key}/note",
        Mark(Tone.LABEL, "", "Why this clause"),
        "  So that nobody is surprised later.",
        role=Role.GUIDANCE,
    )
    return Clause(
        key=key,
        number=number,
        heading=heading,
        paragraphs=paragraphs,
        effect=effect,
        effect_line=words(f"{key}/effect", mark, role=Role.EFFECT) if tag or guidance else None,
        guidance=(note,) if guidance else (),
        sources=("Source one, 2025", "Source two & others"),
    )
