"""Breaking one thing in a starter, to hear which checks notice."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from agreement_studio.domain.agreement import Agreement
from tests.review.reviewing import reviewed
from tests.starters.on_disk import starter


@dataclass(frozen=True)
class Break:
    """One thing broken: in which starter, how, and which other checks should notice as well."""

    starter: str
    edit: Callable[[Agreement], Agreement]
    also: frozenset[str] = frozenset()
    prepare: Callable[[Agreement], Agreement] = lambda agreement: agreement
    """What is put right, or said, before it is broken: the check is silent after this."""


def who_noticed(broken: Break) -> set[str]:
    """The checks that say more after the break than before it."""
    whole = broken.prepare(starter(broken.starter))
    return {check for check, _ in _said(broken.edit(whole)) - _said(whole)}


def _said(agreement: Agreement) -> Counter[tuple[str, str]]:
    return Counter((finding.check, finding.about) for finding in reviewed(agreement))
