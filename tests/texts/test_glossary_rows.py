"""Words ready for a glossary: all that are named, each with four voices."""

import tomllib
from pathlib import Path

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Sector
from agreement_studio.domain.identify import with_ids
from agreement_studio.texts import load_shared_words

NAMED = {
    "commissioning",
    "outcome",
    "risk",
    "partner",
    "core-costs",
    "governance",
    "co-production",
    "sustainability",
    "volunteer",
    "asset",
    "value",
    "scrutiny",
    "surplus",
}


def test_every_word_that_sectors_trip_over_is_there() -> None:
    assert {word.identifier for word in load_shared_words()} == NAMED


def test_every_word_has_an_agreed_meaning_and_four_voices_that_differ() -> None:
    for word in load_shared_words():
        assert word.agreed_meaning.endswith(".")
        assert set(word.says) == {sector.value for sector in Sector}
        assert len({*word.says.values(), word.agreed_meaning}) == len(Sector) + 1, word.term


def test_the_rows_can_be_taken_into_an_agreement_as_they_are(text_folder: Path) -> None:
    rows = tomllib.loads((text_folder / "glossary_rows.toml").read_text(encoding="utf-8"))
    agreement = Agreement.model_validate(with_ids(rows))
    assert [term.id for term in agreement.glossary] == [w.identifier for w in load_shared_words()]
