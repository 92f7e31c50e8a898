"""A line of accountability is read back in its four parts; what the law sets stands apart."""

import pytest
from PySide6.QtWidgets import QApplication

from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.forms.chip_row import ChipRow
from agreement_studio.desktop.forms.line_reading import LineReading
from agreement_studio.desktop.forms.same_question import asks_nearly_the_same, asks_the_same
from agreement_studio.domain.accountability import Line
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import LineKind
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.who import Who
from tests.desktop.forms.conftest import Opened

FULL = Line(
    id="l",
    kind=LineKind.PUBLIC,
    accountable="c",
    role="waste lead",
    for_what="clean stores",
    to_whom=(Who(partner="r"), Who(role="the cabinet")),
    account_by="a page of figures",
    every="three months",
    questioned_by=(Who(role="anyone"),),
    heard_by=(Who(partner="r"),),
    redress="ring the one number",
)
TABLE = Agreement(
    partners=(
        Partner(id="c", known_as="the Council", sector="public"),
        Partner(id="r", known_as="the Residents", sector="community"),
    ),
    lines=(FULL, Line(id="s", kind=LineKind.STATUTORY, accountable="c", for_what="waste law")),
)


def read(reading: LineReading) -> list[str]:
    return [said.text() for _, said in reading.parts]


def test_the_four_parts_are_read_back_in_words(opened: Opened) -> None:
    page, _ = opened("accountability", TABLE)
    reading = page.findChild(LineReading)
    assert reading is not None
    assert read(reading) == [
        "the Council, waste lead, for clean stores",
        "to the Residents and the cabinet, by a page of figures, every three months",
        "anyone",
        "through the Residents; they can ring the one number",
    ]


def test_what_nobody_has_said_is_said_to_be_open_and_follows_the_boxes(opened: Opened) -> None:
    page, model = opened("accountability", TABLE.amended(lines=(Line(id="l"),)))
    reading = page.findChild(LineReading)
    assert reading is not None
    assert read(reading) == ["Not said yet"] * 4
    model.apply(answer(Address("lines", "l", ("redress",)), "ring"))
    assert read(reading)[3] == "they can ring"
    model.apply(answer(Address("lines", "l", ("collective",)), True))
    assert read(reading)[0] == "all of us together"


def test_a_partner_that_is_called_otherwise_is_read_so(opened: Opened) -> None:
    page, model = opened("accountability", TABLE)
    reading = page.findChild(LineReading)
    assert reading is not None
    model.apply(answer(Address("partners", "c", ("known_as",)), "the Town"))
    assert read(reading)[0].startswith("the Town, waste lead")


def test_lines_that_the_law_sets_stand_apart_and_closed_cards_tell_who_answers_to_whom(
    opened: Opened,
) -> None:
    page, _ = opened("accountability", TABLE.amended(lines=TABLE.lines[::-1]))
    QApplication.processEvents()
    cards = next(one for one in page.findChildren(Cards) if one.list == "lines")
    assert [card.record.id for card in cards.cards] == ["l", "s"]
    chips = cards.cards[0].findChild(ChipRow)
    assert chips is not None
    assert chips.spoken == "From the Council, waste lead to the Residents, the cabinet"


@pytest.mark.parametrize(
    ("one", "other", "same", "nearly"),
    [
        ("Who helps", "Who helps?", True, True),
        ("What can you bring?", "What can each of us bring?", False, True),
        (
            "What can each of us bring, and what besides money?",
            "What can you bring, and what besides money?",
            False,
            True,
        ),
        ("Who are we?", "Who is at the table?", False, False),
    ],
)
def test_a_question_is_asked_once(one: str, other: str, same: bool, nearly: bool) -> None:
    assert asks_the_same(one, other) is same
    assert asks_nearly_the_same(one, other) is nearly


def test_boxes_side_by_side_stand_in_line(opened: Opened) -> None:
    page, _ = opened("disagreement", TABLE)
    QApplication.processEvents()
    fields = {field.path: field for field in page.fields}
    left, right = fields["disagreement.stays_running"], fields["disagreement.keep_going"]
    tops = {one.entry.mapTo(page, one.entry.rect().topLeft()).y() for one in (left, right)}
    assert len(tops) == 1
