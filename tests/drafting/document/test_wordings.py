"""What the shipped clauses come to by the hash: section by section, in the agreement's edition."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, EditionChoice, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.outcome import Task
from agreement_studio.domain.wording import OpenPoint, OwnClause, WordingOverride
from agreement_studio.drafting.document import Clause, Document, Edition, Section
from agreement_studio.drafting.draft import wordings
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.texts import Texts
from tests.strategies import agreements

Drafted = Callable[..., Document]
Starter = Callable[[str], Agreement]
FEW = settings(max_examples=25)


@pytest.fixture(scope="module")
def marlshire(starter: Starter) -> Agreement:
    return starter("marlshire-growth")


def hashes(drafter: Drafter, agreement: Agreement) -> dict[SectionKey, str]:
    said = wordings(drafter, agreement)
    return {section: said.of(section) for section in said.sections}


def changed(drafter: Drafter, before: Agreement, after: Agreement) -> set[str]:
    old, new = hashes(drafter, before), hashes(drafter, after)
    return {key.value for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


def own(section: SectionKey, text: str) -> OwnClause:
    return OwnClause(id="ours", section=section, heading="Ours", text=text)


def test_every_section_of_a_finished_agreement_has_a_wording(
    drafter: Drafter, marlshire: Agreement
) -> None:
    found = hashes(drafter, marlshire)
    assert list(found) == [key for key in SectionKey if key in found]
    assert {SectionKey.SIGNATURES, SectionKey.SCHEDULES, SectionKey.POWER} <= set(found)
    assert len(set(found.values())) == len(found)
    assert all(len(digest) == 64 for digest in found.values())


@pytest.mark.parametrize(
    "section", [key for key in SectionKey if key not in {"signatures", "schedules"}]
)
def test_one_word_changes_its_own_section_alone(
    drafter: Drafter, marlshire: Agreement, section: SectionKey
) -> None:
    before = marlshire.amended(own_clauses=(own(section, "We meet on Mondays."),))
    after = marlshire.amended(own_clauses=(own(section, "We meet on Tuesdays."),))
    assert changed(drafter, before, after) == {section.value}


def test_clauses_renumbered_by_one_more_before_them_change_nothing_elsewhere(
    drafter: Drafter, drafted: Drafted, marlshire: Agreement
) -> None:
    first = marlshire.powers[0].amended(id="plants", decision="who waters the plants")
    more = marlshire.amended(powers=(first, *marlshire.powers))
    before, after = (
        {block.key: block.number for block in drafted(one).blocks() if isinstance(block, Clause)}
        for one in (marlshire, more)
    )
    moved = {key.partition(":")[0] for key in before if after[key] != before[key]}
    assert {"CL-12", "CL-14"} <= moved
    assert changed(drafter, marlshire, more) == {"power", "schedules"}


def test_an_answer_in_a_table_changes_the_schedules(drafter: Drafter, marlshire: Agreement) -> None:
    task = Task(id="lamp", what="Buy a lamp")
    more = marlshire.amended(tasks=(*marlshire.tasks, task))
    other = marlshire.amended(tasks=(*marlshire.tasks, task.amended(what="Buy two lamps")))
    assert changed(drafter, more, other) == {"schedules"}


def test_where_people_stand_is_no_part_of_what_they_stand_for(
    drafter: Drafter, marlshire: Agreement
) -> None:
    given = Consent(
        id="c",
        section=SectionKey.SCHEDULES,
        partner=marlshire.partners[0].id,
        level=ConsentLevel.SUPPORT,
    )
    with_consent = marlshire.amended(consents=(given,))
    assert changed(drafter, marlshire, with_consent) == set()
    alone = Agreement(consents=(given,))
    assert wordings(drafter, alone).of(SectionKey.SCHEDULES) == ""


def test_a_clause_renumbered_changes_no_table_that_names_it(drafter: Drafter) -> None:
    override = WordingOverride(id="w", clause_key="CL-05", text="Ours.", reason="Shorter")
    before = Agreement(wording_overrides=(override,))
    after = before.amended(own_clauses=(own(SectionKey.PROMISE, "x"),))
    assert "schedules" not in changed(drafter, before, after)


def test_printing_another_edition_changes_nothing(
    drafter: Drafter, drafted: Drafted, marlshire: Agreement
) -> None:
    before = hashes(drafter, marlshire)
    for edition in Edition:
        drafted(marlshire, edition)
        assert hashes(drafter, marlshire) == before


def test_a_light_agreement_goes_by_its_light_wording(
    drafter: Drafter, marlshire: Agreement
) -> None:
    light = marlshire.amended(edition=EditionChoice.LIGHT)
    assert changed(drafter, marlshire, light)
    parked = light.amended(open_points=(OpenPoint(id="k", what="Who holds the keys"),))
    assert changed(drafter, light, parked) == {"schedules"}


@FEW
@given(before=agreements(), after=agreements())
def test_what_is_kept_of_one_agreement_never_stands_in_the_next(
    drafter: Drafter, texts: Texts, before: Agreement, after: Agreement
) -> None:
    mixed = before.amended(own_clauses=after.own_clauses, tasks=after.tasks)
    for agreement in (before, mixed, before):
        fresh = Drafter(drafter.library, texts)
        assert hashes(drafter, agreement) == hashes(fresh, agreement)


STARTED = """
import tomllib
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.wiring import Studio
answers = tomllib.loads((template("starters") / "unity-street-larder.toml").read_text("utf-8"))
said = Studio().wordings(Agreement.model_validate(answers))
print([(key.value, said.of(key)) for key in said.sections])
"""


def test_the_hash_is_the_same_in_every_run_and_on_machines_of_any_language() -> None:
    found = set()
    for seed, language in (("1", "C"), ("2", "tr_TR.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": language, "LANG": language}
        run = subprocess.run(
            [sys.executable, "-c", STARTED], env=environment, capture_output=True, check=True
        )
        found.add(run.stdout)
    assert len(found) == 1
    assert b"power" in found.pop()


@pytest.mark.parametrize("section", SectionKey)
def test_a_clause_of_our_own_makes_its_section_appear(
    drafter: Drafter, drafted: Drafted, section: SectionKey
) -> None:
    """Signature pages and schedules hold no clauses: what is meant for them closes the last."""
    nothing = Agreement(own_clauses=(own(section, "We wrote this."),))
    parts: dict[str, Section] = {
        part.part_key: part for part in drafted(nothing).sections if part.number
    }
    home = section if section.value in parts else SectionKey.WORDS
    assert parts[home.value].blocks[-1].key == "own:ours"
    assert (home is section) == (section not in {SectionKey.SIGNATURES, SectionKey.SCHEDULES})
    assert wordings(drafter, nothing).of(home)
