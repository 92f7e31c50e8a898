"""Whatever people write, the paper shows it, and following edits shows what drafting anew shows."""

from functools import partial
from itertools import accumulate, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.geometry import View
from agreement_studio.desktop.preview.preview import Preview
from agreement_studio.desktop.preview.wording import line_of, units
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Edition, Variable, Words
from agreement_studio.wiring import Studio
from tests.strategies import agreements, tables, texts

STUDIO = Studio()
DRAFT = partial(STUDIO.draft, final=False)
SAME_WIDGET = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SAME_WIDGET
@given(
    agreement=agreements(),
    edition=st.sampled_from(Edition),
    view=st.sampled_from(View),
    zoom=st.sampled_from((0.5, 1.0, 3.0)),
)
def test_any_agreement_is_drawn(
    preview: Preview, agreement: Agreement, edition: Edition, view: View, zoom: float
) -> None:
    paper = preview.paper
    paper.set_view(view)
    paper.set_zoom(zoom)
    preview.show_document(DRAFT(agreement, edition=edition))
    for share in (0, 2, 1):
        bar = paper.verticalScrollBar()
        bar.setValue(bar.maximum() * share // 2)
        paper.viewport().grab()
    assert paper.window_on.seen


@settings(max_examples=60)
@given(versions=st.lists(tables(), min_size=2, max_size=4))
def test_following_edits_shows_what_the_last_draft_shows_anew(versions: list[Agreement]) -> None:
    following = Flow("Schedule")
    for version in versions:
        following.show(DRAFT(version, edition=None))
    fresh = Flow("Schedule")
    fresh.show(DRAFT(versions[-1], edition=None))
    told = [(strip.key, strip.block, strip.content) for strip in following.strips()]
    assert told == [(strip.key, strip.block, strip.content) for strip in fresh.strips()]
    assert following.height > 0


@SAME_WIDGET
@given(
    versions=st.lists(st.tuples(tables(), st.integers(0, 100)), min_size=2, max_size=5),
    view=st.sampled_from(View),
)
def test_after_any_edits_and_scrolling_the_strips_in_view_stand_right_beneath_one_another(
    preview: Preview, versions: list[tuple[Agreement, int]], view: View
) -> None:
    paper = preview.paper
    paper.set_view(view)
    for version, share in versions:
        preview.show_document(DRAFT(version, edition=None))
        paper.verticalScrollBar().setValue(paper.verticalScrollBar().maximum() * share // 100)
        for part in paper.flow.parts:
            pitches = (strip.gap + strip.height for strip in part.strips)
            assert part.offsets == pytest.approx(list(accumulate(pitches, initial=0.0)))
        scale = paper.geometry_now.scale
        for above, below in pairwise(paper.window_on.seen):
            assert below.top == pytest.approx(above.bottom + below.strip.gap * scale)


@given(before=texts, held=texts, after=texts)
def test_every_stretch_of_a_line_holds_the_letters_of_its_answer(
    before: str, held: str, after: str
) -> None:
    line = line_of((Words(before), Variable("name", held), Words(after)))
    first, answer, last = line.stretches
    assert first.start == 0
    assert (first.end, answer.end) == (answer.start, last.start)
    assert last.end == units(line.text)
    for position in range(answer.start, answer.end):
        assert line.answer_at(position) == "name"


def test_a_hundred_thousand_letters_in_one_answer_are_shown(preview: Preview, qtbot: QtBot) -> None:
    agreement = Agreement(name="long " * 20_000)
    preview.show_document(DRAFT(agreement, edition=None))
    preview.paper.viewport().grab()
    assert preview.paper.verticalScrollBar().maximum() > 10_000
    preview.paper.set_view(View.PAGES)
    preview.paper.viewport().grab()


def test_letters_beyond_the_basic_plane_do_not_shift_what_a_click_means() -> None:
    line = line_of((Words("\U0001f46a\U0001f46a "), Variable("name", "the Larder")))
    assert line.stretches[1].start == 5
    assert line.answer_at(5) == "name"
