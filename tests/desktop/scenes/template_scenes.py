"""Templates that people make: saving, the library, trying, comparing, updating."""

from dataclasses import replace

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starter
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.saving import Extras, made_of, newer
from agreement_studio.application.templates.template import About
from agreement_studio.desktop.facilitating.feature import Templates
from agreement_studio.desktop.facilitating.library_dialog import LibraryDialog
from agreement_studio.desktop.facilitating.save_dialog import SaveTemplateDialog
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.power import Power
from tests.desktop.scenes.scene import Scene, Scenes, Shot, begin
from tests.word_lists import PUNTERS

BLAME = """
[[entry]]
id = "L11"
title = "blame, at fault"
level = "high"
why = "We look at what led to it."
phrases = ["blame", "at fault"]
swaps = ["what led to this"]
"""
WORDS = (PUNTERS + BLAME).encode()


def _templates(window: Window) -> Templates:
    """The window with the open agreement made from the first of two versions of a template."""
    library, texts = window.studio.templates, window.studio.texts
    source = read_answers(starter("ellismoor-heartbeat").path).agreement
    about = About("abcdefgh2345", "1", "Health on our streets", "wards that meet a heart clinic")
    about = replace(about, author="Ellismoor facilitators", licence="CC BY 4.0")
    first = made_of(source, about, Extras(word_list=WORDS), texts).template
    changed = source.amended(
        purpose=source.purpose.amended(aim="people live longer, and say so themselves"),
        powers=(*source.powers, Power(id="doors", decision="when the doors open")),
    )
    later = newer(about, about.choice, "Doors, and an aim people can say.", "2026-11-26")
    for template in (first, made_of(changed, later, Extras(word_list=WORDS), texts).template):
        library.keep(template)
    begun = begun_from(first)
    aim = "our own words for the aim"
    window.documents.begin_with(begun.amended(purpose=begun.purpose.amended(aim=aim)))
    found = window.findChild(Templates)
    assert found is not None
    return found


def _save_template(window: Window) -> None:
    begin(window, "ellismoor-heartbeat", "power")
    found = window.findChild(Templates)
    assert found is not None
    found.save()
    assert isinstance(found.sheet, SaveTemplateDialog)
    found.sheet.form.title.setText("Health on our streets")
    found.sheet.look()


def _library(window: Window) -> LibraryDialog:
    found = _templates(window)
    found.open_library()
    assert isinstance(found.sheet, LibraryDialog)
    return found.sheet


def _made_welcome(window: Window) -> None:
    found = _templates(window)
    if window.documents.model is not None:
        window.documents.model.discard()
        window.documents.model = None
    window.documents.closed.emit()
    found.show_made()


def _empty_library(window: Window) -> None:
    for one in window.studio.templates.shelved():
        window.studio.templates.remove(one)
    window.menus.actions["templates"].trigger()


def _open_library(window: Window) -> None:
    _library(window)


def _update(window: Window) -> None:
    _templates(window).update()


def _sample(window: Window) -> None:
    _templates(window).show_sample_of("unity-street-larder")


def _in_library(act: str) -> Scene:
    def show(window: Window) -> None:
        getattr(_library(window), act)()

    return show


SETTING: dict[str, Scene] = {
    "template-save": _save_template,
    "template-library": _open_library,
    "template-none": _empty_library,
    "template-try": _in_library("try_out"),
    "template-compare": _in_library("compare"),
    "template-update": _update,
    "template-sample": _sample,
    "template-welcome": _made_welcome,
}

SCENES = Scenes(
    SETTING,
    tuple(
        shot
        for scene in SETTING
        for shot in (
            Shot(scene),
            Shot(scene, "dark", 1024, 640),
            Shot(scene, "contrast"),
            Shot(scene, scale=2.0),
        )
    ),
)
