"""What one person likes, kept between starts: colours, size of text, recent files, the window."""

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 10
"""How many files are remembered."""

AS_SYSTEM = "system"


class Preferences:
    """Kept in a plain text file. What cannot be read there is as if it were never set."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def palette(self) -> str:
        """``light``, ``dark``, ``contrast`` or :data:`AS_SYSTEM`."""
        return str(self._kept.value("look/palette", AS_SYSTEM))

    @palette.setter
    def palette(self, name: str) -> None:
        self._kept.setValue("look/palette", name)

    @property
    def text_scale(self) -> float:
        try:
            return float(str(self._kept.value("look/text_scale", 1.0)))
        except ValueError:
            return 1.0

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._kept.setValue("look/text_scale", scale)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Files opened or saved before, the latest first."""
        kept = self._kept.value("files/recent", [])
        names: Sequence[object] = kept if isinstance(kept, list) else [kept]
        return tuple(Path(str(name)) for name in names if name)[:MOST_RECENT]

    def remember(self, file: Path) -> None:
        """Puts a file first among the recent ones."""
        self._keep_recent([file, *(one for one in self.recent if one != file)])

    def forget(self, file: Path) -> None:
        """Takes a file from the recent ones."""
        self._keep_recent([one for one in self.recent if one != file])

    def _keep_recent(self, files: Sequence[Path]) -> None:
        self._kept.setValue("files/recent", [str(file) for file in files[:MOST_RECENT]])
        self._kept.sync()

    @property
    def restores_session(self) -> bool:
        """Whether what was open last is opened again at the start."""
        return str(self._kept.value("start/restores_session", "true")) != "false"

    @restores_session.setter
    def restores_session(self, wanted: bool) -> None:
        self._kept.setValue("start/restores_session", "true" if wanted else "false")
        self._kept.sync()

    @property
    def session(self) -> tuple[tuple[Path, str], ...]:
        """The files that were open last, each with the step it showed."""
        try:
            kept = json.loads(str(self._kept.value("start/session", "[]")))
            return tuple((Path(str(path)), str(step)) for path, step in kept)
        except (TypeError, ValueError):
            return ()

    @session.setter
    def session(self, files: Sequence[tuple[Path, str]]) -> None:
        kept = json.dumps([[str(path), step] for path, step in files])
        self._kept.setValue("start/session", kept)
        self._kept.sync()

    @property
    def folder(self) -> Path:
        """Where the latest file lies: where to look for the next one."""
        return self.recent[0].parent if self.recent else Path.home()

    def sending(self, name: str) -> str:
        """A choice made when something was sent out last; ``""`` where there was none."""
        return str(self._kept.value(f"sending/{name}", ""))

    def keep_sending(self, name: str, value: str) -> None:
        """Remembers such a choice."""
        self._kept.setValue(f"sending/{name}", value)
        self._kept.sync()

    @property
    def geometry(self) -> QByteArray:
        kept = self._kept.value("window/geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("window/geometry", geometry)
        self._kept.sync()
