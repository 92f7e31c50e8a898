"""The thread: from a value down to its clauses, from a clause back up, and what is loose."""

from typing import Any

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.told_thread import as_text, from_one
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.review.thread.graph import Missing, Node, Thread
from agreement_studio.review.thread.thread import thread_of
from agreement_studio.wiring import Studio

STUDIO = Studio()
WHOLE: dict[str, list[dict[str, Any]]] = {
    "partners": [{"id": "kitchen", "name": "Kitchen"}],
    "our_values": [{"id": "care", "name": "Care", "will_see": ["ask twice"]}],
    "outcomes": [{"id": "fed", "name": "Fewer go hungry", "serves": ["care"]}],
    "contributions": [{"id": "cook", "outcome": "fed", "partner": "kitchen", "what": "Cooks."}],
    "resources": [{"id": "oven", "given_by": {"partner": "kitchen"}, "what": "an oven"}],
    "powers": [{"id": "menu", "decision": "the menu", "outcomes": ["fed"]}],
    "lines": [
        {
            "id": "meals",
            "accountable": "kitchen",
            "for_what": "good meals",
            "answers_for": [{"contribution": "cook"}, {"resource": "oven"}, {"power": "menu"}],
        }
    ],
}


def thread(**lists: Any) -> Thread:
    agreement = Agreement.model_validate({**WHOLE, **lists})
    return thread_of(agreement, STUDIO.draft(agreement, None, final=False))


def node(of: Thread, path: str) -> Node:
    found = of.node(path)
    assert found is not None, path
    return found


def paths(nodes: tuple[Node, ...]) -> list[str]:
    return [one.path for one in nodes]


def loose(of: Thread) -> set[tuple[str, str]]:
    """Every loose end, but for the clauses that hold for all of it."""
    ends = of.unlinked()
    return {(e.missing.value, e.node.path) for e in ends if e.missing is not Missing.RECORD_ABOVE}


RECORDS = [
    "our_values.care",
    "outcomes.fed",
    "contributions.cook",
    "resources.oven",
    "powers.menu",
    "lines.meals",
]


def test_a_value_leads_down_through_every_layer_to_the_clauses() -> None:
    whole = thread()
    below = paths(whole.below(node(whole, "our_values.care")))
    assert [path for path in below if path in RECORDS] == RECORDS[1:]
    assert {"CL-08:care", "CL-10:fed", "CL-11:fed", "CL-12:menu", "CL-15:oven", "CL-20:meals"} <= {
        *below
    }


@pytest.mark.parametrize("start", ["lines.meals", "CL-20:meals"])
def test_a_line_and_its_clause_lead_up_to_the_value(start: str) -> None:
    whole = thread()
    above = paths(whole.above(node(whole, start)))
    assert [path for path in above if path in RECORDS][:5] == RECORDS[:5]


def test_a_whole_thread_has_no_loose_end() -> None:
    assert loose(thread()) == set()
    text = as_text(thread(), "Larder", STUDIO.texts)
    assert "Every value, outcome, promise, decision and line hangs together." in text
    assert "Clauses outside this thread" in text


def test_a_clause_is_found_by_its_key_and_by_its_number() -> None:
    whole = thread()
    clause = node(whole, "CL-12:menu")
    assert node(whole, clause.number) is clause
    assert whole.node("9999.1") is None
    assert whole.node("") is None


def test_a_promise_leads_to_money_only_through_a_line_that_names_both() -> None:
    apart = [
        {"id": "meals", "answers_for": [{"contribution": "cook"}]},
        {"id": "heat", "answers_for": [{"resource": "oven"}]},
    ]
    whole = thread(lines=apart)
    below = paths(whole.below(node(whole, "contributions.cook")))
    assert "resources.oven" not in below
    assert ("purpose_above", "resources.oven") in loose(whole)
    assert "resources.oven" in paths(thread().below(node(thread(), "contributions.cook")))


def test_what_is_brought_belongs_to_the_outcomes_that_it_names() -> None:
    oven = [{"id": "oven", "what": "an oven", "outcomes": ["fed"]}]
    whole = thread(resources=oven, lines=[])
    assert paths(whole.above(node(whole, "resources.oven"))) == ["our_values.care", "outcomes.fed"]
    assert ("purpose_above", "resources.oven") not in loose(whole)
    gone = [{"id": "oven", "what": "an oven", "outcomes": ["gone"]}]
    assert ("purpose_above", "resources.oven") in loose(thread(resources=gone, lines=[]))


@pytest.mark.parametrize(
    ("named", "leads"),
    [
        (["warm"], {"heat"}),
        (["fed", "warm"], {"cook", "heat"}),
        ([], {"cook", "heat"}),
        (["gone"], {"cook", "heat"}),
    ],
)
def test_a_line_ties_a_promise_to_nothing_that_is_for_another_outcome(
    named: list[str], leads: set[str]
) -> None:
    whole = thread(
        outcomes=[{"id": "fed", "serves": ["care"]}, {"id": "warm"}],
        contributions=[
            {"id": "cook", "outcome": "fed"},
            {"id": "heat", "outcome": "warm"},
            {"id": "all"},
        ],
        resources=[{"id": "oven", "outcomes": named}],
        lines=[
            {
                "id": "a",
                "answers_for": [
                    *({"contribution": one} for one in ("cook", "heat", "all")),
                    {"resource": "oven"},
                ],
            }
        ],
    )
    above = paths(whole.above(node(whole, "resources.oven")))
    promised = {path.partition(".")[2] for path in above if path.startswith("contributions.")}
    assert promised == leads | {"all"}


def test_what_two_lines_answer_for_is_not_mixed_up() -> None:
    outcomes = [{"id": "fed", "serves": ["care"]}, {"id": "warm"}]
    promised = [
        {"id": "cook", "outcome": "fed"},
        {"id": "heat", "outcome": "warm"},
    ]
    lines = [
        {"id": "a", "answers_for": [{"contribution": "cook"}, {"resource": "oven"}]},
        {"id": "b", "answers_for": [{"contribution": "heat"}]},
    ]
    whole = thread(outcomes=outcomes, contributions=promised, lines=lines)
    assert "resources.oven" not in paths(whole.below(node(whole, "outcomes.warm")))
    assert "resources.oven" in paths(whole.below(node(whole, "outcomes.fed")))


@pytest.mark.parametrize(
    ("changed", "end"),
    [
        ({"outcomes": [{"id": "fed"}]}, ("outcome_below", "our_values.care")),
        ({"outcomes": [{"id": "fed"}]}, ("value_above", "outcomes.fed")),
        ({"contributions": []}, ("commitment_below", "outcomes.fed")),
        ({"contributions": [{"id": "cook"}]}, ("outcome_above", "contributions.cook")),
        ({"lines": []}, ("line_below", "contributions.cook")),
        ({"lines": []}, ("line_below", "powers.menu")),
        ({"lines": []}, ("purpose_above", "resources.oven")),
        ({"lines": [{"id": "meals"}]}, ("subject_above", "lines.meals")),
        ({"powers": [{"id": "menu"}], "lines": []}, ("purpose_above", "powers.menu")),
        (
            {"resources": [{"id": "pot", "mode": "pooled"}], "lines": []},
            ("line_below", "resources.pot"),
        ),
        (
            {"resources": [{"id": "pot", "public_money": True}], "lines": []},
            ("line_below", "resources.pot"),
        ),
    ],
)
def test_what_is_not_linked_is_listed(changed: dict[str, Any], end: tuple[str, str]) -> None:
    assert end in loose(thread(**changed))
    assert end not in loose(thread())


def test_a_link_to_a_record_that_is_gone_is_a_loose_end_and_no_link() -> None:
    promised = [{"id": "cook", "outcome": "gone", "partner": "gone", "what": "Cooks."}]
    whole = thread(contributions=promised)
    assert ("outcome_above", "contributions.cook") in loose(whole)
    assert whole.node("outcomes.gone") is None


def test_a_kept_decision_and_what_is_merely_lent_need_no_line() -> None:
    powers = [{"id": "menu", "decision": "the menu", "stance": "kept"}]
    whole = thread(powers=powers, lines=[])
    assert {path for missing, path in loose(whole) if missing == "line_below"} == {
        "contributions.cook"
    }


def test_a_line_for_a_duty_in_words_is_not_loose() -> None:
    lines = [*WHOLE["lines"], {"id": "law", "answers_for": [{"duty": "best value"}]}]
    assert ("subject_above", "lines.law") not in loose(thread(lines=lines))


def test_what_a_light_edition_puts_in_no_clause_is_listed() -> None:
    between = [{**WHOLE["lines"][0], "kind": "between"}]
    agreement = Agreement.model_validate({**WHOLE, "edition": "light", "lines": between})
    whole = thread_of(agreement, STUDIO.draft(agreement, None, final=False))
    assert loose(whole) == {("clause_below", "lines.meals")}


def test_a_clause_in_words_by_hand_still_belongs_to_its_record() -> None:
    by_hand = [{"id": "o", "clause_key": "CL-12:menu", "text": "We choose the dishes together."}]
    whole = thread(wording_overrides=by_hand)
    assert "powers.menu" in paths(whole.above(node(whole, "CL-12:menu")))


def test_a_standing_clause_hangs_on_no_record_and_says_so() -> None:
    standing = [e.node.path for e in thread().unlinked() if e.missing is Missing.RECORD_ABOVE]
    assert {"CL-03", "CL-14"} <= set(standing)
    assert "CL-12:menu" not in standing


def test_one_place_is_told_with_what_is_above_and_below() -> None:
    whole = thread()
    up = from_one(whole, node(whole, "CL-12:menu"), STUDIO.texts)
    assert "Above" in up
    assert "Below" not in up
    assert "Fewer go hungry" in up
    down = from_one(whole, node(whole, "our_values.care"), STUDIO.texts)
    assert "Above" not in down
    assert "The menu" in down


def test_nothing_to_follow_is_said_in_so_many_words() -> None:
    agreement = Agreement()
    empty = thread_of(agreement, STUDIO.draft(agreement, None, final=False))
    text = as_text(empty, "", STUDIO.texts)
    assert "there is no thread to follow" in text
    assert "Loose ends" not in text


@pytest.mark.parametrize(
    "starter",
    [path for path in sorted(template("starters").glob("*.toml")) if path.stem != "index"],
    ids=lambda path: path.stem,
)
def test_every_record_of_a_starter_is_in_its_thread(starter: Any) -> None:
    agreement = read_answers(starter).agreement
    whole = thread_of(agreement, STUDIO.draft(agreement, None, final=False))
    lists = ("our_values", "outcomes", "contributions", "resources", "powers", "lines")
    due = {f"{name}.{record.id}" for name in lists for record in getattr(agreement, name)}
    assert due <= {one.path for one in whole.nodes}
