"""References must say what Word would print, in each way of referring."""

from collections.abc import Callable

import pytest

from agreement_studio.adapters.word.lint import lint

MakeWordFile = Callable[..., bytes]
DOCUMENT = "word/document.xml"


def referring(make: MakeWordFile, instruction: str, result: str) -> bytes:
    return make(
        (DOCUMENT, r"REF item_a \r \h", instruction),
        (DOCUMENT, "<w:t>1.2(a)</w:t>", f"<w:t>{result}</w:t>"),
    )


@pytest.mark.parametrize(
    ("instruction", "result"),
    [
        (r"REF item_a \r", "1.2(a)"),
        (r"REF item_a \w", "1.2(a)"),
        (r"REF item_a \n", "(a)"),
        ("REF item_a", "money"),
        (r"REF clause_a \r", "1.1"),
        (r"REF part_1 \r \t", "1"),
    ],
)
def test_the_right_result_is_no_finding_and_another_is(
    instruction: str, result: str, minimal_word_file: MakeWordFile
) -> None:
    assert lint(referring(minimal_word_file, instruction, result)) == ()
    (finding,) = lint(referring(minimal_word_file, instruction, "elsewhere"))
    assert finding.rule == "fields.reference"
    assert f"Word would say “{result}”" in finding.sentence


def test_words_of_a_number_can_be_left_out_by_a_switch(minimal_word_file: MakeWordFile) -> None:
    pattern = ("word/numbering.xml", 'w:lvlText w:val="%1"', 'w:lvlText w:val="Schedule %1"')
    contents = (DOCUMENT, "<w:t>1</w:t><w:tab/>", "<w:t>Schedule 1</w:t><w:tab/>")
    for instruction, result in ((r"REF part_1 \r \t", "1"), (r"REF part_1 \r", "Schedule 1")):
        reference = (DOCUMENT, r"REF item_a \r \h", instruction)
        said = (DOCUMENT, "<w:t>1.2(a)</w:t>", f"<w:t>{result}</w:t>")
        assert lint(minimal_word_file(pattern, contents, reference, said)) == ()


def test_a_bookmark_that_stands_between_paragraphs_means_the_next_one(
    minimal_word_file: MakeWordFile,
) -> None:
    start, end = '<w:bookmarkStart w:id="9" w:name="between"/>', '<w:bookmarkEnd w:id="9"/>'
    clause = '<w:p><w:pPr><w:pStyle w:val="Heading2"/>'
    between = (DOCUMENT, clause, f"{start}{end}{clause}")
    reference = (DOCUMENT, r"REF item_a \r \h", r"REF between \r \h")
    said = (DOCUMENT, "<w:t>1.2(a)</w:t>", "<w:t>1.1</w:t>")
    assert lint(minimal_word_file(between, reference, said)) == ()


@pytest.mark.parametrize("name", ["unnumbered", "spread"])
def test_nothing_is_said_where_nothing_can_be_known(
    name: str, minimal_word_file: MakeWordFile
) -> None:
    start, end = f'<w:bookmarkStart w:id="9" w:name="{name}"/>', '<w:bookmarkEnd w:id="9"/>'
    caption, section = '<w:r><w:t xml:space="preserve">Table ', "<w:sectPr>"
    marked = (DOCUMENT, caption, f"{start}{caption}")
    ended = (DOCUMENT, section, f"{end}{section}")
    switch = r"\r" if name == "unnumbered" else ""
    reference = (DOCUMENT, r"REF item_a \r \h", f"REF {name} {switch}")
    assert lint(minimal_word_file(marked, ended, reference)) == ()
