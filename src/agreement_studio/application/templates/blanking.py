"""An agreement as a template holds it: what stays, stays; what goes is in no byte of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agreement_studio.application.templates.kinds import LAW, ROLES, WHOLE, kind_of
from agreement_studio.application.templates.opaque_ids import opaque_id, opaque_key
from agreement_studio.application.templates.template import Choice, Kind
from agreement_studio.application.templates.unsaid import (
    Unsaid,
    Without,
    is_written_as_name,
    ordinary_words,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import readable_json
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Frozen, Record, Shareable
from agreement_studio.domain.shape import reference_target
from agreement_studio.domain.who import Who
from agreement_studio.texts import Texts

_NUMBERED = {"partners": "partner", "bodies": "body", "groups": "group"}
_SAID_ELSEWHERE = {Kind.NAMES, Kind.PEOPLE}
_LONGEST_NAME = 80
"""What is longer is a sentence: it goes, and is not looked for in others."""


@dataclass(frozen=True, slots=True)
class Blanked:
    """What a template is made of, and what of the agreement stays in it."""

    agreement: Agreement
    stays: Mapping[Kind, int]
    """How many answers stay, by what they are."""
    goes: Mapping[Kind, int]
    """How many answers are blanked, likewise."""


def blanked(agreement: Agreement, choice: Choice, template: str, texts: Texts) -> Blanked:
    """What stays of an agreement in the template with this id.

    What goes is taken out of the sentences that stay as well, and no id tells what it was. The
    values of fields that never stay are looked for in no sentence but names of people quoted.
    """
    blanking = _Blanking(agreement, choice, template, texts)
    return Blanked(blanking.made(), blanking.stays, blanking.goes)


class _Blanking:
    """Goes through the fields of one agreement."""

    def __init__(self, agreement: Agreement, choice: Choice, template: str, texts: Texts) -> None:
        self._agreement, self._choice, self._template = agreement, choice, template
        self._without = Without(_unsaid(agreement, choice, texts))
        self._there = {
            (name, record.id)
            for name in record_lists()
            if self._may_stay(name)
            for record in getattr(agreement, name)
        }
        self._counts_as: Kind | None = None
        """What the wording of the list that is gone through counts as."""
        self.stays: Counter[Kind] = Counter()
        self.goes: Counter[Kind] = Counter()

    def made(self) -> Agreement:
        """The agreement of the template."""
        fields: dict[str, Any] = {}
        for name in Agreement.model_fields:
            self._counts_as = WHOLE.get(name)
            if self._may_stay(name):
                fields[name] = self._field(self._agreement, name)
            else:
                self.goes[WHOLE[name]] += _answers(getattr(self._agreement, name))
        made = Agreement(**{name: value for name, value in fields.items() if value is not None})
        overrides = tuple(one for one in made.wording_overrides if one.clause_key)
        return made.amended(wording_overrides=overrides)

    def _may_stay(self, name: str) -> bool:
        kind = WHOLE.get(name)
        return kind is None or self._choice.keeps(kind)

    def _field(self, value: Frozen, name: str) -> Any:
        """What stays of one field; None where nothing does."""
        model, held = type(value), getattr(value, name)
        if name == "id":
            return opaque_id(held, self._template)
        kind = kind_of(model, name)
        if not self._choice.keeps(kind) or kind is Kind.ALWAYS:
            self.goes[kind] += _answers(held)
            return None
        target = reference_target(model, name)
        if target:
            return self._references(held, target)
        if model.__name__ == "WordingOverride" and name == "clause_key":
            return opaque_key(held, self._template)
        return self._kept(held, kind, is_law=(model.__name__, name) in LAW)

    def _kept(self, held: Any, kind: Kind, *, is_law: bool) -> Any:
        if isinstance(held, Frozen):
            return self._value(held)
        if isinstance(held, tuple):
            kept = (self._kept(one, kind, is_law=is_law) for one in held)
            return tuple(one for one in kept if one is not None)
        if held in (None, ""):
            return None
        self.stays[(self._counts_as or kind) if kind is Kind.WORDING else kind] += 1
        is_free_text = type(held) is str and kind is not Kind.FIGURES
        return self._without.said(held, keeps_figures=is_law) if is_free_text else held

    def _value(self, value: Frozen) -> Frozen | None:
        """A value with what stays of it; nothing where that is somebody who is not named."""
        fields = {name: self._field(value, name) for name in type(value).model_fields}
        made = type(value)(**{name: one for name, one in fields.items() if one is not None})
        if isinstance(value, Record):
            self.stays[Kind.STRUCTURE] += 1
        is_nobody = isinstance(made, Who) and made == Who()
        return None if is_nobody or isinstance(made, Shareable) else made

    def _references(self, held: Any, target: str) -> Any:
        if isinstance(held, tuple):
            kept = (self._references(one, target) for one in held)
            return tuple(one for one in kept if one)
        is_there = (target, held) in self._there
        return opaque_id(held, self._template) if is_there else None


def _unsaid(agreement: Agreement, choice: Choice, texts: Texts) -> Unsaid:
    """The names that go, with what is written in their place wherever a sentence says them."""
    ordinary = ordinary_words(readable_json(agreement).decode())
    names: dict[str, str] = {}
    roles: dict[str, None] = {}
    role = texts.phrase("templates.instead.roles")
    for name in Agreement.model_fields:
        held = getattr(agreement, name)
        for number, value in enumerate(held if isinstance(held, tuple) else (held,), start=1):
            for kind, field, said in _names(value, name):
                if choice.keeps(kind) or len(said) > _LONGEST_NAME:
                    continue
                is_role = field in ROLES or (kind is Kind.PEOPLE and not is_written_as_name(said))
                if is_role:
                    roles.setdefault(said.strip())
                if kind is not Kind.PEOPLE or said.casefold() not in ordinary:
                    instead = role if is_role else _instead(name, kind, number, texts)
                    names.setdefault(said.strip(), instead)
    quoted = agreement.purpose.said_by
    if quoted is not None and not choice.keeps(Kind.PEOPLE):
        names.setdefault(quoted.text.strip(), texts.phrase("templates.instead.people"))
    return Unsaid(
        names={said: instead for said, instead in names.items() if is_written_as_name(said)},
        roles=tuple(roles),
        role=role,
        figure="" if choice.keeps(Kind.FIGURES) else texts.phrase("templates.instead.figures"),
        part=texts.phrase("templates.instead.names"),
        ordinary=ordinary,
    )


def _instead(name: str, kind: Kind, number: int, texts: Texts) -> str:
    noun = _NUMBERED.get(name)
    if noun and kind is Kind.NAMES:
        return texts.phrase(f"templates.instead.{noun}", number=_letters(number))
    return texts.phrase(f"templates.instead.{kind.value}")


def _letters(number: int) -> str:
    """``A`` for 1, ``AB`` for 28: letters, since figures are taken out."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _names(value: Any, head: str) -> Iterator[tuple[Kind, str, str]]:
    """Every name within a value: the kind of it, its field, and what it says."""
    if isinstance(value, str) and head in Agreement.model_fields:
        yield kind_of(Agreement, head), head, value
    if not isinstance(value, Frozen):
        return
    for name in type(value).model_fields:
        held, kind = getattr(value, name), kind_of(type(value), name)
        for one in held if isinstance(held, tuple) else (held,):
            if isinstance(one, Frozen):
                yield from _names(one, "")
            elif isinstance(one, str) and kind in _SAID_ELSEWHERE:
                yield kind, name, one


def _answers(value: Any) -> int:
    """How many answers there are within a value."""
    if isinstance(value, tuple):
        return sum(map(_answers, value))
    if isinstance(value, Frozen):
        held = (getattr(value, name) for name in type(value).model_fields if name != "id")
        return sum(map(_answers, held))
    return 0 if value in (None, "", False) else 1
