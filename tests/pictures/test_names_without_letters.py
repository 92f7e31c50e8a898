"""Names in a script that the pictures' font lacks: found again on page one or in the table."""

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.contributions import contributions
from agreement_studio.pictures.holders import Holders

NILE = "مجلس النيل"


def agreement(name: str, known_as: str) -> Agreement:
    partners = [
        {"id": "trust", "name": "The Trust"},
        {"id": "nile", "name": name, "known_as": known_as},
    ]
    resources = [
        {"id": "hall", "what": "a hall", "given_by": {"partner": "nile"}, "kind": "premises"}
    ]
    return Agreement.model_validate({"partners": partners, "resources": resources})


@pytest.mark.parametrize(
    ("name", "known_as", "drawn"),
    [
        (NILE, "", "Partner (2) on page one"),
        (NILE, "النيل", "Partner (2) on page one"),
        (NILE, "the Nile", "The Nile"),
        ("Nile Council", NILE, "Nile Council"),
        (f"{NILE} 12.3", NILE, "Partner (2) on page one"),
        ("Nile Council", "", "Nile Council"),
        ("", "", "[to agree: who]"),
    ],
)
def test_a_partner_is_drawn_by_a_name_that_can_be_read(
    name: str, known_as: str, drawn: str
) -> None:
    assert Holders(agreement(name, known_as)).partner("nile").name == drawn


def test_the_name_stands_whole_in_the_table_and_in_the_words_beside_the_picture() -> None:
    drawing = contributions(agreement(NILE, ""))
    assert drawing is not None
    shown = " ".join(text.text for text in drawing.texts())
    assert "Partner (2) on" in shown
    assert NILE not in shown
    assert NILE in drawing.description
    assert any(NILE in cell for row in drawing.table.rows for cell in row)
