"""The words that a template brings: heard beside ours, told plainly, and read as anybody's."""

import pytest

from agreement_studio.application.critical_friend import Look
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.summary import summary
from agreement_studio.application.templates.template import About, Template
from agreement_studio.application.templates.words import (
    MOST_WORDINGS,
    entries_of,
    heard,
    heard_with,
    told,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.legal import MadeFrom
from agreement_studio.domain.purpose import Purpose
from agreement_studio.review.language.reading import WordListError
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.wiring import Studio

STUDIO = Studio()
ABOUT = About("abcdefgh2345", "2", "Warm homes")
OURS = """
[[entry]]
id = "T1"
level = "high"
why = "Nobody here is one."
phrases = ["punter"]
forms = { punter = ["punters"] }
swaps = ["neighbours"]
"""

TEN = "/".join(f"x{n}" for n in range(10))
PHRASES = ", ".join(f'"w{n} {TEN} {TEN}"' for n in range(MOST_WORDINGS // 100))
AS_MANY_AS_MAY_BE = OURS.replace('["punter"]', f"[{PHRASES}]")


def template(words: str, about: About = ABOUT) -> Template:
    return Template(about, Agreement(), word_list=words.encode())


def looked_at(made: Template, aim: str) -> Look:
    agreement = begun_from(made).amended(purpose=Purpose(aim=aim))
    return STUDIO.critical_friend(heard_with(made).words).look(agreement)


def noticed(made: Template, aim: str) -> list[tuple[str, str]]:
    look = looked_at(made, aim)
    return [(one.check, one.sentence) for one in look.findings.open if one.about == "purpose.aim"]


def lines(made: Template) -> str:
    return "\n".join(summary(made, 1_000, STUDIO.texts))


def test_words_of_the_template_are_heard_beside_ours() -> None:
    found = noticed(template(OURS), "The punters are to blame.")
    assert ("T1", "“punters”: Nobody here is one. Say instead: neighbours") in found
    assert any(sentence.startswith("“to blame”") for _, sentence in found)


def test_an_agreement_that_names_no_template_hears_ours_alone() -> None:
    found = heard(MadeFrom(), lambda _id, _version: template(OURS))
    assert found.words is load_word_list()
    assert told(found, STUDIO.texts) == ""


def test_a_template_without_words_leaves_ours_as_they_are() -> None:
    found = heard_with(template(""))
    assert found.words is load_word_list()
    assert told(found, STUDIO.texts) == ""


def test_whose_words_are_heard_is_told() -> None:
    found = heard(MadeFrom(template=ABOUT.id, version="2"), lambda _id, _version: template(OURS))
    assert told(found, STUDIO.texts) == (
        "Heard here too: 1 wording that the template “Warm homes”, version 2, points out."
    )


def test_a_template_that_is_not_there_is_told_of_and_ours_are_heard() -> None:
    found = heard(MadeFrom(template=ABOUT.id, version="2"), lambda _id, _version: None)
    assert found.words is load_word_list()
    assert "is not among your templates" in told(found, STUDIO.texts)


def test_the_exact_version_is_asked_for() -> None:
    asked: list[tuple[str, str]] = []

    def find(identifier: str, version: str) -> None:
        asked.append((identifier, version))

    heard(MadeFrom(template="abc", version="1.4"), find)
    assert asked == [("abc", "1.4")]


def test_the_same_list_is_made_ready_once() -> None:
    assert heard_with(template(OURS)).words is heard_with(template(OURS)).words


def test_an_entry_that_takes_the_id_of_a_check_does_not_speak_in_its_place() -> None:
    made = template(OURS.replace('"T1"', '"U03"'))
    look = looked_at(made, "Help for punters.")
    assert "U03-word" in [one.check for one in look.findings.open]
    assert STUDIO.critical_friend(heard_with(made).words).checks["U03"] == STUDIO.checks["U03"]


def test_what_stands_in_place_of_ours_is_said_before_it_is_taken_in() -> None:
    blame = next(one for one in load_word_list().entries if one.title == "blame")
    made = template(OURS + OURS.replace("T1", blame.id))
    said = lines(made)
    assert "2 wordings to point out, among them “punter” and “punter”" in said
    assert "Of the wordings that are pointed out anyway, it says otherwise of “blame”" in said
    assert noticed(made, "He is to blame.") == []


def test_one_wording_is_told_as_one() -> None:
    said = lines(template(OURS))
    assert "A wording to point out, “punter”: it is heard in every agreement made from" in said
    assert "otherwise" not in said


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("[[entry]\n", id="no TOML"),
        pytest.param(OURS.replace("punter", "(punter)"), id="nothing certain to begin with"),
        pytest.param(OURS.replace('"T1"', '"T 1\\u202e"'), id="an id of odd signs"),
        pytest.param(OURS + "run = 1\n", id="an unknown key"),
        pytest.param(
            AS_MANY_AS_MAY_BE + OURS.replace("T1", "T2"),
            id="more wordings than a list may stand for",
        ),
    ],
)
def test_a_list_that_nobody_could_use_is_refused_in_a_sentence(words: str) -> None:
    with pytest.raises(WordListError, match=r"^Warm homes"):
        entries_of(template(words))


def test_a_list_may_stand_for_as_many_wordings_as_is_said() -> None:
    found = entries_of(template(AS_MANY_AS_MAY_BE))
    assert sum(len(one.phrases) for one in found) == MOST_WORDINGS


def test_what_a_list_says_stands_on_one_line_and_in_any_document() -> None:
    (entry,) = entries_of(
        template(
            OURS.replace("Nobody here is one.", "One.\\n\\u0001Two.").replace("neigh", "a\\tb")
        )
    )
    assert entry.why == "One. Two."
    assert entry.swaps == ("a bbours",)
