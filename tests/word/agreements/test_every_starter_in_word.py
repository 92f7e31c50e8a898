"""Every starter in Word, in every edition and on both papers: valid, saying what was drafted."""

import re
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.adapters.word.lint import lint
from agreement_studio.adapters.word.word_writer import WordWriter
from agreement_studio.application.ports import OFFICE_PAPERS, Paper, WritingOptions
from agreement_studio.application.starters import starter, starters
from agreement_studio.domain.choices import ReadinessResult
from agreement_studio.drafting.document import Document, Edition
from agreement_studio.drafting.pages.readiness import readiness_note
from agreement_studio.wiring import Studio

STARTERS = [entry.id for entry in starters()]
EDITIONS = list(Edition)


@dataclass(frozen=True)
class Made:
    document: Document
    data: bytes


@cache
def studio() -> Studio:
    return Studio()


@cache
def made(identifier: str, edition: Edition, paper: Paper) -> Made:
    agreement = read_answers(starter(identifier).path).agreement
    document = studio().draft(agreement, edition, final=False)
    return Made(document, WordWriter()(document, WritingOptions(paper=paper)).data)


@pytest.mark.parametrize("paper", OFFICE_PAPERS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("identifier", STARTERS)
def test_our_lint_finds_nothing(identifier: str, edition: Edition, paper: Paper) -> None:
    findings = lint(made(identifier, edition, paper).data)
    assert findings == ()


@pytest.mark.sdk
@pytest.mark.parametrize("paper", OFFICE_PAPERS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("identifier", STARTERS)
def test_the_open_xml_sdk_finds_nothing(
    identifier: str,
    edition: Edition,
    paper: Paper,
    validate_with_sdk: Callable[[bytes], list[str]],
) -> None:
    assert validate_with_sdk(made(identifier, edition, paper).data) == []


@pytest.mark.office
@pytest.mark.parametrize("edition", EDITIONS)
def test_libreoffice_shows_the_words_that_were_drafted_and_no_others(
    edition: Edition,
    rendered_texts: Callable[[Sequence[bytes]], list[str]],
    visible_text: Callable[[Document], str],
) -> None:
    files = [made(identifier, edition, Paper.A4) for identifier in STARTERS]
    shown = rendered_texts([file.data for file in files])
    for identifier, file, text in zip(STARTERS, files, shown, strict=True):
        assert text == visible_text(file.document), identifier


@pytest.mark.office
@pytest.mark.parametrize("edition", EDITIONS)
def test_no_row_and_no_word_is_lost_on_the_page(
    edition: Edition,
    convert_with_office: Callable[[Sequence[bytes], str], list[Path]],
) -> None:
    """What is laid out, not only what is in the file: LibreOffice has dropped rows of tables."""
    files = [made(identifier, edition, Paper.A4) for identifier in STARTERS]
    pages = convert_with_office([file.data for file in files], "pdf")
    for identifier, file, pdf in zip(STARTERS, files, pages, strict=True):
        shown = words_of(text_of(pdf))
        drafted = words_of(" ".join(one.text for one in file.document.paragraphs()))
        assert not drafted - shown, identifier


def text_of(pdf: Path, *pages: str) -> str:
    command: list[str | Path] = ["pdftotext", "-raw", *pages, pdf, "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout


def words_of(text: str) -> Counter[str]:
    """Words as often as they stand there, those broken over two lines of a narrow cell too."""
    broken = re.findall(r"(?<![^\W\d_])([^\W\d_]+)-?\n(?=([^\W\d_]+))", text)
    return Counter(re.findall(r"[^\W\d_]{3,}", text)) + Counter(a + b for a, b in broken)


@pytest.mark.office
def test_the_street_groups_light_copy_is_at_most_six_pages(
    page_pictures: Callable[[bytes], list[object]],
) -> None:
    copy = made("unity-street-larder", Edition.LIGHT, Paper.A4)
    assert len(page_pictures(copy.data)) <= 6


@pytest.mark.parametrize("identifier", STARTERS)
def test_the_same_answers_give_the_same_bytes(identifier: str) -> None:
    agreement = read_answers(starter(identifier).path).agreement
    document = Studio().draft(agreement, Edition.CLEAN, final=False)
    again = WordWriter()(document, WritingOptions()).data
    assert again == made(identifier, Edition.CLEAN, Paper.A4).data


@pytest.mark.sdk
@pytest.mark.office
@pytest.mark.parametrize("result", list(ReadinessResult))
def test_the_note_of_reasons_for_each_result_is_valid_and_keeps_to_one_page(
    result: ReadinessResult,
    validate_with_sdk: Callable[[bytes], list[str]],
    page_pictures: Callable[[bytes], list[object]],
) -> None:
    agreement = read_answers(starter("marlshire-growth").path).agreement
    changed = agreement.amended(readiness=agreement.readiness.amended(result=result))
    data = WordWriter()(readiness_note(changed, studio().texts), WritingOptions()).data
    assert lint(data) == ()
    assert validate_with_sdk(data) == []
    assert len(page_pictures(data)) == 1


@pytest.mark.office
def test_every_summary_keeps_to_one_page(
    convert_with_office: Callable[[Sequence[bytes], str], list[Path]],
) -> None:
    files = [made(identifier, Edition.CLEAN, Paper.A4).data for identifier in STARTERS]
    closing = studio().texts.phrase("summary.prevails").split(".")[0]
    for identifier, pdf in zip(STARTERS, convert_with_office(files, "pdf"), strict=True):
        assert closing in " ".join(text_of(pdf, "-f", "2", "-l", "2").split()), identifier
