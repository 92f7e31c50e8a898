"""What people and bodies are called: partners, bodies, groups and roles, short or in full."""

from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.record import Record
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answer import Answer
from agreement_studio.drafting.facts import Facts
from agreement_studio.drafting.grammar import is_plural_group, possessive
from agreement_studio.drafting.kinds import Nature
from agreement_studio.drafting.pieces import NameOf, Said

_TITLES = {
    "contributions": "what",
    "powers": "decision",
    "resources": "what",
}
"""By which field a record of another list is called; the rest have a name."""


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


def _text(answer: Answer, text: str) -> Said:
    return Said((NameOf(answer.path, text) if text.strip() else answer.gap,))


def _record(answer: Answer, record: Record | None, *, full: bool) -> Said:
    text = called(record, answer.path.split(".", 1)[0], full=full) if record else ""
    is_group = isinstance(record, GroupOfPeople)
    return Said(_text(answer, text).pieces, is_plural=is_group and is_plural_group(text))


def called(record: Record, home: str = "", *, full: bool = False) -> str:
    """The name of a record: its short name, or its full one; ``""`` while it has none."""
    name = str(getattr(record, _TITLES.get(home, "name"), "") or getattr(record, "name", ""))
    short = record.known_as if isinstance(record, Partner | Body) else ""
    first, second = (name, short) if full else (short, name)
    return first if first.strip() else second


def _who(answer: Answer, who: Who, *, full: bool) -> Said:
    owner = _owner(answer.facts, who)
    points = bool(who.partner or who.body or who.group)
    if not points:
        return _text(answer, who.role)
    name = called(owner, full=full) if owner else ""
    if not name.strip():
        return _text(answer, "")
    if who.role.strip():
        person = isinstance(owner, Partner) and owner.is_person
        return _text(answer, f"{possessive(name, is_person=person)} {who.role}")
    is_group = isinstance(owner, GroupOfPeople)
    return Said(_text(answer, name).pieces, is_plural=is_group and is_plural_group(name))


def _owner(facts: Facts, who: Who) -> Record | None:
    for target, identifier in (
        ("partners", who.partner),
        ("bodies", who.body),
        ("groups", who.group),
    ):
        if identifier:
            return facts.record(target, identifier)
    return None
