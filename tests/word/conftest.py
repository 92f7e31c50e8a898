"""Word files for tests: a faultless one to spoil, what LibreOffice and the SDK make of a file.

The faultless file lies unpacked in ``faultless/`` beside this module.
"""

import io
import itertools
import json
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from agreement_studio.drafting.document import (
    Block,
    Cell,
    Clause,
    Contents,
    Document,
    Figure,
    Paragraph,
    Role,
    Row,
    Section,
    SectionKind,
    Signature,
    Table,
)

FAULTLESS = Path(__file__).with_name("faultless")
TEXT_PARTS = frozenset({".xml", ".rels"})
FIRST_PARTS = ("[Content_Types].xml", "_rels/.rels")
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
SECONDS_FOR_LIBREOFFICE = 100

Moment = tuple[int, int, int, int, int, int]
Parts = Mapping[str, str | bytes]


# --------------------------------------------------------------------------------- Word files


def faultless_parts() -> dict[str, str | bytes]:
    found: dict[str, str | bytes] = {}
    for path in FAULTLESS.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            is_text = path.suffix in TEXT_PARTS or path.name in TEXT_PARTS
            name = path.relative_to(FAULTLESS).as_posix()
            found[name] = content.decode("utf-8") if is_text else content
    return found


def zipped(parts: Parts, *, date_time: Moment = FIRST_DAY) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, date_time)
            member.create_system = 0
            member.compress_type = zipfile.ZIP_DEFLATED
            container.writestr(member, content)
            member.external_attr = 0
    return stream.getvalue()


@pytest.fixture(scope="session")
def word_zip() -> Callable[..., bytes]:
    """Parts by name to a zip with the parts in that order, told by no clock and no computer."""
    return zipped


@pytest.fixture(scope="session")
def unzipped() -> Callable[[bytes], dict[str, bytes]]:
    """The parts of a Word file by name, in the order of the zip."""

    def parts(data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            return {name: container.read(name) for name in container.namelist()}

    return parts


@pytest.fixture(scope="session")
def minimal_word_file() -> Callable[..., bytes]:
    """A small faultless Word file, or one with faults.

    Each swap is (part, old text, new text), and the old text must be there; ``parts`` are added
    or take the place of others; ``without`` are left out.
    """
    faultless = faultless_parts()

    def build(
        *swaps: tuple[str, str, str],
        parts: Parts | None = None,
        without: Sequence[str] = (),
        date_time: Moment = FIRST_DAY,
    ) -> bytes:
        made = {**faultless, **(parts or {})}
        for part, old, new in swaps:
            text = str(made[part])
            assert old in text, f"{part} has no {old!r} to replace"
            made[part] = text.replace(old, new, 1)
        names = [*FIRST_PARTS, *sorted(name for name in made if name not in FIRST_PARTS)]
        return zipped({n: made[n] for n in names if n not in without}, date_time=date_time)

    return build


# --------------------------------------------------------- what other programs make of a file


@pytest.fixture(scope="session")
def convert_with_office(
    soffice: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Sequence[bytes], str], list[Path]]:
    """Word files through LibreOffice, all in one start, to files such as ``pdf``.

    Every worker has a profile of its own, which LibreOffice fills at its first start.
    """
    profile = tmp_path_factory.mktemp("office-profile")

    def convert(files: Sequence[bytes], target: str) -> list[Path]:
        folder = tmp_path_factory.mktemp("office")
        sources = [folder / f"file{number}.docx" for number in range(len(files))]
        for source, content in zip(sources, files, strict=True):
            source.write_bytes(content)
        results = folder / "made"
        options = [
            "--headless",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to",
            target,
        ]
        command: list[str | Path] = [soffice, *options, "--outdir", results, *sources]
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS_FOR_LIBREOFFICE)
        ending = target.partition(":")[0]
        made = [results / f"{source.stem}.{ending}" for source in sources]
        missing = [path.name for path in made if not path.is_file()]
        assert not missing, f"LibreOffice could not open {missing}"
        return made

    return convert


@pytest.fixture(scope="session")
def rendered_texts(
    convert_with_office: Callable[[Sequence[bytes], str], list[Path]],
) -> Callable[[Sequence[bytes]], list[str]]:
    """The text LibreOffice shows of each file: no headers and footers, white space collapsed."""

    def texts(files: Sequence[bytes]) -> list[str]:
        made = convert_with_office(files, "txt:Text (encoded):UTF8")
        return [collapsed(path.read_text(encoding="utf-8-sig")) for path in made]

    return texts


@pytest.fixture(scope="session")
def rendered_text(
    rendered_texts: Callable[[Sequence[bytes]], list[str]],
) -> Callable[[bytes], str]:
    """As `rendered_texts`, for one file."""
    return lambda content: rendered_texts([content])[0]


@pytest.fixture(scope="session")
def page_pictures(
    convert_with_office: Callable[[Sequence[bytes], str], list[Path]],
) -> Callable[[bytes], list[Path]]:
    """A PNG of each page as LibreOffice lays it out, at 60 dots an inch."""

    def pictures(content: bytes) -> list[Path]:
        (pdf,) = convert_with_office([content], "pdf")
        subprocess.run(["pdftoppm", "-png", "-r", "60", pdf, pdf.with_suffix("")], check=True)
        return sorted(pdf.parent.glob("*.png"))

    return pictures


@pytest.fixture(scope="session")
def validate_with_sdk(
    sdk_validator: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[bytes], list[str]]:
    """What the Open XML SDK finds in a file: one line each, none for a valid file."""

    def validate(content: bytes) -> list[str]:
        path = tmp_path_factory.mktemp("sdk") / "file.docx"
        path.write_bytes(content)
        done = subprocess.run(
            [sdk_validator, path, "Microsoft365"], check=False, capture_output=True, timeout=60
        )
        errors = json.loads(done.stdout)["errors"]
        return [f"{one['path']}: {one['description']} @ {one['xPath']}" for one in errors]

    return validate


# --------------------------------------------------------------------- what a reader should see


def collapsed(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="session")
def visible_text() -> Callable[[Document], str]:
    """All words a reader of the document sees, in order, as `rendered_text` gives them.

    Numbers of headings, clauses and items, bullets, captions, contents; no headers, no footers,
    no alternative texts. Of the notes at the foot of pages only the raised numbers are there.
    """
    return lambda document: collapsed(" ".join(_document_words(document)))


def _document_words(document: Document) -> Iterator[str]:
    schedules = {one.key for one in document.sections if one.kind is SectionKind.SCHEDULE}
    note_numbers = itertools.count(1)
    for section in document.sections:
        if section.kind is not SectionKind.FRONT:
            yield f"{_section_number(section)} {section.heading}"
        for block in section.blocks:
            if isinstance(block, Contents):
                yield block.heading
                for number, heading, key in block.entries:
                    yield f"Schedule {number}" if key in schedules and number else number
                    yield heading
            else:
                yield from _block_words(block, note_numbers)


def _section_number(section: Section) -> str:
    is_schedule = section.kind is SectionKind.SCHEDULE and section.number
    return f"Schedule {section.number}" if is_schedule else section.number


def _block_words(block: Block, note_numbers: Iterator[int]) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from _paragraph_words(block)
        case Clause():
            yield f"{block.number} {block.heading}"
            parts = (block.effect_line, *block.paragraphs, *block.guidance)
            words = [word for part in parts if part for word in _paragraph_words(part)]
            named = "".join(note.text for note in block.guidance)
            if block.guidance and any(source not in named for source in block.sources):
                words[-1] += str(next(note_numbers))
            yield from words
        case Table():
            yield f"{block.label}. {block.caption}" if block.label else ""
            yield from block.header
            yield from _row_words(block.rows)
            for note in block.notes:
                yield from _paragraph_words(note)
        case Figure():
            yield f"{block.label}. {block.caption}" if block.label else ""
        case Signature():
            is_named = block.partner in block.caption
            yield "" if is_named else block.caption
            yield "".join(mark.text for mark in block.marks)
            yield block.caption if is_named else block.partner
            yield from _row_words(block.rows)
        case Contents():
            return


def _row_words(rows: tuple[Row, ...]) -> Iterator[str]:
    cells: Iterator[Cell] = (cell for row in rows for cell in row.cells)
    for cell in cells:
        for paragraph in cell.paragraphs:
            yield from _paragraph_words(paragraph)


def _paragraph_words(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.role in {Role.BULLET, Role.CELL_BULLET}:
        yield "•"
    yield paragraph.number
    yield paragraph.text
