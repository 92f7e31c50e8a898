"""Makes the menu bar from the actions, and keeps each of them possible or not."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from agreement_studio.desktop.own_keys import in_force
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.theme import icon, with_role
from agreement_studio.desktop.window.actions.all_actions import ACTIONS, MENUS
from agreement_studio.desktop.window.actions.spec import CONTEXT, ActionSpec


class Menus(QObject):
    """The actions, made once; the toolbar shows some of the same."""

    def __init__(
        self, bar: QMenuBar, commands: Mapping[str, Callable[[], object]], preferences: Preferences
    ) -> None:
        """`commands` does each action, by its key; among the preferences are keys of one's own."""
        super().__init__(bar)
        self._keys = preferences.keys
        self._groups: dict[str, QActionGroup] = {}
        self._menus = dict(self._made(bar))
        self.actions = {spec.key: self._action(spec, commands[spec.key]) for spec in ACTIONS}
        for menu in self._menus.values():
            menu.menuAction().setVisible(not menu.isEmpty())
        self._take_keys()
        self._keys.changed.connect(self._take_keys)

    def _take_keys(self) -> None:
        """Gives every action its keys: ours, or those that somebody chose."""
        ours = {spec.key: [keys.toString() for keys in spec.shortcuts] for spec in ACTIONS}
        held = in_force(ours, self._keys.chosen)
        for spec in ACTIONS:
            action = self.actions[spec.key]
            more = action.text().removeprefix(spec.said)
            action.setShortcuts([QKeySequence(keys) for keys in held[spec.key]])
            action.setToolTip(_tooltip(spec, action) + more)

    def _made(self, bar: QMenuBar) -> list[tuple[str, QMenu]]:
        with_role(bar, "body")
        menus: dict[str, QMenu] = {}
        for key, words in MENUS:
            over = menus.get(key.rpartition("/")[0])
            menu = QMenu(QCoreApplication.translate(CONTEXT, str(words)), over or bar)
            menus[key] = with_role(menu, "body")
            if over is None:
                bar.addMenu(menu)  # a submenu stands where the first of its actions does
        return list(menus.items())

    def _action(self, spec: ActionSpec, command: Callable[[], object]) -> QAction:
        action = QAction(spec.said, self)
        action.setObjectName(spec.key)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.choice_of:
            group = self._groups.setdefault(spec.choice_of, QActionGroup(self))
            action.setCheckable(True)
            group.addAction(action)
        action.triggered.connect(lambda _checked=False: command())
        menu = self._menus[spec.menu]
        over = self._menus.get(spec.menu.rpartition("/")[0])
        if over is not None and menu.isEmpty():
            over.addMenu(menu)
        if spec.parted:
            menu.addSeparator()
        menu.addAction(action)
        return action

    def menu(self, key: str) -> QMenu:
        """A menu, to add to it what is not known beforehand: recent files, submenus."""
        return self._menus[key]

    def allow(self, there: Collection[str]) -> None:
        """Makes possible what needs only what is `there` (see ``ActionSpec.needs``)."""
        for spec in ACTIONS:
            self.actions[spec.key].setEnabled(not spec.needs or spec.needs in there)

    def name(self, key: str, words: str) -> None:
        """Says what an action would do just now: "Undo “Add the partner”"."""
        spec, action = next(one for one in ACTIONS if one.key == key), self.actions[key]
        action.setText(f"{spec.said} {words}".rstrip())
        action.setToolTip(f"{_tooltip(spec, action)} {words}".rstrip())

    def add_to(self, widget: QWidget) -> None:
        """Lets the shortcuts work wherever the focus is within a window."""
        widget.addActions(list(self.actions.values()))


def _tooltip(spec: ActionSpec, action: QAction) -> str:
    plain = spec.said.replace("&", "").rstrip("…")
    keys = action.shortcut().toString()
    return f"{plain} ({keys})" if keys else plain
