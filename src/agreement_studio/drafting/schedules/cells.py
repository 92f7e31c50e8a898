"""What stands in a cell: one line an answer, with a label where the column does not say it."""

from collections.abc import Iterator, Sequence

from agreement_studio.domain.accountability import Subject
from agreement_studio.domain.choices import Sector
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.answer import Answer, Listed, record_answer
from agreement_studio.drafting.answers.grammar import counted, upper_first
from agreement_studio.drafting.answers.kinds import Nature
from agreement_studio.drafting.answers.naming import named
from agreement_studio.drafting.answers.saying import choice_text, said
from agreement_studio.drafting.answers.speaker import Inlines, Speaker
from agreement_studio.drafting.document import Inline, Mark, Role, Tone, Variable, Words
from agreement_studio.drafting.schedules.design import FieldSpec
from agreement_studio.texts import Texts

Line = tuple[Role, Inlines]
"""A line of a cell: how it looks and what it says."""

_NOTHING = (None, "", ())
_ORDERED = frozenset({"underspend", "overspend"})
_COUNTED = {
    "days": ("day", "days"),
    "working_days": ("working day", "working days"),
    "months": ("month", "months"),
    "years": ("year", "years"),
}


def lines_of(speaker: Speaker, record: Record, spec: FieldSpec, role: Role) -> tuple[Line, ...]:
    """The lines one field of a column makes for one record; none when optional and unanswered."""
    if spec.is_optional and getattr(record, spec.fields[0], True) in _NOTHING:  # most are
        return ()
    if len(spec.fields) > 1:
        return _composite(speaker, record, spec, role)
    leaf = speaker.leaf(record, spec.fields[0])
    if isinstance(leaf, Listed):
        return _listed(speaker, leaf, spec, role)
    if leaf.kind.nature is Nature.YES_NO:
        return _closed_question(speaker, leaf, spec, role)
    if spec.is_optional and not leaf.is_answered:
        return ()
    if leaf.kind.target == "contributions":
        shown = _contribution(record_answer(speaker.facts, record))
    else:
        shown = _one(leaf, spec)
    return ((role, (*_label(speaker, leaf, spec), *shown)),)


def _composite(speaker: Speaker, record: Record, spec: FieldSpec, role: Role) -> tuple[Line, ...]:
    """Several answers on one line: "12 places", "£16,000 a year". The first decides."""
    leaves = [speaker.leaf(record, name) for name in spec.fields]
    answers = [leaf for leaf in leaves if isinstance(leaf, Answer)]
    if spec.is_optional and not answers[0].is_answered:
        return ()
    inlines: list[Inline] = list(_label(speaker, answers[0], spec))
    for position, answer in enumerate(a for a in answers if a.is_answered or a is answers[0]):
        if position:
            inlines.append(Words(" "))
        inlines.extend(_one(answer, spec, phrase=True))
    return ((role, tuple(inlines)),)


def _listed(speaker: Speaker, leaf: Listed, spec: FieldSpec, role: Role) -> tuple[Line, ...]:
    if not leaf:
        return () if spec.is_optional else ((role, (leaf.gap,)),)
    first = next(iter(leaf))
    if isinstance(first.value, Subject):
        parts = [_subject(answer) for answer in leaf]
    else:
        parts = [_one(answer, spec, phrase=first.kind.nature is Nature.CHOICE) for answer in leaf]
    if first.kind.nature is Nature.TEXT and not spec.is_labelled and len(parts) > 1:
        return tuple((Role.CELL_BULLET, part) for part in parts)
    between = ", then " if spec.fields[0] in _ORDERED else _between(first)
    return ((role, (*_label(speaker, leaf, spec), *_joined(_once(parts), between))),)


def _between(first: Answer) -> str:
    return "; " if first.kind.nature is Nature.TEXT or isinstance(first.value, Subject) else ", "


def _once(parts: Sequence[Inlines]) -> list[Inlines]:
    """Each stretch once: several contributions may serve one outcome."""
    found = {"".join(inline.text for inline in part): part for part in reversed(parts)}
    return list(reversed(found.values()))


def _joined(parts: Sequence[Inlines], between: str) -> Iterator[Inline]:
    for position, part in enumerate(parts):
        if position:
            yield Words(between)
        yield from part


def _subject(answer: Answer) -> Inlines:
    """What a line answers for: the name of the record it points to, or the duty in words."""
    for name in Subject.model_fields:
        leaf = answer.get(name)
        if isinstance(leaf, Answer) and leaf.is_answered:
            return _contribution(answer) if name == "contribution" else named(leaf).inlines
    return (answer.gap,)


def _contribution(owner: Answer) -> Inlines:
    """A contribution, called by its outcome: its own words are sentences, said in the clause."""
    contribution = owner.get("contribution_record")
    outcome = contribution.get("outcome") if isinstance(contribution, Answer) else contribution
    return said(outcome).inlines


def _closed_question(
    speaker: Speaker, leaf: Answer, spec: FieldSpec, role: Role
) -> tuple[Line, ...]:
    """A yes or no, by its phrase. An optional one speaks when it is yes, or for ``??`` also no."""
    if leaf.value is None:
        return () if spec.is_optional else ((role, (leaf.gap,)),)
    if spec.is_optional and not leaf.value and not spec.says_no:
        return ()
    word = "yes" if leaf.value else "no"
    phrase = speaker.facts.texts.phrase(f"yes_no.{leaf.text_path}.{word}")
    return ((role, (Variable(leaf.path, upper_first(phrase)),)),)


def _label(speaker: Speaker, leaf: Answer | Listed, spec: FieldSpec) -> Inlines:
    if not spec.is_labelled:
        return ()
    return (Words(f"{speaker.facts.texts.label(leaf.text_path)}: "),)


def _one(answer: Answer, spec: FieldSpec, *, phrase: bool = False) -> Inlines:
    if not answer.is_answered:
        return (answer.gap,)
    if answer.kind.nature is Nature.CHOICE:
        return (_choice(answer, phrase=phrase),)
    if spec.unit and isinstance(answer.value, int):
        return (Variable(answer.path, counted(answer.value, *_COUNTED[spec.unit])),)
    return said(answer).inlines


def _choice(answer: Answer, *, phrase: bool) -> Inline:
    text = choice_text(answer, "phrase" if phrase else "label")
    match answer.kind.group:
        case "level":
            return Mark(Tone.LEVEL, str(answer.value), text)
        case "sector":
            return sector_mark(answer.facts.texts, Sector(str(answer.value)))
        case _:
            return Variable(answer.path, text)


def sector_mark(texts: Texts, sector: Sector, *, with_word: bool = True) -> Mark:
    """A sector as shape, letter and word, "● P Public", or as shape and letter alone."""
    kinds = ("mark", "letter", "label") if with_word else ("mark", "letter")
    text = "\u00a0".join(texts.choice("sector", sector.value, kind) for kind in kinds)
    return Mark(Tone.SECTOR, sector.value, text)
