"""Our own sentences keep our own rules: plain, British, warm, never adversarial."""

import re
from collections.abc import Mapping

import pytest

from agreement_studio.domain.choices import SectionKey

DIVIDING = re.compile(
    r"\b(?:(?<!data )breach\w*|penalt\w+|sanction\w*|damages|indemnif\w+|terminat\w+|disput\w+"
    r"|obligation\w*|liable|enforc\w+|litigation|sue[ds]?|forthwith|expel\w*|at fault|blam\w+"
    r"|fail\w*|suppliers?|contractors?|vendors?|customers?|clients?|stakeholders?|deliverables?"
    r"|service users?|end users?|beneficiar\w+|part(?:y|ies)|leverage|waive\w*|hereby|herein"
    r"|thereof|pursuant|notwithstanding|endeavours?|remed\w+|default\w*|non-performance|shall"
    r"|outsourc\w+|take[ns]? over|hard to reach|vulnerable|elderly|offenders?)\b(?! we\b)",
    re.IGNORECASE,
)
NOT_BRITISH = re.compile(
    r"\b(?:colors?|center|centers|behaviors?|favors?|labor|neighbors?|honors?|fulfill|enroll"
    r"|license[ds]?|defense|offense|catalog|check-in|organiz\w+|recogniz\w+|realiz\w+|apologiz\w+"
    r"|prioritiz\w+|analyz\w+|traveler|canceled|labeled|gotten|zip code|fall behind schedule)\b",
    re.IGNORECASE,
)
JARGON = re.compile(
    r"\b(?:synerg\w+|holistic|going forward|key stakeholders|pathways?|roll[- ]out|upskill\w*"
    r"|low-hanging|paradigm|ecosystem|empower\w*|best practice|buy-in|utilis\w+|facilitat\w+"
    r"|RACI|ISO \d+|IAP2|OBA)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "rule", [DIVIDING, NOT_BRITISH, JARGON], ids=["divides", "spelt", "jargon"]
)
def test_no_text_uses_words_we_would_question_in_others(
    rule: re.Pattern[str], all_words: Mapping[str, str]
) -> None:
    found = {place: hit.group() for place, text in all_words.items() if (hit := rule.search(text))}
    assert found == {}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (DIVIDING, "The supplier shall be liable."),
        (DIVIDING, "A breach ends it."),
        (NOT_BRITISH, "Organized behavior."),
        (JARGON, "A holistic pathway."),
    ],
)
def test_the_rules_would_notice(rule: re.Pattern[str], sentence: str) -> None:
    assert rule.search(sentence)


@pytest.mark.parametrize("sentence", ["Tell us of a data breach.", "What shall we call it?"])
def test_words_with_a_good_reason_stay_silent(sentence: str) -> None:
    assert not DIVIDING.search(sentence)


def test_quotation_marks_and_apostrophes_are_typographic(all_words: Mapping[str, str]) -> None:
    assert {place: text for place, text in all_words.items() if re.search("[\"'`]", text)} == {}


def test_no_text_is_empty_or_has_stray_spaces(all_words: Mapping[str, str]) -> None:
    assert {p: t for p, t in all_words.items() if not t or "  " in t} == {}
    # other files hold joints such as " and ", which are put between whole texts
    whole = {*SectionKey, "choices", "document", "glossary_rows"}
    checked = {p: t for p, t in all_words.items() if p.split(".toml")[0] in whole}
    assert {p: t for p, t in checked.items() if t != t.strip()} == {}


def test_every_text_keeps_to_one_line(all_words: Mapping[str, str]) -> None:
    assert {place: text for place, text in all_words.items() if "\n" in text} == {}
