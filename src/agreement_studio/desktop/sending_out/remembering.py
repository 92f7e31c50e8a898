"""How something was sent out last: the next time begins there."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from agreement_studio.application.outgoing import Choices, Format, Style, Version
from agreement_studio.application.ports import OFFICE_PAPERS, Paper
from agreement_studio.desktop.preferences import Preferences

_Key = TypeVar("_Key", bound=StrEnum)


def choices_of(preferences: Preferences) -> Choices:
    """The choices made last. What is final and what holds data is chosen anew each time."""
    office = preferences.sending("office_file")
    usual = Choices()
    return Choices(
        format=_known(preferences.sending("format"), usual.format, Format),
        version=_known(preferences.sending("version"), usual.version, Version),
        style=_known(preferences.sending("style"), usual.style, Style),
        office_file=Path(office) if office and Path(office).is_file() else None,
        paper=_known(preferences.sending("paper"), usual.paper, OFFICE_PAPERS),
    ).settled()


def keep_choices(preferences: Preferences, choices: Choices, folder: Path) -> None:
    """Remembers choices, and where they led to."""
    preferences.keep_sending("format", choices.format)
    preferences.keep_sending("version", choices.version)
    preferences.keep_sending("style", choices.style)
    preferences.keep_sending("office_file", str(choices.office_file or ""))
    preferences.keep_sending("paper", choices.paper)
    preferences.keep_sending("folder", str(folder))


def folder_of(preferences: Preferences, agreement: Path | None) -> Path:
    """Where to write: the folder used last, else the agreement's own, else the latest one."""
    kept = preferences.sending("folder")
    if kept and Path(kept).is_dir():
        return Path(kept)
    return agreement.parent if agreement else preferences.folder


def paper_of(preferences: Preferences) -> Paper:
    """The paper used last."""
    return _known(preferences.sending("paper"), Paper.A4, OFFICE_PAPERS)


def _known(kept: str, usual: _Key, offered: Iterable[_Key]) -> _Key:
    return next((key for key in offered if key == kept), usual)
