"""Phrases of the document: complete where answers are said, short where space is short."""

import re
from string import Formatter

from agreement_studio.domain.choices import ReadinessResult
from agreement_studio.texts import Texts

TWO_LINES = 140
HEAD_LIMIT = 32
CAPTION_LIMIT = 90

STATUS_ROWS = (
    "binding_anyway",
    "sits_beside",
    "who_may_commit",
    "duties",
    "open",
    "still_to_agree",
    "advice",
)
SUMMARY_ROWS = (
    "different",
    "who_decides",
    "stays",
    "we_put_in",
    "how_you_will_know",
    "disagree",
    "not_settled",
)


def test_every_yes_or_no_can_be_said_both_ways(texts: Texts, yes_or_no_paths: set[str]) -> None:
    due = {f"yes_no.{path}.{word}" for path in yes_or_no_paths for word in ("yes", "no")}
    assert due == {name for name in texts.phrases if name.startswith("yes_no.")}


def test_yes_and_no_read_on_and_differ(texts: Texts, yes_or_no_paths: set[str]) -> None:
    for path in yes_or_no_paths:
        yes, no = (texts.phrase(f"yes_no.{path}.{word}") for word in ("yes", "no"))
        assert yes != no, path
        assert yes[0].islower(), path
        assert no[0].islower(), path
        assert not yes.endswith("."), path
        assert not no.endswith("."), path


def test_the_status_box_has_seven_rows_of_two_lines_at_most(texts: Texts) -> None:
    for row in STATUS_ROWS:
        forms = {n: t for n, t in texts.phrases.items() if n.startswith(f"status.{row}.")}
        assert f"status.{row}.label" in forms
        assert len(forms) > 1, row
        assert {name: text for name, text in forms.items() if len(text) > TWO_LINES} == {}


def test_the_summary_has_seven_rows_that_can_say_nothing_is_there_yet(texts: Texts) -> None:
    for row in SUMMARY_ROWS:
        assert texts.phrase(f"summary.{row}.label")
        assert texts.phrase(f"summary.{row}.none").endswith(".")


def test_every_table_of_the_schedules_has_a_caption(texts: Texts) -> None:
    with_columns = {
        n.split(".")[1] for n in texts.phrases if re.match(r"schedule\.\w+\.columns", n)
    }
    assert (
        sorted(key for key in with_columns if f"schedule.{key}.caption" not in texts.phrases) == []
    )


def test_column_heads_and_captions_are_short(texts: Texts) -> None:
    heads = {n: t for n, t in texts.phrases.items() if ".columns." in n}
    captions = {n: t for n, t in texts.phrases.items() if n.endswith(".caption")}
    assert {n: t for n, t in heads.items() if len(t) > HEAD_LIMIT} == {}
    assert {n: t for n, t in captions.items() if len(t) > CAPTION_LIMIT or t.endswith(".")} == {}


def test_what_people_affected_read_is_told_apart_from_signing(texts: Texts) -> None:
    explanation = texts.phrase("signature.read_by.explanation")
    assert explanation.startswith("This is not a signature and not a witness")


def test_each_result_of_the_gate_has_a_heading_and_a_lead(texts: Texts) -> None:
    for result in ReadinessResult:
        assert texts.phrase(f"readiness.{result}.heading")
        assert texts.phrase(f"readiness.{result}.lead").endswith(".")


def test_braces_hold_plain_names_only(texts: Texts) -> None:
    for name, text in texts.phrases.items():
        for _, placeholder, format_spec, conversion in Formatter().parse(text):
            if placeholder is not None:
                assert re.fullmatch(r"[a-z_]+", placeholder), name
                assert (format_spec, conversion) == ("", None), name


def test_a_draft_says_so_and_no_phrase_passes_for_legal_advice(texts: Texts) -> None:
    assert texts.phrase("front.draft_mark", version="3") == "Draft 3 – not yet agreed"
    assert texts.phrase("footer.not_advice") == "This document is not legal advice."
