"""Any text file as passages with their lines, clauses and headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.text_passages import text_passages
from agreement_studio.domain.errors import UnreadableFileError

TEXT = """# Our work

WHY WE ARE HERE

1. Money
1.1 The fund pays
small bills.
1.2 It pays them early.

- on Mondays
"""


def test_passages_know_their_line_their_number_and_their_heading() -> None:
    read = text_passages(TEXT.encode(), "ours.md")
    assert [
        (one.text, one.place.line, one.place.clause, one.place.heading) for one in read.passages
    ] == [
        ("# Our work", 1, "", "Our work"),
        ("WHY WE ARE HERE", 3, "", "WHY WE ARE HERE"),
        ("1. Money", 5, "1", "Money"),
        ("1.1 The fund pays\nsmall bills.", 6, "1.1", "Money"),
        ("1.2 It pays them early.", 8, "1.2", "Money"),
        ("- on Mondays", 10, "1.2", "Money"),
    ]


@given(st.lists(st.sampled_from(["a", "\n", " ", "\r\n", "1.2 ", "# b", "- c", "\t", "(a)"])))
def test_every_passage_begins_on_the_line_it_names(pieces: list[str]) -> None:
    text = "".join(["x", *pieces])
    lines = text.replace("\r\n", "\n").split("\n")
    for one in text_passages(text.encode(), "ours.txt").passages:
        assert lines[one.place.line - 1].endswith(one.text.split("\n")[0])


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfna\xc3\xafve", "naïve"),
        ("naïve".encode("utf-16"), "naïve"),
        (b"na\xefve", "naïve"),
    ],
)
def test_texts_of_windows_are_read_too(data: bytes, text: str) -> None:
    read = text_passages(data, "ours.txt")
    assert [one.text for one in read.passages] == [text]
    assert len(read.warnings) == (data == b"na\xefve")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "is a PDF file"),
        (b"{\\rtf1", "rich text file"),
        (b"a\x00b", "is no text file"),
        (b"a" * 5_000_001, "larger than 5 MB"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError, match=f"^theirs.txt {sentence}|{sentence}"):
        text_passages(data, "theirs.txt")
