"""Which findings stand beneath which answers of a page."""

from agreement_studio.desktop.forms.noticed_here import answer_path, noticed_here
from agreement_studio.review.finding import Finding, Severity


def found(check: str, severity: Severity, *places: str) -> Finding:
    return Finding(check, severity, "purpose", f"{check} asks.", places)


def test_a_finding_stands_beneath_the_answer_that_it_is_about() -> None:
    one = found("U01", Severity.MUST, "purpose.problem")
    assert noticed_here([one], ["purpose"]) == {"purpose.problem": (one,)}


def test_the_weightiest_of_several_comes_first() -> None:
    light = found("U02", Severity.COULD, "purpose.problem")
    heavy = found("U01", Severity.MUST, "purpose.problem")
    assert noticed_here([light, heavy], ["purpose"]) == {"purpose.problem": (heavy, light)}


def test_a_finding_of_another_page_is_not_shown_on_this_one() -> None:
    assert noticed_here([found("C01", Severity.MUST, "powers")], ["purpose"]) == {}


def test_a_count_of_all_that_is_open_is_repeated_beneath_none_of_its_places() -> None:
    counting = found("X16", Severity.MUST, "purpose.problem", "purpose.aim", "name")
    asking = found("U01", Severity.MUST, "purpose.problem")
    assert noticed_here([counting, asking], ["purpose"]) == {"purpose.problem": (asking,)}


def test_a_place_within_an_answer_counts_as_the_answer() -> None:
    assert answer_path("powers.grants.held_now.0.partner") == "powers.grants.held_now"
    assert answer_path("purpose.evidence.2") == "purpose.evidence"
