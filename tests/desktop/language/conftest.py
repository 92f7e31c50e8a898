"""The window in the made-up language, from the words that are really in the code."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from agreement_studio.assets import resource
from agreement_studio.desktop.language.speaking import speak
from agreement_studio.desktop.language.texts_on_screen import agendas_on_screen, texts_on_screen
from tests.desktop.language.pseudo import translate

NAME = "en"


@pytest.fixture(scope="session")
def collector() -> ModuleType:
    """The script that gathers the words."""
    spec = importlib.util.spec_from_file_location("collect", resource("languages", "collect.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def pseudo_folder(collector: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up language, ready to be spoken."""
    folder = tmp_path_factory.mktemp("languages")
    source = folder / f"{NAME}.ts"
    collector.collect(source, NAME)
    assert translate(source) > 3000
    collector.release(source, source.with_suffix(".qm"))
    return folder


@pytest.fixture
def in_pseudo_language(qapp: QApplication, pseudo_folder: Path) -> Iterator[None]:
    speak(qapp, NAME, pseudo_folder)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    texts_on_screen.cache_clear()
    agendas_on_screen.cache_clear()
