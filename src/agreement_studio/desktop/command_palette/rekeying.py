"""Giving actions other keys: what may be taken, what another action has, and the way back."""

from PySide6.QtCore import QKeyCombination, QObject
from PySide6.QtGui import QKeySequence

from agreement_studio.desktop.command_palette.free_keys import why_not
from agreement_studio.desktop.command_palette.naming import keys_of, plain
from agreement_studio.desktop.command_palette.sheet import Keyed, ShortcutSheet
from agreement_studio.desktop.host import Host


class Rekeying(QObject):
    """The sheet of one window. What is chosen there is in force at once, in every window."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self.setObjectName("rekeying")
        self._host, self._keys = host, host.preferences.keys
        self._wanted: tuple[str, str] | None = None  # an action, and keys that another one has
        self.sheet = sheet = ShortcutSheet(host.over)
        sheet.pressed.connect(self._press)
        sheet.taken.connect(self._take)
        sheet.bared.connect(self._bare)
        sheet.given_back.connect(self._give_back)

    def show(self) -> None:
        """Shows every action with its keys."""
        self._refresh()
        self.sheet.ask()

    def _refresh(self) -> None:
        own = self._keys.chosen
        self.sheet.show_actions(
            [
                Keyed(key, plain(action), keys_of(action), is_own=key in own)
                for key, action in self._host.actions.items()
            ]
        )

    def _press(self, action: str, combination: QKeyCombination) -> None:
        self._wanted = None
        refused = why_not(combination)
        if refused:
            self.sheet.say(refused)
            return
        keys = QKeySequence(combination)
        holder = self._holder(keys)
        if not holder:
            self._give(action, keys.toString())
            return
        name = plain(self._host.actions[holder])
        told = keys.toString(QKeySequence.SequenceFormat.NativeText)
        if holder == action:
            self.sheet.say(self.tr("{keys} is “{action}” already.").format(keys=told, action=name))
            return
        self._wanted = action, keys.toString()
        words = self.tr("{keys} is “{action}”. Take the keys from there, or press others.")
        self.sheet.say(words.format(keys=told, action=name), may_take=True)

    def _holder(self, keys: QKeySequence) -> str:
        """The action that has these keys now."""
        actions = self._host.actions.items()
        return next((key for key, one in actions if keys in one.shortcuts()), "")

    def _take(self) -> None:
        if self._wanted is not None:
            action, keys = self._wanted
            self._wanted = None
            self._give(action, keys)

    def _give(self, action: str, keys: str) -> None:
        self._keys.choose(action, (keys,))
        words = self.tr("{keys} is “{action}” from now on.")
        self._done(words.format(keys=keys, action=plain(self._host.actions[action])))

    def _bare(self, action: str) -> None:
        self._keys.choose(action, ())
        words = self.tr("“{action}” has no keys from now on.")
        self._done(words.format(action=plain(self._host.actions[action])))

    def _give_back(self, action: str) -> None:
        if action:
            self._keys.give_back(action)
            words = self.tr("“{action}” has our keys again.")
            self._done(words.format(action=plain(self._host.actions[action])))
        else:
            self._keys.give_all_back()
            self._done(self.tr("Every action has our keys again."))

    def _done(self, sentence: str) -> None:
        self._refresh()
        self.sheet.say(sentence)
