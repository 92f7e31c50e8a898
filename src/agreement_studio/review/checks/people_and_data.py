"""People and their data: staff and volunteers who are cared for, data that may be shared."""

from agreement_studio.domain.choices import Mode, ResourceKind, TransferRisk
from agreement_studio.domain.partner import PassedWork
from agreement_studio.domain.resource import Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import Tally
from agreement_studio.review.naming import called, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import any_said, is_said
from agreement_studio.texts import load_texts

_CARE = ("expenses", "volunteer_cover", "safeguarding_note")
_PASSED_ON = Tally(PassedWork, lambda work: [(work.partner, 1)] if is_said(work.what) else [])


@rule("R07", of=Resource)
def nobody_employs_or_supports_them(resource: Resource, _ask: Ask) -> Remarks:
    cases = {(True, True): "", (True, False): "employer", (False, True): "support"}
    missing = (resource.employer is None, resource.line_manager is None)
    if resource.kind is ResourceKind.STAFF and any(missing):
        place = at(resource, "employer" if missing[0] else "line_manager")
        yield Remark(place, case=cases[missing], resource=called(resource))


@rule("R08", of=Resource)
def volunteers_without_care(resource: Resource, _ask: Ask) -> Remarks:
    missing = [name for name in _CARE if not is_said(getattr(resource, name))]
    if resource.kind is ResourceKind.VOLUNTEER_TIME and missing:
        words = listed(load_texts().phrase(f"review.care.{name}") for name in missing)
        yield Remark(at(resource, missing[0]), missing=words, resource=called(resource))


@rule("R09", of=Resource)
def data_without_an_agreement(resource: Resource, ask: Ask) -> Remarks:
    if resource.kind is not ResourceKind.DATA or not resource.personal_data:
        return
    if any_said((resource.data_agreement, ask.agreement.information.data_agreement)):
        return
    yield Remark(at(resource, "data_agreement"), resource=called(resource))


@rule("staff", of=Resource)
def employer_may_change(resource: Resource, ask: Ask) -> Remarks:
    """Asked of staff who are lent or pooled, or whose employer passes work on."""
    if resource.kind is not ResourceKind.STAFF:
        return
    if resource.transfer_risk is None:
        if resource.mode in {Mode.LENT, Mode.POOLED} or _passes_work_on(resource, ask):
            yield Remark(at(resource, "transfer_risk"), resource=called(resource))
    elif resource.transfer_risk is not TransferRisk.NO:
        if resource.staff_told_on is None:
            yield Remark(at(resource, "staff_told_on"), case="told", resource=called(resource))
        if not is_said(resource.staff_at_end):
            yield Remark(at(resource, "staff_at_end"), case="end", resource=called(resource))


def _passes_work_on(resource: Resource, ask: Ask) -> bool:
    giver = resource.given_by.partner if resource.given_by else ""
    return bool(giver) and ask.count(_PASSED_ON, giver) > 0
