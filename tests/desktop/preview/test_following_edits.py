"""An edit lays out the blocks whose words changed, and nothing moves beneath the eyes."""

import pytest
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.preview.geometry import View
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.desktop.preview.tones import PlainLook
from agreement_studio.domain.agreement import Agreement
from tests.desktop.preview.looking import Drafting, answered, seen_with, tops

DECISION = "powers.what-is-cooked.conditions"
CLAUSE = "CL-110"
PARAGRAPH = "CL-110/2"
VIEWS = pytest.mark.parametrize("view", list(View))


def test_only_the_paragraph_whose_words_changed_is_laid_out_again(
    preview: Preview, draft: Drafting, larder: Agreement
) -> None:
    preview.show_document(draft(larder))
    assert preview.show_path(DECISION)
    before = {one.strip.key: one.strip.laid for one in preview.paper.window_on.seen}
    preview.show_document(draft(answered(larder, DECISION, "It costs no more than £2 a plate.")))
    after = {one.strip.key: one.strip.laid for one in preview.paper.window_on.seen}
    changed = {key for key in before.keys() & after.keys() if before[key] is not after[key]}
    assert changed == {PARAGRAPH}


def test_a_row_that_changed_is_cut_again_and_the_other_rows_are_the_same_strips(
    preview: Preview, draft: Drafting, marlshire: Agreement
) -> None:
    preview.show_document(draft(marlshire))
    table = "table:powers"
    before = [s for s in preview.paper.flow.strips() if s.block == table]
    decision = f"powers.{marlshire.powers[1].id}.decision"
    preview.show_document(draft(answered(marlshire, decision, "which tools we buy")))
    after = [s for s in preview.paper.flow.strips() if s.block == table]
    fresh = [strip for strip in after if strip not in before]
    assert len(fresh) == 1
    assert "which tools we buy" in fresh[0].said.lower()


@VIEWS
def test_the_block_at_the_top_of_the_view_stays_where_it_is_when_something_above_grows(
    preview: Preview, draft: Drafting, larder: Agreement, view: View
) -> None:
    preview.paper.set_view(view)
    preview.show_document(draft(larder))
    assert preview.paper.show_key("CL-113")
    before = tops(preview.paper)["CL-113"]
    scrolled = preview.paper.verticalScrollBar().value()
    second = larder.outcomes[0].amended(id="second")
    preview.show_document(draft(larder.amended(outcomes=(*larder.outcomes, second))))
    assert abs(tops(preview.paper)["CL-113"] - before) <= 1
    if view is View.COLUMN:
        assert preview.paper.verticalScrollBar().value() > scrolled


def test_a_clause_that_goes_takes_nothing_else_with_it(
    preview: Preview, draft: Drafting, larder: Agreement
) -> None:
    preview.show_document(draft(larder))
    assert preview.paper.show_key("CL-53:larder-table")
    without = larder.amended(bodies=())
    preview.show_document(draft(without))
    keys = [strip.key for strip in preview.paper.flow.strips()]
    assert "CL-53:larder-table" not in keys
    assert preview.paper.window_on.seen


def test_what_changed_in_view_glows_and_then_rests(
    preview: Preview, draft: Drafting, larder: Agreement, qtbot: QtBot
) -> None:
    preview.show_document(draft(larder))
    assert preview.show_path(DECISION)
    preview.show_document(draft(answered(larder, DECISION, "It costs no more than £2 a plate.")))
    glow = preview.paper.glow
    strip = seen_with(preview.paper, PARAGRAPH).strip
    assert glow.strips == (strip,)
    assert glow.strength(strip) == 1.0
    qtbot.waitUntil(lambda: not glow.strips, timeout=4000)
    assert glow.strength(strip) == 0.0


def test_a_clause_whose_number_alone_moved_does_not_glow(
    preview: Preview, draft: Drafting, larder: Agreement
) -> None:
    preview.show_document(draft(larder))
    assert preview.paper.show_key("CL-113")
    preview.show_document(draft(larder.amended(bodies=())))
    glowing = {strip.key for strip in preview.paper.glow.strips}
    assert "CL-113" not in glowing


def test_where_motion_is_unwelcome_what_changed_does_not_fade(
    preview: Preview, draft: Drafting, larder: Agreement, qtbot: QtBot
) -> None:
    preview.set_look(PlainLook(reduced_motion=True))
    preview.show_document(draft(larder))
    assert preview.show_path(DECISION)
    preview.show_document(draft(answered(larder, DECISION, "It costs no more than £2 a plate.")))
    glow = preview.paper.glow
    (strip,) = glow.strips
    seen: set[float] = set()
    glow.moved.connect(lambda: seen.add(glow.strength(strip)))
    qtbot.waitUntil(lambda: not glow.strips, timeout=4000)
    assert seen <= {0.0, 1.0}


def test_no_more_than_one_earlier_version_of_a_block_is_held(
    preview: Preview, draft: Drafting, larder: Agreement
) -> None:
    preview.show_document(draft(larder))
    for turn in range(5):
        preview.show_document(draft(answered(larder, DECISION, f"It costs £{turn}.")))
    strip = preview.paper.flow.keyed(PARAGRAPH)
    assert strip is not None
    assert strip.before is None or strip.before.before is None


def test_scrolling_up_into_what_was_never_looked_at_moves_the_words_by_as_much(
    preview: Preview, draft: Drafting, marlshire: Agreement
) -> None:
    preview.show_document(draft(marlshire))
    bar = preview.paper.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = tops(preview.paper)
    first = next(one.strip.key for one in preview.paper.window_on.seen if one.top >= 0)
    bar.setValue(bar.value() - 100)
    assert abs(tops(preview.paper)[first] - before[first] - 100) <= 1
