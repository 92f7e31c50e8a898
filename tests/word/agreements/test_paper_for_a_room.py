"""Worksheets and cards as Word files: sound, and each sheet and card on one page of its own."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.adapters.word.lint import lint
from agreement_studio.adapters.word.word_writer import WordWriter
from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.application.room.worksheets import glossary_cards, worksheets
from agreement_studio.application.starters import starter
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document
from agreement_studio.texts import load_texts


def papers() -> list[tuple[Document, Paper]]:
    """Sheets on every paper, cards of an agreement's own words and of those that ship."""
    texts = load_texts()
    saltery = read_answers(starter("saltery-bay-mend").path).agreement
    sheets = [(worksheets(saltery, texts, p), p) for p in Paper if p is not Paper.A6]
    cards = [(glossary_cards(one, texts), Paper.A6) for one in (saltery, Agreement())]
    return [*sheets, *cards]


def test_our_lint_finds_nothing() -> None:
    for document, paper in papers():
        data = WordWriter()(document, WritingOptions(paper=paper)).data
        assert lint(data) == (), paper
        assert data == WordWriter()(document, WritingOptions(paper=paper)).data


@pytest.mark.office
def test_each_sheet_and_each_card_is_one_page(
    convert_with_office: Callable[[list[bytes], str], list[Path]],
) -> None:
    made = papers()
    files = [WordWriter()(document, WritingOptions(paper=paper)).data for document, paper in made]
    for (document, paper), pdf in zip(made, convert_with_office(files, "pdf"), strict=True):
        pages = len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))
        assert pages == len(document.sections), paper
