"""Our own clauses, prompts, texts and starting templates keep to our own list."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.application.ports import WritingOptions
from agreement_studio.assets import resource, template
from agreement_studio.domain.choices import Status
from agreement_studio.drafting.document import Edition
from agreement_studio.review.language.scan import scan
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.wiring import Studio

WORDS = load_word_list()
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
NO_PROSE = {"id", "reads", "when", "for_each", "source", "check"}
TEXT_FILES = (
    *sorted(resource("text", "en-GB").rglob("*.toml")),
    *sorted(resource("jurisdictions").glob("*.toml")),
    *sorted(template("starters").glob("*.toml")),
)
STARTERS = [path for path in sorted(template("starters").glob("*.toml")) if path.stem != "index"]


def texts_in(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, str) and key not in NO_PROSE:
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts_in(inner, name) if name != "says" else ()
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner, key)


def told(text: str) -> list[str]:
    return [f"{hit.entry.id} {hit.text}" for hit in scan(text, WORDS)]


@pytest.mark.parametrize("path", TEXT_FILES, ids=lambda path: path.stem)
def test_a_text_file_has_no_hits(path: Path) -> None:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    assert {text: told(text) for text in texts_in(tables) if told(text)} == {}


def test_the_clause_library_has_no_hits_in_wording_headings_and_notes() -> None:
    found = {}
    for path in sorted(template("clauses", "en-GB").glob("CL-*.md")):
        _, facts, body = path.read_text(encoding="utf-8").split("+++", 2)
        texts = [*texts_in(tomllib.loads(facts)), body]
        found[path.stem] = [hit for text in texts for hit in told(JINJA.sub(" § ", text))]
    assert len(found) > 100
    assert {clause: hits for clause, hits in found.items() if hits} == {}


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_a_starting_template_drafts_without_hits_under_every_status(path: Path) -> None:
    agreement = parse_answers(path.read_bytes(), path.name).agreement
    studio = Studio()
    writer = studio.writer(Path("a.md"))
    for status in Status:
        legal = agreement.legal.amended(status=status)
        document = studio.draft(agreement.amended(legal=legal), Edition.GUIDANCE, final=False)
        written = writer(document, WritingOptions()).data.decode("utf-8")
        assert told(written) == []


def test_a_hit_in_our_own_words_would_be_noticed() -> None:
    assert told("The supplier is in breach.") != []
