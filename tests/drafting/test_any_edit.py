"""Drafting again after any edit, however unlikely, makes what drafting from nothing makes."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.kinds import list_names
from agreement_studio.drafting.clause_library.library import Library, load_library
from agreement_studio.drafting.document import Edition
from agreement_studio.drafting.draft import draft
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.texts import Texts, load_texts
from tests.strategies import records

Edit = Callable[[Agreement], Agreement]
STARTERS = ("marlshire-growth", "gate-to-home", "unity-street-larder")


def starter(name: str) -> Agreement:
    return read_answers(template("starters", f"{name}.toml")).agreement


@st.composite
def edits(drawing: st.DrawFn, agreement: Agreement) -> Agreement:
    """The agreement after one list of it has changed: a record more, less, moved or another."""
    named = [name for name in list_names() if getattr(agreement, name)]
    name = drawing(st.sampled_from(named or ["powers"]))
    held = list(getattr(agreement, name))
    ways = ("change", "add", "remove", "move", "turn") if held else ("add",)
    for way in drawing(st.lists(st.sampled_from(ways), min_size=1, max_size=3)):
        at = drawing(st.integers(0, max(0, len(held) - 1)))
        _edit(held, at, way, drawing(records(_model(name))))
    return agreement.amended(**{name: tuple(held)})


def _model(name: str) -> type[Record]:
    raise NotImplementedError
