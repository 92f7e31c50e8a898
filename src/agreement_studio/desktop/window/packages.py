"""The packages that the program is made of: their terms, their notices, what is compiled in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from typing import Any

from PySide6.QtCore import QCoreApplication

PROGRAM = "agreement-studio"
_LONGEST = 60
"""The longest licence that is a name and no text, in characters."""
_NOTICES = ("licen", "copying", "notice", "authors")
"""How the names of files begin that have to be passed on, in small letters."""


@dataclass(frozen=True, slots=True)
class Package:
    """One package, as it lies beside the program."""

    name: str
    version: str
    licence: str
    notices: tuple[str, ...]
    """The texts that come with it: its licence, whose work it is."""
    compiled_in: tuple[str, ...]
    """What is compiled into it, a line for each part: name, version and licence."""


def packages() -> list[Package]:
    """Each package that the program needs, or that these need, by its name.

    One that this system does not need, so that it is not here, is left out.
    """
    found: dict[str, Package] = {}
    waiting, seen = [PROGRAM], set[str]()
    while waiting:
        name = waiting.pop()
        key = name.casefold().replace("_", "-")
        held = None if key in seen else _held(name)
        seen.add(key)
        if held is not None:
            found[key] = _package(held)
            waiting += (_name(one) for one in held.requires or [] if "extra ==" not in one)
    found.pop(PROGRAM, None)
    return [one for _, one in sorted(found.items())]


def _held(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _name(requirement: str) -> str:
    """``babel`` of ``babel>=2.16; python_version < '3.12'``."""
    for mark in "<>=!~;[ (":
        requirement = requirement.partition(mark)[0]
    return requirement


def _package(held: Distribution) -> Package:
    files = [one for one in held.files or [] if ".dist-info" in one.parts[0]]
    return Package(
        held.metadata["Name"],
        held.version,
        _licence(held),
        tuple(text for one in files if _is_notice(one) and (text := _text(one))),
        tuple(line for one in files if "sboms" in one.parts for line in _compiled_in(one)),
    )


def _licence(held: Distribution) -> str:
    """By its short name where the package gives one; else as it is classified."""
    kinds = (kind for kind in _all(held, "Classifier") if kind.startswith("License"))
    classified = ", ".join(kind.rpartition("::")[2].strip() for kind in kinds)
    said = (*_all(held, "License-Expression"), *_all(held, "License"))
    named = (one.strip() for one in said if one and len(one) <= _LONGEST and "\n" not in one)
    unknown = QCoreApplication.translate("Licences", "see its notice below")
    return next(named, "") or classified or unknown


def _all(held: Distribution, key: str) -> list[str]:
    return [str(one) for one in held.metadata.get_all(key) or []]


def _is_notice(file: PackagePath) -> bool:
    return "licenses" in file.parts or file.name.casefold().startswith(_NOTICES)


def _text(file: PackagePath) -> str:
    """The text of a file; ``""`` for one that is gone."""
    place = file.locate()
    try:
        with open(place, encoding="utf-8", errors="replace") as opened:  # noqa: PTH123 - no Path
            return opened.read().strip()
    except OSError:
        return ""


def _compiled_in(file: PackagePath) -> Iterator[str]:
    """What a bill of materials lists (CycloneDX); nothing where it cannot be read."""
    try:
        parts: Any = json.loads(_text(file))["components"]
        for part in parts:
            named = [one.get("expression") or one["license"] for one in part.get("licenses", [])]
            terms = [one if isinstance(one, str) else one.get("id", "") for one in named]
            yield f"{part['name']} {part['version']}: {', '.join(filter(None, terms))}"
    except (AttributeError, KeyError, TypeError, ValueError):
        return
