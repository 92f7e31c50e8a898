"""Worksheets and cards: blank, complete, and without anything that stays in the room."""

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.room.walk import step_keys, stops
from agreement_studio.application.room.worksheets import LINES, glossary_cards, worksheets
from agreement_studio.application.starters import starter
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.glossary import SectorWords, Term
from agreement_studio.drafting.document import Document
from agreement_studio.texts import load_shared_words, load_texts


def said(document: Document) -> str:
    lines = [paragraph.text for paragraph in document.paragraphs()]
    return "\n".join([*(section.heading for section in document.sections), *lines])


@pytest.mark.parametrize("paper", LINES)
def test_each_step_but_the_last_two_has_a_sheet_with_its_questions(paper: str) -> None:
    sheets = worksheets(Agreement(), load_texts(), paper)
    assert len(sheets.sections) == len(step_keys()) - 2
    told = said(sheets)
    for stop in stops(load_texts())[:-2]:
        assert stop.title in told
        assert all(question.ask in told for question in stop.questions)


def test_nothing_that_partners_said_is_filled_in_but_the_name() -> None:
    agreement = read_answers(starter("saltery-bay-mend").path).agreement
    named = agreement.amended(name="Sheets")
    assert said(worksheets(named, load_texts())) == said(worksheets(Agreement(), load_texts()))
    assert worksheets(named, load_texts()).running_head == "Sheets"


def test_an_agreement_with_words_has_a_card_for_each_with_every_sector() -> None:
    says = SectorWords(public="a rate", business="a cost", social="a hope", community="a bin")
    word = Term(id="w", term="contamination", agreed_meaning="what cannot be recycled", says=says)
    cards = glossary_cards(Agreement(glossary=(word,)), load_texts())
    told = said(cards)
    assert len(cards.sections) == 1
    for words in ("contamination", "a rate", "a cost", "a hope", "a bin", "cannot be recycled"):
        assert words in told


def test_an_agreement_without_words_has_cards_of_those_that_ship() -> None:
    cards = glossary_cards(Agreement(), load_texts())
    assert len(cards.sections) == len(load_shared_words())
    assert load_texts().phrase("room.worksheet.to_agree") in said(cards)
