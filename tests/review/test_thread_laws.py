"""Laws of the thread, for any agreement that can be held."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from agreement_studio.application.plain_page import WIDTH
from agreement_studio.application.told_thread import as_text, from_one
from agreement_studio.domain.accountability import Line, Subject
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.resource import Resource
from agreement_studio.review.thread.graph import NodeKind, Thread
from agreement_studio.review.thread.records import record_joints, record_links
from agreement_studio.review.thread.thread import thread_of
from agreement_studio.wiring import Studio
from tests.strategies import agreements

STUDIO = Studio()
LAYER = {kind: place for place, kind in enumerate(NodeKind)}


def threaded(agreement: Agreement) -> Thread:
    return thread_of(agreement, STUDIO.draft(agreement, None, final=False))


@settings(max_examples=40)
@given(agreement=agreements())
def test_what_is_below_one_has_it_above_and_the_other_way_round(agreement: Agreement) -> None:
    thread = threaded(agreement)
    down = {(a.path, b.path) for a in thread.nodes for b in thread.below(a)}
    up = {(a.path, b.path) for b in thread.nodes for a in thread.above(b)}
    assert down == up
    assert not any(above == below for above, below in down)


@settings(max_examples=40)
@given(agreement=agreements())
def test_every_link_leads_down_between_nodes_that_are_there(agreement: Agreement) -> None:
    thread = threaded(agreement)
    kinds = {node.path: node.kind for node in thread.nodes}
    assert len(kinds) == len(thread.nodes)
    assert all(LAYER[kinds[link.above]] < LAYER[kinds[link.below]] for link in thread.links)
    assert len(set(thread.links)) == len(thread.links)


@settings(max_examples=40)
@given(agreement=agreements())
def test_answers_come_in_the_order_of_the_layers(agreement: Agreement) -> None:
    thread = threaded(agreement)
    for node in thread.nodes:
        for found in (thread.above(node), thread.below(node)):
            layers = [LAYER[one.kind] for one in found]
            assert all(one <= other for one, other in pairwise(layers))


@settings(max_examples=40)
@given(agreement=agreements())
def test_any_thread_can_be_read_at_eighty_columns(agreement: Agreement) -> None:
    thread = threaded(agreement)
    texts = [as_text(thread, agreement.name, STUDIO.texts)]
    texts += [from_one(thread, node, STUDIO.texts) for node in thread.nodes]
    for text in texts:
        assert not [sign for sign in text if ord(sign) < 32 and sign != "\n"]
        for line in text.splitlines():
            assert len(line) <= WIDTH or max(map(len, line.split())) > WIDTH // 2


@pytest.mark.parametrize("size", [10, 100, 1_000])
def test_a_line_that_names_everything_makes_a_few_links_for_each_name(size: int) -> None:
    subjects = [Subject(contribution=f"c{n}") for n in range(size)]
    subjects += [Subject(resource=f"r{n}") for n in range(size)]
    agreement = Agreement(
        contributions=tuple(Contribution(id=f"c{n}") for n in range(size)),
        resources=tuple(Resource(id=f"r{n}") for n in range(size)),
        lines=(Line(id="all", answers_for=tuple(subjects)),),
    )
    links, joints = list(record_links(agreement)), list(record_joints(agreement))
    assert len(links) == 2 * size
    assert len(joints) == 3 * size
    thread = Thread((), links, joints, ())
    assert len(thread.links) == 2 * size
