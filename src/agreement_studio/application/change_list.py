"""The list of changes that a legal officer or a resident reads: by section, a sentence a change."""

from collections.abc import Mapping, Sequence

from agreement_studio.application.change_sentences import ChangeSentences
from agreement_studio.application.told_changes import ChangeGroup, ChangeList, Room, ToldChange
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.compare import (
    AnswerChange,
    Change,
    ChangeKind,
    RecordChange,
    compare,
)
from agreement_studio.domain.room_only import outward
from agreement_studio.drafting.rewording import ClauseChange, ClauseChangeKind
from agreement_studio.texts import Texts


def change_list(
    before: Agreement,
    after: Agreement,
    texts: Texts,
    *,
    outward_only: bool = False,
    wording: Sequence[ClauseChange] = (),
) -> ChangeList:
    """What has changed, in document order.

    `outward_only` leaves out whatever stays in the room: nothing of it is even compared. `wording`
    are the changes of the drafted clauses, which stand last; documents never hold what stays in
    the room.
    """
    outer = outward(before), outward(after)
    inner = outer if outward_only else (before, after)
    changes = compare(*inner)
    outside = changes if outward_only else compare(*outer)
    telling = _Telling(ChangeSentences(*inner, texts), _Outside(outside, outer[1]), texts)
    told: dict[SectionKey, list[ToldChange]] = {section: [] for section in SectionKey}
    for change in changes:
        one = telling.told(change)
        told[one.section].append(one)
    groups = [
        ChangeGroup(texts.choice("section_key", section.value), tuple(found))
        for section, found in told.items()
    ]
    clauses = tuple(telling.clause(change) for change in wording)
    groups.append(ChangeGroup(texts.phrase("changes.wording"), clauses))
    return ChangeList(tuple(group for group in groups if group.changes))


def sections_of_fields(texts: Texts) -> Mapping[str, SectionKey]:
    """The section in which each list and single value of an agreement is asked for."""
    return {name: section for section in SectionKey for name in texts.section_names(section)}


class _Outside:
    """What of the changes is to be seen outside the room."""

    def __init__(self, changes: Sequence[Change], after: Agreement) -> None:
        self._changes = {_key(change): change for change in changes}
        self._after = after

    def room(self, change: Change) -> Room:
        """How much of a change stays in the room."""
        if change.kind is ChangeKind.MOVED:
            shown = getattr(self._after, change.address.head)
            is_shown = any(record.id == change.address.record for record in shown)
            return Room.NONE if is_shown else Room.ALL
        seen = self._changes.get(_key(change))
        if seen is None:
            return Room.ALL
        return Room.NONE if seen == change else Room.PART


def _key(change: Change) -> tuple[Address, bool]:
    """Where a change is, and whether it is of a record as such."""
    return change.address, isinstance(change, RecordChange)


class _Telling:
    """Puts changes into words."""

    def __init__(self, sentences: ChangeSentences, outside: _Outside, texts: Texts) -> None:
        self._sentences = sentences
        self._outside = outside
        self._texts = texts
        self._sections = sections_of_fields(texts)
        self._marks = {
            Room.NONE: "",
            Room.PART: texts.phrase("changes.partly_in_the_room"),
            Room.ALL: texts.phrase("changes.in_the_room"),
        }

    def told(self, change: Change) -> ToldChange:
        """A change of answers."""
        room = self._outside.room(change)
        spans = change.spans if isinstance(change, AnswerChange) else ()
        return ToldChange(
            change=change,
            section=self._sections[change.address.head],
            sentence=self._sentences.sentence(change),
            spans=spans,
            words=self._sentences.words(spans),
            room=room,
            mark=self._marks[room],
        )

    def clause(self, change: ClauseChange) -> ToldChange:
        """A change of the wording of a clause."""
        clause = change.after or change.before
        words: dict[str, str] = {}
        if clause is not None:
            words = {"number": clause.number, "heading": f"“{clause.heading}”"}
        if change.kind is ClauseChangeKind.EFFECT and change.before and change.after:
            words["before"] = self._effect(change.before.effect.value)
            words["after"] = self._effect(change.after.effect.value)
        marked = self._sentences.words(change.spans)
        sentence = self._texts.phrase(f"changes.clause.{change.kind.value}", words=marked, **words)
        section = SectionKey(change.part_key)
        return ToldChange(change, section, sentence, change.spans, marked)

    def _effect(self, key: str) -> str:
        return self._texts.phrase("changes.quoted", text=self._texts.phrase(f"effect.{key}"))
