"""What the program is made of by others, and on which terms."""

from PySide6.QtCore import QCoreApplication

from agreement_studio.assets import resource
from agreement_studio.desktop.window.packages import Package, packages


def licences() -> str:
    """The licences as one text: Qt's terms in words, our parts, every package with its notices."""
    translate = QCoreApplication.translate
    used = packages()
    about_qt = translate(
        "Licences",
        "Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They lie "
        "beside the program as packages of their own, unchanged. You may replace them with others "
        "of the same interface, such as ones that you built yourself: install these into the "
        "program’s environment with pip in place of PySide6-Essentials and shiboken6. You may take "
        "the program apart to see what your changes do. The text of the licence, and that of the "
        "GNU General Public License to which it refers, stand at the end; the source of Qt is at "
        "https://code.qt.io.",
    )
    parts = (
        (translate("Licences", "Qt"), about_qt),
        (
            translate("Licences", "Python packages"),
            "\n".join(f"{one.name} {one.version}: {one.licence}" for one in used),
        ),
        (translate("Licences", "Icons"), _text("icons", "LICENSE")),
        (translate("Licences", "Atkinson Hyperlegible Next"), _font("atkinson-hyperlegible-next")),
        (translate("Licences", "Source Serif 4"), _font("source-serif-4")),
        (
            translate("Licences", "Notices of the Python packages"),
            "\n\n\n".join(_notices(one) for one in used if one.notices or one.compiled_in),
        ),
        (translate("Licences", "The licence of Qt and PySide6"), _text("licences", "LGPL-3.txt")),
        (translate("Licences", "The licence it refers to"), _text("licences", "GPL-3.txt")),
    )
    return "\n\n\n".join(f"{heading}\n\n{text}" for heading, text in parts)


def _notices(package: Package) -> str:
    """What one package asks to be passed on, and what others have their part in it."""
    heading = f"{package.name} {package.version}"
    compiled = QCoreApplication.translate("Licences", "Compiled into it:")
    parts = "\n".join((compiled, *package.compiled_in)) if package.compiled_in else ""
    return "\n\n".join(filter(None, (heading, *package.notices, parts)))


def _font(name: str) -> str:
    folder = resource("fonts", name)
    found = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md", ""})
    return "\n\n".join(path.read_text(encoding="utf-8").strip() for path in found)


def _text(*names: str) -> str:
    return resource(*names).read_text(encoding="utf-8").strip()
