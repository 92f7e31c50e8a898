"""Whatever the window says is where the gatherer of words finds it, and each language is found."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

import agreement_studio.desktop
from agreement_studio.application.room.agenda import agendas
from agreement_studio.desktop.language import speaking
from agreement_studio.desktop.language.texts_on_screen import CONTEXT, texts_on_screen
from agreement_studio.texts import load_texts
from tests.desktop.language.pseudo import pseudo

WINDOW = Path(agreement_studio.desktop.__file__).parent
TRANSLATING = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def translating(tree: ast.AST) -> Iterator[tuple[ast.Call, str, ast.expr]]:
    """Every call that has words translated: the call, its name and the words."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        painter = getattr(getattr(call.func, "value", None), "id", "") == "painter"
        if name in TRANSLATING and call.args and not painter:
            yield call, name, call.args[0 if name == "tr" else 1]


def test_words_are_literal_and_asked_for_by_the_names_that_are_searched_for() -> None:
    wrong = []
    for path in WINDOW.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call, name, words in translating(tree):
            of = getattr(call.func, "value", None)
            on_self = name != "tr" or (isinstance(of, ast.Name) and of.id == "self")
            given = isinstance(words, ast.Constant) or path.parent.name in {"language", "actions"}
            if not (on_self and (given or path.name == "menus.py")):
                wrong.append(f"{path.name}:{call.lineno}")
        wrong += [
            f"{path.name}:{node.lineno} another name for translate"
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Attribute)
            and node.value.attr in TRANSLATING
            and getattr(node.targets[0], "id", "") not in TRANSLATING
        ]
    assert wrong == []


def test_every_text_of_the_files_is_gathered(collector: ModuleType, tmp_path: Path) -> None:
    collector.collect(tmp_path / "cy.ts", "cy")
    root = ET.parse(tmp_path / "cy.ts").getroot()  # noqa: S314 - lupdate wrote it a moment ago
    of = {context.findtext("name"): context for context in root.iter("context")}
    gathered = {message.findtext("source") for message in of[CONTEXT].iter("message")}
    assert set(load_texts().every) - gathered == set()
    assert {words for agenda in agendas() for words in agenda.every} - gathered == set()
    assert {"Actions", "Window", "Welcome"} <= of.keys()


@pytest.mark.usefixtures("in_pseudo_language")
def test_the_window_speaks_the_language_and_the_agreement_keeps_its_own() -> None:
    asked = load_texts().field("purpose.problem")
    assert texts_on_screen().field("purpose.problem").label == pseudo(asked.label)
    assert QCoreApplication.translate("Actions", "&Save") == pseudo("&Save")
    assert load_texts().field("purpose.problem") is asked


def test_without_another_language_the_texts_are_those_of_the_files(qapp: QApplication) -> None:
    assert texts_on_screen() is load_texts()


def test_qt_speaks_it_too(qapp: QApplication) -> None:
    speaking.speak(qapp, "de")
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
            translator.setParent(None)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(
    ("preferred", "system", "spoken"),
    [
        ("", ["cy-GB", "en-GB"], "cy"),
        ("en-GB", ["cy-GB"], "en-GB"),
        ("", ["en-US", "cy"], "en-GB"),
        ("", ["fr-FR"], "en-GB"),
        ("xx", ["cy_GB"], "cy"),
        ("", [], "en-GB"),
    ],
)
def test_the_language_is_the_preferred_one_or_the_first_of_the_system_that_is_there(
    preferred: str, system: list[str], spoken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cy.qm").touch()
    monkeypatch.setattr(speaking, "_folder", lambda: tmp_path)
    assert speaking.wished(preferred, system) == spoken
