"""What the program is made of by others, and on which terms."""

from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata, requires

from PySide6.QtCore import QCoreApplication

from agreement_studio.assets import resource

PROGRAM = "agreement-studio"
_LONGEST = 60
"""The longest licence that is a name and no text, in characters."""


def licences() -> str:
    """The licences as one text: Qt's terms in words, our parts, and every package by name."""
    translate = QCoreApplication.translate
    about_qt = translate(
        "Licences",
        "Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They lie "
        "beside the program as packages of their own, unchanged. You may replace them with others "
        "of the same interface, such as ones that you built yourself: install these into the "
        "program’s environment with pip in place of PySide6-Essentials and shiboken6. You may take "
        "the program apart to see what your changes do. The text of the licence is at "
        "https://www.gnu.org/licenses/lgpl-3.0.html, the source of Qt at https://code.qt.io.",
    )
    parts = (
        (translate("Licences", "Qt"), about_qt),
        (translate("Licences", "Python packages"), "\n".join(_packages())),
        (translate("Licences", "Icons"), _text("icons", "LICENSE")),
        (translate("Licences", "Atkinson Hyperlegible Next"), _font("atkinson-hyperlegible-next")),
        (translate("Licences", "Source Serif 4"), _font("source-serif-4")),
    )
    return "\n\n\n".join(f"{heading}\n\n{text}" for heading, text in parts)


def _packages() -> list[str]:
    """Each package that the program needs, or that these need, with version and licence."""
    found: dict[str, str] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        key = name.casefold().replace("_", "-")
        if key not in found:
            found[key] = _line(name)
            waiting.extend(_asked_by(name))
    del found[PROGRAM]
    return [line for _, line in sorted(found.items()) if line]


def _asked_by(name: str) -> list[str]:
    """What a package needs wherever it runs; nothing where it is not here."""
    try:
        asked = requires(name) or []
    except PackageNotFoundError:
        return []
    return [_name(one) for one in asked if "extra ==" not in one]


def _name(requirement: str) -> str:
    """``babel`` of ``babel>=2.16; python_version < '3.12'``."""
    for mark in "<>=!~;[ (":
        requirement = requirement.partition(mark)[0]
    return requirement


def _line(name: str) -> str:
    """One package; ``""`` for one that this system does not need, so that it is not here."""
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return ""
    return f"{found['Name']} {found['Version']}: {_licence(found)}"


def _licence(found: PackageMetadata) -> str:
    """By its short name where the package gives one; else as it is classified."""
    kinds = (kind for kind in _all(found, "Classifier") if kind.startswith("License"))
    classified = ", ".join(kind.rpartition("::")[2].strip() for kind in kinds)
    said = (*_all(found, "License-Expression"), *_all(found, "License"))
    named = (one.strip() for one in said if one and len(one) <= _LONGEST and "\n" not in one)
    unknown = QCoreApplication.translate("Licences", "see the package itself")
    return next(named, "") or classified or unknown


def _all(found: PackageMetadata, key: str) -> list[str]:
    return [str(one) for one in found.get_all(key) or []]


def _font(name: str) -> str:
    folder = resource("fonts", name)
    found = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md", ""})
    return "\n\n".join(path.read_text(encoding="utf-8").strip() for path in found)


def _text(*names: str) -> str:
    return resource(*names).read_text(encoding="utf-8").strip()
