"""Fields are read whole, however Word cuts them into runs."""

import pytest
from lxml import etree

from agreement_studio.adapters.word.ooxml.fields import read_fields
from agreement_studio.adapters.word.ooxml.names import NAMESPACES, Element

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def words(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def story(inside: str) -> Element:
    return etree.fromstring(f'<w:p xmlns:w="{NAMESPACES["w"]}">{inside}</w:p>')


def test_an_instruction_cut_into_runs_is_one_instruction() -> None:
    cut = BEGIN + code("INCLUDE") + code(r"TEXT other \* MERGE") + SEPARATE + words("x") + END
    (field,) = read_fields(story(cut)).fields
    assert (field.name, field.target, field.result) == ("INCLUDETEXT", "other", "x")
    assert field.has_switch("*")


def test_a_field_inside_the_result_of_another_is_part_of_its_result() -> None:
    inner = BEGIN + code("PAGEREF a") + SEPARATE + words("7") + END
    reading = read_fields(story(BEGIN + code("TOC") + SEPARATE + words("Money ") + inner + END))
    assert [(one.name, one.result) for one in reading.fields] == [
        ("TOC", "Money 7"),
        ("PAGEREF", "7"),
    ]


def test_a_simple_field_holds_its_own_result() -> None:
    (field,) = read_fields(story(f'<w:fldSimple w:instr="PAGE">{words("3")}</w:fldSimple>')).fields
    assert (field.name, field.target, field.result) == ("PAGE", "", "3")


@pytest.mark.parametrize("inside", [BEGIN, END, SEPARATE, BEGIN + END + END])
def test_what_does_not_pair_is_counted(inside: str) -> None:
    assert read_fields(story(inside)).unpaired == 1


def test_text_outside_fields_belongs_to_none() -> None:
    reading = read_fields(story(words("before") + BEGIN + code("PAGE") + END + words("after")))
    assert [one.result for one in reading.fields] == [""]


def test_a_switch_may_carry_a_word() -> None:
    (field,) = read_fields(story(r'<w:fldSimple w:instr="SEQ Table \* ARABIC \r 4"/>')).fields
    assert (field.after_switch("r"), field.after_switch("n")) == ("4", "")
