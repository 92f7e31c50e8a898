"""Where dictionaries lie: one's own folder first, then those of the system and of LibreOffice."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from agreement_studio.application.spelling_check.dictionary import Lack, NoDictionaryError

OWN = "dictionaries"
"""The folder among a person's own files where they may put some."""
NAMED = "AGREEMENT_STUDIO_DICTIONARIES"
"""The variable of the environment that names the only other folders to look into."""

_UNPACKED = "*/user/uno_packages/cache/uno_packages/*/*.oxt"
"""Where LibreOffice keeps its extensions: each is a folder there."""

_USUAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "linux": (
            "~/.local/share/hunspell",
            f"~/.config/libreoffice/{_UNPACKED}",
            "/usr/local/share/hunspell",
            "/usr/share/hunspell",
            "/usr/share/myspell/dicts",
            "/usr/share/myspell",
            "/usr/lib*/libreoffice/share/extensions/dict-*",
            "/opt/libreoffice*/share/extensions/dict-*",
            "/app/libreoffice/share/extensions/dict-*",
        ),
        "darwin": (
            "~/Library/Spelling",
            f"~/Library/Application Support/LibreOffice/{_UNPACKED}",
            "/Library/Spelling",
            "/opt/homebrew/share/hunspell",
            "/usr/local/share/hunspell",
            "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
        ),
        "win32": (
            f"$APPDATA/LibreOffice/{_UNPACKED}",
            "$PROGRAMFILES/LibreOffice*/share/extensions/dict-*",
            "$LOCALAPPDATA/hunspell",
        ),
    }
)
"""Where each system and LibreOffice keep them."""


class Found(NamedTuple):
    """The two files of a dictionary."""

    rules: Path
    words: Path


def folders(own: Path) -> tuple[Path, ...]:
    """All folders that may hold some, in the order in which they are looked into."""
    named = os.environ.get(NAMED)
    if named is not None:
        return (own, *map(Path, filter(None, named.split(os.pathsep))))
    return (own, *(path for usual in _USUAL.get(sys.platform, ()) for path in _unfolded(usual)))


def find(language: str, places: Sequence[Path]) -> Found:
    """The dictionary of a language, such as ``en-GB``, in the first of the folders that has one.

    Raises:
        NoDictionaryError: none has one; says whether there is one as another country writes it.
    """
    wanted = language.replace("-", "_")
    other = ""
    for folder in places:
        names = _names(folder)
        fitting = [name for name in names if _is_of(name, wanted)]
        if fitting:
            name = min(fitting, key=len)
            return Found(folder / f"{name}.aff", folder / f"{name}.dic")
        akin = (name for name in names if _is_of(name, wanted.partition("_")[0]))
        other = other or next(akin, "")
    if other:
        raise NoDictionaryError(Lack.OTHER_COUNTRY, other)
    raise NoDictionaryError(Lack.DICTIONARY, wanted)


def _is_of(name: str, wanted: str) -> bool:
    """Whether a file's name says so: ``en_GB``, ``en-GB``, ``en_GB-large``; not ``hyph_en_GB``."""
    plain = name.replace("-", "_").casefold()
    return plain == wanted.casefold() or plain.startswith(f"{wanted.casefold()}_")


def _names(folder: Path) -> list[str]:
    """The names of the dictionaries in a folder, without their endings."""
    try:
        held = {path.name for path in folder.iterdir()}
    except (OSError, ValueError):  # ValueError: a name with U+0000
        return []
    return sorted(
        name.removesuffix(".aff")
        for name in held
        if name.endswith(".aff") and f"{name.removesuffix('.aff')}.dic" in held
    )


def _unfolded(usual: str) -> Iterator[Path]:
    """The folders that a pattern names, as far as there are such."""
    path = Path(os.path.expandvars(usual)).expanduser()
    if "*" not in usual:
        yield path
        return
    anchor = Path(path.anchor)
    try:
        yield from sorted(anchor.glob(str(path.relative_to(anchor))))
    except (OSError, ValueError):  # what the variable held is no path here
        return
