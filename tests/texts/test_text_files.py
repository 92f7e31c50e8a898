"""Text files that people edit: what they may hold, and what is said when one cannot be used."""

from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.texts import (
    FieldText,
    MissingTextError,
    TextFileError,
    Texts,
    load_texts,
    read_texts,
)

Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Writes a folder of texts, each file given as ``fields/power.toml`` and its content."""

    def write(files: dict[str, str]) -> Path:
        for name, content in {"choices.toml": "", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return write


def test_the_shipped_texts_are_read_once() -> None:
    assert load_texts() is load_texts()


def test_a_field_may_be_named_like_a_kind_of_text(folder: Folder) -> None:
    content = '[covers]\nlabel = "Insurance"\ngap = "who insures"\n["covers.gap"]\nlabel = "Not"\n'
    texts = read_texts(folder({"fields/risk.toml": content}))
    assert texts.field("covers") == FieldText("Insurance", gap="who insures")
    assert texts.label("covers.gap") == "Not"
    assert texts.section_names("risk") == ("covers",)


def test_a_field_without_a_gap_lends_its_label(folder: Folder) -> None:
    texts = read_texts(
        folder({"fields/power.toml": '[powers.level]\nlabel = "How far"\n[powers]\nlabel = "P"\n'})
    )
    assert texts.gap("powers.level") == "how far"


def test_a_choice_without_a_phrase_lends_its_label(folder: Folder) -> None:
    texts = read_texts(folder({"choices.toml": '[level.tell]\nlabel = "Tell"\n'}))
    assert texts.choice("level", "tell", "phrase") == "Tell"


def test_phrases_are_named_by_their_nesting_and_filled_in(folder: Folder) -> None:
    texts = read_texts(folder({"phrases/a.toml": '[front]\nversion = "Version {number}"\n'}))
    assert texts.phrase("front.version", number="3") == "Version 3"


def test_a_section_without_a_file_holds_nothing(texts: Texts) -> None:
    assert texts.section_names("nowhere") == ()


@pytest.mark.parametrize(
    "ask",
    [
        lambda texts: texts.field("powers.colour"),
        lambda texts: texts.choice("level", "shout"),
        lambda texts: texts.phrase("front.nothing"),
    ],
)
def test_a_text_that_is_not_there_is_named(texts: Texts, ask: Callable[[Texts], object]) -> None:
    with pytest.raises(MissingTextError, match=r"powers\.colour|level\.shout|front\.nothing"):
        ask(texts)


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        (
            "fields/a.toml",
            '[a]\nlabel = "A"\nquestoin = "?"',
            "knows no “questoin”; write question",
        ),
        ("fields/a.toml", '[a.b]\nquestion = "Who?"\n', r"\[a\] needs a label"),
        ("fields/a.toml", '[a]\nlabel = "A"\ngap = 3', "gap of .a. must stand in quotation marks"),
        ("fields/a.toml", "[a\n", "a.toml cannot be read"),
        ("phrases/a.toml", "a = 3", "a must stand in quotation marks"),
        ("choices.toml", '[level.tell]\nmeaning = "So."', r"\[level.tell\] needs a label"),
        ("choices.toml", '[level]\ntell = "Tell"', r"\[level.tell\] needs a label"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_the_place(
    folder: Folder, file: str, content: str, sentence: str
) -> None:
    with pytest.raises(TextFileError, match=sentence):
        read_texts(folder({file: content}))


def test_one_text_in_two_files_is_refused(folder: Folder) -> None:
    files = {"phrases/a.toml": 'x = "1"', "phrases/b.toml": 'x = "2"'}
    with pytest.raises(TextFileError, match=r"b\.toml: x has its text in another file already"):
        read_texts(folder(files))
