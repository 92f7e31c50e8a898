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

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.application import make_window, name_application
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.preview.agreement_pane import PICTURES, AgreementPane
from agreement_studio.desktop.preview.paper import Paper
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.desktop.window.window import Window
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
SCENES = ("welcome", "empty", "full")
BESIDE = ("underlined", "noticed", "kept", "balance", "thread", "rewording", "by-hand", "keeping")


def shots() -> Iterator[Shot]:
    """Every picture: each scene at each size, in each palette, and at twice the size of text."""
    for scene in SCENES:
        for palette in ("light", "dark", "contrast"):
            for width, height in SIZES:
                yield Shot(scene, palette, width, height)
            yield Shot(scene, palette, scale=2.0)
    for palette in ("light", "dark", "contrast"):
        yield Shot("pictures", palette)
    for scene in BESIDE:
        for palette in ("light", "dark", "contrast"):
            yield Shot(scene, palette)
        yield Shot(scene, width=1024, height=640)
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


PRESSED = "The council is to blame, and penalties are due from whoever does not comply with it."


def _underlined(window: Window) -> None:
    _begin(window, FULL, "purpose")
    _answer(window, "purpose.aim", PRESSED)
    if window.workspace is not None:
        window.workspace.show_answer("purpose.aim")


def _answer(window: Window, path: str, text: str) -> None:
    from agreement_studio.domain.address import address_of
    from agreement_studio.domain.edits.answers import answer

    model = window.documents.model
    assert model is not None
    model.apply(answer(address_of(path, model.agreement), text))
    model.draft_now()
    model.review_now()


def _beside(view: str, step: str = "power") -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _begin(window, FULL, step)
        _answer(window, "purpose.aim", PRESSED)
        if window.workspace is not None:
            window.workspace.show_beside(view)

    return show


def _keeping(window: Window) -> None:
    """A reason asked in place, beneath a field and in the panel."""
    _beside("findings", "purpose")(window)
    if window.workspace is not None:
        window.workspace.show_answer("purpose.aim")
    for field in window.findChildren(AnswerField):
        if field.path == "purpose.aim":
            field.line.ask_why()
    panel = window.findChild(FindingsPanel)
    assert panel is not None
    places = [n for n, row in enumerate(panel.list.findings.rows) if "Bay fund" in row.text]
    panel.list.reach(places[0])
    panel.details.ask_why()


def _kept(window: Window) -> None:
    from agreement_studio.application.leaving_findings import left_because

    _beside("findings")(window)
    model = window.documents.model
    assert model is not None
    assert model.look is not None
    for finding in model.look.findings.open[:2]:
        reason = "We talked it over in March and want it so for the first year."
        model.apply(left_because(finding, model.agreement, reason, on=model.today))
    model.review_now()
    panel = window.findChild(FindingsPanel)
    assert panel is not None
    panel.list.reach(len(panel.list.findings.rows))


def _rewording(window: Window) -> None:
    _by_hand(window)
    _answer(window, "powers.first-pick.decision", "who picks first of what can be used again")
    paper = _paper(window)
    paper.rewording_asked.emit(paper.lit.reached)


def _by_hand(window: Window) -> None:
    from agreement_studio.application.rewording import reworded

    _begin(window, FULL, "power")
    model = window.documents.model
    assert model is not None
    words = "The Mend Shed picks first from what people bring to the site, until ten each morning."
    key = "CL-12:first-pick"
    model.apply(reworded(model.wordings, key, words, "So that the crew can read it at the gate."))
    model.draft_now()
    model.review_now()
    if window.workspace is not None and not window.workspace.right.isVisible():
        window.workspace.show_page()
    _paper(window).show_key(key)


def _paper(window: Window) -> Paper:
    paper = window.findChild(Paper)
    assert paper is not None
    return paper


def _notice(window: Window) -> None:
    window.documents.open(Path("nowhere.agreement"))


def _toast(window: Window) -> None:
    _begin(window, FULL, "values")
    if window.workspace is not None:
        window.workspace.toast.say("Removed the decision “Siting, locks and collection day”")


def _left_behind(window: Window) -> None:
    window.notices.clear()


SETTING: dict[str, Callable[[Window], None]] = {
    "welcome": lambda window: None,
    "empty": lambda window: _begin(window, "blank", "purpose"),
    "full": lambda window: _begin(window, FULL, "power"),
    "page": _page,
    "pictures": _pictures,
    "underlined": _underlined,
    "noticed": _beside("findings"),
    "kept": _kept,
    "keeping": _keeping,
    "balance": _beside("balance"),
    "thread": _beside("thread"),
    "rewording": _rewording,
    "by-hand": _by_hand,
    "notice": _notice,
    "toast": _toast,
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
        _grabbed(window).save(str(folder / shot.name))
        print(shot.name)
        if window.documents.model is not None:
            window.documents.model.discard()
            window.documents.model = None
        window.close()


def _grabbed(window: Window) -> QPixmap:
    """The window, with the dialog that is open over it."""
    picture = window.grab()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        painter = QPainter(picture)
        place = QPoint(window.width() - dialog.width(), window.height() - dialog.height()) / 2
        painter.drawPixmap(place, dialog.grab())
        painter.end()
        dialog.close()
    return picture


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
