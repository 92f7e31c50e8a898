"""What people and bodies are called: partners, bodies, groups and roles, short or in full."""

from functools import cache

from agreement_studio.domain.direction import isolated
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.record import Record
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.answer import Answer, Source, record_answer
from agreement_studio.drafting.answers.grammar import is_plural_group, possessive
from agreement_studio.drafting.answers.kinds import Nature
from agreement_studio.drafting.answers.pieces import NameOf, Said

_TITLES = (
    *("name", "decision", "what", "term", "event", "step", "heading", "route", "measure"),
    "for_what",
)
"""By which field a record is called, whichever it has first."""


def named(answer: Answer, *, full: bool = False) -> Said:
    """An answer by name: a Who, a partner or other record, a reference to one, or a text."""
    value = answer.value
    match answer.kind.nature:
        case Nature.WHO if isinstance(value, Who):
            return _who(answer, value, full=full)
        case Nature.REFERENCE if isinstance(value, str):
            return _record(answer, answer.facts.record(answer.kind.target, value), full=full)
        case Nature.VALUE if isinstance(value, Record):
            return _record(answer, value, full=full)
        case _:
            return _text(answer, value if isinstance(value, str) else "")


def called(record: Record, *, full: bool = False) -> str:
    """The name of a record: its short name, or its full one; ``""`` while it has none."""
    name = str(getattr(record, _title(type(record))))
    short = record.known_as if isinstance(record, Partner | Body) else ""
    first, second = (name, short) if full else (short, name)
    return first if first.strip() else second


@cache
def _title(model: type[Record]) -> str:
    return next((name for name in _TITLES if name in model.model_fields), "id")


def _text(answer: Answer, text: str, owner: Record | None = None) -> Said:
    if not text.strip():
        nameless = record_answer(answer.facts, owner).get(_title(type(owner))) if owner else answer
        return Said((nameless.gap,))
    is_person = isinstance(owner, Partner) and owner.is_person
    is_plural = isinstance(owner, GroupOfPeople) and is_plural_group(text)
    return Said((NameOf(answer.path, text, is_person=is_person),), is_plural=is_plural)


def _record(answer: Answer, record: Record | None, *, full: bool) -> Said:
    return _text(answer, called(record, full=full) if record else "", record)


def _who(answer: Answer, who: Who, *, full: bool) -> Said:
    if not (who.partner or who.body or who.group):
        return _text(answer, who.role)
    owner = _owner(answer.facts, who)
    name = called(owner, full=full) if owner else ""
    if not who.role.strip() or not name.strip():
        return _text(answer, name, owner)
    is_person = isinstance(owner, Partner) and owner.is_person
    return _text(answer, _role_within(name, who.role.strip(), is_person=is_person))


def _role_within(name: str, role: str, *, is_person: bool) -> str:
    """``the Trust’s ward nurse``, also where "the ward nurse" was written; ``a nurse from …``."""
    article, _, rest = role.partition(" ")
    owner = isolated(name) + possessive(name, is_person=is_person).removeprefix(name)
    match article.lower():
        case "the" | "its" | "our" if rest:
            return f"{owner} {rest}"
        case "a" | "an" | "any" | "one" | "two" | "three" | "each" | "someone" | "somebody":
            return f"{role} from {isolated(name)}"
        case _:
            return f"{owner} {role}"


def _owner(facts: Source, who: Who) -> Record | None:
    for target, identifier in (
        ("partners", who.partner),
        ("bodies", who.body),
        ("groups", who.group),
    ):
        if identifier:
            return facts.record(target, identifier)
    return None
