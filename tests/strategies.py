"""Agreements that hypothesis makes up: anything the model can hold, however unhelpful.

    from tests.strategies import agreements

    @given(agreement=agreements())

They hold broken references, empty lists, half-filled records and hostile text (markup, templates,
direction marks, private-use characters). The strategies follow the model's own annotations, so a
new field takes part by itself. The folder above `tests` is on Python's path while tests run.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import AfterValidator

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey, Sector
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.money import Currency
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Frozen, PartialDate, Record, Refers

HOSTILE = (
    "{{ 7 * 7 }}{% for a in b %}",
    "<b>&amp;</b><script>alert(1)</script>",
    "**bold** _italic_ [here](javascript:alert(1)) | # 1. `code`",
    "]]></w:t><w:br/>",
    "[to agree: nothing]",
    "\u202egnirts\u202c \u2067\u05d0\u05d1\u2069 \u0627\u0644\u0645\u062c\u0644\u0633",
    "\ue000\ue001\uf8ff",
    "one\n\ntwo\r\n\tthree\x85four",
    "=1+1",
    "  ",
    "\u00a0\u200b\u2060\ufeff",
    "e\u0301\U0001f46a\U000e0001",
    "word " * 60,
    "unbroken" * 40,
    "'\"\\%s%(x)s{0}{",
)
IDENTIFIERS = ("a", "b", "c-3")
ANYWHERE = (*IDENTIFIERS, "gone", "Z_9")
"""Ids that references hold: of records that may be there, and of some that never are."""
FILLED = 7
"""How many of a record's fields are filled at once; more would only make the search slower."""
CORE = ("partners", "groups", "bodies", "outcomes", "contributions", "powers", "resources")

texts = st.one_of(
    st.sampled_from(("the Council", "we will share the lease", "ages 8 to 11")),
    st.sampled_from(HOSTILE),
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
        max_size=12,
    ).filter(lambda text: not any("\ufdd0" <= character <= "\ufdef" for character in text)),
)


def agreements() -> st.SearchStrategy[Agreement]:
    """Any agreement that can be held."""
    return st.builds(_together, _fields(Agreement), _core())


def tables() -> st.SearchStrategy[Agreement]:
    """Small agreements of every kind of part, made fast: for laws about many versions of one."""
    return st.builds(
        Agreement,
        name=_WORDS,
        partners=_listed(Partner, name=_WORDS, sector=st.sampled_from((None, *Sector))),
        powers=_listed(Power, conditions=_PROSE, adopt_within_days=st.none() | st.integers(0, 9)),
        consents=_listed(Consent, section=st.sampled_from(SectionKey), reason=_PROSE),
        purpose=st.builds(
            Purpose, problem=_PROSE, evidence=st.lists(_WORDS, max_size=2).map(tuple)
        ),
    )


_WORDS = st.sampled_from(("", "the Council", "we will share the lease", HOSTILE[5]))
_PROSE = st.text("ab é\U0001f600\n", max_size=12)


def _listed(model: type[Record], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    each = st.builds(model, id=st.sampled_from(("a", "b", "c-3", "d", "e")), **fields)
    return st.lists(each, max_size=4, unique_by=lambda record: record.id).map(tuple)


def records(model: type[Frozen]) -> st.SearchStrategy[Any]:
    """Any value of one of the model's classes, such as ``Power``."""
    return _value(model)


def _together(some: dict[str, Any], core: dict[str, Any]) -> Agreement:
    return Agreement(**{**some, **core})


def _core() -> st.SearchStrategy[dict[str, Any]]:
    """The lists most others point into, so that some references hold."""
    return st.fixed_dictionaries({}, optional={name: _field(Agreement, name) for name in CORE})


@cache
def _value(model: type[Frozen]) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: _fields(model).map(lambda fields: model(**fields)))


@cache
def _fields(model: type[Frozen]) -> st.SearchStrategy[dict[str, Any]]:
    """All required fields, and a few of the others."""
    required = {
        name: _field(model, name) for name, info in model.model_fields.items() if info.is_required()
    }
    others = [name for name in model.model_fields if name not in required]
    strategies = {name: _field(model, name) for name in others}

    def filled(names: list[str]) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries({**required, **{name: strategies[name] for name in names}})

    if not others:
        return st.fixed_dictionaries(required)
    return st.lists(st.sampled_from(others), unique=True, max_size=FILLED).flatmap(filled)


def _field(model: type[Frozen], name: str) -> st.SearchStrategy[Any]:
    info = model.model_fields[name]
    if name == "id":
        return st.sampled_from(IDENTIFIERS)
    return _of(info.annotation, tuple(info.metadata))


def _of(annotation: Any, marks: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _of(inner, (*marks, *more))
    if origin in {Union, UnionType}:
        inner = next(part for part in get_args(annotation) if part is not type(None))
        return st.none() | _of(inner, marks)
    if origin is tuple:
        return _list(get_args(annotation)[0], marks)
    if issubclass(annotation, Frozen):
        return _value(annotation)
    if issubclass(annotation, StrEnum):
        return st.sampled_from(list(annotation))
    return _text(marks) if annotation is str else _PLAIN[annotation]


def _list(inner: Any, marks: tuple[Any, ...]) -> st.SearchStrategy[tuple[Any, ...]]:
    if isinstance(inner, type) and issubclass(inner, Record):
        return st.lists(_of(inner, marks), max_size=3, unique_by=lambda record: record.id).map(
            tuple
        )
    return st.lists(_of(inner, marks), max_size=2).map(tuple)


def _text(marks: tuple[Any, ...]) -> st.SearchStrategy[str]:
    if any(isinstance(mark, Refers) for mark in marks):
        return st.sampled_from(("", *ANYWHERE))
    if _marked(PartialDate) in marks:
        return st.sampled_from(("", "2024", "2024-02", "2024-02-29"))
    if _marked(Currency) in marks:
        return st.sampled_from(("GBP", "EUR", "JPY", "KWD"))
    return texts


def _marked(annotated: Any) -> AfterValidator:
    """What tells this kind of text from others."""
    return next(mark for mark in get_args(annotated) if isinstance(mark, AfterValidator))


_LARGEST = Decimal("9999999999999.9999")
_PLAIN: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.sampled_from((0, 1, 2, 7, 30, 200)),
    date: st.dates(date(1, 1, 1), date(9999, 12, 31)),
    Decimal: st.sampled_from((Decimal(0), Decimal("2.40"), _LARGEST, -_LARGEST))
    | st.decimals(-1_000_000, 1_000_000, allow_nan=False, places=2),
}
