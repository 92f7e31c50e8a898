"""Before anything is timed, every tool must have written the same."""

from dataclasses import replace
from pathlib import Path

import pytest

import agreements
import documents
from agreement_studio.adapters.word.prepared_style import house_style
from agreement_studio.domain.references import broken_references
from contents import held_in, parts_of
from diff_works import keyed, pair
from goals import load_goals, outcomes
from limit import limit_beside
from living import new_program
from ours import SAME, checking_edits, written
from report import Run, markdown
from rounds import Bench


@pytest.fixture(scope="module")
def file() -> bytes:
    return written(documents.tree_of("S"))


def test_the_limit_writes_the_very_bytes_of_our_writer(file: bytes) -> None:
    limit = limit_beside(file, house_style())
    assert limit.file(documents.tree_of("S")) == file


def test_what_peers_are_given_holds_all_text_of_our_file_and_every_row(file: bytes) -> None:
    parts = parts_of(file)
    held = held_in(file)
    assert sum(len(part.rows) for part in parts) == held.rows
    assert sum(len(row) for part in parts for row in part.rows) == held.cells
    assert sum(bool(part.rows) for part in parts) == held.tables == documents.SIZES["S"].tables


def test_a_word_that_differs_and_a_row_that_is_gone_are_both_noticed(file: bytes) -> None:
    small = documents.tree_of("S")
    fewer = small.sections[:-1]
    assert held_in(written(replace(small, sections=fewer))) != held_in(file)


@pytest.mark.parametrize("size", ["S", "M"])
def test_made_agreements_have_as_many_records_as_their_size_says_and_break_no_reference(
    size: str,
) -> None:
    agreement = agreements.agreement_of(size)
    for name, count in agreements.SIZES[size].items():
        records = getattr(agreement, name)
        assert len(records) == count
    assert not broken_references(agreement)


def test_an_edit_changes_one_record_and_keeps_all_others_as_the_same_objects() -> None:
    before = agreements.agreement_of("S")
    after = agreements.edited(before, 1)
    changed = [a for a, b in zip(before.powers, after.powers, strict=True) if a is not b]
    assert len(changed) == 1
    assert after.outcomes is before.outcomes


def test_drafting_again_after_edits_makes_the_document_that_drafting_anew_makes() -> None:
    assert checking_edits("S")() == SAME


def test_a_tool_that_wrote_something_else_gets_no_figures(tmp_path: Path, file: bytes) -> None:
    bench = Bench(tmp_path, ("S",))
    other = written(documents.tree_of("S"))[:-1] + b"\x01"
    (tmp_path / "writer-S.docx").write_bytes(file)
    (tmp_path / "limit-S.docx").write_bytes(other)
    bench.judge("limit", "S")
    assert bench.has_failed
    assert any(remark.startswith("limit at S has no figures") for remark in bench.run.remarks)
    bench.judge("writer", "S")
    assert ("writer", "S") not in bench.void


def test_one_round_of_the_smallest_size_is_checked_and_gives_ratios(tmp_path: Path) -> None:
    bench = Bench(tmp_path, ("S",))
    bench.tools = ("writer", "limit", "edit")
    bench.check()
    assert not bench.has_failed, bench.run.remarks
    assert not bench.run.rounds, "the round that checks is not counted"
    bench.round()
    judged = [o for o in outcomes(load_goals(), bench.run.rounds) if o.ratio is not None]
    assert {(o.goal.name, o.size) for o in judged} == {("writer", "S"), ("writer's memory", "S")}
    report = markdown(bench.run, judged)
    assert "| writer | S |" in report
    assert all(f"{o.ratio:.2f}" in report for o in judged)


def test_our_comparison_finds_the_records_that_the_keyed_limit_finds(tmp_path: Path) -> None:
    bench = Bench(tmp_path, ("S",), "diff")
    bench.check()
    assert not bench.has_failed, bench.run.remarks
    bench.round()
    judged = [o for o in outcomes(load_goals(), bench.run.rounds) if o.ratio is not None]
    assert {(o.goal.name, o.size) for o in judged} == {("compare", "S"), ("compare, kept", "S")}


def test_a_comparison_that_misses_a_record_gets_no_figures(tmp_path: Path) -> None:
    bench = Bench(tmp_path, ("S",), "diff")
    (tmp_path / "keyed-limit-apart-S.docx").write_bytes(b'["powers.a"]')
    (tmp_path / "change-list-apart-S.docx").write_bytes(b"[]")
    bench.judge("change list, apart", "S")
    assert bench.has_failed
    assert "found other records" in bench.run.remarks[0]


def test_topics_share_one_report(tmp_path: Path) -> None:
    run = Run()
    first, second = (Bench(tmp_path, ("S",), topic, run) for topic in ("export", "diff"))
    first.tools, second.tools = ("writer",), ("compare, kept",)
    first.round()
    second.round()
    assert set(run.rounds) == {("writer", "S"), ("compare, kept", "S")}


@pytest.mark.parametrize("size", ["S", "M"])
def test_one_record_in_a_hundred_differs_between_the_two_that_are_compared(size: str) -> None:
    before, after = pair(size, apart=True)
    differing = keyed(before, after)
    records = sum(agreements.SIZES[size].values())
    assert len(differing) == records // 100
    assert after.partners[1] is not before.partners[1]


@pytest.mark.parametrize(
    ("topic", "tools"),
    [
        ("crdt", {"answering", "rearranging", "open, ours", "open, unknown", "open limit"}),
        (
            "save",
            {"save", "save, first", "save limit", "packing", "packing, first"}
            | {"autosave", "autosave limit"},
        ),
    ],
)
def test_what_is_edited_opened_and_saved_is_looked_at_before_it_is_timed(
    tmp_path: Path, topic: str, tools: set[str]
) -> None:
    bench = Bench(tmp_path, ("S",), topic)
    bench.check()
    assert not bench.has_failed, bench.run.remarks
    assert not bench.run.rounds
    bench.round()
    assert {tool for tool, _ in bench.run.rounds} == tools


def test_a_save_of_another_agreement_gets_no_figures(tmp_path: Path) -> None:
    bench = Bench(tmp_path, ("S",), "save")
    program = new_program(tmp_path)
    program.saved("S").close()
    bench.file("save", "S").write_bytes(program.file.read_bytes())
    bench.judge("save", "S")
    assert "holds another agreement" in bench.run.remarks[0]
    bench.file("save, first", "S").write_bytes(b"no agreement")
    bench.judge("save, first", "S")
    assert "cannot be opened" in bench.run.remarks[1]
    assert bench.void == {("save", "S"), ("save, first", "S")}


def test_a_bare_automaton_finds_the_wordings_that_ours_weighs(tmp_path: Path) -> None:
    bench = Bench(tmp_path, ("S",), "lint")
    bench.check()
    assert not bench.has_failed, bench.run.remarks
    bench.round()
    judged = [o for o in outcomes(load_goals(), bench.run.rounds) if o.ratio is not None]
    assert {(o.goal.name, o.size) for o in judged} == {("words", "S")}


def test_a_scan_that_finds_other_wordings_gets_no_figures(tmp_path: Path) -> None:
    bench = Bench(tmp_path, ("S",), "lint")
    bench.file("checked", "S").write_bytes(b'[["breach"], []]')
    bench.file("automaton", "S").write_bytes(b"[[], []]")
    bench.judge("automaton", "S")
    assert "found other wordings" in bench.run.remarks[-1]
