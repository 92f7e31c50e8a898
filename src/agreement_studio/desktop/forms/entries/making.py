"""Which box fits which kind of answer."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from agreement_studio.application.spoken import UNITS
from agreement_studio.desktop.forms.entries.choices import (
    BUTTONS,
    IN_A_ROW,
    ListedChoice,
    ShownChoice,
    Ticks,
    yes_or_no,
)
from agreement_studio.desktop.forms.entries.chosen import PartsEntry, ReferenceEntry
from agreement_studio.desktop.forms.entries.days import DayEntry
from agreement_studio.desktop.forms.entries.dissent import DissentEntry
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.figures import FigureEntry
from agreement_studio.desktop.forms.entries.holder import HolderEntry
from agreement_studio.desktop.forms.entries.levels import LevelsEntry
from agreement_studio.desktop.forms.entries.rows import Rows
from agreement_studio.desktop.forms.entries.sector_words import SectorWordsEntry
from agreement_studio.desktop.forms.entries.shareable import ShareableEntry
from agreement_studio.desktop.forms.entries.until_now import UntilNowEntry
from agreement_studio.desktop.forms.entries.words import TypedEntry, WordsEntry
from agreement_studio.desktop.forms.names import Names
from agreement_studio.desktop.forms.spot import Spot
from agreement_studio.domain.accountability import Subject
from agreement_studio.domain.glossary import SectorWords
from agreement_studio.domain.ledger.bodies import Dissent
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.kinds import Nature

HELD = frozenset({"held_before", "held_now"})
"""Fields that say who decides: their holders look like chips, and are chosen as anywhere else."""

_Maker = Callable[[Spot, Names], Entry]


def entry_for(spot: Spot, names: Names) -> Entry:
    """The box, or the rows of boxes, for the kind of answer that stands there."""
    kind = spot.kind
    if kind.many and kind.nature is Nature.CHOICE:
        return Ticks(kind, names.texts)
    make = _MAKERS[kind.nature]
    return Rows(partial(make, spot, names)) if kind.many else make(spot, names)


def _words(spot: Spot, names: Names) -> Entry:  # noqa: ARG001 - as all makers
    return WordsEntry(is_prose=spot.is_prose)


def _typed(spot: Spot, names: Names) -> Entry:  # noqa: ARG001 - as above
    unit = next((unit for unit in UNITS if unit in spot.field.split("_")), "")
    return TypedEntry(spot.kind.nature, unit if spot.kind.nature is Nature.NUMBER else "")


def _day(spot: Spot, names: Names) -> Entry:  # noqa: ARG001 - as above
    return DayEntry()


def _figure(spot: Spot, names: Names) -> Entry:  # noqa: ARG001 - as above
    return FigureEntry(spot.field)


def _choice(spot: Spot, names: Names) -> Entry:
    kind, texts = spot.kind, names.texts
    if kind.group == "level":
        return UntilNowEntry(texts) if spot.field == "level_before" else LevelsEntry(texts)
    if kind.group not in BUTTONS:
        return ListedChoice(kind, texts, may_be_empty=spot.may_be_empty)
    options = [
        (key, texts.choice(kind.group, key), texts.choice(kind.group, key, "meaning"))
        for key in kind.keys
    ]
    return ShownChoice(options, in_a_row=kind.group in IN_A_ROW)


def _yes_no(spot: Spot, names: Names) -> Entry:  # noqa: ARG001 - as above
    return yes_or_no(may_be_empty=spot.may_be_empty)


def _reference(spot: Spot, names: Names) -> Entry:
    return ReferenceEntry(names, spot.kind.target)


def _who(spot: Spot, names: Names) -> Entry:
    return HolderEntry(names) if spot.field in HELD else PartsEntry(Who, names)


def _shareable(spot: Spot, names: Names) -> Entry:  # noqa: ARG001 - as above
    return ShareableEntry()


def _parts(spot: Spot, names: Names) -> Entry:
    if spot.kind.model is SectorWords:
        return SectorWordsEntry(names.texts)
    if spot.kind.model is Dissent:
        return DissentEntry(names)
    if spot.kind.model is Subject:
        return PartsEntry(Subject, names)
    raise TypeError(spot.path)


_MAKERS: Mapping[Nature, _Maker] = MappingProxyType(
    {
        Nature.TEXT: _words,
        Nature.NUMBER: _typed,
        Nature.DATE: _day,
        Nature.PARTIAL_DATE: _typed,
        Nature.MONEY: _typed,
        Nature.MEASURE: _figure,
        Nature.YES_NO: _yes_no,
        Nature.CHOICE: _choice,
        Nature.REFERENCE: _reference,
        Nature.WHO: _who,
        Nature.SHAREABLE: _shareable,
        Nature.VALUE: _parts,
    }
)
