"""The keys that one person chose for what the menus offer, in place of ours."""

import json
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QSettings, Signal

_WHERE = "keys/chosen"

Keys = tuple[str, ...]
"""Keys that all do the same, as Qt writes them everywhere: ``Ctrl+Shift+P``."""


class OwnKeys(QObject):
    """Kept between starts, by the key of the action. What cannot be read is as if never chosen."""

    changed = Signal()

    def __init__(self, kept: QSettings) -> None:
        super().__init__()
        self._kept = kept

    @property
    def chosen(self) -> Mapping[str, Keys]:
        """What was chosen for each action; without any keys where it is to have none."""
        try:
            kept = json.loads(str(self._kept.value(_WHERE, "{}")))
            return {
                action: tuple(map(str, keys))
                for action, keys in kept.items()
                if isinstance(keys, list)
            }
        except (AttributeError, RecursionError, ValueError):
            return {}

    def choose(self, action: str, keys: Sequence[str]) -> None:
        """Gives an action these keys and no others; any other that they were chosen for loses them.

        Actions that have them from us lose them by :func:`in_force`.
        """
        taken = {
            one: tuple(each for each in had if each not in keys)
            for one, had in self.chosen.items()
            if one != action
        }
        self._keep({**taken, action: tuple(keys)})

    def give_back(self, action: str) -> None:
        """Gives an action the keys that it has from us."""
        self._keep({one: keys for one, keys in self.chosen.items() if one != action})

    def give_all_back(self) -> None:
        """Gives every action the keys that it has from us."""
        self._keep({})

    def _keep(self, chosen: Mapping[str, Keys]) -> None:
        self._kept.setValue(_WHERE, json.dumps(chosen))
        self._kept.sync()
        self.changed.emit()


def in_force(ours: Mapping[str, Iterable[str]], chosen: Mapping[str, Keys]) -> dict[str, Keys]:
    """The keys of every action: those chosen for it, else ours that were chosen for no other."""
    taken = {key for action, keys in chosen.items() if action in ours for key in keys}
    return {
        action: chosen[action] if action in chosen else tuple(k for k in keys if k not in taken)
        for action, keys in ours.items()
    }
