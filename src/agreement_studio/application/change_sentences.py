"""One change between two agreements as one sentence."""

import re
from collections.abc import Sequence

from agreement_studio.application.entries import Entries
from agreement_studio.application.spoken import Spoken
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.compare import AnswerChange, Change, ChangeKind, RecordChange
from agreement_studio.domain.parts import record_lists, sections
from agreement_studio.domain.record import Frozen, Record, Shareable
from agreement_studio.domain.stretches import Span, Stretch
from agreement_studio.drafting.answers.grammar import lower_first, upper_first
from agreement_studio.drafting.answers.kinds import Nature, kind_of
from agreement_studio.texts import Texts

KEPT_SHOWN = 90
"""How many characters of unchanged words are shown around a change; data holds them all."""
_BLANKS = re.compile(r"\s+")
_PEOPLE = frozenset({"partners", "bodies", "groups"})


class ChangeSentences:
    """Tells changes between one agreement and another."""

    def __init__(self, before: Agreement, after: Agreement, texts: Texts) -> None:
        self.texts = texts
        self._agreements = before, after
        self._before = Entries(Spoken(before, texts, after))
        self._after = Entries(Spoken(after, texts, before))
        self._records: dict[str, dict[str, tuple[Record | None, Record | None]]] = {}

    def sentence(self, change: Change) -> str:
        """The change in a sentence that ends in a full stop, or in the words themselves."""
        told = self._answer(change) if isinstance(change, AnswerChange) else self._record(change)
        return upper_first(told)

    # ------------------------------------------------------------------------------- records

    def _record(self, change: RecordChange) -> str:
        head = change.address.head
        if change.kind is ChangeKind.REMOVED and change.before:
            return self._named("removed", self._before, head, change.before)
        if change.after is None:
            return ""
        if change.kind is ChangeKind.ADDED:
            return self._named("added", self._after, head, change.after)
        other = self._both(head, change.behind)[1]
        if other is None:
            return self._named("moved_to_the_front", self._after, head, change.after)
        way = "moved_up" if change.is_up else "moved_down"
        return self._named(way, self._after, head, change.after, self._after.quoted(head, other))

    def _named(self, how: str, names: Entries, head: str, record: Record, other: str = "") -> str:
        return self.texts.phrase(
            f"changes.record.{how}",
            one=names.one(head, record),
            subject=names.quoted(head, record),
            other=other,
        )

    def _both(self, head: str, identifier: str) -> tuple[Record | None, Record | None]:
        """A record before and after."""
        if head not in self._records:
            was, now = ({r.id: r for r in getattr(one, head)} for one in self._agreements)
            both = dict.fromkeys((*was, *now))
            self._records[head] = {one: (was.get(one), now.get(one)) for one in both}
        return self._records[head].get(identifier, (None, None))

    # ------------------------------------------------------------------------------- answers

    def _answer(self, change: AnswerChange) -> str:
        if change.kind is ChangeKind.REWORDED:
            return self._said("reworded", change, words=self.words(change.spans))
        if isinstance(change.after, tuple) and change.kind is ChangeKind.CHANGED:
            return self._list(change)
        if isinstance(change.before, Shareable) and isinstance(change.after, Shareable):
            way = "released" if change.after.released else "withdrawn"
            return self._said(way, change)
        return self._said(
            change.kind.value,
            change,
            before=self._value(self._before, change, change.before),
            after=self._value(self._after, change, change.after),
        )

    def _list(self, change: AnswerChange) -> str:
        """A list by who came and who went; people join and leave."""
        joined, left = change.joined, change.left
        if not joined and not left:
            return self._said(
                "reordered", change, after=self._value(self._after, change, change.after)
            )
        kind = kind_of(_model(change), _field(change))
        is_people = kind.nature is Nature.WHO or kind.target in _PEOPLE
        names = ("joined", "left") if is_people else ("came", "went")
        way = "_and_".join(n for n, some in zip(names, (joined, left), strict=True) if some)
        return self._said(
            way,
            change,
            joined=self._value(self._after, change, joined),
            left=self._value(self._before, change, left),
        )

    def _value(self, names: Entries, change: AnswerChange, value: object) -> str:
        path = change.address.text_path
        return names.spoken.value(_model(change), _field(change), value, path)

    def _said(self, how: str, change: AnswerChange, **values: str) -> str:
        return self.texts.phrase(f"changes.answer.{how}", place=self.place(change), **values)

    def place(self, change: AnswerChange) -> str:
        """Which answer it is: “the Council: short name”."""
        address = change.address
        label = lower_first(self.texts.label(address.text_path)).rstrip("?")
        if not address.fields:
            return label
        if address.record:
            subject = self._subject(address.head, address.record)
        else:
            subject = self.texts.label(address.head).rstrip("?")
        return self.texts.phrase("changes.answer.within", subject=subject, label=label)

    def _subject(self, head: str, identifier: str) -> str:
        """What the record is called before, as readers know it; after, where it had no name."""
        was, now = self._both(head, identifier)
        if was is not None and (now is None or self._before.name(head, was)):
            return self._before.subject(head, was)
        return self._after.subject(head, now) if now is not None else identifier

    # --------------------------------------------------------------------------------- words

    def words(self, spans: Sequence[Span]) -> str:
        """Words with what went and what came marked; long unchanged stretches are cut."""
        return "".join(
            text
            if kind is Stretch.KEPT
            else self.texts.phrase(f"changes.{kind.value}_words", text=text)
            for kind, text in shown(spans)
        ).strip()


def shown(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans on one line, each run of blanks one blank, with long unchanged stretches cut."""
    last = len(spans) - 1
    return tuple(
        Span(kind, _BLANKS.sub(" ", _cut(text, is_first=not place, is_last=place == last)))
        if kind is Stretch.KEPT
        else Span(kind, _BLANKS.sub(" ", text))
        for place, (kind, text) in enumerate(spans)
    )


def _cut(text: str, *, is_first: bool, is_last: bool) -> str:
    """An unchanged stretch with its middle left out, or the end that is far from any change."""
    if len(text) <= KEPT_SHOWN:
        return text
    half = KEPT_SHOWN // 2
    head = "" if is_first else text[:half].rsplit(" ", 1)[0] + " "
    tail = "" if is_last else " " + text[-half:].split(" ", 1)[-1]
    return f"{head}…{tail}"


def _model(change: AnswerChange) -> type[Frozen]:
    """The model that holds the answer."""
    address = change.address
    if not address.fields:
        return Agreement
    return record_lists()[address.head] if address.record else sections()[address.head]


def _field(change: AnswerChange) -> str:
    return change.address.fields[-1] if change.address.fields else change.address.head
