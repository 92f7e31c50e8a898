"""Consents in the rows of a spreadsheet: understood whole, or named and left out."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreement_studio.application.copied_consents import CopiedConsents, copied_consents
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.drafting.wordings import Wordings
from agreement_studio.texts import load_texts

Say = Callable[[Agreement], Wordings]
TWO = Agreement(
    partners=(
        Partner(id="c", name="Quay Council", known_as="the Council"),
        Partner(id="r", name="Flats Residents", known_as="the Residents"),
    ),
    purpose=Purpose(problem="Cold flats."),
)
LETTERS = 'cCouncil,\t\n"purpose support block 1/5/2027 é\x00'
HEAD = "Partner\tSection\tAnswer\tDate\tIn words"


@pytest.fixture
def copied(wordings: Say) -> Callable[[str], CopiedConsents]:
    return lambda text: copied_consents(text, wordings(TWO), load_texts())


Copied = Callable[[str], CopiedConsents]


def test_rows_are_understood_by_the_names_people_use(copied: Copied) -> None:
    found = copied(
        f"{HEAD}\n"
        "The Council\tWhy we are here\tsupport\t3 May 2027\n"
        "flats residents\t2. Who we are\tBlock\t\tno lift\n"
    )
    assert found.remarks == ()
    first, second = found.consents
    assert (first.partner, first.section, first.level, first.on) == (
        "c",
        SectionKey.PURPOSE,
        ConsentLevel.SUPPORT,
        date(2027, 5, 3),
    )
    assert (second.partner, second.section, second.level, second.reason, second.on) == (
        "r",
        SectionKey.PARTNERS,
        ConsentLevel.BLOCK,
        "no lift",
        None,
    )


def test_without_a_head_cells_stand_in_the_order_of_the_grid(copied: Copied) -> None:
    found = copied("Council,purpose,stand aside,2027-05-03,too soon")
    assert [(one.partner, one.level, one.reason) for one in found.consents] == [
        ("c", ConsentLevel.STAND_ASIDE, "too soon")
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Counsil\tpurpose\tsupport", "Row 2 was left out: Partner, “Counsil”: none of the"),
        ("Council\tsoup\tsupport", "Section, “soup”: one of these was expected"),
        ("Council\tpurpos\tsupport", "did you mean “Why we are here”?"),
        ("Council\tpurpose\tperhaps", "Stands, “perhaps”: one of these was expected"),
        ("Council\tpurpose\t", "“Stands” is blank"),
        ("\tpurpose\tsupport", "“Partner” is blank"),
        ("Council\tpurpose\tblock", "says the reason; it is shared"),
        ("Council\tpurpose\tsupport\tsoon", "Date, “soon”: a day such as"),
        ("Council\twords\tsupport", "this document has no such section yet"),
    ],
)
def test_a_row_that_is_not_understood_whole_is_left_out_and_says_why(
    copied: Copied, row: str, said: str
) -> None:
    found = copied(f"{HEAD}\n{row}\nResidents\tpurpose\tsupport\n")
    assert [one.partner for one in found.consents] == ["r"]
    (remark,) = found.remarks
    assert said in remark


def test_of_two_rows_about_one_square_the_second_is_left_out(copied: Copied) -> None:
    found = copied("Council,purpose,support\nthe council,why we are here,can live with it")
    assert [one.level for one in found.consents] == [ConsentLevel.SUPPORT]
    assert found.remarks == (
        "Row 2 was left out: row 1 says where this partner stands on that section.",
    )


def test_words_that_a_level_has_no_place_for_are_told(copied: Copied) -> None:
    found = copied(f"{HEAD}\nCouncil\tpurpose\tsupport\t\tgladly")
    assert [one.reason for one in found.consents] == [""]
    assert found.remarks == (
        "Row 2: “Reason” was left out, since “Support” has none. A private note can hold it.",
    )


def test_nothing_copied_is_told(copied: Copied) -> None:
    assert copied(" \n").remarks == ("Nothing that could be pasted was copied.",)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from(LETTERS), max_size=60))
def test_whatever_is_copied_is_understood_or_told_and_fits(copied: Copied, text: str) -> None:
    found = copied(text)
    assert found.consents or found.remarks
    assert all(one.partner in {"c", "r"} and one.level for one in found.consents)
