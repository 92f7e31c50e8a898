"""Drafts one clause: the wording that fits, its paragraphs and items, or the words by hand."""

import re
from collections.abc import Iterator
from dataclasses import replace

from agreement_studio.domain.choices import Status
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.record import Record
from agreement_studio.domain.wording import OwnClause, WordingOverride
from agreement_studio.drafting.answers.answer import Answer, Listed, record_answer
from agreement_studio.drafting.answers.facts import Facts, Reads
from agreement_studio.drafting.answers.law import Law
from agreement_studio.drafting.answers.pieces import Piece, Place, Pointer, Said, spelled
from agreement_studio.drafting.clause_library.allow_list import RefusedError
from agreement_studio.drafting.clause_library.clause_file import (
    ClauseTemplate,
    Items,
    Part,
    Wording,
)
from agreement_studio.drafting.clause_library.compiled import (
    Rendered,
    condition,
    text_template,
)
from agreement_studio.drafting.clauses.drafted import (
    DraftedParagraph,
    UnnumberedClause,
    pointers_in,
)
from agreement_studio.drafting.clauses.guidance import guidance_of
from agreement_studio.drafting.clauses.markup import Line, LineKind, lines_of, one_line
from agreement_studio.drafting.clauses.numerals import letters, roman
from agreement_studio.drafting.document import Effect, Role, Variable, Words
from agreement_studio.drafting.jurisdiction import LawText

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_SURVIVING = Said((Pointer(Place.SURVIVING, ""),))


class Context:
    """What the texts of one clause can name; each name is looked up once, when first needed."""

    def __init__(self, facts: Facts, this: Answer | None = None) -> None:
        self.facts = facts
        self._values: dict[str, object] = {"law": Law(facts)}
        if this is not None:
            self._values["this"] = this

    def __getitem__(self, name: str) -> object:
        if name not in self._values:
            self._values[name] = self._value(name)
        return self._values[name]

    def _value(self, name: str) -> object:
        if name == "edition":
            return self.facts.edition
        return _SURVIVING if name == "surviving_clauses" else self.facts.field(name)

    def rendered(self, part: Part) -> Rendered:
        return text_template(part.text).rendered(self)

    def holds(self, part: Part | None) -> bool:
        """Whether a condition holds; no condition always does."""
        return part is None or condition(part.text).holds(self)


def clause_key(template: ClauseTemplate, record: Record | None) -> str:
    return f"{template.id}:{record.id}" if record else template.id


def is_there(template: ClauseTemplate, record: Record | None, facts: Facts) -> bool:
    """Whether a clause is in the document, apart from its text."""
    this = record_answer(facts, record) if record else None
    return Context(facts, this).holds(template.when)


def draft_clause(
    template: ClauseTemplate, record: Record | None, facts: Facts
) -> UnnumberedClause | None:
    """One clause, or None when its condition does not hold or its text is empty.

    Raises TemplateFault only for a template that was never checked.
    """
    this = record_answer(facts, record) if record else None
    context = Context(facts, this)
    try:
        if not context.holds(template.when):
            return None
        with facts.reading() as reads:
            wording = next(w for w in template.wordings if context.holds(w.when))
            clause = _worded(template, clause_key(template, record), wording, context)
        # Law that stands only in the text beneath words by hand is not printed, nor reviewed.
        beneath = _beneath(clause, wording, context)
    except RefusedError as refusal:
        raise template.fault(1, "", refusal.what) from None
    facts.note(reads)
    if clause is None:
        return None
    unreviewed = _unreviewed(reads)
    if not unreviewed and beneath is None:
        return clause
    return replace(clause, unreviewed_law=unreviewed, replaces=beneath)


def _own_words(key: str, facts: Facts) -> WordingOverride | None:
    """The partners' own wording of a clause; one without words is none."""
    override = facts.override(key)
    return override if override and override.text.strip() else None


def _beneath(
    clause: UnnumberedClause | None, wording: Wording, context: Context
) -> tuple[DraftedParagraph, ...] | None:
    """What would stand in the place of words by hand; None where there are none."""
    if clause is None or _own_words(clause.key, context.facts) is None:
        return None
    return _paragraphs(clause.key, wording, context)


def _worded(
    template: ClauseTemplate, key: str, wording: Wording, context: Context
) -> UnnumberedClause | None:
    override = _own_words(key, context.facts)
    if override:
        paragraphs = tuple(_by_hand(key, override, override.text))
    else:
        paragraphs = _paragraphs(key, wording, context)
    if not paragraphs:
        return None
    return UnnumberedClause(
        key=key,
        clause_id=template.id,
        heading=spelled(one_line(context.rendered(wording.heading))),
        paragraphs=paragraphs,
        effects=wording.effects,
        guidance=guidance_of(template, key, context.facts),
        sources=(template.source,) if template.source else (),
        pointers=pointers_in(paragraphs),
        is_reviewed=bool(template.reviewed_by),
        survives=template.survives,
    )


def _unreviewed(reads: Reads) -> tuple[str, ...]:
    return tuple(
        found.key
        for found in reads.values()
        if isinstance(found, LawText) and not found.reviewed_by
    )


# -------------------------------------------------------------------------------- paragraphs


def _paragraphs(key: str, wording: Wording, context: Context) -> tuple[DraftedParagraph, ...]:
    body = lines_of(context.rendered(wording.body))
    items = tuple(_items(wording.items, context)) if wording.items else ()
    closing = lines_of(context.rendered(wording.closing)) if wording.closing else ()
    return tuple(_numbered(key, (*body, *_ended(items), *closing)))


def _items(items: Items, context: Context) -> Iterator[Line]:
    for this in _each(items.for_each, context):
        inner = Context(context.facts, this)
        for line in lines_of(inner.rendered(items.body)):
            yield Line(line.pieces, LineKind.ITEM)


def _each(for_each: str, context: Context) -> Iterator[Answer]:
    first, _, name = for_each.partition(".")
    if first == "this":
        this = context["this"]
        listed = this.get(name) if isinstance(this, Answer) else None
        yield from listed if isinstance(listed, Listed) else ()
        return
    for record in context.facts.view(for_each):
        yield record_answer(context.facts, record)


_SENTENCE_WITHIN = re.compile(r"[.?!][”’)]* [A-Z\[]")


def _ended(items: tuple[Line, ...]) -> tuple[Line, ...]:
    """The last item of a list ends with a full stop where the others end with a semicolon.

    Where an item holds sentences of its own, every item ends with a full stop.
    """
    holds_sentences = any(_SENTENCE_WITHIN.search(item.text) for item in items)
    last = len(items) - 1
    return tuple(
        replace(item, pieces=_stopped(item.pieces))
        if item.text.endswith(";") and (holds_sentences or position == last)
        else item
        for position, item in enumerate(items)
    )


def _stopped(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    *before, last = pieces
    if not isinstance(last, Words):
        return pieces
    text = last.text[:-1]
    so_far = "".join(piece.text for piece in before) + text
    stop = "" if so_far.rstrip("”’)").endswith((".", "?", "!")) else "."
    return (*before, replace(last, text=text + stop))


def _numbered(key: str, lines: tuple[Line, ...]) -> Iterator[DraftedParagraph]:
    """Roles and numbers: several paragraphs are (a), (b); a list under one is (a), (b) too."""
    main = [line for line in lines if line.kind is LineKind.PARAGRAPH]
    is_lettered = len(main) > 1 and not _is_framed(lines)
    letter, item, sub_item = 0, 0, 0
    for position, line in enumerate(lines):
        number, role = "", Role.CLAUSE
        followed = position + 1 < len(lines) and lines[position + 1].kind is not LineKind.PARAGRAPH
        match line.kind:
            case LineKind.PARAGRAPH:
                letter, item, sub_item = letter + 1, 0, 0
                number = f"({letters(letter)})" if is_lettered else ""
                role = Role.CLAUSE_ITEM if is_lettered else Role.CLAUSE
                if followed and not is_lettered:
                    role = Role.CLAUSE_LEAD_IN
            case LineKind.ITEM:
                item, sub_item = item + 1, 0
                number = f"({roman(item)})" if is_lettered else f"({letters(item)})"
                role = Role.CLAUSE_SUB_ITEM if is_lettered else Role.CLAUSE_ITEM
            case LineKind.SUB_ITEM:
                sub_item += 1
                number, role = f"({roman(sub_item)})", Role.CLAUSE_SUB_ITEM
            case LineKind.BULLET:
                role = Role.BULLET
        yield DraftedParagraph(f"{key}/{position + 1}", role, number, line.pieces)


def _is_framed(lines: tuple[Line, ...]) -> bool:
    """One paragraph, its items, and one paragraph to close: the two need no letters."""
    kinds = [line.kind is LineKind.PARAGRAPH for line in lines]
    return kinds[0] and kinds[-1] and kinds.count(True) <= 2 and kinds.count(False) > 0  # noqa: PLR2004  # lead-in and closing


# ----------------------------------------------------------------------------- words by hand


def paragraphs_by_hand(text: str) -> tuple[str, ...]:
    """The paragraphs of words by hand: a blank line begins a new one."""
    return tuple(part.strip("\n") for part in _BLANK_LINE.split(text) if part.strip())


def _by_hand(
    key: str, record: WordingOverride | OwnClause, text: str
) -> Iterator[DraftedParagraph]:
    home = "wording_overrides" if isinstance(record, WordingOverride) else "own_clauses"
    path = f"{home}.{record.id}.text"
    parts = paragraphs_by_hand(text)
    for number, part in enumerate(parts, start=1):
        yield DraftedParagraph(
            f"{key}/{number}",
            Role.CLAUSE_ITEM if len(parts) > 1 else Role.CLAUSE,
            f"({letters(number)})" if len(parts) > 1 else "",
            (Variable(path, part),),
        )


def draft_own_clause(record: OwnClause, facts: Facts) -> UnnumberedClause:
    """A clause of the partners' own, taken literally."""
    key = f"own:{record.id}"
    answer = record_answer(facts, record)
    heading, text = answer.get("heading"), answer.get("text")
    paragraphs = tuple(_by_hand(key, record, record.text))
    gap = DraftedParagraph(f"{key}/1", Role.CLAUSE, "", (text.gap,))
    effect = Effect(record.effect.value)
    return UnnumberedClause(
        key=key,
        clause_id=key,
        heading=isolated(record.heading.strip()) or heading.gap.text,
        paragraphs=paragraphs or (gap,),
        effects=dict.fromkeys(Status, effect),
        is_reviewed=True,
    )
