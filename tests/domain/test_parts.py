"""By which kind of part each field is edited: told by the model, so that new fields take part."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import Part, parts_of, record_lists, sections
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Record


def test_an_agreement_has_lists_sections_and_a_few_values() -> None:
    parts = parts_of(Agreement)
    assert set(record_lists()) == {n for n, part in parts.items() if part is Part.RECORDS}
    assert set(sections()) == {n for n, part in parts.items() if part is Part.SECTION}
    assert {n for n, part in parts.items() if part is Part.VALUE} == {
        "name",
        "subtitle",
        "place",
        "jurisdiction",
        "edition",
    }
    assert len(record_lists()) == 43


def test_every_list_holds_records_and_no_section_is_one() -> None:
    assert all(issubclass(model, Record) for model in record_lists().values())
    assert not any(issubclass(model, Record) for model in sections().values())


def test_text_that_people_write_together_goes_by_the_stretch() -> None:
    assert parts_of(Power)["conditions"] is Part.PROSE
    assert parts_of(Purpose)["problem"] is Part.PROSE


def test_all_else_goes_as_a_whole() -> None:
    for name in ("held_now", "limit_value", "level", "outcomes"):
        assert parts_of(Power)[name] is Part.VALUE
    assert parts_of(Partner)["constraints"] is Part.VALUE


def test_an_id_is_no_part() -> None:
    assert "id" not in parts_of(Partner)
