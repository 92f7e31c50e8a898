"""One thing broken for each check on what is left to settle."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import KeptFinding
from tests.review.breaking import Break


def _no_way_when_stuck(agreement: Agreement) -> Agreement:
    return agreement.amended(governance=agreement.governance.amended(fallback=""))


def _board_gone(agreement: Agreement) -> Agreement:
    beyond = agreement.beyond.amended(replan_by=Who(body="no-such-board"))
    return agreement.amended(beyond=beyond)


def _kept_by_all(agreement: Agreement) -> Agreement:
    everyone = tuple(partner.id for partner in agreement.partners)
    kept = KeptFinding(id="kept", finding="X12", reason="Our lawyer asked.", agreed_by=everyone)
    return agreement.amended(kept_findings=(kept,))


def _one_does_not_agree(agreement: Agreement) -> Agreement:
    (kept,) = agreement.kept_findings
    return agreement.amended(kept_findings=(kept.amended(agreed_by=kept.agreed_by[1:]),))


# G04 asks for the way out itself; the document leaves a place open for what is gone.
BREAKS = {
    "X16": Break("nethercross-at-home", _no_way_when_stuck, frozenset({"G04"})),
    "lost-reference": Break("nethercross-at-home", _board_gone, frozenset({"X16"})),
    "kept": Break("marlshire-growth", _one_does_not_agree, prepare=_kept_by_all),
}
