"""What goes out is written whole or not at all, and can be stopped between its pieces."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.outgoing import Choices, Format, Style, Subject, Version
from agreement_studio.application.ports import Written
from agreement_studio.application.sending import (
    Means,
    NothingToDrawError,
    Stage,
    StoppedError,
    Watch,
    send_out,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import UnreadableFileError, UnwrittenFileError
from agreement_studio.pictures.svg import svg
from agreement_studio.wiring import Studio


@pytest.fixture
def means(studio: Studio) -> Means:
    return Means(
        studio,
        lambda path, data: write_whole(path, data, replace=True),
        lambda document, options: Written(b"%PDF"),
        lambda drawing, _form: svg(drawing).encode(),
    )


@pytest.mark.parametrize("form", [Format.WORD, Format.PDF, Format.WEB, Format.TEXT])
@pytest.mark.parametrize("subject", [Subject.AGREEMENT, Subject.READINESS])
def test_each_subject_is_written_in_each_form(
    form: Format, subject: Subject, means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    place = tmp_path / f"out{form}"
    sent = send_out(marlshire, Choices(subject, form), place, means)
    assert sent.paths == (place,)
    assert place.stat().st_size > 3


@pytest.mark.parametrize("version", Version)
def test_each_edition_reads_otherwise(
    version: Version, means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    clean, other = tmp_path / "clean.md", tmp_path / "other.md"
    send_out(marlshire, Choices(format=Format.TEXT), clean, means)
    send_out(marlshire, Choices(format=Format.TEXT, version=version), other, means)
    is_same = clean.read_bytes() == other.read_bytes()
    assert is_same == (version is Version.CLEAN)


def test_a_final_copy_with_open_points_is_a_marked_draft_that_lists_them(
    means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    place = tmp_path / "a.md"
    sent = send_out(marlshire, Choices(format=Format.TEXT, final=True), place, means)
    assert sent.still_open
    assert "not yet agreed" in place.read_text(encoding="utf-8")
    assert not send_out(marlshire, Choices(format=Format.TEXT), place, means).still_open


def test_answers_go_inside_only_where_that_was_chosen_and_never_into_a_final_copy(
    means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    place = tmp_path / "a.docx"
    sizes = []
    for choices in (Choices(), Choices(with_data=True), Choices(with_data=True, final=True)):
        sent = send_out(marlshire, choices, place, means)
        sizes.append((sent.carries_data, place.stat().st_size))
    assert [carries for carries, _ in sizes] == [False, True, False]
    assert sizes[1][1] > sizes[0][1] + 1_000


def test_pictures_are_written_beside_one_another_under_the_name_that_was_asked_for(
    means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    choices = Choices(Subject.PICTURES, Format.SVG)
    sent = send_out(marlshire, choices, tmp_path / "Marlshire v1.2.svg", means)
    assert len(sent.paths) > 1
    assert sorted(sent.paths) == sorted(tmp_path.iterdir())
    assert all(path.name.startswith("Marlshire v1.2, ") for path in sent.paths)
    with pytest.raises(NothingToDrawError, match="nothing to draw yet"):
        send_out(Agreement(), choices, tmp_path / "b.svg", means)


@pytest.mark.parametrize("stage", [*Stage, "pictures"])
def test_stopped_at_any_place_nothing_is_written_and_the_old_file_stays(
    stage: str, means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    place = tmp_path / "a.svg" if stage == "pictures" else tmp_path / "a.docx"
    place.write_bytes(b"old")
    reached: list[Stage] = []

    def is_stopped() -> bool:
        if stage == "pictures":
            return Stage.WRITING in reached
        return stage == Stage.DRAFTING or Stage(stage) in reached

    chosen = Subject.PICTURES if stage == "pictures" else Subject.AGREEMENT
    choices = Choices(chosen, Format.SVG if stage == "pictures" else Format.WORD)
    watch = Watch(reached.append, is_stopped)
    if stage == Stage.SAVING:  # too late: the file is written whole by then
        send_out(marlshire, choices, place, means, watch)
        assert place.read_bytes() != b"old"
        return
    with pytest.raises(StoppedError, match=r"Stopped\. Nothing was written\."):
        send_out(marlshire, choices, place, means, watch)
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


def _refusing_after(count: int) -> Callable[[Path, bytes], None]:
    """A disk that takes so many files, and then is full."""
    written: list[Path] = []

    def save(path: Path, data: bytes) -> None:
        if len(written) == count:
            raise UnwrittenFileError(f"{path} could not be written: no space left on device.")
        written.append(path)
        write_whole(path, data, replace=True)

    return save


def test_where_the_disk_is_full_after_one_picture_none_is_left_behind(
    studio: Studio, means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    full = Means(studio, _refusing_after(1), means.pdf, means.picture)
    with pytest.raises(UnwrittenFileError, match="no space left"):
        send_out(marlshire, Choices(Subject.PICTURES, Format.SVG), tmp_path / "a.svg", full)
    assert list(tmp_path.iterdir()) == []


def test_a_house_style_that_is_no_word_file_is_refused_in_one_sentence(
    means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    office = tmp_path / "office.docx"
    office.write_bytes(b"PK\x03\x04 damaged")
    choices = Choices(style=Style.OFFICE, office_file=office)
    with pytest.raises(UnreadableFileError, match=r"office\.docx"):
        send_out(marlshire, choices, tmp_path / "a.docx", means)
    assert list(tmp_path.iterdir()) == [office]


def test_a_word_file_can_be_stopped_in_the_middle_of_its_writing(
    means: Means, marlshire: Agreement, tmp_path: Path
) -> None:
    place = tmp_path / "out.docx"
    stages: list[Stage] = []
    asked = count()

    def is_stopped() -> bool:
        return stages[-1:] == [Stage.WRITING] and next(asked) > 40

    with pytest.raises(StoppedError):
        send_out(marlshire, Choices(), place, means, Watch(stages.append, is_stopped))
    assert stages == [Stage.DRAFTING, Stage.WRITING]
    assert not place.exists()
