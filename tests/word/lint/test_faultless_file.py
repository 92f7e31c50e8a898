"""The faultless file of these tests is faultless to others as well."""

from collections.abc import Callable

import pytest

from agreement_studio.adapters.word.lint import lint

MakeWordFile = Callable[..., bytes]
FIRST_COUNT = "<w:t>1</w:t></w:r><w:r><w:fldChar"


@pytest.mark.sdk
def test_the_sdk_finds_nothing_in_it(
    minimal_word_file: MakeWordFile, validate_with_sdk: Callable[[bytes], list[str]]
) -> None:
    assert validate_with_sdk(minimal_word_file()) == []


@pytest.mark.sdk
def test_the_sdk_says_what_it_finds_in_a_faulty_file(
    minimal_word_file: MakeWordFile, validate_with_sdk: Callable[[bytes], list[str]]
) -> None:
    faulty = minimal_word_file(("word/document.xml", 'r:embed="rId4"', 'r:embed="rId99"'))
    (found,) = validate_with_sdk(faulty)
    assert "rId99" in found


@pytest.mark.office
def test_libreoffice_shows_the_numbers_that_the_lint_works_out(
    minimal_word_file: MakeWordFile, rendered_text: Callable[[bytes], str]
) -> None:
    assert rendered_text(minimal_word_file()) == (
        "1 Purpose In short 1 Purpose 1.1 Why See clause 1.2(a) and Purpose"
        " 1.2 What we put in (a) money Table 1: Money Partner Amount Council £5"
    )


def test_a_count_may_begin_again_where_its_field_says_so(minimal_word_file: MakeWordFile) -> None:
    from_four = minimal_word_file(
        ("word/document.xml", r"\* ARABIC </w", r"\* ARABIC \r 4 </w"),
        ("word/document.xml", FIRST_COUNT, FIRST_COUNT.replace("1", "4", 1)),
    )
    assert lint(from_four) == ()
