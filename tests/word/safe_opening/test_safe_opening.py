"""Word files of others are opened only when nothing in them can harm; each refusal says why."""

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.adapters.word.ooxml.safe_xml import MAX_DEPTH, UnsafeXmlError, read_xml
from agreement_studio.adapters.word.safe_opening import (
    Reason,
    UnsafeWordFile,
    container,
    open_safely,
)
from agreement_studio.adapters.word.safe_opening.container import (
    MAX_FILE_BYTES,
    MAX_PART_BYTES,
    MAX_PARTS,
)

MakeWordFile = Callable[..., bytes]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT = "word/document.xml"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ENOUGH_MEMORY = 48 * 1024 * 1024  # of a bomb that would fill gigabytes


def refusal(content: bytes) -> UnsafeWordFile:
    """The refusal, which must come without filling memory."""
    tracemalloc.start()
    try:
        with pytest.raises(UnsafeWordFile) as refused:
            open_safely(content)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < ENOUGH_MEMORY
    return refused.value


def zipped(*members: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def with_more(content: bytes, *members: tuple[str, bytes]) -> bytes:
    """The file with members added at the end, twice-used names and unsafe ones included."""
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a") as archive:
        for name, added in members:
            archive.writestr(zipfile.ZipInfo(name), added, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def test_a_faultless_file_opens_without_a_warning(minimal_word_file: MakeWordFile) -> None:
    package = open_safely(minimal_word_file())
    assert package.main == DOCUMENT
    assert package.warnings == ()
    assert package.root(DOCUMENT).tag.endswith("}document")
    assert package.parts["word/media/one.png"].startswith(b"\x89PNG")


def test_a_file_is_opened_from_its_path_too(
    tmp_path: Path, minimal_word_file: MakeWordFile
) -> None:
    path = tmp_path / "office.docx"
    path.write_bytes(minimal_word_file())
    assert open_safely(path).main == DOCUMENT


def test_a_template_without_macros_opens_like_a_document(minimal_word_file: MakeWordFile) -> None:
    template = MAIN_TYPE.replace("document.main", "template.main")
    assert open_safely(minimal_word_file(("[Content_Types].xml", MAIN_TYPE, template))).parts


@pytest.mark.parametrize(
    ("content", "reason", "said"),
    [
        (b"", Reason.EMPTY, "empty"),
        (b"Dear all,", Reason.NOT_WORD, "not a Word file"),
        (OLE + bytes(4096), Reason.OLD_FORMAT, "(.doc)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Reason.PASSWORD, "password"),
        (zipped(("holiday.txt", b"sun")), Reason.NOT_WORD, "zip file"),
        (
            zipped(("mimetype", b"application/vnd.oasis.opendocument.text")),
            Reason.NOT_WORD,
            "OpenDocument",
        ),
        (b"PK\x03\x04" + bytes(100), Reason.DAMAGED, "damaged"),
    ],
    ids=["0 bytes", "plain text", ".doc", "encrypted", "any zip", "OpenDocument", "zip head alone"],
)
def test_what_is_no_word_file_is_refused_with_the_reason(
    content: bytes, reason: Reason, said: str
) -> None:
    refused = refusal(content)
    assert refused.reason == reason
    assert said in refused.sentence


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused_as_damaged(
    kept: float, minimal_word_file: MakeWordFile
) -> None:
    whole = minimal_word_file()
    assert refusal(whole[: int(len(whole) * kept)]).reason == Reason.DAMAGED


def test_a_file_with_one_byte_turned_is_refused_as_damaged(minimal_word_file: MakeWordFile) -> None:
    spoilt = bytearray(minimal_word_file())
    spoilt[200] ^= 0xFF
    assert refusal(bytes(spoilt)).reason == Reason.DAMAGED


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_files_with_macros_are_refused(content_type: str, minimal_word_file: MakeWordFile) -> None:
    refused = refusal(minimal_word_file(("[Content_Types].xml", MAIN_TYPE, content_type)))
    assert refused.reason == Reason.MACROS
    assert "programs" in refused.sentence


def test_a_macro_project_in_a_plain_document_is_refused(minimal_word_file: MakeWordFile) -> None:
    content = with_more(minimal_word_file(), ("word/vbaProject.bin", b"Sub AutoOpen()"))
    assert refusal(content).reason == Reason.MACROS


@pytest.mark.parametrize(
    ("content_type", "said"),
    [
        (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "spreadsheet",
        ),
        ("application/vnd.openxmlformats-officedocument.presentationml.slide+xml", "presentation"),
        ("application/x-unheard-of", "no text of a document"),
    ],
)
def test_other_office_files_are_named_for_what_they_are(
    content_type: str, said: str, minimal_word_file: MakeWordFile
) -> None:
    refused = refusal(minimal_word_file(("[Content_Types].xml", MAIN_TYPE, content_type)))
    assert refused.reason == Reason.NOT_WORD
    assert said in refused.sentence


def test_the_strict_variant_is_refused_with_the_way_out(minimal_word_file: MakeWordFile) -> None:
    transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    refused = refusal(minimal_word_file((DOCUMENT, transitional, strict)))
    assert "Strict" in refused.sentence


@pytest.mark.parametrize(
    "name",
    ["../evil.xml", "word/../../evil.xml", "/etc/passwd", "C:/evil.xml", "word\\evil.xml",
     "word//evil.xml", "./evil.xml", "word/a\x07b.xml"],
)  # fmt: skip
def test_part_names_that_lead_outside_are_refused(
    name: str, minimal_word_file: MakeWordFile
) -> None:
    assert refusal(with_more(minimal_word_file(), (name, b"<a/>"))).reason == Reason.PART_NAME


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [DOCUMENT, "WORD/Document.XML"])
def test_a_part_that_comes_twice_is_refused(name: str, minimal_word_file: MakeWordFile) -> None:
    refused = refusal(with_more(minimal_word_file(), (name, b"<a/>")))
    assert refused.reason == Reason.DUPLICATE_PART


def test_a_bomb_is_refused_before_it_is_unpacked(minimal_word_file: MakeWordFile) -> None:
    bomb = minimal_word_file(parts={"word/bomb.xml": bytes(MAX_PART_BYTES - 1)})
    refused = refusal(bomb)
    assert refused.reason == Reason.BOMB
    assert "200 times" in refused.sentence


def test_a_part_larger_than_the_limit_is_refused(minimal_word_file: MakeWordFile) -> None:
    refused = refusal(minimal_word_file(parts={"word/large.xml": bytes(MAX_PART_BYTES + 1)}))
    assert refused.reason == Reason.BOMB
    assert "32 MB" in refused.sentence


def test_parts_that_are_too_much_together_are_refused(
    minimal_word_file: MakeWordFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = minimal_word_file()
    monkeypatch.setattr(container, "MAX_TOTAL_BYTES", 5_000)
    refused = refusal(content)
    assert refused.reason == Reason.BOMB
    assert "the most that is opened here" in refused.sentence


def with_sizes_understated(content: bytes, *, claimed: int, copies: int) -> bytes:
    """The sizes in the directory changed, as a liar would."""
    changed = bytearray(content)
    at = changed.find(b"PK\x01\x02")
    for _ in range(copies):
        if at < 0:
            break
        struct.pack_into("<L", changed, at + 24, claimed)
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def test_a_file_that_understates_its_sizes_is_not_believed(
    minimal_word_file: MakeWordFile,
) -> None:
    bomb = minimal_word_file(parts={"word/bomb.xml": bytes(64 * 1024 * 1024)})
    liar = with_sizes_understated(bomb, claimed=100, copies=20)
    assert refusal(liar).reason == Reason.DAMAGED


def test_too_many_parts_are_refused_before_they_are_listed() -> None:
    content = zipped(*((f"{number}.xml", b"") for number in range(MAX_PARTS + 1)))
    refused = refusal(content)
    assert refused.reason == Reason.BOMB
    assert "2,000 parts" in refused.sentence


def test_a_file_larger_than_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.docx"
    with path.open("wb") as stream:
        stream.truncate(MAX_FILE_BYTES * 4)
    with pytest.raises(UnsafeWordFile, match="larger than 64 MB"):
        open_safely(path)


def test_a_zip_with_encrypted_parts_is_refused(minimal_word_file: MakeWordFile) -> None:
    content = bytearray(minimal_word_file())
    content[content.find(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(content)).reason == Reason.PASSWORD


EXTERNAL_ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
ENTITY_BOMB = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {n} "{f"&{p};" * 10}">' for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><a>&i;</a>"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-7"]
)
@pytest.mark.parametrize("hostile", [EXTERNAL_ENTITY, ENTITY_BOMB], ids=["XXE", "entity bomb"])
def test_document_types_are_refused_in_every_encoding(
    hostile: str, encoding: str, minimal_word_file: MakeWordFile
) -> None:
    said = {"utf-8-sig": "utf-8", "utf-16-be": "utf-16"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{said}"?>{hostile}'
    part = text.encode(encoding)
    if encoding == "utf-7":
        part = (
            text.replace("<!DOCTYPE", "+ADwAIQ-DOCTYPE")
            .replace("<!ENTITY", "+ADwAIQ-ENTITY")
            .encode()
        )
    assert refusal(minimal_word_file(parts={"word/hostile.xml": part})).reason == Reason.XML


def test_deep_nesting_is_refused(minimal_word_file: MakeWordFile) -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    refused = refusal(minimal_word_file(parts={"word/deep.xml": deep}))
    assert refused.reason == Reason.XML
    assert "nested too deeply" in refused.sentence


@pytest.mark.parametrize(("levels", "is_read"), [(MAX_DEPTH, True), (MAX_DEPTH + 1, False)])
def test_nesting_has_one_limit_whatever_the_parser_allows(levels: int, is_read: bool) -> None:
    nested = b"<a>" * levels + b"</a>" * levels
    if is_read:
        assert read_xml(nested).tag == "a"
    else:
        with pytest.raises(UnsafeXmlError, match="nested too deeply"):
            read_xml(nested)


def test_broken_xml_is_refused_by_part(minimal_word_file: MakeWordFile) -> None:
    refused = refusal(minimal_word_file(parts={"word/torn.xml": "<a><b></a>"}))
    assert refused.sentence == "The part 'word/torn.xml' is not readable XML."


def outside(
    kind: str, target: str, part: str = "word/_rels/document.xml.rels"
) -> tuple[str, str, str]:
    arrow = (
        f'<Relationship Id="rId90" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
    )
    return (part, "</Relationships>", f"{arrow}</Relationships>")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("attachedTemplate", "a template from file:///x"),
        ("image", "something (image) from file:///x"),
        ("oleObject", "an embedded object"),
        ("aFChunk", "embedded foreign text"),
        ("subDocument", "a linked part of a document"),
        ("control", "an active control"),
    ],
)
def test_what_a_file_would_load_is_listed_and_left_alone(
    kind: str, said: str, minimal_word_file: MakeWordFile
) -> None:
    (warning,) = open_safely(minimal_word_file(outside(kind, "file:///x"))).warnings
    assert said in warning


def test_links_for_people_to_follow_are_no_warning(minimal_word_file: MakeWordFile) -> None:
    assert open_safely(minimal_word_file(outside("hyperlink", "http://a.example/"))).warnings == ()


@pytest.mark.parametrize("name", ["DDEAUTO", "ddeauto", "INCLUDETEXT", "LINK"])
def test_fields_that_fetch_are_listed(name: str, minimal_word_file: MakeWordFile) -> None:
    fetching = minimal_word_file((DOCUMENT, "REF item_a", f"{name} c:\\calc.exe"))
    (warning,) = open_safely(fetching).warnings
    assert name.upper() in warning
