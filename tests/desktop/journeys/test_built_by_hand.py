"""A finished agreement comes out of an empty window, by hand: by mouse, and by keyboard alone."""

import os
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml.ns import qn

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.ports import WritingOptions
from agreement_studio.application.starters import starter
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.agreement import Agreement
from agreement_studio.wiring import Studio
from tests.desktop.journeys.exporting import export
from tests.desktop.journeys.hands import Hands, KeyboardAlone, MouseAndKeyboard
from tests.desktop.journeys.sameness import paired, under_other_ids, words_of
from tests.desktop.journeys.scripted_user import ScriptedUser
from tests.desktop.journeys.stepping import goes_back_to_the_beginning_and_on_to_the_end, noted
from tests.desktop.window.conftest import Answers

SALTERY_BAY, LARDER = "saltery-bay-mend", "unity-street-larder"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SOAK = bool(os.environ.get("SOAK"))


def shipped(identifier: str) -> Agreement:
    return read_answers(starter(identifier).path).agreement


def built(hands: Hands, wanted: Agreement) -> tuple[Agreement, list[Agreement]]:
    """What a scripted user made of an empty window, and what stood there after every step."""
    hands.command("new")
    model = hands.window.documents.model
    assert model is not None
    assert model.agreement == Agreement()
    with noted(model) as stood:
        ScriptedUser(hands, wanted).fill_in()
    return model.agreement, stood


def is_the_same(made: Agreement, wanted: Agreement, studio: Studio) -> None:
    assert under_other_ids(made, paired(made, wanted)) == wanted
    drafts = [studio.draft(one, None, final=False) for one in (made, wanted)]
    assert words_of(drafts[0]) == words_of(drafts[1])


def is_exported(hands: Hands, answers: Answers, place: Path, wanted: Agreement) -> None:
    """By the window's own dialog; Word then says what it says of the shipped agreement."""
    answers.place = place
    export(hands)
    studio = hands.window.studio
    shipped_place = place.with_name("shipped.docx")
    draft = studio.draft(wanted, None, final=False)
    shipped_place.write_bytes(studio.writer(shipped_place)(draft, WritingOptions()).data)
    assert printed(place) == printed(shipped_place)


def printed(place: Path) -> list[str]:
    body = WordDocument(str(place)).element.body
    return [run.text or "" for run in body.iter(qn("w:t"))]


@pytest.mark.timeout(1800 if SOAK else 600)
def test_saltery_bay_is_built_from_an_empty_window_undone_and_done_again(
    window: Window, answers: Answers, studio: Studio, tmp_path: Path
) -> None:
    hands, wanted = MouseAndKeyboard(window), shipped(SALTERY_BAY)
    made, stood = built(hands, wanted)
    is_the_same(made, wanted, studio)
    is_exported(hands, answers, tmp_path / "saltery-bay.docx", wanted)
    goes_back_to_the_beginning_and_on_to_the_end(window, stood)


@pytest.mark.timeout(3600 if SOAK else 600)
@pytest.mark.parametrize("identifier", [SALTERY_BAY, LARDER] if SOAK else [LARDER])
def test_the_same_is_done_by_keyboard_alone(
    window: Window, answers: Answers, studio: Studio, tmp_path: Path, identifier: str
) -> None:
    hands, wanted = KeyboardAlone(window), shipped(identifier)
    made, _ = built(hands, wanted)
    is_the_same(made, wanted, studio)
    is_exported(hands, answers, tmp_path / "by-keyboard.docx", wanted)
