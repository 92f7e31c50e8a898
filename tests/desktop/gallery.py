"""Takes pictures of the window, to be looked at one by one: ``gallery.py FOLDER [NAME]``.

They are taken with whatever Qt shows itself on: offscreen unless ``QT_QPA_PLATFORM`` says
otherwise, so that the same script serves Xvfb.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from agreement_studio.desktop.application import make_window, name_application
from agreement_studio.desktop.finding_text.bar import FindBar
from agreement_studio.desktop.preview.agreement_pane import PICTURES, AgreementPane
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import choose
from agreement_studio.wiring import STATE_FOLDER, Studio

FULL = "saltery-bay-mend"


@dataclass(frozen=True)
class Shot:
    """One picture: what is shown, how, and how large."""

    scene: str
    palette: str = "light"
    width: int = 1366
    height: int = 768
    scale: float = 1.0

    @property
    def name(self) -> str:
        percent = "" if self.scale == 1.0 else f"-{round(self.scale * 100)}pc"
        return f"{self.scene}-{self.palette}-{self.width}x{self.height}{percent}.png"


SIZES = ((1024, 640), (1366, 768), (1920, 1080))
DUTIES = ("find", "palette", "shortcuts", "history", "help", "preferences")
SCENES = ("welcome", "empty", "full")


def shots() -> Iterator[Shot]:
    """Every picture: each scene at each size, in each palette, and at twice the size of text."""
    for scene in SCENES:
        for palette in ("light", "dark", "contrast"):
            for width, height in SIZES:
                yield Shot(scene, palette, width, height)
            yield Shot(scene, palette, scale=2.0)
    for palette in ("light", "dark", "contrast"):
        yield Shot("pictures", palette)
    for palette in ("light", "dark", "contrast"):
        for scene in DUTIES:
            yield Shot(scene, palette, 1024, 640)
    for scene in DUTIES:
        yield Shot(scene, scale=2.0)
    for scene in ("page", "notice", "toast", "left-behind"):
        yield Shot(scene, width=1024, height=640)


def _begin(window: Window, template: str, step: str) -> None:
    window.documents.begin(template)
    model, workspace = window.documents.model, window.workspace
    assert model is not None
    assert workspace is not None
    model.draft_now()
    model.review_now()
    workspace.go(step)


def _page(window: Window) -> None:
    _begin(window, FULL, "power")
    if window.workspace is not None:
        window.workspace.show_page()


def _pictures(window: Window) -> None:
    _begin(window, FULL, "power")
    preview = window.workspace.preview if window.workspace else None
    assert isinstance(preview, AgreementPane)
    preview.show_view(PICTURES)


def _notice(window: Window) -> None:
    window.documents.open(Path("nowhere.agreement"))


def _toast(window: Window) -> None:
    _begin(window, FULL, "values")
    if window.workspace is not None:
        window.workspace.toast.say("Removed the decision “Siting, locks and collection day”")


def _finding(window: Window) -> None:
    _begin(window, FULL, "power")
    window.menus.actions["replace"].trigger()
    bar = window.findChild(FindBar)
    assert bar is not None
    bar.words.setText("council")
    bar.went.emit(1)


def _over(action: str) -> Callable[[Window], None]:
    """A dialog, opened over the window by its action."""

    def show(window: Window) -> None:
        _begin(window, FULL, "power")
        if action == "history" and window.documents.model is not None:
            for title in ("Saltery Bay", "Saltery Bay Mend"):
                window.documents.model.apply(choose(Address("name"), title))
            window.documents.model.undo()
        window.menus.actions[action].trigger()

    return show


def _left_behind(window: Window) -> None:
    window.notices.clear()


SETTING: dict[str, Callable[[Window], None]] = {
    "welcome": lambda window: None,
    "empty": lambda window: _begin(window, "blank", "purpose"),
    "full": lambda window: _begin(window, FULL, "power"),
    "page": _page,
    "pictures": _pictures,
    "notice": _notice,
    "toast": _toast,
    "find": _finding,
    "palette": _over("palette"),
    "shortcuts": _over("shortcuts"),
    "history": _over("history"),
    "help": _over("help"),
    "preferences": _over("preferences"),
    "left-behind": _left_behind,
}


def take(application: QApplication, folder: Path, wanted: str) -> None:
    """Takes every picture whose name holds `wanted`."""
    for shot in shots():
        if wanted not in shot.name:
            continue
        studio = Studio()
        if shot.scene == "left-behind":
            _leave_behind(studio)
        window = make_window(studio)
        look().use(shot.palette)
        look().scale_text(shot.scale)
        window.resize(shot.width, shot.height)
        window.show()
        SETTING[shot.scene](window)
        for _ in range(5):
            application.processEvents()
        dialogs: list[QWidget] = [one for one in window.findChildren(QDialog) if one.isVisible()]
        (dialogs or [window])[0].grab().save(str(folder / shot.name))
        print(shot.name)
        if window.documents.model is not None:
            window.documents.model.discard()
            window.documents.model = None
        window.close()


def _leave_behind(studio: Studio) -> None:
    """Work of a program that ended without saving."""
    from agreement_studio.domain.address import Address
    from agreement_studio.domain.agreement import Agreement
    from agreement_studio.domain.edits.answers import answer

    begun = studio.desk.begin(Agreement(name="Riverside youth offer"))
    begun.session.apply(answer(Address("place"), "Riverside"))
    begun.close()


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as state:
        os.environ[STATE_FOLDER] = state
        application = QApplication(sys.argv[:1])
        name_application(application)
        wear(application)
        take(application, folder, sys.argv[2] if len(sys.argv) > 2 else "")


if __name__ == "__main__":
    main()
