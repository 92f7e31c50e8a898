"""Each rule of the lint finds the fault that was put there for it, and no other rule does."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.adapters.word.lint import HOUSE_STYLE_RULES, RULES, lint
from agreement_studio.assets import resource

MakeWordFile = Callable[..., bytes]

FAULTS: dict[str, dict[str, list[tuple[str, str]]]] = tomllib.loads(
    Path(__file__).with_name("faults.toml").read_text(encoding="utf-8")
)
ADDED: dict[str, dict[str, str]] = {
    "pictures.type": {"word/media/one.png": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
    "package.unreached-part": {"word/stray.xml": "<stray/>"},
    "package.orphaned-relationships": {
        "word/_rels/gone.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
        )
    },
}
MONEY = '<w:r><w:t xml:space="preserve">money</w:t></w:r>'
COMMENT = '<w:comment w:id="0" w:author="Ada"><w:p/></w:comment>'
COMMENTED = (
    '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">money</w:t></w:r>'
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
)
SPOILT_COMMENTS = {
    "comments.id": (COMMENT * 2, COMMENTED),
    "comments.place": (COMMENT, COMMENTED.replace('<w:commentRangeEnd w:id="0"/>', "")),
}
SECOND_PICTURE = (
    "<w:r><w:drawing><wp:inline"
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="b" descr="b"/></wp:inline></w:drawing></w:r></w:p>'
)


def seeded(rule: str) -> list[tuple[str, str, str]]:
    return [(part, old, new) for part, swaps in FAULTS[rule].items() for old, new in swaps]


def rules_found(content: bytes) -> set[str]:
    return {finding.rule for finding in lint(content, HOUSE_STYLE_RULES)}


def test_a_faultless_file_gives_nothing(minimal_word_file: MakeWordFile) -> None:
    assert lint(minimal_word_file(), HOUSE_STYLE_RULES) == ()


def test_every_rule_has_a_fault_of_its_own() -> None:
    elsewhere = {"package.order", "package.clock", "ids.picture", *SPOILT_COMMENTS}  # tested below
    assert {*FAULTS, *ADDED, *elsewhere} == {rule.id for rule in HOUSE_STYLE_RULES}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_seeded_fault_is_found_by_its_rule_alone(
    rule: str, minimal_word_file: MakeWordFile
) -> None:
    assert rules_found(minimal_word_file(*seeded(rule))) == {rule}


@pytest.mark.parametrize("rule", ADDED)
def test_a_part_that_is_wrong_as_a_whole_is_found_by_its_rule_alone(
    rule: str, minimal_word_file: MakeWordFile
) -> None:
    assert rules_found(minimal_word_file(parts=ADDED[rule])) == {rule}


def test_two_pictures_with_one_id_are_found_across_parts(minimal_word_file: MakeWordFile) -> None:
    twice = minimal_word_file(("word/footer1.xml", "</w:p>", SECOND_PICTURE))
    assert rules_found(twice) == {"ids.picture"}


def with_comments(make: MakeWordFile, comments: str, place: str) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    link = f'<Relationship Id="rId90" Type="{office}/comments" Target="comments.xml"/>'
    return make(
        ("word/_rels/document.xml.rels", "</Relationships>", f"{link}</Relationships>"),
        ("word/document.xml", MONEY, place),
        parts={"word/comments.xml": f'<w:comments xmlns:w="{word}">{comments}</w:comments>'},
    )


def test_a_comment_with_one_place_is_no_fault(minimal_word_file: MakeWordFile) -> None:
    assert rules_found(with_comments(minimal_word_file, COMMENT, COMMENTED)) == set()


@pytest.mark.parametrize("rule", SPOILT_COMMENTS)
def test_a_spoilt_comment_is_found_by_its_rule_alone(
    rule: str, minimal_word_file: MakeWordFile
) -> None:
    spoilt = with_comments(minimal_word_file, *SPOILT_COMMENTS[rule])
    assert rules_found(spoilt) == {rule}


def test_a_comment_that_nothing_leads_to_is_found(minimal_word_file: MakeWordFile) -> None:
    lost = with_comments(minimal_word_file, COMMENT, MONEY)
    assert rules_found(lost) == {"comments.place"}


def test_parts_out_of_their_order_are_found(
    minimal_word_file: MakeWordFile,
    word_zip: MakeWordFile,
    unzipped: Callable[[bytes], dict[str, bytes]],
) -> None:
    parts = unzipped(minimal_word_file())
    reordered = dict(sorted(parts.items(), key=lambda one: one[0] == "docProps/app.xml"))
    assert rules_found(word_zip(reordered)) == {"package.order"}


def test_a_zip_that_tells_the_time_is_found(minimal_word_file: MakeWordFile) -> None:
    written_in_may = minimal_word_file(date_time=(2024, 5, 1, 12, 0, 0))
    assert rules_found(written_in_may) == {"package.clock"}


@pytest.mark.parametrize(("content", "rule"), [(b"", "open.empty"), (b"text", "open.not-word")])
def test_a_file_that_cannot_be_opened_is_one_finding_with_the_reason(
    content: bytes, rule: str
) -> None:
    (finding,) = lint(content)
    assert finding.rule == rule
    assert finding.line == f"{rule}: {finding.sentence}"


def test_a_path_is_read_as_well(tmp_path: Path, minimal_word_file: MakeWordFile) -> None:
    path = tmp_path / "agreement.docx"
    path.write_bytes(minimal_word_file())
    assert lint(path) == ()


def test_a_finding_names_rule_part_place_and_sentence_in_one_line(
    minimal_word_file: MakeWordFile,
) -> None:
    (finding,) = lint(minimal_word_file(*seeded("headings.jump")))
    assert finding.line == (
        "headings.jump: word/document.xml (In short): The headings jump from level 0 to 3."
    )


def test_only_a_house_style_may_not_name_an_author(minimal_word_file: MakeWordFile) -> None:
    assert lint(minimal_word_file(*seeded("file.author"))) == ()
    assert set(RULES) < set(HOUSE_STYLE_RULES)


def test_contents_with_page_numbers_are_compared_without_them(
    minimal_word_file: MakeWordFile,
) -> None:
    page = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF part_1</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )
    entry = "<w:t>Purpose</w:t></w:r>"
    assert lint(minimal_word_file(("word/document.xml", entry, entry + page))) == ()


def test_white_words_are_taken_to_stand_on_the_fill_of_a_table(
    minimal_word_file: MakeWordFile,
) -> None:
    name = '<w:name w:val="footer"/>'
    white = ("word/styles.xml", name, f'{name}<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')
    assert lint(minimal_word_file(white), HOUSE_STYLE_RULES) == ()


def test_our_own_house_style_is_without_a_finding() -> None:
    assert lint(resource("house-style.docx"), HOUSE_STYLE_RULES) == ()


OTHER_FAULTS = {
    "an end alone": (
        ("word/document.xml", '<w:bookmarkStart w:id="2" w:name="clause_a"/>', ""),
        "ids.bookmark-pair",
    ),
    "a field out of date": (
        ("word/document.xml", '"begin"/>', '"begin" w:dirty="1"/>'),
        "fields.prompt",
    ),
    "sittings in settings": (
        ("word/settings.xml", "<w:compat>", "<w:rsids/><w:compat>"),
        "file.sittings",
    ),
    "a company": (
        ("docProps/app.xml", "</Properties>", "<Company>Kim Ltd</Company></Properties>"),
        "file.people",
    ),
}


@pytest.mark.parametrize(("swap", "rule"), OTHER_FAULTS.values(), ids=OTHER_FAULTS)
def test_other_faults_of_the_same_rules_are_found(
    swap: tuple[str, str, str], rule: str, minimal_word_file: MakeWordFile
) -> None:
    assert rules_found(minimal_word_file(swap)) == {rule}


def test_a_table_with_a_name_may_go_without_a_head(minimal_word_file: MakeWordFile) -> None:
    headless = ("word/document.xml", "<w:tblHeader/>", '<w:tblHeader w:val="0"/>')
    assert lint(minimal_word_file(headless)) == ()
