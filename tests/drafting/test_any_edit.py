"""Drafting again after any edits, several at once, makes what drafting from nothing makes."""

from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.answers.kinds import list_names
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import Edition
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.texts import load_texts
from tests.strategies import CORE, agreements

STARTERS = ("marlshire-growth", "gate-to-home", "unity-street-larder")
WAYS = ("change", "add", "remove", "move", "turn", "take over")


class Edit(NamedTuple):
    """What happens to a list, and at which place of it, counted round."""

    name: str
    way: str
    at: int

    def made(self, agreement: Agreement, donor: Agreement) -> Agreement:
        """The agreement after the edit; what comes in is taken from the donor's list."""
        held, given = list(getattr(agreement, self.name)), getattr(donor, self.name)
        at = self.at % (len(held) or 1)
        coming = given[self.at % len(given)] if given else None
        match self.way:
            case "change" if held and coming:
                held[at] = coming.amended(id=held[at].id)
            case "add" if coming and coming.id not in {record.id for record in held}:
                held.insert(at, coming)
            case "remove" if held:
                del held[at]
            case "move" if held:
                held.append(held.pop(at))
            case "turn":
                held.reverse()
            case "take over":
                held = list(given)
            case _:
                pass
        return agreement.amended(**{self.name: tuple(held)})


def starter(name: str) -> Agreement:
    return read_answers(template("starters", f"{name}.toml")).agreement


def some_agreement() -> st.SearchStrategy[Agreement]:
    return st.sampled_from(STARTERS).map(starter) | agreements()


def some_edits() -> st.SearchStrategy[Any]:
    """What is edited before each draft. The lists that others point into take part more often."""
    names = st.sampled_from(CORE) | st.sampled_from(list_names())
    edit = st.builds(Edit, names, st.sampled_from(WAYS), st.integers(0, 9))
    return st.lists(st.lists(edit, min_size=1, max_size=3), min_size=1, max_size=4)


@settings(max_examples=30)
@given(
    agreement=some_agreement(),
    donor=some_agreement(),
    drafts=some_edits(),
    edition=st.sampled_from(Edition),
)
def test_drafting_again_after_any_edits_makes_the_document_that_drafting_anew_makes(
    agreement: Agreement, donor: Agreement, drafts: list[list[Edit]], edition: Edition
) -> None:
    kept = Drafter(load_library(), load_texts())
    draft(kept, agreement, edition)
    for edits in drafts:
        for edit in edits:
            agreement = edit.made(agreement, donor)
        fresh = Drafter(load_library(), load_texts())
        assert draft(kept, agreement, edition) == draft(fresh, agreement, edition)
