"""What one person likes, kept between starts: colours, size of text, recent files, the window."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from agreement_studio.desktop.left_at import Kept, LeftAt
from agreement_studio.desktop.own_keys import OwnKeys

MOST_RECENT = 10
"""How many files are remembered."""

MOST_PLACES = 100
"""Of how many files it is remembered where they were left."""

AS_SYSTEM = "system"


class Preferences:
    """Kept in a plain text file. What cannot be read there is as if it were never set."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)
        self.keys = OwnKeys(self._kept)

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
        return self._files("files/recent")[:MOST_RECENT]

    @property
    def pinned(self) -> tuple[Path, ...]:
        """Files that somebody wants to keep at the top, in the order of pinning."""
        return self._files("files/pinned")

    @property
    def listed(self) -> tuple[Path, ...]:
        """The files to go on with: the pinned ones, then the recent ones."""
        pinned = self.pinned
        return (*pinned, *(one for one in self.recent if one not in pinned))

    def pin(self, file: Path, *, wanted: bool) -> None:
        """Keeps a file at the top of the list, or no longer."""
        others = [one for one in self.pinned if one != file]
        self._keep_files("files/pinned", [*others, file] if wanted else others)

    def clear_recent(self) -> None:
        """Forgets the recent files; pinned ones stay."""
        self._keep_files("files/recent", [one for one in self.recent if one in self.pinned])

    def remember(self, file: Path) -> None:
        """Puts a file first among the recent ones."""
        files = [file, *(one for one in self.recent if one != file)]
        self._keep_files("files/recent", files[:MOST_RECENT])

    def forget(self, file: Path) -> None:
        """Takes a file from the recent ones, and from the pinned ones."""
        self._keep_files("files/recent", [one for one in self.recent if one != file])
        self.pin(file, wanted=False)

    def _files(self, key: str) -> tuple[Path, ...]:
        kept = self._kept.value(key, [])
        names: Sequence[object] = kept if isinstance(kept, list) else [kept]
        return tuple(Path(str(name)) for name in names if name)

    def _keep_files(self, key: str, files: Sequence[Path]) -> None:
        self._kept.setValue(key, [str(file) for file in files])
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
    def welcomes(self) -> bool:
        """Whether a start without files shows the welcome screen; else a blank agreement."""
        return str(self._kept.value("start/welcomes", "true")) != "false"

    @welcomes.setter
    def welcomes(self, wanted: bool) -> None:
        self._kept.setValue("start/welcomes", "true" if wanted else "false")
        self._kept.sync()

    @property
    def reduces_motion(self) -> bool:
        """Whether nothing is to glow, fade or slide."""
        return str(self._kept.value("look/reduces_motion", "false")) == "true"

    @reduces_motion.setter
    def reduces_motion(self, wanted: bool) -> None:
        self._kept.setValue("look/reduces_motion", "true" if wanted else "false")
        self._kept.sync()

    @property
    def checks_spelling(self) -> bool:
        """Whether words that are in no dictionary are underlined."""
        return str(self._kept.value("writing/checks_spelling", "true")) != "false"

    @checks_spelling.setter
    def checks_spelling(self, wanted: bool) -> None:
        self._kept.setValue("writing/checks_spelling", "true" if wanted else "false")
        self._kept.sync()

    @property
    def language(self) -> str:
        """The language of the window, such as ``de``; ``""`` for that of the system."""
        return str(self._kept.value("look/language", ""))

    @language.setter
    def language(self, name: str) -> None:
        self._kept.setValue("look/language", name)
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

    def left_at(self, file: Path) -> LeftAt:
        """Where a file was left."""
        kept = self._places.get(str(file))
        return LeftAt(kept) if isinstance(kept, dict) else LeftAt()

    def keep_left_at(self, file: Path, place: Mapping[str, Kept]) -> None:
        """Remembers where a file is left; those left longest ago give way."""
        places = self._places
        places.pop(str(file), None)
        latest = list({**places, str(file): dict(place)}.items())[-MOST_PLACES:]
        self._kept.setValue("places/left_at", json.dumps(dict(latest)))
        self._kept.sync()

    @property
    def _places(self) -> dict[str, object]:
        try:
            kept = json.loads(str(self._kept.value("places/left_at", "{}")))
        except (RecursionError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

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
