"""Words that a template points out, in a window on an agreement made from it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.template import About, Template
from agreement_studio.application.templates.update import take, update_for
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.facilitating.feature import Templates
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.wiring import Studio
from tests.desktop.findings.conftest import look_again
from tests.desktop.findings.test_words_in_fields import box_at, choose, field_at, underlined
from tests.word_lists import PUNTERS

PATH = "purpose.aim"
MADE = Template(
    About("abcdefgh2345", "1", "Warm homes"),
    Agreement(name="Warm homes", purpose=Purpose(aim="Our punters come in from the cold.")),
    word_list=PUNTERS.encode(),
)


def begun(window: Window, template: Template) -> AgreementModel:
    assert window.documents.begin_with(begun_from(template))
    model, workspace = window.documents.model, window.workspace
    assert model is not None
    assert workspace is not None
    look_again(model)
    workspace.go("purpose")
    return model


def said_of_words(window: Window) -> str:
    """The line beneath all that was noticed, as somebody reads it."""
    assert window.workspace is not None
    panel = window.findChild(FindingsPanel)
    if panel is None or not panel.isVisible():
        window.workspace.show_beside("findings")
        panel = window.findChild(FindingsPanel)
    assert panel is not None
    assert panel.heard.isVisible() == bool(panel.heard.text())
    return panel.heard.text()


@pytest.fixture(autouse=True)
def _nobody_has_templates_yet(studio: Studio) -> Iterator[None]:
    _take_all_out(studio)
    yield
    _take_all_out(studio)


def _take_all_out(studio: Studio) -> None:
    for one in studio.templates.shelved():
        studio.templates.remove(one)


@pytest.fixture
def kept(window: Window) -> Window:
    window.studio.templates.keep(MADE)
    return window


def test_words_of_the_template_are_underlined_and_mended_with_one_key(kept: Window) -> None:
    model = begun(kept, MADE)
    assert kept.workspace is not None
    box = box_at(kept.workspace, PATH)
    assert underlined(box) == ["punters"]
    assert field_at(kept.workspace, PATH).line.text.startswith("“punters”: Nobody here is one.")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    choose("neighbours")
    assert model.agreement.purpose.aim == "Our neighbours come in from the cold."


def test_words_of_the_template_are_kept_as_words_from_the_list_of_findings(kept: Window) -> None:
    model = begun(kept, MADE)
    said_of_words(kept)
    panel = kept.findChild(FindingsPanel)
    assert panel is not None
    place = next(n for n, row in enumerate(panel.list.findings.rows) if "punters" in row.text)
    panel.list.reach(place)
    panel.details.ask_why()
    assert panel.details.asking is not None
    QTest.keyClicks(panel.details.asking.reason, "They call themselves so.")
    QTest.keyClick(panel.details.asking.reason, Qt.Key.Key_Return)
    assert [kept.phrase for kept in model.agreement.kept_words] == ["punters"]
    assert model.agreement.kept_findings == ()


def test_whose_words_are_heard_is_said_beneath_what_was_noticed(kept: Window) -> None:
    begun(kept, MADE)
    assert said_of_words(kept).startswith(
        "Heard here too: 1 wording that the template “Warm homes”"
    )


def test_an_agreement_without_a_template_has_nothing_said_of_words(window: Window) -> None:
    assert window.documents.begin_with(Agreement(name="Our own"))
    assert said_of_words(window) == ""


def test_a_template_that_is_not_there_is_told_of_until_it_is_taken_in(window: Window) -> None:
    model = begun(window, MADE)
    assert window.workspace is not None
    assert underlined(box_at(window.workspace, PATH)) == []
    assert "is not among your templates" in said_of_words(window)
    window.studio.templates.keep(MADE)
    features = window.findChild(Templates)
    assert features is not None
    features.show_made()  # as after every change of the library
    look_again(model)
    assert underlined(box_at(window.workspace, PATH)) == ["punters"]
    assert said_of_words(window).startswith("Heard here too")


def test_the_words_follow_the_version_of_the_template_and_undo(kept: Window) -> None:
    newer = replace(
        MADE,
        about=replace(MADE.about, version="2"),
        agreement=MADE.agreement.amended(partners=(Partner(id="a"),)),
        word_list=PUNTERS.encode().replace(b"punters", b"the cold"),
    )
    kept.studio.templates.keep(newer)
    model = begun(kept, MADE)
    assert kept.workspace is not None
    update = update_for(model.agreement, MADE, newer, kept.studio.texts)
    model.apply(take(update, update.offers))
    look_again(model)
    box = box_at(kept.workspace, PATH)
    assert underlined(box) == ["the cold"]
    assert "version 2" in said_of_words(kept)
    model.undo()
    look_again(model)
    assert underlined(box) == ["punters"]


def test_the_library_is_looked_into_once_and_not_at_every_look(
    kept: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    find = kept.studio.templates.find

    def counted(identifier: str, version: str) -> Template | None:
        asked.append(version)
        return find(identifier, version)

    monkeypatch.setattr(kept.studio.templates, "find", counted)
    model = begun(kept, MADE)
    for _ in range(3):
        look_again(model)
    said_of_words(kept)
    assert asked == ["1"]
