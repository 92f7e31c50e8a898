"""What each action does, by its key: the other half of `actions`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from agreement_studio.desktop.host import Commands, Feature, Host
from agreement_studio.desktop.window.gallery import BLANK
from agreement_studio.desktop.window.parts import FULL, SHORT
from agreement_studio.desktop.window.section_keys import SectionKeys, Walked

if TYPE_CHECKING:
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.desktop.window.appearance import Appearance
    from agreement_studio.desktop.window.focus_mode import FocusMode
    from agreement_studio.desktop.window.workspace import Workspace


class Commanded(Walked, Protocol):
    """What the commands need of a window."""

    appearance: Appearance
    focus_mode: FocusMode

    @property
    def asked_for_window(self) -> SignalInstance: ...

    def close(self) -> bool: ...


def all_commands(window: Commanded, host: Host, features: Iterable[Feature]) -> Commands:
    """The commands of a window and of everything else that it can do."""
    offered = dict(commands(window))
    offered.update(SectionKeys(window, host.over).commands)
    offered["about"] = partial(_open_about, host.over)
    for feature in features:
        offered.update(feature(host))
    return offered


def commands(window: Commanded) -> Commands:
    """The commands of a window. One that needs an agreement does nothing where none is open."""
    documents, appearance = window.documents, window.appearance

    def with_model(act: Callable[[AgreementModel], object]) -> Callable[[], None]:
        return lambda: None if documents.model is None else _done(act(documents.model))

    def with_workspace(act: Callable[[Workspace], object]) -> Callable[[], None]:
        return lambda: None if window.workspace is None else _done(act(window.workspace))

    return {
        "new": partial(documents.begin, BLANK),
        "new_small": documents.begin_small,
        "open": documents.ask_and_open,
        "save": documents.save,
        "save_as": documents.save_as,
        "close": documents.close,
        "quit": QApplication.closeAllWindows,
        "undo": with_model(lambda model: model.undo()),
        "redo": with_model(lambda model: model.redo()),
        "larger": appearance.larger,
        "smaller": appearance.smaller,
        "actual_size": appearance.normal,
        "focus_mode": window.focus_mode.turn,
        "show_page": with_workspace(lambda workspace: workspace.show_paper()),
        "sidebar": with_workspace(lambda workspace: workspace.toggle_sidebar()),
        "next_pane": with_workspace(lambda workspace: workspace.next_pane()),
        "palette_system": partial(appearance.choose_palette, "system"),
        "palette_light": partial(appearance.choose_palette, "light"),
        "palette_dark": partial(appearance.choose_palette, "dark"),
        "palette_contrast": partial(appearance.choose_palette, "contrast"),
        "back": with_workspace(lambda workspace: workspace.step(-1)),
        "next": with_workspace(lambda workspace: workspace.step(1)),
        "short_walk": with_workspace(lambda workspace: workspace.show_walk(SHORT)),
        "full_walk": with_workspace(lambda workspace: workspace.show_walk(FULL)),
        "first_finding": with_workspace(lambda workspace: workspace.strip.go()),
        "new_window": window.asked_for_window.emit,
    }


def _open_about(over: QWidget) -> None:
    from agreement_studio.desktop.window.about_dialog import open_about  # noqa: PLC0415 - late

    open_about(over)


def _done(_result: object) -> None:
    """What a command gives back is nobody's concern."""
