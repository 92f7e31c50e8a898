"""Finding words in the answers, and putting others in their place.

Only what people write freely is looked through: never ids, choices, dates or figures, nor what has
been said for the record (consents, readers' comments, findings kept with a reason).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, Final, get_args

from pydantic.fields import FieldInfo

from agreement_studio.application.folded_text import Folded, folded
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import TEXT_LIMIT, Frozen, without_uncarriable
from agreement_studio.domain.shape import model_of

MOST = 5_000
"""How many places are listed; nobody walks through more."""

FOR_THE_RECORD: Final = frozenset(
    {"consents", "read_by", "kept_findings", "kept_words", "version_history", "approvals"}
)
"""Lists of what somebody once said or decided: a search leaves them as they were."""

KEYS_AND_NUMBERS: Final = frozenset(
    {"wording_overrides.clause_key", "wording_overrides.replaces_hash", "version.number"}
)
"""Text that the program reads, not people."""

Route = tuple[str | int, ...]
"""The way to one text: head, perhaps the id of a record, fields and places in lists."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for."""

    words: str
    same_case: bool = False
    """Whether capitals count."""
    same_accents: bool = False
    """Whether accents count."""

    def folded(self, text: str) -> Folded:
        """A text as this search reads it."""
        return folded(text, keep_case=self.same_case, keep_accents=self.same_accents)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words stand in a text, from the first: beginning and end, never overlapping."""
        return self.spans_in(self.folded(text))

    def spans_in(self, read: Folded) -> Iterator[tuple[int, int]]:
        """The same, in a text that has been folded for this search already."""
        needle = self.folded(self.words).text
        if not needle:
            return
        at, last = read.text.find(needle), 0
        while at >= 0:
            start, end = read.span(at, at + len(needle))
            if start >= last and not read.goes_on(at + len(needle)):
                yield start, end
                last = end
            at = read.text.find(needle, at + len(needle))


@dataclass(frozen=True, slots=True)
class Hit:
    """One place at which the words stand."""

    route: Route
    text: str
    start: int
    end: int

    @property
    def path(self) -> str:
        """The answer that holds it, as people and findings name it: ``partners.council.name``."""
        head = str(self.route[0])
        return ".".join(map(str, self.route[: 3 if head in record_lists() else 2]))

    @property
    def text_path(self) -> str:
        """Where the words of its question stand: ``partners.name``."""
        head, _, rest = self.path.partition(".")
        return f"{head}.{rest.partition('.')[2]}" if head in record_lists() else self.path


@dataclass(slots=True)
class TextSearch:
    """Looks through an agreement again and again; what did not change is not walked again."""

    _known: dict[Route, tuple[object, tuple[tuple[Route, str], ...]]] = field(default_factory=dict)

    def hits(self, agreement: Agreement, wanted: Wanted) -> tuple[Hit, ...]:
        """Every place, in the order of the agreement; :data:`MOST` at most."""
        found: list[Hit] = []
        for route, text in self._texts(agreement):
            found += (Hit(route, text, *span) for span in wanted.spans(text))
            if len(found) >= MOST:
                break
        return tuple(found[:MOST])

    def _texts(self, agreement: Agreement) -> Iterator[tuple[Route, str]]:
        before, self._known = self._known, {}
        for route, value, read in _units(agreement):
            held = before.get(route)
            if held is None or held[0] is not value:
                held = value, tuple(read(value, route))
            self._known[route] = held
            yield from held[1]


def replace_one(hit: Hit, words: str) -> Edit:
    """Puts other words in one place; nothing happens where the text has changed since.

    Raises, when made: EditRefusedError where the answer would be longer than one may be.
    """
    fresh = hit.text[: hit.start] + _carried(words) + hit.text[hit.end :]

    def change(route: Route, text: str) -> str:
        return _fit(fresh) if route == hit.route and text == hit.text else text

    return Edit(Label("replace", subject=hit.text[hit.start : hit.end]), partial(_changed, change))


def replace_all(wanted: Wanted, words: str) -> Edit:
    """Puts other words in every place, as one step.

    Raises, when made: EditRefusedError where an answer would be longer than one may be.
    """
    put = _carried(words)

    def change(_route: Route, text: str) -> str:
        spans = tuple(wanted.spans(text))
        if not spans:
            return text
        kept = (text[last:start] for last, start in _between(spans, len(text)))
        return _fit(put.join(kept))

    return Edit(Label("replace_all", subject=wanted.words), partial(_changed, change))


def _between(spans: tuple[tuple[int, int], ...], length: int) -> Iterator[tuple[int, int]]:
    """What stands between the spans of a text, and before and after them."""
    last = 0
    for start, end in spans:
        yield last, start
        last = end
    yield last, length


def _carried(words: str) -> str:
    return without_uncarriable(words)[0]


def _fit(text: str) -> str:
    if len(text) > TEXT_LIMIT:
        raise EditRefusedError(
            "With these words an answer would be longer than 100,000 characters. "
            "Nothing was replaced; choose shorter words."
        )
    return text


# ------------------------------------------------------------------------------- the free texts


_Change = Callable[[Route, str], str]


def _units(
    agreement: Agreement,
) -> Iterator[tuple[Route, Any, Callable[[Any, Route], Iterator[tuple[Route, str]]]]]:
    """The parts that are walked and remembered as a whole: records, and fields on their own."""
    for head, info in Agreement.model_fields.items():
        value = getattr(agreement, head)
        if head in FOR_THE_RECORD:
            continue
        if head in record_lists():
            for record in value:
                yield (head, record.id), record, _texts_of
        elif isinstance(value, Frozen) or _is_free(info):
            yield (head,), value, _texts_of


def _texts_of(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    """The free texts within a value, in the order of its fields."""
    if isinstance(value, str):
        if value:
            yield route, value
    elif isinstance(value, tuple):
        for place, entry in enumerate(value):
            yield from _texts_of(entry, (*route, getattr(entry, "id", place)))
    elif isinstance(value, Frozen):
        for name in _walked(type(value)):
            if f"{route[0]}.{name}" not in KEYS_AND_NUMBERS:
                yield from _texts_of(getattr(value, name), (*route, name))


def _changed(change: _Change, agreement: Agreement) -> Agreement:
    """The agreement with every free text as `change` has it; all else keeps its identity."""
    fresh: dict[str, Any] = {}
    for head, info in Agreement.model_fields.items():
        value = getattr(agreement, head)
        if head in FOR_THE_RECORD or not (
            head in record_lists() or isinstance(value, Frozen) or _is_free(info)
        ):
            continue
        made = _rewritten(value, (head,), change)
        if made is not value:
            fresh[head] = made
    return agreement.amended(**fresh) if fresh else agreement


def _rewritten(value: Any, route: Route, change: _Change) -> Any:
    if isinstance(value, str):
        return change(route, value) if value else value
    if isinstance(value, tuple):
        made = tuple(
            _rewritten(entry, (*route, getattr(entry, "id", place)), change)
            for place, entry in enumerate(value)
        )
        return value if all(map(_is, made, value)) else made
    if isinstance(value, Frozen):
        return _amended(value, route, change)
    return value


def _amended(value: Frozen, route: Route, change: _Change) -> Frozen:
    fresh = {
        name: made
        for name in _walked(type(value))
        if f"{route[0]}.{name}" not in KEYS_AND_NUMBERS
        and (made := _rewritten(getattr(value, name), (*route, name), change))
        is not getattr(value, name)
    }
    return value.amended(**fresh) if fresh else value


def _is(one: object, other: object) -> bool:
    return one is other


@cache
def _walked(model: type[Frozen]) -> tuple[str, ...]:
    """The fields of a model in which free text may stand."""
    fields = model.model_fields.items()
    return tuple(name for name, info in fields if _is_free(info) or model_of(info.annotation))


def _is_free(info: FieldInfo) -> bool:
    """Whether people write there what they like: texts, and lists of texts."""
    return any(_marks_text(mark) for mark in (*info.metadata, *_inner_marks(info.annotation)))


def _inner_marks(annotation: Any) -> Iterator[object]:
    for part in get_args(annotation):
        for mark in getattr(part, "__metadata__", ()):
            yield from (mark, *getattr(mark, "metadata", ()))


def _marks_text(mark: object) -> bool:
    return getattr(mark, "max_length", None) == TEXT_LIMIT
