"""The folders that templates lie in: a person's own, and those that a team shares."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.state_folder import own_folder
from agreement_studio.adapters.files.templates import layout
from agreement_studio.adapters.files.templates.opening import CheckHouseStyle, opened_template
from agreement_studio.adapters.files.templates.packing import packed_template
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.templates.template import ENDING, Template, as_numbers
from agreement_studio.domain.errors import StudioError, UnreadableFileError

MOST = 500
"""How many templates of one folder are looked at."""
SHARED = "shared-folders.json"
_SLUG = 50


class KeptAlreadyError(StudioError):
    """Another template of that id and version lies in the library."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A template in a folder."""

    template: Template
    path: Path
    size: int
    """Of its file, in bytes."""
    is_shared: bool
    """Whether it lies in a shared folder."""

    def is_version(self, identifier: str, version: str) -> bool:
        """Whether it is this version of the template with this id."""
        about = self.template.about
        return (about.id, about.version) == (identifier, version)


class TemplateLibrary:
    """All templates of one person. Nothing is kept in memory: others write to shared folders."""

    def __init__(self, state: Path, check_house_style: CheckHouseStyle) -> None:
        """`state` is the folder of the user's own state."""
        self.folder = state / "templates"
        self._state, self._check = state, check_house_style

    # -------------------------------------------------------------------------------- reading

    def read(self, path: Path) -> Template:
        """A template file, wherever it lies.

        Raises:
            UnreadableFileError: it is not there, no template, or not safe.
        """
        return opened_template(read_bytes(path, layout.FILE_LIMIT), path.name, self._check)

    def shelved(self) -> tuple[Shelved, ...]:
        """Every template, by title, the newest version of each first; each version once."""
        found: dict[tuple[str, str], Shelved] = {}
        for folder in (self.folder, *self.shared_folders):
            for path in _files(folder):
                one = self._shelved(path, is_shared=folder != self.folder)
                if one is not None:
                    about = one.template.about
                    found.setdefault((about.id, about.version), one)
        newest_first = sorted(
            found.values(), key=lambda one: as_numbers(one.template.about.version), reverse=True
        )
        return tuple(sorted(newest_first, key=lambda one: one.template.about.title.casefold()))

    def newest(self) -> tuple[Shelved, ...]:
        """The newest version of every template, by title."""
        found: dict[str, Shelved] = {}
        for one in self.shelved():
            found.setdefault(one.template.about.id, one)
        return tuple(found.values())

    def versions(self, identifier: str) -> tuple[Shelved, ...]:
        """Every version of one template, the newest first."""
        return tuple(one for one in self.shelved() if one.template.about.id == identifier)

    def find(self, identifier: str, version: str) -> Template | None:
        """One version of a template; None where it is in no folder."""
        for folder in (self.folder, *self.shared_folders):
            for path in _likeliest_first(folder, identifier, version):
                one = self._shelved(path, is_shared=folder != self.folder)
                if one is not None and one.is_version(identifier, version):
                    return one.template
        return None

    def refused(self) -> tuple[str, ...]:
        """What in the folders cannot be used, a sentence each."""
        return tuple(
            sentence
            for folder in (self.folder, *self.shared_folders)
            for path in _files(folder)
            if (sentence := self._fault(path))
        )

    # -------------------------------------------------------------------------------- writing

    def packed(self, template: Template) -> bytes:
        """The bytes of a template's file, opened again to be sure that it can be.

        Raises:
            StudioError: it does not fit into a file, or its house style is not safe.
        """
        data = packed_template(template)
        opened_template(data, f"“{template.about.title}”", self._check)
        return data

    def keep(self, template: Template) -> Path:
        """Puts a template into the person's own folder; one that lies there stays as it is.

        Raises:
            KeptAlreadyError: the same version lies there, and says something else.
            UnwrittenFileError: the system refuses.
        """
        data = self.packed(template)
        about = template.about
        path = own_folder(self.folder) / file_name(template)
        if path.exists() and read_bytes(path, layout.FILE_LIMIT) == data:
            return path
        if path.exists():
            raise KeptAlreadyError(
                f"Version {about.version} of “{about.title}” is in your library already and says "
                "something else. Give this one another version."
            )
        write_whole(path, data, replace=False)
        return path

    def remove(self, shelved: Shelved) -> None:
        """Takes a template out of the person's own folder; agreements made from it stay.

        Raises:
            KeptAlreadyError: it lies in a shared folder, which is not ours to tidy.
        """
        if shelved.is_shared or shelved.path.parent != self.folder:
            raise KeptAlreadyError(
                f"“{shelved.template.about.title}” lies in a shared folder. Ask whoever keeps it."
            )
        shelved.path.unlink(missing_ok=True)

    # ------------------------------------------------------------------------- shared folders

    @property
    def shared_folders(self) -> tuple[Path, ...]:
        """Folders that a team shares, in the order in which they were named."""
        try:
            named = json.loads(read_bytes(self.folder / SHARED, 100_000))
        except (UnreadableFileError, ValueError, RecursionError):
            return ()
        folders = named if isinstance(named, list) else []
        return tuple(Path(one) for one in folders if isinstance(one, str) and one)

    def share(self, folders: tuple[Path, ...]) -> None:
        """Names the shared folders anew.

        Raises:
            UnwrittenFileError: the system refuses.
        """
        names = [str(folder) for folder in dict.fromkeys(folders)]
        data = json.dumps(names, ensure_ascii=False, indent=1) + "\n"
        write_whole(own_folder(self.folder) / SHARED, data.encode(), replace=True)

    def leave(self, folder: Path) -> None:
        """Looks no more into a shared folder; what lies in it stays.

        Raises:
            UnwrittenFileError: the system refuses.
        """
        self.share(tuple(one for one in self.shared_folders if one != folder))

    # --------------------------------------------------------------------------------- within

    def _shelved(self, path: Path, *, is_shared: bool) -> Shelved | None:
        try:
            return Shelved(self.read(path), path, path.stat().st_size, is_shared)
        except (UnreadableFileError, OSError):
            return None

    def _fault(self, path: Path) -> str:
        try:
            self.read(path)
        except UnreadableFileError as fault:
            return fault.sentence
        return ""


def file_name(template: Template) -> str:
    """What a template’s file is called: of letters and digits only, and the same every time."""
    about = template.about
    said = "".join(one if one.isascii() and one.isalnum() else " " for one in about.title.lower())
    slug = "-".join(said.split())[:_SLUG].strip("-") or "template"
    return f"{slug}-{about.id[:8]}-v{about.version}{ENDING}"


def _likeliest_first(folder: Path, identifier: str, version: str) -> list[Path]:
    """The templates of a folder: first those that are called as we call this one."""
    ending = f"-{identifier[:8]}-v{version}{ENDING}"
    return sorted(_files(folder), key=lambda path: not path.name.endswith(ending))


def _files(folder: Path) -> Iterator[Path]:
    try:
        names = sorted(folder.glob(f"*{ENDING}"))[:MOST]
    except OSError:
        return
    yield from (path for path in names if path.is_file())
