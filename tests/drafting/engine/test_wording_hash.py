"""The hash of a wording changes with the words people read, and with nothing else."""

import hashlib
import json
from collections.abc import Callable

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey, Status
from agreement_studio.domain.legal import Legal
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.wording import OwnClause
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.clauses.drafted import DraftedClauses
from agreement_studio.drafting.clauses.wording_hash import clause_hash, section_hash, text_hash
from agreement_studio.drafting.document import Clause, Edition
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import NO_PACK
from agreement_studio.texts import Texts

Write = Callable[..., Library]
IN_PURPOSE = 'section = "purpose"\nreads = ["purpose"]'
CONTENTS = """
[[section]]
key = "purpose"
heading = "Why"
clauses = ["CL-05", "CL-06"]

[[section]]
key = "power"
heading = "Power"
clauses = ["CL-12", "CL-13"]
"""


@pytest.fixture
def drafter(write_library: Write, texts: Texts) -> Drafter:
    library = write_library(
        {
            "CL-05": (f'{IN_PURPOSE}\nwhen = "purpose.choice_people_have"', "We ask first."),
            "CL-06": (f'{IN_PURPOSE}\nnote = "Ask."', "Because {{ purpose.problem }}"),
            "CL-12": (
                'effect = {A = "intent", B = "binds", C = "intent"}',
                "See {{ 'CL-06' | clause }} **now**.",
            ),
            "CL-13": ("", "Last words."),
        },
        CONTENTS,
    )
    return Drafter(library, texts)


PLAIN = Agreement(purpose=Purpose(problem="it is far."))
ONE_MORE = PLAIN.amended(purpose=Purpose(problem="it is far.", choice_people_have="to go"))


def drafted(
    drafter: Drafter, agreement: Agreement, edition: Edition = Edition.CLEAN
) -> DraftedClauses:
    return drafter.draft_clauses(agreement, edition, NO_PACK)


def by_section(
    drafter: Drafter, agreement: Agreement, edition: Edition = Edition.CLEAN
) -> dict[str, str]:
    found = drafted(drafter, agreement, edition)
    return {part.info.key.value: section_hash(part, found.status) for part in found.parts}


def printed(drafter: Drafter, agreement: Agreement) -> dict[str, str]:
    sections = drafter.number(drafted(drafter, agreement)).sections
    blocks = (block for section in sections for block in section.blocks)
    return {c.key: c.paragraphs[0].text for c in blocks if isinstance(c, Clause)}


def test_numbering_elsewhere_changes_nothing(drafter: Drafter) -> None:
    assert printed(drafter, PLAIN)["CL-12"] == "See clause\u00a01.1 now."
    assert printed(drafter, ONE_MORE)["CL-12"] == "See clause\u00a01.2 now."
    before, after = by_section(drafter, PLAIN), by_section(drafter, ONE_MORE)
    assert before["power"] == after["power"]
    assert before["purpose"] != after["purpose"]


def test_one_changed_word_changes_only_its_section(drafter: Drafter) -> None:
    other = PLAIN.amended(purpose=Purpose(problem="it is near."))
    before, after = by_section(drafter, PLAIN), by_section(drafter, other)
    assert [key for key in before if before[key] != after[key]] == ["purpose"]


def test_what_fills_a_gap_changes_the_wording(drafter: Drafter) -> None:
    assert by_section(drafter, Agreement()) != by_section(drafter, PLAIN)


def test_notes_for_the_room_are_not_part_of_the_wording(drafter: Drafter) -> None:
    guided = drafted(drafter, PLAIN, Edition.GUIDANCE)
    assert any(clause.guidance for clause in guided.clauses())
    assert by_section(drafter, PLAIN, Edition.GUIDANCE) == by_section(drafter, PLAIN)


def test_whether_a_clause_binds_is_part_of_the_wording(drafter: Drafter) -> None:
    binding = PLAIN.amended(legal=Legal(status=Status.BINDING))
    before, after = by_section(drafter, PLAIN), by_section(drafter, binding)
    assert [key for key in before if before[key] != after[key]] == ["power"]


def test_a_mark_to_check_again_is_part_of_the_wording(drafter: Drafter) -> None:
    (_, part) = drafted(drafter, PLAIN).parts
    marks = (frozenset[str](), frozenset({"CL-12"}), frozenset({"CL-13"}))
    assert len({section_hash(part, None, marked) for marked in marks}) == 3


def test_the_same_words_have_the_same_hash_whoever_drafts_them(
    drafter: Drafter, texts: Texts
) -> None:
    for agreement in (PLAIN, ONE_MORE, PLAIN):
        fresh = Drafter(drafter.library, texts)
        assert by_section(fresh, agreement) == by_section(drafter, agreement)


def test_anybody_can_work_out_the_hash_of_a_wording(drafter: Drafter) -> None:
    (_, part) = drafted(drafter, PLAIN).parts
    (reference, last) = part.clauses
    assert text_hash(last.paragraphs) == sha256([["Last words."]])
    assert text_hash(reference.paragraphs) == sha256([["See ", ["clause", "CL-06"], " now."]])
    one = sha256(["A heading", "intent", text_hash(last.paragraphs)])
    assert clause_hash(last, None) == one
    both = ["Power", [[clause_hash(reference, None), False], [one, False]]]
    assert section_hash(part, None) == sha256(both)


def sha256(what: object) -> str:
    text = json.dumps(what, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def test_order_and_paragraphs_are_part_of_the_wording(drafter: Drafter) -> None:
    def own(*texts: str) -> str:
        clauses = tuple(
            OwnClause(id=f"c{n}", section=SectionKey.POWER, heading="Ours", text=text)
            for n, text in enumerate(texts)
        )
        return by_section(drafter, PLAIN.amended(own_clauses=clauses))["power"]

    assert len({own("a", "b"), own("b", "a"), own("a\n\nb"), own("a b"), own("ab")}) == 5
    assert own("a", "b") == own("a", "b")
