"""The filters and tests of the template language: what clause text may do with an answer.

Every filter takes an answer, a list, a stretch already said, or a constant, never raises for an
answer of another kind, and leaves a gap a gap.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from agreement_studio.drafting.answers.answer import Answer, Listed
from agreement_studio.drafting.answers.formats import quantity_text
from agreement_studio.drafting.answers.grammar import (
    counted,
    ends_sentence,
    in_words,
    interval,
    lower_first,
    possessive,
    read_on,
    upper_first,
)
from agreement_studio.drafting.answers.naming import named
from agreement_studio.drafting.answers.pieces import NameOf, Piece, Place, Pointer, Said, joined
from agreement_studio.drafting.answers.saying import choice_text, said
from agreement_studio.drafting.document import Emphasis, Gap, Mark, Variable, Words

Value = object
"""What a template may hand to a filter: Answer, Listed, Said, or a constant of the template."""


def as_said(value: Value) -> Said:
    """Anything a template may print."""
    if isinstance(value, Said):
        return value
    if isinstance(value, Answer | Listed):
        return said(value)
    return Said((Words(str(value)),)) if value not in (None, "") else Said(())


# ------------------------------------------------------------------------------------- names


def _names(value: Value, last: str = "and", *, full: bool = False) -> Said:
    if isinstance(value, Answer):
        return named(value, full=full)
    if not isinstance(value, Listed):
        return as_said(value)
    if not value:
        return Said((value.gap,), 0)
    unique: dict[str, Said] = {}
    for answer in value:
        one = named(answer, full=full)
        unique.setdefault(one.text, one)
    plural = any(one.is_plural for one in unique.values())
    return Said(joined(unique.values(), last), len(unique), plural)


def _full_names(value: Value) -> Said:
    return _names(value, full=True)


def _or_names(value: Value) -> Said:
    return _names(value, "or")


def _possessive(value: Value) -> Said:
    stretch = _names(value)
    if not stretch.pieces:
        return stretch
    *before, last = stretch.pieces
    if isinstance(last, NameOf):
        owned = replace(last, text=possessive(last.text, is_person=last.is_person))
        return stretch.saying(*before, owned)
    mark = possessive(last.text)[len(last.text) :]
    return stretch.saying(*stretch.pieces, Words(mark))


def _verb(value: Value, one: str, many: str) -> str:
    """The verb that goes with so many names; who is still to agree counts as one."""
    stretch = _names(value)
    return many if stretch.count > 1 or stretch.is_plural else one


# ------------------------------------------------------------------------------------- lists


def _items(value: Value, last: str = "and") -> Said:
    """A list in one sentence; full stops within it go."""
    if not isinstance(value, Listed) or not value:
        return as_said(value)
    return Said(joined((_sentence_part(one) for one in value), last), len(value))


def _or_items(value: Value) -> Said:
    return _items(value, "or")


def _count(value: Value) -> int:
    if isinstance(value, Listed):
        return len(value)
    return value.count if isinstance(value, Said) else int(bool(value))


# ----------------------------------------------------------------------------------- numbers


def _whole(value: Value) -> int | None:
    number = value.value if isinstance(value, Answer) else value
    if isinstance(number, Decimal):
        return int(number) if number == number.to_integral_value() else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def _counting(one: str, many: str) -> Callable[[Value], Said]:
    def count_in(value: Value) -> Said:
        number = _whole(value)
        return as_said(value) if number is None else _with_text(value, counted(number, one, many))

    return count_in


def _number(value: Value) -> Said:
    number = _whole(value)
    return as_said(value) if number is None else _with_text(value, in_words(number))


def _quantity(value: Value, unit: Value = "") -> Said:
    number = value.value if isinstance(value, Answer) else None
    if not isinstance(number, int | Decimal):
        return as_said(value)
    word = unit.value if isinstance(unit, Answer) else unit
    return _with_text(value, quantity_text(number, str(word or "")))


def _with_text(value: Value, text: str) -> Said:
    piece: Piece = Variable(value.path, text) if isinstance(value, Answer) else Words(text)
    return Said((piece,))


# ----------------------------------------------------------------------------------- choices


def _choice_as(text_kind: str) -> Callable[[Value], Said]:
    def choose(value: Value) -> Said:
        if isinstance(value, Listed):
            return Said(joined(choose(one) for one in value), len(value)) if value else said(value)
        if not isinstance(value, Answer) or not value.is_answered or not value.kind.group:
            return as_said(value)
        return _with_text(value, choice_text(value, text_kind))

    return choose


# --------------------------------------------------------------------------------- sentences


def _first(stretch: Said, change: Callable[[str], str]) -> Said:
    if not stretch.pieces or not isinstance(stretch.pieces[0], Words | Variable | NameOf):
        return stretch
    first, *rest = stretch.pieces
    changed = _changed(first, change)
    return stretch if changed is first else stretch.saying(changed, *rest)


def _last(stretch: Said, change: Callable[[str], str]) -> Said:
    if not stretch.pieces:
        return stretch
    *rest, last = stretch.pieces
    changed = _changed(last, change)
    return stretch if changed is last else stretch.saying(*rest, changed)


def _changed(piece: Piece, change: Callable[[str], str]) -> Piece:
    if isinstance(piece, Gap | Mark | Pointer):
        return piece
    text = change(piece.text)
    if text == piece.text:
        return piece
    if isinstance(piece, Words):
        return Words(text, piece.emphasis)
    # Some ten thousand answers are said so in a large agreement: no general copying here.
    if isinstance(piece, Variable):
        return Variable(piece.path, text, piece.emphasis)
    return NameOf(piece.path, text, piece.emphasis, piece.is_person)


def _sentence(value: Value) -> Said:
    stretch = _first(_last(as_said(value), str.rstrip), lambda text: upper_first(text.lstrip()))
    if not stretch.pieces or ends_sentence(stretch.text):
        return stretch
    return stretch.saying(*stretch.pieces, Words("."))


def _sentences(value: Value) -> Said:
    """Each entry of a list as a sentence of its own; a gap while there is none."""
    if not isinstance(value, Listed) or not value:
        return as_said(value)
    pieces: list[Piece] = []
    for position, one in enumerate(value):
        pieces += [Words(" ")] if position else []
        pieces += _sentence(one).pieces
    return Said(tuple(pieces), len(value))


def _sentence_part(value: Value) -> Said:
    """Words that go on within a sentence: no full stop, and no capital of their own."""
    stretch = _first(_last(as_said(value), _without_stop), str.lstrip)
    opening = stretch.pieces[0] if stretch.pieces else None
    return _first(stretch, read_on) if isinstance(opening, Words | Variable) else stretch


def _interval(value: Value) -> Said:
    stretch = _last(as_said(value), _without_stop)
    return stretch if len(stretch.pieces) != 1 else _first(stretch, interval)


def _without_stop(text: str) -> str:
    text = text.rstrip()
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def _lower_first(value: Value) -> Said:
    return _first(as_said(value), lower_first)


def _quote(value: Value) -> Said:
    """In quotation marks; of a list, each entry in marks of its own."""
    if isinstance(value, Listed) and value:
        return Said(joined(_quote(one) for one in value), len(value))
    stretch = as_said(value)
    if not stretch or stretch.text.lstrip().startswith(("“", "‘", '"')):
        return stretch
    return stretch.saying(Words("“"), *stretch.pieces, Words("”"))


def _term(value: Value) -> Said:
    stretch = as_said(value)
    pieces = (
        piece if isinstance(piece, Gap | Mark | Pointer) else replace(piece, emphasis=Emphasis.TERM)
        for piece in stretch.pieces
    )
    return stretch.saying(*pieces)


def _pointer(place: Place) -> Callable[[Value], Said]:
    def point(value: Value) -> Said:
        return Said((Pointer(place, str(value)),))

    return point


FILTERS: dict[str, Callable[..., Said | str | int]] = {
    "names": _names,
    "name": _names,
    "full_names": _full_names,
    "full_name": _full_names,
    "or_names": _or_names,
    "possessive": _possessive,
    "verb": _verb,
    "items": _items,
    "or_items": _or_items,
    "count": _count,
    "days": _counting("day", "days"),
    "working_days": _counting("working day", "working days"),
    "hours": _counting("hour", "hours"),
    "months": _counting("month", "months"),
    "years": _counting("year", "years"),
    "number": _number,
    "quantity": _quantity,
    "date": as_said,
    "partial_date": as_said,
    "money": as_said,
    "measure": as_said,
    "phrase": _choice_as("phrase"),
    "meaning": _choice_as("meaning"),
    "sentence": _sentence,
    "sentences": _sentences,
    "sentence_part": _sentence_part,
    "interval": _interval,
    "lower_first": _lower_first,
    "quote": _quote,
    "term": _term,
    "clause": _pointer(Place.CLAUSE),
    "section": _pointer(Place.SECTION),
    "schedule": _pointer(Place.SCHEDULE),
}
"""Every filter by name. ``clause``, ``section`` and ``schedule`` take a constant."""


def _is_answered(value: Value) -> bool:
    return value.is_answered if isinstance(value, Answer) else bool(value)


def _is_yes(value: Value) -> bool:
    return isinstance(value, Answer) and value.value is True


def _is_no(value: Value) -> bool:
    return isinstance(value, Answer) and value.value is False


TESTS: dict[str, Callable[[Value], bool]] = {
    "answered": _is_answered,
    "yes": _is_yes,
    "no": _is_no,
}
"""The tests that need nothing but the value; ``present`` is added where clauses are drafted."""
