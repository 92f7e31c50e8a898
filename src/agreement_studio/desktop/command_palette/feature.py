"""The command palette and the sheet of shortcuts, from the same actions as the menus."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from agreement_studio.desktop.command_palette.naming import plain
from agreement_studio.desktop.command_palette.palette import Choice, Palette
from agreement_studio.desktop.command_palette.rekeying import Rekeying
from agreement_studio.desktop.host import Commands, Host
from agreement_studio.domain.edits.records import called
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Record

_ACTION, _STEP, _CARD = "action:", "step:", "card:"
_OWN = {"palette", "shortcuts"}
_SECTION = "section_"
"""Begins the action that goes to a section; its place follows."""


def feature(host: Host) -> Commands:
    """The commands of one window."""
    commanding = Commanding(host)
    return {"palette": commanding.ask, "shortcuts": commanding.show_sheet}


class Commanding(QObject):
    """What can be done in one window, by name."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self.setObjectName("command_palette")
        self._host = host
        self.palette: Palette | None = None
        self.rekeying: Rekeying | None = None

    def ask(self) -> None:
        """Asks what to do."""
        if self.palette is None:
            self.palette = Palette(self._host.over)
            self.palette.chose.connect(self.do)
        self.palette.ask((*self._actions(), *self._steps(), *self._cards()))

    def do(self, key: str) -> None:
        """Does what was chosen."""
        kind, _, what = key.partition(":")
        if kind + ":" == _ACTION:
            self._host.actions[what].trigger()
        elif kind + ":" == _STEP:
            self._host.go(what)
        else:
            self._host.show_answer(what)

    def show_sheet(self) -> None:
        """Shows every shortcut, and how to change it."""
        if self.rekeying is None:
            self.rekeying = Rekeying(self._host)
        self.rekeying.show()

    def _actions(self) -> Iterator[Choice]:
        for key, action in self._host.actions.items():
            is_step = key.startswith(_SECTION)  # these are listed by their titles
            if action.isEnabled() and key not in _OWN and not is_step:
                yield Choice(_ACTION + key, plain(action), _keys(action))

    def _steps(self) -> Iterator[Choice]:
        if self._host.model is not None:
            actions = self._host.actions
            for place, (key, title) in enumerate(self._host.steps, start=1):
                keys = _keys(actions.get(f"{_SECTION}{place}"))
                yield Choice(_STEP + key, self.tr("Go to: {title}").format(title=title), keys)

    def _cards(self) -> Iterator[Choice]:
        model = self._host.model
        if model is None:
            return
        for head in record_lists():
            for record in getattr(model.agreement, head):
                path = f"{head}.{record.id}"
                step, name = self._host.title_of(path), _names(record)
                if step and name:
                    yield Choice(_CARD + path, f"{name} · {step}")


def _keys(action: QAction | None) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return action.shortcut().toString(native) if action is not None else ""


def _names(record: Record) -> str:
    """What a card is called; with its whole name where people call it something shorter."""
    whole, short = str(getattr(record, "name", "")), called(record)
    return f"{whole} ({short})" if whole and short not in ("", whole) else short or whole
