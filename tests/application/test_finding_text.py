"""Finding words in the answers, and putting others in their place."""

from datetime import UTC, datetime
from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.finding_text import (
    TextSearch,
    Wanted,
    replace_all,
    replace_one,
)
from agreement_studio.application.folded_text import folded
from agreement_studio.application.session import Session
from agreement_studio.application.solo import Solo
from agreement_studio.application.starters import starter
from agreement_studio.application.step_labels import label_in_words
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.edit import EditRefusedError
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.record import Shareable
from agreement_studio.texts import load_texts
from tests.strategies import agreements

TABLE = Agreement(
    name="The council table",
    purpose=Purpose(problem="Council homes are cold.", evidence=("A council survey",)),
    partners=(
        Partner(id="council", name="Quay Council", own_interest=Shareable(text="A calm council")),
        Partner(id="cafe", name="Café Été"),
    ),
    consents=(
        Consent(
            id="council", section=SectionKey.PURPOSE, partner="council", reason="The council asked"
        ),
    ),
)


def found(words: str, agreement: Agreement = TABLE, **options: bool) -> list[str]:
    hits = TextSearch().hits(agreement, Wanted(words, **options))
    return [f"{hit.path}:{hit.text[hit.start : hit.end]}" for hit in hits]


def test_words_are_found_in_every_answer_and_in_no_id_or_consent() -> None:
    assert sorted(found("council")) == [
        "name:council",
        "partners.council.name:Council",
        "partners.council.own_interest:council",
        "purpose.evidence:council",
        "purpose.problem:Council",
    ]


def test_capitals_and_accents_count_where_that_is_wished() -> None:
    assert sorted(found("Council", same_case=True)) == [
        "partners.council.name:Council",
        "purpose.problem:Council",
    ]
    assert found("cafe ete") == ["partners.cafe.name:Café Été"]
    assert found("cafe", same_accents=True) == []
    assert found("CAFÉ", same_accents=True) == ["partners.cafe.name:Café"]


def test_an_accent_written_as_a_sign_of_its_own_is_found_whole() -> None:
    agreement = Agreement(name="Cafe\u0301 table")
    assert found("café", agreement, same_accents=True) == ["name:Cafe\u0301"]


def test_nothing_is_found_of_nothing() -> None:
    assert found("") == []
    assert found("\u0301") == []


def test_what_did_not_change_is_not_walked_again_and_what_did_is() -> None:
    search, wanted = TextSearch(), Wanted("cold")
    assert len(search.hits(TABLE, wanted)) == 1
    warmer = TABLE.amended(purpose=Purpose(problem="cold, cold"))
    assert len(search.hits(warmer, wanted)) == 2


def test_replacing_all_touches_no_id_and_nothing_said_for_the_record() -> None:
    after = replace_all(Wanted("council"), "town hall")(TABLE)
    assert after.partners[0].id == "council"
    assert after.partners[0].name == "Quay town hall"
    assert after.partners[0].own_interest is not None
    assert after.partners[0].own_interest.text == "A calm town hall"
    assert after.purpose.evidence == ("A town hall survey",)
    assert after.consents is TABLE.consents
    assert after.partners[1] is TABLE.partners[1]


def test_replacing_one_leaves_the_others() -> None:
    hit = TextSearch().hits(TABLE, Wanted("council"))[0]
    after = replace_one(hit, "town")(TABLE)
    assert len(found("council", after)) == len(found("council")) - 1


def test_replacing_one_does_nothing_once_its_answer_has_changed() -> None:
    hit = next(h for h in TextSearch().hits(TABLE, Wanted("cold")))
    moved = TABLE.amended(purpose=TABLE.purpose.amended(problem="It is cold."))
    assert replace_one(hit, "warm")(moved) is moved


def test_the_list_of_steps_names_what_was_replaced() -> None:
    texts = load_texts()
    hit = TextSearch().hits(TABLE, Wanted("cold"))[0]
    edits = (replace_one(hit, "warm"), replace_all(Wanted("cold"), "warm"))
    said = [label_in_words(edit.label, TABLE, edit(TABLE), texts) for edit in edits]
    assert said == ["Replace “cold” once", "Replace “cold” everywhere"]


def test_an_answer_never_grows_longer_than_one_may_be() -> None:
    agreement = Agreement(name="a" * 1000)
    with pytest.raises(EditRefusedError, match="longer than 100,000"):
        replace_all(Wanted("a"), "b" * 1000)(agreement)


def test_signs_that_no_document_can_carry_do_not_get_in() -> None:
    assert replace_all(Wanted("cold"), "warm\x00")(TABLE).purpose.problem.endswith("warm.")


@pytest.mark.parametrize("words", ["the", "council", "a"])
def test_every_hit_of_a_starter_can_be_replaced_and_counted(words: str) -> None:
    agreement = read_answers(starter("saltery-bay-mend").path).agreement
    wanted = Wanted(words)
    assert TextSearch().hits(agreement, wanted)
    after = replace_all(wanted, "§")(agreement)
    assert TextSearch().hits(after, wanted) == ()
    assert Agreement.model_validate(after.model_dump()) == after


_WORDS = st.text(min_size=1, max_size=3)


@given(agreements(), _WORDS, st.text(max_size=5), st.booleans(), st.booleans())
def test_replacing_all_and_undoing_it_changes_nothing(
    agreement: Agreement, words: str, put: str, case: bool, accents: bool
) -> None:
    session = Session(Solo(agreement), lambda: datetime(2026, 11, 22, tzinfo=UTC))
    wanted = Wanted(words, same_case=case, same_accents=accents)
    if session.apply(replace_all(wanted, put)):
        assert len(session.steps) == 1
        session.undo()
    assert session.agreement == agreement


@given(st.text(max_size=12), st.integers(0, 11), st.integers(1, 4), st.booleans(), st.booleans())
def test_any_part_of_a_text_is_found_in_it(
    text: str, start: int, length: int, case: bool, accents: bool
) -> None:
    part = text[start : start + length]
    wanted = Wanted(part, same_case=case, same_accents=accents)
    ends_within_a_sign = combining(normalize("NFD", text[start + length :] or " ")[0])
    if folded(part, keep_case=case, keep_accents=accents).text and not ends_within_a_sign:
        assert list(wanted.spans(text))
