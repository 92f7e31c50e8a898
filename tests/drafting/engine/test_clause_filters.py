"""What each filter and comparison does with an answer, a list, a gap."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Overspend, ResourceKind, TransferRisk
from agreement_studio.domain.glossary import Term
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.outcome import Indicator
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.rhythm import Leaving, Review
from agreement_studio.drafting.answers.facts import Facts
from agreement_studio.drafting.answers.pieces import Said
from agreement_studio.drafting.answers.speaker import Speaker
from agreement_studio.drafting.clause_library.filters import FILTERS
from agreement_studio.drafting.clauses.numbering import NumberedClauses
from agreement_studio.drafting.document import Clause, Emphasis, Variable
from agreement_studio.drafting.jurisdiction import NO_PACK
from agreement_studio.texts import Texts

Say = Callable[..., str]
RESOURCES = 'for_each = "resources"\nreads = ["resources"]'
STAFF = Resource(
    id="r",
    kind=ResourceKind.STAFF,
    what="a coordinator",
    quantity=Decimal("12.50"),
    unit="hours a week",
    value=Money(amount=Decimal(18000)),
    begins=date(2027, 4, 1),
    overspend=(Overspend.POOL_UNDERSPEND, Overspend.DO_LESS),
    transfer_risk=TransferRisk.MAYBE,
)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{{ this.quantity | quantity(this.unit) }}", "12.5 hours a week"),
        ("{{ this.quantity | quantity }}", "12.5"),
        ("{{ this.quantity | number }}", "12.5"),
        ("{{ this.quantity }} {{ this.unit }}", "12.5 hours a week"),
        ("{{ this.value | money }}", "£18,000"),
        ("{{ this.begins | date }}", "1 April 2027"),
        ("{{ this.what | sentence_part | lower_first }}", "a coordinator"),
        ("{{ this | name }}", "A coordinator"),
        ("{{ this.overspend | count }}", "2"),
        ("{{ this.overspend | count | number }}", "two"),
        ("{{ this.what | count }}{{ this.ends | count }}", "10"),
    ],
)
def test_an_answer_prints_as_people_write_it(say: Say, body: str, says: str) -> None:
    assert say(body, Agreement(resources=(STAFF,)), RESOURCES) == says


@pytest.mark.parametrize("text_kind", ["phrase", "meaning"])
def test_choices_say_their_phrase_or_meaning(say: Say, texts: Texts, text_kind: str) -> None:
    agreement = Agreement(resources=(STAFF,))
    one = texts.choice("transfer_risk", "maybe", text_kind)
    each = [texts.choice("overspend", key, text_kind) for key in ("pool_underspend", "do_less")]
    said = say(f"{{{{ this.transfer_risk | {text_kind} }}}}|", agreement, RESOURCES)
    assert said == f"{one}|"
    listed = FILTERS[text_kind](Speaker(Facts(agreement, texts, NO_PACK)).leaf(STAFF, "overspend"))
    assert isinstance(listed, Said)
    assert all(text in listed.text for text in each)


@pytest.mark.parametrize(
    "filter_call",
    ["days", "working_days", "hours", "months", "years", "number", "quantity('x')"],
)
def test_a_missing_number_stays_a_gap(say: Say, texts: Texts, filter_call: str) -> None:
    body = f"{{{{ leaving.notice_months | {filter_call} }}}}"
    gap = texts.gap("leaving.notice_months")
    assert say(body, Agreement(), 'reads = ["leaving"]') == f"[to agree: {gap}]"


@pytest.mark.parametrize(
    ("expression", "holds"),
    [
        ("leaving.notice_months > 2", True),
        ("leaving.notice_months >= 3", True),
        ("leaving.notice_months < 3", False),
        ("leaving.notice_months <= 3", True),
        ("2 < leaving.notice_months", True),
        ("leaving.notice_months == 3", True),
        ("leaving.notice_months != 3", False),
        ("leaving.hand_over | count > 1", True),
        ("'keys' in leaving.hand_over", True),
        ("'keys' not in leaving.hand_over", False),
        ("leaving.hand_over == 'keys'", False),
    ],
)
def test_answers_compare_by_value(say: Say, expression: str, holds: bool) -> None:
    leaving = Leaving(notice_months=3, hand_over=("keys", "the rota"))
    body = f"{{% if {expression} %}}yes{{% else %}}no{{% endif %}}"
    assert say(body, Agreement(leaving=leaving), 'reads = ["leaving"]') == (
        "yes" if holds else "no"
    )


@pytest.mark.parametrize("operator", ["<", "<=", ">", ">="])
def test_what_is_not_answered_is_neither_more_nor_less(say: Say, operator: str) -> None:
    body = f"{{% if leaving.notice_months {operator} 3 %}}yes{{% else %}}no{{% endif %}}"
    assert say(body, Agreement(), 'reads = ["leaving"]') == "no"


def test_nought_is_an_answer(say: Say) -> None:
    agreement = Agreement(leaving=Leaving(notice_months=0))
    body = "{% if leaving.notice_months %}{{ leaving.notice_months | months }}{% endif %}"
    assert say(body, agreement, 'reads = ["leaving"]') == "0 months"


def test_a_defined_word_is_marked_where_it_is_defined(
    draft: Callable[..., NumberedClauses],
    clauses_of: Callable[[NumberedClauses], list[Clause]],
) -> None:
    agreement = Agreement(glossary=(Term(id="board", term="Board"),))
    front = 'for_each = "glossary"\nreads = ["glossary"]'
    (clause,) = clauses_of(draft({"CL-01": (front, "**{{ this.term | term }}**")}, agreement))
    assert clause.paragraphs[0].inlines == (
        Variable("glossary.board.term", "Board", Emphasis.TERM),
    )


def test_a_possessive_follows_a_gap_too(say: Say, texts: Texts) -> None:
    said = say(
        "{{ this | name | possessive }} part",
        Agreement(partners=(Partner(id="p"),)),
        'for_each = "partners"\nreads = ["partners"]',
    )
    assert said == f"[to agree: {texts.gap('partners.name')}]’s part"


def test_dates_that_are_known_in_part(say: Say) -> None:
    review = Review(id="r", next_on="2027-04")
    body = "{{ this.next_on | partial_date }}"
    said = say(body, Agreement(reviews=(review,)), 'for_each = "reviews"\nreads = ["reviews"]')
    assert said == "April 2027"


def test_measured_figures(say: Say) -> None:
    indicator = Indicator(id="i", target=Measure(number=Decimal(80), unit="%", on="2028"))
    said = say(
        "{{ this.target | measure }}",
        Agreement(indicators=(indicator,)),
        'for_each = "indicators"\nreads = ["indicators"]',
    )
    assert said == "80% in 2028"


@pytest.mark.parametrize(("count", "says"), [(0, "gap"), (1, "One."), (2, "One. Two!")])
def test_a_list_can_be_said_as_sentences(say: Say, texts: Texts, count: int, says: str) -> None:
    leaving = Leaving(hand_over=("one", "two!")[:count])
    said = say(
        "{{ leaving.hand_over | sentences }}", Agreement(leaving=leaving), 'reads = ["leaving"]'
    )
    assert said == says.replace("gap", f"[to agree: {texts.gap('leaving.hand_over')}]")
