"""What can be done with a file once it is there: open it, see where it lies, copy its path."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from agreement_studio.desktop.host import Host, Offer

translate = QCoreApplication.translate


def offers_for(path: Path, host: Host) -> tuple[Offer, ...]:
    """Open with the system's own program, open the folder, copy the path."""
    is_word = path.suffix.casefold() == ".docx"
    open_it = translate("Opening", "Open in Word") if is_word else translate("Opening", "Open")
    return (
        Offer(open_it, opener(path, host)),
        Offer(translate("Opening", "Open folder"), opener(path.parent, host)),
        Offer(translate("Opening", "Copy path"), lambda: copy_path(path)),
    )


def opener(path: Path, host: Host) -> Callable[[], None]:
    """Opens a file or a folder with the system's own program; says so where it has none."""

    def act() -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            said = translate("Opening", "No program here opens “{file}”. It lies in {folder}.")
            host.say(said.format(file=path.name, folder=path.parent))

    return act


def copy_path(path: Path) -> None:
    """Puts the path on the clipboard."""
    QGuiApplication.clipboard().setText(str(path))
