"""Law texts come from packs that people can edit; where one is silent the document says so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Jurisdiction
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.clauses.binding import unreviewed_law
from agreement_studio.drafting.document import Edition, Gap
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import NO_PACK, PackError, load_pack
from agreement_studio.texts import Texts

WALES = """
[name]
text = "England and Wales"
source = "An act"
seen_on = 2026-11-22
reviewed_by = ""

[courts]
text = "the courts of England and Wales"
reviewed_by = "A named lawyer"
"""

BAD_ROUTES = (
    '[lawful_routes.by_wish]\nmoves = "decision"\nopen_to = ["public"]\n',
    '[lawful_routes.own_choice]\nmoves = "decision"\n',
    '[lawful_routes.own_choice]\nmoves = "decision"\nopen_to = ["anyone"]\n',
    '[lawful_routes.own_choice]\nopen_to = ["public"]\n',
)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "wales.toml").write_text(WALES, encoding="utf-8")
    return folder


def test_a_pack_is_read_with_its_sources(packs: Path) -> None:
    found = load_pack(Jurisdiction.WALES, packs).get("name")
    assert found is not None
    assert (found.text, found.seen_on) == ("England and Wales", date(2026, 11, 22))


def test_no_jurisdiction_and_no_file_are_an_empty_pack(packs: Path) -> None:
    assert load_pack(None) is NO_PACK
    assert load_pack(Jurisdiction.SCOTLAND, packs).entries == {}


@pytest.mark.parametrize("text", ["[name]\nsource = 'x'\n", "[name", "name = 3", *BAD_ROUTES])
def test_a_pack_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "other.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=r"other\.toml"):
        load_pack(Jurisdiction.OTHER, tmp_path)


def test_every_jurisdiction_has_a_pack_that_loads() -> None:
    for jurisdiction in Jurisdiction:
        assert load_pack(jurisdiction).get("name") or jurisdiction is Jurisdiction.OTHER


@pytest.fixture
def drafter(write_library: Callable[..., Library], texts: Texts) -> Drafter:
    body = "{{ law.name }}, {{ law.courts }}{% if law.audit %}never{% endif %}, {{ law.subsidy }}"
    return Drafter(write_library({"CL-01": ('reads = ["jurisdiction"]', body)}), texts)


def test_a_silent_pack_and_no_jurisdiction_print_gaps(drafter: Drafter, packs: Path) -> None:
    pack = load_pack(Jurisdiction.WALES, packs)
    drafted = drafter.draft_clauses(Agreement(), Edition.CLEAN, pack)
    (clause,) = drafted.clauses()
    said = "".join(piece.text for piece in clause.paragraphs[0].pieces)
    assert said == (
        "England and Wales, the courts of England and Wales,"
        " [to agree: what the law here says on subsidy]"
    )
    assert unreviewed_law(drafted) == ("name",)
    drafted = drafter.draft_clauses(Agreement(), Edition.CLEAN, NO_PACK)
    (clause,) = drafted.clauses()
    gaps = [piece for piece in clause.paragraphs[0].pieces if isinstance(piece, Gap)]
    assert {gap.path for gap in gaps} == {"jurisdiction"}
    assert len(gaps) == 3
    assert unreviewed_law(drafted) == ()
