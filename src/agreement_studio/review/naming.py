"""What findings call people and things: short names, and plain words for what has none yet."""

from collections.abc import Iterable

from agreement_studio.domain.direction import isolated
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.record import Record
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.naming import called as named_as
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import kind_of
from agreement_studio.texts import load_texts


def called(record: Record) -> str:
    """The short name of a record; "a partner without a name" and the like where it has none."""
    name = named_as(record).strip()
    return isolated(name) if name else _unnamed(record)


def called_who(who: Who, ask: Ask) -> str:
    """Somebody by name or role; ``""`` when nobody is named or the record is gone."""
    owner = (
        ask.find(Partner, who.partner)
        or ask.find(Body, who.body)
        or ask.find(GroupOfPeople, who.group)
    )
    role = isolated(who.role.strip()) if who.role.strip() else ""
    if owner is None or not role:
        return called(owner) if owner else role
    return load_texts().phrase("review.role_at", role=role, name=called(owner))


def listed(names: Iterable[str]) -> str:
    """Names as a sentence holds them: "A", "A and B", "A, B and C"."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _unnamed(record: Record) -> str:
    texts = load_texts()
    return texts.phrase("review.unnamed", one=texts.phrase(f"edit.one.{kind_of(type(record))}"))
