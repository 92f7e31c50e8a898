"""The file changed by somebody else, work left behind, what met in one place, versions."""

from pathlib import Path
from tempfile import mkdtemp

from agreement_studio.desktop.keeping.file_watch import FileWatch
from agreement_studio.desktop.window.about_dialog import AboutDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import answer, choose
from agreement_studio.wiring import Studio
from tests.desktop.scenes.scene import FULL, PALETTES, Scenes, Shot, begin

_NAME, _PLACE = Address("name"), Address("place")


def _changed(window: Window) -> None:
    begin(window, FULL, "power")
    model, watch = window.documents.model, window.findChild(FileWatch)
    assert model is not None
    assert watch is not None
    place = Path(mkdtemp()) / "saltery-bay.agreement"
    elsewhere = place.with_name("elsewhere.agreement")
    model.save_as(place)
    elsewhere.write_bytes(place.read_bytes())
    theirs = Studio().desk.open(elsewhere).opened
    theirs.session.apply(answer(_PLACE, "Stockport"))
    theirs.session.apply(choose(_NAME, "Saltery Bay Mend, with the harbour"))
    theirs.save()
    theirs.close()
    model.apply(answer(_PLACE, "Leeds"))
    place.write_bytes(elsewhere.read_bytes())
    watch.look()


def _compared(window: Window) -> None:
    _changed(window)
    watch = window.findChild(FileWatch)
    assert watch is not None
    watch.compare()


def _clashes(window: Window) -> None:
    _changed(window)
    watch = window.findChild(FileWatch)
    assert watch is not None
    watch.take_in()
    window.menus.actions["clashes"].trigger()


def _versions(window: Window) -> None:
    begin(window, FULL, "power")
    model = window.documents.model
    assert model is not None
    model.name_version("after workshop 1", "Everybody but the harbour was there.")
    model.apply(answer(_PLACE, "Leeds"))
    model.name_version("as sent to the board")
    model.apply(choose(_NAME, "Saltery Bay"))
    window.menus.actions["changes_since"].trigger()


def _left_behind(window: Window) -> None:
    for work in window.documents.unsaved():
        window.documents.forget_unsaved(work.id)
    place = Path(mkdtemp()) / "saltery-bay.agreement"
    window.documents.begin(FULL)
    model = window.documents.model
    assert model is not None
    model.save_as(place)
    model.apply(choose(_NAME, "Saltery Bay, nearly lost"))
    model.apply(answer(_PLACE, "Leeds"))
    model.close()
    window.documents.model = None
    window.documents.closed.emit()


def _left_behind_compared(window: Window) -> None:
    _left_behind(window)
    window.files.left_behind.compare(window.documents.unsaved()[0].id)


def _about(window: Window) -> None:
    begin(window, FULL, "power")
    window.menus.actions["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    dialog.show_licences.click()


def _form_alone(window: Window) -> None:
    begin(window, FULL, "power")
    window.menus.actions["focus_mode"].trigger()


SETTING = {
    "about": _about,
    "form-alone": _form_alone,
    "changed-underneath": _changed,
    "changed-underneath-compared": _compared,
    "clashes": _clashes,
    "versions": _versions,
    "kept-work": _left_behind,
    "kept-work-compared": _left_behind_compared,
}

SCENES = Scenes(
    SETTING,
    (
        *(Shot(scene, palette, 1024, 640) for palette in PALETTES for scene in SETTING),
        *(Shot(scene, scale=2.0) for scene in SETTING),
    ),
)
