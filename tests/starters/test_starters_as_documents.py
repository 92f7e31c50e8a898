"""Every starter is an agreement as it stands, and the index tells the truth about it."""

from collections import Counter

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, Sector
from agreement_studio.domain.references import broken_references
from agreement_studio.domain.shape import values_within
from agreement_studio.domain.who import Who
from tests.starters.on_disk import FOLDER, PARTNERSHIPS, index, starter

STATUS = {
    "marlshire-growth": "C",
    "ellismoor-heartbeat": "C",
    "saltery-bay-mend": "C",
    "nethercross-at-home": "C",
    "gate-to-home": "A",
    "brackwater-ready": "A",
    "unity-street-larder": "A",
}
each_partnership = pytest.mark.parametrize("name", PARTNERSHIPS)


def test_the_index_names_every_starter_and_nothing_else() -> None:
    files = {path.name for path in FOLDER.glob("*.toml")} - {"index.toml"}
    assert {entry["file"] for entry in index().values()} == files
    assert {f"{name}.toml" for name in index()} == files
    assert set(PARTNERSHIPS) == set(STATUS)


@pytest.mark.parametrize("name", index())
def test_an_index_entry_says_what_the_starter_is_for(name: str) -> None:
    entry = index()[name]
    expected = {
        "title", "what_for", "partners", "status", "file", "unfinished", "example_figures",
    }  # fmt: skip
    assert set(entry) == expected
    assert entry["title"]
    assert entry["what_for"].endswith(".")
    assert entry["example_figures"] is (name != "blank")


@each_partnership
def test_a_starter_is_an_agreement_with_no_broken_reference(name: str) -> None:
    agreement = starter(name)
    assert [broken.sentence for broken in broken_references(agreement)] == []
    assert agreement.name == index()[name]["title"]


@each_partnership
def test_a_starter_has_the_status_that_the_index_shows(name: str) -> None:
    assert starter(name).legal.status == STATUS[name] == index()[name]["status"]


@each_partnership
def test_the_index_counts_the_partners_of_each_sector(name: str) -> None:
    counts = Counter(partner.sector for partner in starter(name).partners)
    sectors = ", ".join(f"{counts[sector]} {sector}" for sector in Sector if counts[sector])
    assert index()[name]["partners"] == f"{counts.total()} partners: {sectors}"


@each_partnership
def test_the_drafted_document_says_once_that_figures_are_examples(name: str) -> None:
    agreement = starter(name)
    first, *others = agreement.open_points
    assert "are examples" in first.what
    assert not [point for point in others if "are examples" in point.what]
    assert not [entry for entry in agreement.version_history if "examples" in entry.what_changed]


@each_partnership
def test_a_starter_opens_with_a_note_for_whoever_leads_the_session(name: str) -> None:
    opening = (FOLDER / f"{name}.toml").read_text(encoding="utf-8").split("\n\n")[0]
    assert "a starting point for" in opening
    assert "organisation here is invented" in " ".join(opening.replace("#", " ").split())
    assert "every figure is an example" in " ".join(opening.replace("#", " ").split())


@each_partnership
def test_everything_is_dated_within_the_agreement(name: str) -> None:
    agreement = starter(name)
    begins, ends = agreement.duration.begins, agreement.duration.ends
    first_review = agreement.duration.first_review
    assert begins is not None
    assert first_review is not None
    assert 0 < (first_review - begins).days <= 365
    assert agreement.duration.open_ended is (ends is None)
    assert not [task.id for task in agreement.tasks if ends and task.due and task.due > ends]


@each_partnership
def test_contacts_are_unmistakably_invented(name: str) -> None:
    for partner in starter(name).partners:
        assert partner.contact_email.endswith(".example.org")
        assert partner.contact_phone.startswith("01632 960")


@each_partnership
def test_some_things_said_in_the_room_stay_there(name: str) -> None:
    agreement = starter(name)
    assert any(answer.released for answer in agreement.readiness_answers)
    assert any(not answer.released for answer in agreement.readiness_answers)
    assert any(not words.released for p in agreement.partners for words in p.constraints)


@each_partnership
def test_a_role_within_a_partner_reads_on_from_its_name(name: str) -> None:
    """The document says "the Council's chief finance officer", so no article may begin the role."""
    roles = [
        value.role
        for _, value in values_within(starter(name))
        if isinstance(value, Who) and (value.partner or value.body or value.group)
    ]
    articles = {"the", "a", "an", "any", "each", "every", "everyone", "its", "their"}
    assert not [role for role in roles if role.split(" ")[0].casefold() in articles]


def test_only_the_larder_is_a_light_edition() -> None:
    light = [name for name in PARTNERSHIPS if starter(name).edition is EditionChoice.LIGHT]
    assert light == ["unity-street-larder"]


def test_the_blank_one_has_no_answer_at_all() -> None:
    assert starter("blank") == Agreement()
