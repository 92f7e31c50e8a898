"""The clauses we ship: they load, stand on one another, and draft every starter."""

import tomllib
from pathlib import Path

import pytest

from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.identify import with_ids
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import Edition
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import load_pack
from agreement_studio.texts import Texts

STARTERS = sorted(p for p in template("starters").glob("*.toml") if p.stem != "index")


def test_the_shipped_library_holds_together() -> None:
    library = load_library()
    assert library.clauses
    assert load_library() is library


def test_nobody_is_said_to_have_reviewed_what_nobody_reviewed() -> None:
    library = load_library()
    reviewed = [c for c in library.clauses.values() if c.reviewed_by]
    assert all(clause.seen_on for clause in reviewed)
    assert len(library.unreviewed) == len(library.clauses) - len(reviewed)


def starter(path: Path) -> Agreement:
    answers = tomllib.loads(path.read_text(encoding="utf-8"))
    fields = {name: value for name, value in answers.items() if name in Agreement.model_fields}
    return Agreement.model_validate(with_ids(fields))


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("path", STARTERS, ids=[path.stem for path in STARTERS])
def test_every_starter_reads_clean(path: Path, edition: Edition, texts: Texts) -> None:
    agreement = starter(path)
    drafter = Drafter(load_library(), texts)
    pack = load_pack(agreement.jurisdiction)
    drafted = drafter.draft_clauses(agreement, edition, pack)
    assert {clause.clause_id for clause in drafted.clauses()}
    for section in drafter.number(drafted).sections:
        for clause in section.blocks:
            for paragraph in getattr(clause, "paragraphs", ()):
                rough = [
                    mark for mark in ("..", " .", ",,", ";;", ".;", " ,") if mark in paragraph.text
                ]
                assert not rough, f"{clause.key}: {paragraph.text}"


def test_an_empty_agreement_drafts_and_shows_what_is_still_to_agree(texts: Texts) -> None:
    drafter = Drafter(load_library(), texts)
    drafted = drafter.draft_clauses(Agreement(), Edition.CLEAN, load_pack(None))
    text = "".join(p.text for c in drafted.clauses() for q in c.paragraphs for p in q.pieces)
    assert "[to agree: " in text
