"""A person's own templates and those of a team stand side by side."""

from dataclasses import replace
from pathlib import Path

import pytest

from agreement_studio.adapters.files.templates.library import KeptAlreadyError, TemplateLibrary
from agreement_studio.adapters.files.templates.packing import packed_template
from agreement_studio.application.templates.template import About, Template, next_version
from agreement_studio.domain.agreement import Agreement

ONE = Template(About("abcdefgh2345", "1", "Wärme / homes?"), Agreement(place="here"))


def safe(_data: bytes) -> None:
    """Takes any house style."""


def version(number: str) -> Template:
    return replace(ONE, about=replace(ONE.about, version=number))


@pytest.fixture
def library(tmp_path: Path) -> TemplateLibrary:
    return TemplateLibrary(tmp_path / "mara", safe)


def test_an_empty_library_has_nothing_and_makes_no_folder(library: TemplateLibrary) -> None:
    assert (library.shelved(), library.refused(), library.shared_folders) == ((), (), ())
    assert not library.folder.exists()


def test_what_is_kept_is_found_by_its_version(library: TemplateLibrary) -> None:
    path = library.keep(ONE)
    assert path.name == "w-rme-homes-abcdefgh-v1.agreement-template"
    assert library.keep(ONE) == path
    assert library.find("abcdefgh2345", "1") == ONE
    assert library.find("abcdefgh2345", "2") is None


def test_a_version_is_found_by_its_name_without_opening_the_others(
    library: TemplateLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in ("1", "2", "3"):
        library.keep(version(number))
    opened: list[str] = []
    read = library.read

    def counted(path: Path) -> Template:
        opened.append(path.name)
        return read(path)

    monkeypatch.setattr(library, "read", counted)
    assert library.find("abcdefgh2345", "3") == version("3")
    assert len(opened) == 1


def test_a_version_is_found_under_any_name(library: TemplateLibrary) -> None:
    path = library.keep(ONE)
    path.rename(path.with_name("ours.agreement-template"))
    assert library.find("abcdefgh2345", "1") == ONE


def test_the_newest_version_stands_first(library: TemplateLibrary) -> None:
    for number in ("1", "10", "9.1", "2"):
        library.keep(version(number))
    shown = [one.template.about.version for one in library.versions("abcdefgh2345")]
    assert shown == ["10", "9.1", "2", "1"]
    assert [one.template.about.version for one in library.newest()] == ["10"]


def test_one_version_never_replaces_another_that_says_something_else(
    library: TemplateLibrary,
) -> None:
    library.keep(ONE)
    with pytest.raises(KeptAlreadyError, match="Give this one another version"):
        library.keep(replace(ONE, agreement=Agreement(place="there")))
    assert library.find("abcdefgh2345", "1") == ONE


def test_shared_folders_are_looked_into_and_left_alone(
    library: TemplateLibrary, tmp_path: Path
) -> None:
    shared = tmp_path / "team"
    shared.mkdir()
    (shared / "warm.agreement-template").write_bytes(packed_template(ONE))
    (shared / "bad.agreement-template").write_bytes(b"no")
    library.share((shared, tmp_path / "gone", shared))
    assert list(library.shared_folders) == [shared, tmp_path / "gone"]
    (found,) = library.shelved()
    assert found.is_shared
    (sentence,) = library.refused()
    assert sentence.startswith("bad.agreement-template ")
    with pytest.raises(KeptAlreadyError, match="shared folder"):
        library.remove(found)
    assert found.path.exists()
    library.leave(shared)
    assert list(library.shared_folders) == [tmp_path / "gone"]
    assert library.shelved() == ()
    assert found.path.exists()


def test_what_is_removed_is_gone(library: TemplateLibrary) -> None:
    library.keep(ONE)
    library.remove(library.shelved()[0])
    assert library.shelved() == ()


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 5_000, b'{"a": 1}', b"[1, null]", b"\xff"])
def test_a_list_of_folders_that_cannot_be_read_names_none(
    library: TemplateLibrary, content: bytes
) -> None:
    library.folder.mkdir(parents=True)
    (library.folder / "shared-folders.json").write_bytes(content)
    assert library.shared_folders == ()


@pytest.mark.parametrize(
    ("before", "after"), [("1", "2"), ("9", "10"), ("2.9", "2.10"), ("x", "1")]
)
def test_the_next_version_counts_on(before: str, after: str) -> None:
    assert next_version(before) == after
