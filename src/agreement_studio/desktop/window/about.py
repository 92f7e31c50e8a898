"""What the program is and what it is made of, for the About dialog and for reports."""

import platform

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion

from agreement_studio import __version__


def about_text() -> str:
    """A few lines: versions, licences, and what is sent anywhere (nothing)."""
    translate = QCoreApplication.translate
    lines = (
        translate("About", "Agreement Studio {version}").format(version=__version__),
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
        "",
        translate(
            "About", "Licensed under the Apache License 2.0. The agreements you draft are yours."
        ),
        translate("About", "Qt and PySide6 are used under the LGPL 3, and can be replaced."),
        translate("About", "Fonts: SIL Open Font License 1.1. Icons: Lucide, ISC License."),
        "",
        translate("About", "It works offline and sends nothing anywhere."),
    )
    return "\n".join(lines)
