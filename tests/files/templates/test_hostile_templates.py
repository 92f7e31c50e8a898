"""A template that anybody may have made is taken in whole, or refused in one sentence."""

import json
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.stamp import sha256_of
from agreement_studio.adapters.files.templates.layout import FILE_LIMIT, LIMITS
from agreement_studio.adapters.files.templates.library import TemplateLibrary
from agreement_studio.adapters.files.templates.opening import UnsafeTemplateError, opened_template
from agreement_studio.adapters.files.templates.packing import UnfitTemplateError, packed_template
from agreement_studio.application.templates.template import About, ChangeNote, Template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.wording import OwnClause

ENOUGH_MEMORY = 64 * 1024 * 1024
ABOUT = About(
    "abcdefgh2345", "2", "Warm homes", "cold homes", "Mara", "CC BY", (ChangeNote("2", "x"),)
)
OWN = OwnClause(id="own", section=SectionKey.POWER, heading="Ours", text="{{ 7 * 7 }} {% for %}")
GOOD = Template(
    ABOUT,
    Agreement(partners=(Partner(id="a"),), own_clauses=(OWN,)),
    sample=Agreement(name="Fern Lane"),
    word_list=(
        b'[[entry]]\nid = "ours"\nlevel = "low"\nwhy = "It divides."\nphrases = ["us and them"]\n'
    ),
    agenda=b'title = "Two hours"\n',
)


def safe(_data: bytes) -> None:
    """Takes any house style."""


def opened(data: bytes) -> Template:
    return opened_template(data, "x.agreement-template", safe)


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def zip_of(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


MEMBERS = members_of(packed_template(GOOD))


def forged(changes: dict[str, bytes], **manifest: Any) -> bytes:
    """A file whose manifest vouches for whatever is in it."""
    held = {**MEMBERS, **changes}
    told = json.loads(held.pop("manifest.json"))
    told["members"] = {
        name: {"size": len(data), "sha256": sha256_of(data)} for name, data in held.items()
    }
    told.update(manifest)
    return zip_of(("manifest.json", json.dumps(told).encode()), *held.items())


def refused(data: bytes) -> str:
    tracemalloc.start()
    try:
        with pytest.raises(UnsafeTemplateError) as refusal:
            opened(data)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < ENOUGH_MEMORY
    said = refusal.value.sentence
    assert said.startswith("x.agreement-template ")
    assert said.endswith(". Nothing of it was taken in.")
    assert said.count(". ") == 1, said
    assert "\n" not in said
    return said


def test_what_was_written_is_what_is_read() -> None:
    assert opened(packed_template(GOOD)) == GOOD
    assert packed_template(opened(packed_template(GOOD))) == packed_template(GOOD)


def test_another_program_may_write_one() -> None:
    assert opened(forged({})) == GOOD


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"name = 1", "is a text file, not a template"),
        (b"%PDF-1.7", "is a PDF, not a template"),
        (b"\xff\x00\x81" * 20, "is not an agreement file, not a template"),
        (zip_of(("a.txt", b"x")), "is a zip file, not a template"),
        (zip_of(("word/document.xml", b"x")), "is a Word file, not a template"),
        (b"PK\x03\x04 cut", "was cut short"),
        (b"P" * (FILE_LIMIT + 1), "is larger than 25 MB"),
    ],
    ids=range(8),
)
def test_a_file_that_is_something_else_is_told_as_what_it_is(data: bytes, said: str) -> None:
    assert said in refused(data)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "../up.json",
            "/etc/passwd",
            "C:\\win.txt",
            "CON.json",
            "nul",
            "sub/manifest.json",
            "a.py",
        ),
        *("clauses/CL-01.md", "Agreement.json\u202e", "x" * 200, "__main__.py", "agreement.json/"),
    ],
)
def test_a_name_that_no_template_has_is_refused(name: str) -> None:
    assert "no template" in refused(forged({name: b"x"}))


def test_a_member_that_stands_twice_is_refused() -> None:
    members = [*MEMBERS.items(), ("AGREEMENT.json", b"{}")]
    assert "twice" in refused(zip_of(*members))


def test_bombs_are_refused_before_they_unpack() -> None:
    assert "times its size" in refused(forged({"agenda.toml": b"a" * 10_000_000}))
    assert "unpacks to more than 20 MB" in refused(forged({"words.toml": b"\0" * 21 * 2**20}))
    many = [(f"m{number}", b"") for number in range(LIMITS.members + 1)]
    assert "more than 200 members" in refused(zip_of(*many))


def test_all_members_together_are_limited() -> None:
    noise = [bytes((number * 7 + n) % 251 for n in range(997)) * 18_000 for number in range(3)]
    names = ("agreement.json", "sample.json", "words.toml")
    data = forged(dict(zip(names, noise, strict=True)))
    assert (
        "no template" in refused(data) or "unpacks to" in refused(data) or "times" in refused(data)
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"agreement.json": b"not json"}, "agreement.json cannot be used"),
        ({"agreement.json": b"[" * 200_000}, "agreement.json cannot be used"),
        ({"agreement.json": b'{"nmae": "x"}'}, "agreement.json cannot be used"),
        ({"agreement.json": b'{"name": "a\\u0000b"}'}, "agreement.json cannot be used"),
        ({"sample.json": b'{"partners": [{"id": "../.."}]}'}, "sample.json cannot be used"),
        ({"words.toml": b"entry = 5"}, "words.toml cannot be used"),
        ({"words.toml": b"\xff\xfe"}, "words.toml is not UTF-8"),
        ({"agenda.toml": b"[[[[" * 100}, "agenda.toml cannot be used"),
        ({"agenda.toml": b"a = "}, "agenda.toml cannot be used"),
    ],
    ids=range(9),
)
def test_a_part_that_is_not_as_it_should_be_is_named(changes: dict[str, bytes], said: str) -> None:
    assert said in refused(forged(changes))


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        ({"kind": "agreement"}, "not a template"),
        ({"format": 99}, "newer version"),
        ({"id": "../../x"}, "“id”"),
        ({"version": "1; rm"}, "“version”"),
        ({"title": ""}, "“title”"),
        ({"title": "x" * 5_000}, "“title”"),
        ({"title": "a\u0000b"}, "“title”"),
        ({"changelog": [{"version": "1", "changed": "", "on": "2026-99-99"}]}, "“changelog"),
        ({"blanked": ["everything"]}, "“blanked"),
        ({"members": {}}, "not as it was written"),
    ],
    ids=range(10),
)
def test_a_manifest_that_says_odd_things_is_refused(manifest: dict[str, Any], said: str) -> None:
    assert said in refused(forged({}, **manifest))


def test_a_changed_byte_is_noticed() -> None:
    data = bytearray(packed_template(GOOD))
    data[len(data) // 2] ^= 1
    assert "x.agreement-template" in refused(bytes(data))


@given(place=st.integers(0, 1_500), value=st.integers(0, 255), cut=st.integers(0, 40))
def test_damage_is_refused_and_never_anything_else(place: int, value: int, cut: int) -> None:
    data = bytearray(packed_template(GOOD))
    data[place % len(data)] = value
    try:
        found = opened(bytes(data[: len(data) - cut]))
    except UnsafeTemplateError as fault:
        assert fault.sentence.endswith("Nothing of it was taken in.")  # noqa: PT017 - most are refused
    else:
        assert found == GOOD


def test_a_link_is_no_file() -> None:
    link = zipfile.ZipInfo("agreement.json")
    link.external_attr = 0o120777 << 16
    others = [(name, data) for name, data in MEMBERS.items() if name != "agreement.json"]
    assert "x.agreement-template" in refused(zip_of(*others, (link, b"/etc/passwd")))


def test_what_stays_in_the_room_is_dropped_from_a_template_of_others() -> None:
    secret = Shareable(text="we are broke")
    agreement = Agreement(partners=(Partner(id="a", difficult_habit=secret),))
    data = packed_template(Template(ABOUT, agreement))
    assert opened(data).agreement.partners[0].difficult_habit is None


def test_a_house_style_that_is_not_safe_is_refused_with_its_reason() -> None:
    def unsafe(_data: bytes) -> None:
        raise StudioError("It holds macros. Save it without.")

    data = packed_template(Template(ABOUT, Agreement(), house_style=b"PK"))
    with pytest.raises(
        UnsafeTemplateError, match=r"house-style.docx cannot be used .It holds macros"
    ):
        opened_template(data, "x", unsafe)


def test_nothing_is_written_when_a_template_is_refused(tmp_path: Path) -> None:
    library = TemplateLibrary(tmp_path / "state", safe)
    file = tmp_path / "bad.agreement-template"
    file.write_bytes(forged({"../../out.json": b"x"}))
    with pytest.raises(UnsafeTemplateError):
        library.keep(library.read(file))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["bad.agreement-template"]


@pytest.mark.parametrize(
    "template",
    [
        Template(About("abcdefgh2345", "two", "x"), Agreement()),
        Template(About("abcdefgh2345", "2", ""), Agreement()),
        Template(About("no", "2", "x"), Agreement()),
        Template(About("abcdefgh2345", "2", "x", author="y" * 999), Agreement()),
        Template(ABOUT, Agreement(), agenda=b"x" * 300_000),
    ],
    ids=range(5),
)
def test_what_could_not_be_opened_again_is_not_written(template: Template) -> None:
    with pytest.raises(UnfitTemplateError):
        packed_template(template)
