"""Nobody is asked about what they have not come to yet."""

from agreement_studio.application.begun import is_begun, spoken_now, to_come
from agreement_studio.application.critical_friend import Look
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, State
from agreement_studio.domain.legal import Version
from agreement_studio.domain.partner import Partner
from agreement_studio.review.finding import Severity
from agreement_studio.wiring import Studio

ONE = Agreement(partners=(Partner(id="bakery", name="Kiln Lane Bakery"),))


def look(agreement: Agreement) -> Look:
    return Studio().critical_friend().look(agreement)


def test_an_untouched_agreement_is_an_invitation_and_says_how_much_is_to_come() -> None:
    blank = look(Agreement())
    musts = [one for one in blank.findings.open if one.severity is Severity.MUST]
    assert spoken_now(blank) == ()
    assert to_come(blank) == len(musts) > 0


def test_to_ask_for_the_short_path_is_not_to_begin() -> None:
    assert spoken_now(look(Agreement(edition=EditionChoice.LIGHT))) == ()


def test_a_section_speaks_once_it_has_begun_and_the_others_wait() -> None:
    seen = look(ONE)
    assert {one.section for one in spoken_now(seen)} == {"partners"}
    assert to_come(seen) == sum(
        one.severity is Severity.MUST and one.section != "partners" for one in seen.findings.open
    )


def test_near_signing_everything_speaks() -> None:
    ready = look(ONE.amended(version=Version(state=State.READY)))
    assert spoken_now(ready) == ready.findings.open
    assert to_come(ready) == 0


def test_a_question_has_begun_with_its_first_answer() -> None:
    assert is_begun(ONE, ["partners.name"])
    assert not is_begun(ONE, ["partners.own_interest", "purpose.problem", "name"])
    assert is_begun(Agreement(name="Larder"), ["name"])
    assert not is_begun(Agreement(edition=EditionChoice.LIGHT), ["edition"])
    assert not is_begun(Agreement(), ["legal.status", "governance.decision_rule"])
