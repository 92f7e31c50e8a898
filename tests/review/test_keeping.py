"""Keep, because: what people looked at and left stays quiet until what it rests on changes."""

from functools import partial

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.kept import keep_finding
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Shareable
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.keeping import sorted_findings
from tests.review.reviewing import reviewed, spoken

PAIR = Agreement(
    partners=(
        Partner(id="council", name="Council", contact_phone="1"),
        Partner(id="shed", name="Mend Shed", constraints=(Shareable(text="No debts"),)),
    )
)


def kept(finding: Finding, agreement: Agreement, *agreed_by: str) -> Agreement:
    keep = partial(keep_finding, "k1", finding.check, finding.about, agreed_by=agreed_by)
    edit = keep(about=finding.sentence, reason="we know it", rests_on=finding.rests_on)
    return edit(agreement)


def test_what_is_kept_for_a_reason_no_longer_nags() -> None:
    (finding,) = spoken("P03", PAIR)
    left = kept(finding, PAIR)
    found = sorted_findings(reviewed(left), left)
    assert [one.finding.check for one in found.kept] == ["P03"]
    assert "P03" not in {one.check for one in found.open}
    assert found.kept[0].by.reason == "we know it"


def test_it_comes_back_when_what_it_rests_on_changes() -> None:
    (finding,) = spoken("P03", PAIR)
    left = kept(finding, PAIR)
    blank = answer(Address("partners", "council", ("constraints",)), [{"text": " "}])(left)
    found = sorted_findings(reviewed(blank), blank)
    assert [one.finding.check for one in found.returned] == ["P03"]
    assert "P03" in {one.check for one in found.open}


def test_it_stays_quiet_when_something_else_changes() -> None:
    (finding,) = spoken("P03", PAIR)
    left = answer(Address("partners", "council", ("contact_phone",)), "2")(kept(finding, PAIR))
    assert [k.finding.check for k in sorted_findings(reviewed(left), left).kept] == ["P03"]


def test_a_must_is_left_only_when_every_full_partner_agrees() -> None:
    alone = Agreement(partners=PAIR.partners[:1])
    (finding,) = spoken("P01", alone)
    assert finding.severity is Severity.MUST
    some = kept(finding, alone)
    found = sorted_findings(reviewed(some), some)
    assert [one.finding.check for one in found.waiting] == ["P01"]
    assert "P01" in {one.check for one in found.open}
    everyone = kept(finding, alone, "council")
    assert [k.finding.check for k in sorted_findings(reviewed(everyone), everyone).kept] == ["P01"]


def test_a_reason_for_one_partner_is_none_for_another() -> None:
    both = PAIR.amended(partners=(PAIR.partners[0], Partner(id="shed")))
    first, _ = spoken("P03", both)
    found = sorted_findings(reviewed(kept(first, both)), kept(first, both))
    assert [one.places for one in found.open if one.check == "P03"] == [
        ("partners.shed.constraints",)
    ]
