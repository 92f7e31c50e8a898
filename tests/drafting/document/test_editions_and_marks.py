"""Editions, the draft mark, what every page says, and what a file says about itself."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import fingerprint
from agreement_studio.domain.choices import EditionChoice, SectionKey, State, Status
from agreement_studio.domain.legal import Legal, Version
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.room_only import outward
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import OwnClause
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.clauses.chapters import ChapterError, chapters
from agreement_studio.drafting.document import (
    Clause,
    Contents,
    Document,
    Edition,
    Figure,
    SectionKind,
)
from agreement_studio.drafting.draft import own_edition
from agreement_studio.drafting.pages.identity import UNDATED, created_on, identifier

Drafted = Callable[..., Document]
Starter = Callable[[str], Agreement]


def clauses(document: Document) -> list[Clause]:
    return [block for block in document.blocks() if isinstance(block, Clause)]


def numbered(document: Document) -> list[str]:
    return [s.heading for s in document.sections if s.kind is SectionKind.NUMBERED]


@pytest.mark.parametrize(
    ("choice", "edition"),
    [
        (EditionChoice.LIGHT, Edition.LIGHT),
        (EditionChoice.STANDARD, Edition.CLEAN),
        (EditionChoice.FULL, Edition.CLEAN),
    ],
)
def test_an_agreement_asks_for_its_own_edition(
    drafted: Drafted, choice: EditionChoice, edition: Edition
) -> None:
    assert own_edition(Agreement(edition=choice)) is edition
    assert drafted(Agreement(edition=choice), None).edition is edition


def test_guidance_stands_in_the_guidance_edition_alone(drafted: Drafted) -> None:
    by_edition = {
        edition: any(clause.guidance for clause in clauses(drafted(Agreement(), edition)))
        for edition in Edition
    }
    assert by_edition == {Edition.CLEAN: False, Edition.GUIDANCE: True, Edition.LIGHT: False}


def test_editions_other_than_the_clean_one_name_themselves(drafted: Drafted) -> None:
    notes = {edition: drafted(Agreement(), edition).edition_note for edition in Edition}
    assert notes == {
        Edition.CLEAN: "",
        Edition.GUIDANCE: "Edition with guidance",
        Edition.LIGHT: "Light edition",
    }


def test_a_light_copy_gathers_its_clauses_into_chapters(drafted: Drafted, starter: Starter) -> None:
    light = drafted(starter("unity-street-larder"), Edition.LIGHT)
    known = [chapter.heading for chapter in chapters()]
    assert numbered(light) == [heading for heading in known if heading in numbered(light)]
    assert not any(isinstance(block, Contents | Figure) for block in light.blocks())


def test_chapters_take_every_section_once() -> None:
    taken = [key for chapter in chapters() for key in chapter.sections]
    assert sorted(taken) == sorted({plan.key for plan in load_library().sections})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '[[chapter]]\nheading = "Who"\nsections = ["partnrs"]',
            "“Who”: there is no section “partnrs”. Did you mean “partners”?",
        ),
        ('[[chapter]]\nheading = "Who"', "a chapter lacks 'sections'"),
        ("chapter = [", "light.toml is not TOML"),
    ],
)
def test_a_fault_in_the_chapters_is_named(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "light.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ChapterError) as fault:
        chapters(path)
    assert sentence in str(fault.value)


def test_a_small_groups_copy_is_short(drafted: Drafted, starter: Starter) -> None:
    """Six pages of the light look hold some 1,600 words of clauses, with schedules and places."""
    light = drafted(starter("unity-street-larder"), Edition.LIGHT)
    words = sum(len(p.text.split()) for clause in clauses(light) for p in clause.paragraphs)
    assert words <= 1_600


@pytest.mark.parametrize("edition", Edition)
def test_clauses_of_our_own_are_printed_whatever_section_they_name(
    drafted: Drafted, edition: Edition
) -> None:
    own = tuple(
        OwnClause(id=key.value, section=key, heading="Ours", text=f"We wrote {key.value}.")
        for key in SectionKey
    )
    there = [c.key for c in clauses(drafted(Agreement(own_clauses=own), edition))]
    assert {key for key in there if key.startswith("own:")} == {
        f"own:{k.value}" for k in SectionKey
    }


def test_the_draft_mark_gives_the_version(drafted: Drafted) -> None:
    assert drafted(Agreement()).draft_mark == "Draft – not yet agreed"
    third = Agreement(version=Version(number="3"))
    assert drafted(third).draft_mark == "Draft 3 – not yet agreed"
    signed = Agreement(version=Version(number="3", state=State.SIGNED))
    assert drafted(signed).draft_mark == "Working copy of a signed agreement"


def test_a_final_copy_keeps_its_draft_mark_while_something_is_left_to_agree(
    drafted: Drafted, starter: Starter
) -> None:
    assert drafted(Agreement(), final=True).draft_mark
    ready = starter("unity-street-larder")
    assert drafted(ready, Edition.LIGHT).draft_mark
    assert drafted(ready, Edition.LIGHT).gaps() == ()
    assert drafted(ready, Edition.LIGHT, final=True).draft_mark
    settled = ready.amended(open_points=())
    assert drafted(settled, Edition.LIGHT, final=True).draft_mark == ""


def test_the_footer_names_the_document_its_version_and_the_hash_of_its_answers(
    drafted: Drafted,
) -> None:
    agreement = Agreement(name="Larder", version=Version(number="3"))
    digits = fingerprint(outward(agreement))
    document = drafted(agreement)
    assert document.footer_note == f"{identifier(agreement)} · revision 3 · text {digits[:8]}"
    assert document.properties.model_hash == digits
    other = drafted(agreement.amended(subtitle="For everyone"))
    assert other.footer_note != document.footer_note
    assert "revision" not in drafted(Agreement()).footer_note


def test_a_file_says_its_title_its_makers_and_its_own_date(drafted: Drafted) -> None:
    agreement = Agreement(
        name="Larder",
        version=Version(dated=date(2026, 11, 22)),
        partners=(Partner(id="a", name="Mutual Aid"), Partner(id="b", name="Bakery")),
    )
    properties = drafted(agreement).properties
    assert (properties.title, properties.authors) == ("Larder", "Mutual Aid, Bakery")
    assert properties.created == "2026-11-22T00:00:00Z"
    assert created_on(Agreement()) == UNDATED
    assert drafted(agreement).running_head == "Larder"
    assert drafted(Agreement()).running_head == "Collaboration agreement without a name yet"


def test_an_identifier_stays_while_name_and_place_stay() -> None:
    larder = Agreement(name="Larder", place="Unity Street")
    assert identifier(larder) == identifier(larder.amended(subtitle="New"))
    assert identifier(larder) != identifier(larder.amended(place="Kiln Lane"))


def test_references_to_records_that_are_gone_are_named_with_the_nearest(drafted: Drafted) -> None:
    power = Power(id="keys", decision="who holds the keys", held_now=(Who(partner="concil"),))
    agreement = Agreement(partners=(Partner(id="council", name="C"),), powers=(power,))
    document = drafted(agreement)
    (problem,) = document.problems
    assert problem.startswith("powers.keys.held_now.0.partner names “concil”, which is not among")
    assert problem.endswith("Did you mean “council”?")
    assert any(gap.path == "powers.keys.held_now" for gap in document.gaps())


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize(
    "name", ["marlshire-growth", "unity-street-larder", "blank", "ellismoor-heartbeat"]
)
def test_starters_draft_without_problems_in_each_edition_and_status(
    drafted: Drafted, starter: Starter, name: str, status: Status, edition: Edition
) -> None:
    agreement = starter(name)
    legal = Legal.model_validate({**dict(agreement.legal), "status": status})
    assert drafted(agreement.amended(legal=legal), edition).problems == ()
