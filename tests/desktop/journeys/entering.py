"""How a person enters each kind of answer."""

from collections.abc import Callable
from typing import Any

from agreement_studio.desktop.forms.entries.choices import ListedChoice, ShownChoice, Ticks
from agreement_studio.desktop.forms.entries.chosen import BESIDE, PartsEntry, ReferenceEntry
from agreement_studio.desktop.forms.entries.dissent import DissentEntry
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.levels import LevelsEntry
from agreement_studio.desktop.forms.entries.rows import Rows
from agreement_studio.desktop.forms.entries.sector_words import SectorWordsEntry
from agreement_studio.desktop.forms.entries.shareable import ShareableEntry
from agreement_studio.desktop.forms.entries.words import TypedEntry, WordsEntry
from agreement_studio.desktop.forms.typed import shown
from tests.desktop.journeys.hands import Hands, OutOfReachError, choose, write


def enter(hands: Hands, entry: Entry, value: Any) -> None:
    """Puts a value into whatever box stands there for it."""
    for kind, how in _HOW:
        if isinstance(entry, kind):
            how(hands, entry, value)
            return
    raise OutOfReachError(f"nobody knows how to fill a {type(entry).__name__}")


def _words(hands: Hands, entry: WordsEntry, value: str) -> None:
    write(hands, entry.box, value or "")


def _typed(hands: Hands, entry: TypedEntry, value: Any) -> None:
    write(hands, entry.box, shown(entry._nature, value))


def _listed(hands: Hands, entry: ListedChoice, value: Any) -> None:
    choose(hands, entry.box, str(value or ""))


def _shown(hands: Hands, entry: ShownChoice, value: Any) -> None:
    place = next(n for n, one in enumerate(entry._values) if one is value or one == value)
    button = entry._group.button(place)
    if not button.isChecked():
        hands.press(button)


def _ticks(hands: Hands, entry: Ticks, value: Any) -> None:
    for key, box in entry._boxes.items():
        if box.isChecked() and key not in {str(one) for one in value}:
            hands.press(box)
    for one in value:
        if not entry._boxes[str(one)].isChecked():
            hands.press(entry._boxes[str(one)])


def _reference(hands: Hands, entry: ReferenceEntry, value: str) -> None:
    choose(hands, entry.box, (entry._target, value))


def _parts(hands: Hands, entry: PartsEntry, value: Any) -> None:
    for field, target in entry._fields.items():
        chosen = getattr(value, field)
        if chosen and entry.box.chosen() != (target, chosen):
            choose(hands, entry.box, (target, chosen))
    words = getattr(value, entry._words)
    if entry.role.text() != words:
        if entry.role.isHidden():
            hands.pick(entry.box, BESIDE)
        write(hands, entry.role, words)


def _dissent(hands: Hands, entry: DissentEntry, value: Any) -> None:
    write(hands, entry.words.box, value.words)
    if value.who is not None:
        _parts(hands, entry.who, value.who)


def _shareable(hands: Hands, entry: ShareableEntry, value: Any) -> None:
    if value.text != entry.words.box.held():
        write(hands, entry.words.box, value.text)
    if entry.switch.isChecked() != value.released:
        hands.press(entry.switch)


def _sector_words(hands: Hands, entry: SectorWordsEntry, value: Any) -> None:
    for sector, line in entry.lines.items():
        said = getattr(value, sector.value)
        if said != (line.value() or ""):
            write(hands, line.box, said)


def _levels(hands: Hands, entry: LevelsEntry, value: Any) -> None:
    button = next(one for one in entry.buttons if one.level.value == str(value))
    if not button.isChecked():
        hands.press(button)


def _rows(hands: Hands, entry: Rows, value: Any) -> None:
    for place, one in enumerate(value):
        if entry.entries[place].value() != one:
            enter(hands, entry.entries[place], one)


_HOW: tuple[tuple[type[Entry], Callable[..., None]], ...] = (
    (WordsEntry, _words),
    (TypedEntry, _typed),
    (ListedChoice, _listed),
    (ShownChoice, _shown),
    (Ticks, _ticks),
    (ReferenceEntry, _reference),
    (PartsEntry, _parts),
    (DissentEntry, _dissent),
    (ShareableEntry, _shareable),
    (SectorWordsEntry, _sector_words),
    (LevelsEntry, _levels),
    (Rows, _rows),
)
