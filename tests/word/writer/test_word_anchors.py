"""Anchors are there from the first file on, so that an edited one can be read back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from agreement_studio.adapters.word.anchors import clause_tag, control_ids, paragraph_bookmark
from agreement_studio.drafting.document import Clause, Document
from tests.turns import without_turns


@pytest.mark.parametrize("guidance", [False, True])
def test_every_paragraph_of_the_tree_has_its_hidden_bookmark_and_its_words(
    guidance: bool,
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    body = body_of(written(guidance=guidance))
    for paragraph in rich_document(guidance=guidance).paragraphs():
        shown = "".join(body.text(body.marked(paragraph.key)).split())
        assert without_turns(shown) == without_turns("".join(paragraph.text.split()))


def test_every_clause_has_a_control_with_its_key(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    clauses = [block for block in rich_document().blocks() if isinstance(block, Clause)]
    body = body_of(written())
    tags = body.value("//w:sdtPr/w:tag/@w:val")
    assert tags == [f"as:clause:{clause.key}" for clause in clauses]
    ids = body.value("//w:sdtPr/w:id/@w:val")
    assert len(ids) == len(set(ids))
    assert len(body.all("//w:sdtPr/w15:appearance[@w15:val='hidden']")) == len(clauses)
    assert not body.all("//w:dataBinding")


def test_a_control_holds_the_heading_and_all_that_belongs_to_the_clause(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written(guidance=True))
    (control,) = body.all("//w:sdt[w:sdtPr/w:tag/@w:val='as:clause:clause:1.3']")
    styles = [body.style(one) for one in body.all("w:sdtContent/w:p", control)]
    assert styles == ["Heading2", "ASClauseEffect", "ASClauseText", "ASGuidanceNote"]


def test_a_key_too_long_for_word_is_hashed() -> None:
    long = "clause:" + "x" * 80
    assert clause_tag("clause:short") == "as:clause:clause:short"
    assert len(clause_tag(long)) <= 64
    assert clause_tag(long) != clause_tag(long + "y")


def test_anchors_do_not_depend_on_what_stands_around_them(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    document = rich_document()
    fewer = replace(document, sections=document.sections[2:])
    body = body_of(written(fewer))
    assert body.text(body.marked("c13a")) == "This does not create a company."
    assert paragraph_bookmark("c13a") == "_as_689032c8c006"


def test_control_ids_are_positive_and_different() -> None:
    ids = control_ids(f"clause:{number}" for number in range(3000)).values()
    assert len(set(ids)) == 3000
    assert all(0 < number < 2**31 for number in ids)
