"""Views: named selections of the agreement's lists, for ``for_each`` and for conditions.

A plain list name such as ``rungs`` is a view of all its records.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    LineKind,
    Mode,
    PartnerRole,
    ResourceKind,
    Sector,
    Stance,
    TermKind,
    ValueScope,
)
from agreement_studio.domain.record import Frozen
from agreement_studio.drafting.answers.kinds import kind_of, list_names


def _all(_record: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class View:
    """Which records of the list `source` it takes, and what that means in words."""

    source: str
    meaning: str
    takes: Callable[[Any], bool] = _all

    @property
    def model(self) -> type[Frozen]:
        model = kind_of(Agreement, self.source).model
        if model is None:
            raise KeyError(self.source)
        return model


_SELECTIONS: dict[str, View] = {
    "powers.ceded": View(
        "powers", "decisions handed over or shared", lambda p: p.stance is Stance.CEDED
    ),
    "powers.kept": View("powers", "decisions kept", lambda p: p.stance is Stance.KEPT),
    "our_values.shared": View(
        "our_values", "values all of us share", lambda v: v.scope is ValueScope.SHARED
    ),
    "our_values.distinct": View(
        "our_values", "values some of us hold", lambda v: v.scope is ValueScope.DISTINCT
    ),
    "resources.pooled_cash": View(
        "resources",
        "cash in one pot",
        lambda r: r.kind is ResourceKind.CASH and r.mode is Mode.POOLED,
    ),
    "resources.public_money": View(
        "resources", "what the public has paid for", lambda r: r.public_money is True
    ),
    "resources.funded": View(
        "resources", "what a funder has granted", lambda r: bool(r.funder or r.funder_document)
    ),
    "resources.staff": View("resources", "staff", lambda r: r.kind is ResourceKind.STAFF),
    "resources.volunteers": View(
        "resources", "volunteers' time", lambda r: r.kind is ResourceKind.VOLUNTEER_TIME
    ),
    "resources.data": View("resources", "data", lambda r: r.kind is ResourceKind.DATA),
    "lines.answering": View(
        "lines",
        "one partner answers by name",
        lambda line: line.kind is not LineKind.STATUTORY and not line.collective,
    ),
    "lines.collective": View("lines", "all of us answer together", lambda line: line.collective),
    "lines.statutory": View(
        "lines", "duties of one by law", lambda line: line.kind is LineKind.STATUTORY
    ),
    "partners.with_duties": View(
        "partners", "duties that the law gives to it alone", lambda p: bool(p.statutory_duties)
    ),
    "partners.with_approval": View(
        "partners", "its own body must agree", lambda p: bool(p.approval_body)
    ),
    "partners.full": View("partners", "full partners", lambda p: p.role is PartnerRole.FULL),
    "partners.not_full": View(
        "partners", "associates and observers", lambda p: p.role is not PartnerRole.FULL
    ),
    "partners.public": View("partners", "public bodies", lambda p: p.sector is Sector.PUBLIC),
    "partners.charities": View("partners", "charities", lambda p: p.charity is True),
    "partners.contracting_authorities": View(
        "partners", "bound by procurement law", lambda p: p.contracting_authority is True
    ),
    "partners.unincorporated": View(
        "partners",
        "groups that are no legal person; the Crown is none either, and is not meant",
        lambda p: p.incorporated is False and p.crown is not True,
    ),
    "partners.with_other_work": View(
        "partners", "whose own work overlaps", lambda p: bool(p.other_work)
    ),
    "partners.people": View("partners", "people here for themselves", lambda p: p.is_person),
    "partners.freedom_of_information": View(
        "partners", "covered by that law", lambda p: p.freedom_of_information is True
    ),
    "partners.powers_relied_on": View(
        "partners", "whose power is named", lambda p: bool(p.powers_relied_on)
    ),
    "earlier_documents.replaced": View(
        "earlier_documents", "replaced by this one", lambda d: d.carries_on is False
    ),
    "earlier_documents.carrying_on": View(
        "earlier_documents", "carry on beside it", lambda d: d.carries_on is True
    ),
    "linked_documents.coming_first": View(
        "linked_documents", "come before this one", lambda d: d.comes_first
    ),
    "bodies.main": View("bodies", "hold the rest together", lambda b: b.is_main),
    "glossary.shared": View(
        "glossary",
        "words we have come to share, and any that sectors use differently",
        lambda t: t.kind is TermKind.SHARED_MEANING or t.says is not None,
    ),
    "glossary.fixed": View(
        "glossary", "words with a fixed meaning", lambda t: t.kind is TermKind.FIXED_MEANING
    ),
}

VIEWS: dict[str, View] = {
    **{name: View(name, "all of them, in the order given") for name in list_names()},
    **_SELECTIONS,
}
"""Every view by name."""
