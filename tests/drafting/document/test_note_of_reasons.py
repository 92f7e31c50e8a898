"""The note of reasons: one page for each of five results, and for one still to come."""

from datetime import date

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Colour, ReadinessQuestion, ReadinessResult
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose, Readiness, ReadinessAnswer
from agreement_studio.domain.who import Who
from agreement_studio.drafting.document import Document, Role, Table
from agreement_studio.drafting.pages.readiness import readiness_note
from agreement_studio.texts import Texts


def said(document: Document) -> str:
    headings = "\n".join(section.heading for section in document.sections)
    return headings + "\n" + "\n".join(p.text for p in document.paragraphs())


def answered(question: ReadinessQuestion, *, released: bool) -> ReadinessAnswer:
    return ReadinessAnswer(
        id=question.value.replace("_", "-"),
        question=question,
        colour=Colour.AMBER,
        sentence=f"Because {question.value}.",
        released=released,
    )


@pytest.mark.parametrize("result", ReadinessResult)
def test_each_result_says_what_it_means_and_what_comes_next(
    texts: Texts, result: ReadinessResult
) -> None:
    told = said(readiness_note(Agreement(readiness=Readiness(result=result)), texts))
    assert texts.phrase(f"readiness.{result.value}.heading") in told
    assert texts.phrase(f"readiness.{result.value}.lead") in told
    assert texts.choice("readiness_result", result.value, "next") in told
    assert texts.phrase("readiness.all_respectable") in told


def test_five_results_make_five_different_notes(texts: Texts) -> None:
    notes = {
        said(readiness_note(Agreement(readiness=Readiness(result=result)), texts))
        for result in (None, *ReadinessResult)
    }
    assert len(notes) == 6


def test_without_a_result_the_note_asks_for_it(texts: Texts) -> None:
    note = readiness_note(Agreement(), texts)
    assert "readiness.result" in {gap.path for gap in note.gaps()}


def test_the_note_gives_reasons_steps_dates_and_those_who_took_part(texts: Texts) -> None:
    agreement = Agreement(
        name="Marlshire Growth",
        partners=(Partner(id="council", known_as="the Council"),),
        purpose=Purpose(problem="The bus stops at six."),
        readiness=Readiness(
            result=ReadinessResult.GO_ON,
            reasons=("Nobody can do it alone.", "The money is there."),
            next_steps=("Meet in March.",),
            decided_on=date(2026, 11, 2),
            look_again_on=date(2027, 3, 1),
            taken_by=(Who(partner="council"), Who(role="four residents")),
        ),
    )
    note = readiness_note(agreement, texts)
    told = said(note)
    assert "Marlshire Growth: what we talked over on 2 November 2026" in told
    assert "“The bus stops at six.”" in told
    assert [p.text for p in note.paragraphs() if p.role is Role.BULLET] == [
        "Nobody can do it alone.",
        "The money is there.",
        "Meet in March.",
    ]
    assert "We ask again on 1 March 2027." in told
    assert "the Council and four residents" in told
    assert note.gaps() == ()


def test_only_answers_that_were_released_are_shown_and_counted(texts: Texts) -> None:
    questions = list(ReadinessQuestion)
    answers = tuple(answered(q, released=n < 2) for n, q in enumerate(questions))
    note = readiness_note(Agreement(readiness_answers=answers), texts)
    table = next(block for block in note.blocks() if isinstance(block, Table))
    assert [row.cells[2].text for row in table.rows] == [f"Because {q}." for q in questions[:2]]
    assert "2 of 8 answers are shown; the rest stay in the room." in said(note)
    assert f"Because {questions[2]}." not in repr(note)


def test_answers_that_stay_in_the_room_are_mentioned_without_being_told(texts: Texts) -> None:
    closed = answered(next(iter(ReadinessQuestion)), released=False)
    note = readiness_note(Agreement(readiness_answers=(closed,)), texts)
    assert texts.phrase("readiness.answers_none") in said(note)
    assert closed.sentence not in repr(note)


def test_the_note_is_identified_like_its_agreement_and_is_no_advice(texts: Texts) -> None:
    note = readiness_note(Agreement(name="Larder"), texts)
    assert note.properties.title == "Should we collaborate? Our reasons: Larder"
    assert note.properties.identifier.startswith("agr-")
    assert note.footer_note == "This document is not legal advice."
