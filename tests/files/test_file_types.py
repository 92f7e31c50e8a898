"""A double click on an agreement starts the program that somebody ran last to say so."""

import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from agreement_studio import __version__
from agreement_studio.adapters.files.file_types import tell_desktop, tell_desktop_no_more
from agreement_studio.assets import resource
from agreement_studio.cli.file_types import file_types
from agreement_studio.cli.outcome import Exit
from tests.files.kinds import MIME, SYSTEM, kinds


def entry(path: Path, group: str = "Desktop Entry") -> dict[str, str]:
    _, _, below = path.read_text(encoding="utf-8").partition(f"[{group}]\n")
    lines = below.partition("\n[")[0].splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_the_desktop_is_told_by_a_few_files_and_forgets_them_again(tmp_path: Path) -> None:
    written = tell_desktop(tmp_path, ["/opt/my python/bin/python", "-m", "agreement_studio"])
    assert [path.suffix for path in written] == [".desktop", ".xml", ".xml", *[".svg"] * 3]
    told = entry(tmp_path / "applications" / "agreement-studio.desktop")
    assert told["Exec"] == '"/opt/my python/bin/python" -m agreement_studio %F'
    icons = tmp_path / "icons" / "hicolor" / "scalable"
    assert (icons / "apps" / f"{told['Icon']}.svg").is_file()
    for kind in kinds():
        assert (icons / "mimetypes" / f"{kind.icon}.svg").is_file()
    more = entry(
        tmp_path / "applications" / "agreement-studio.desktop", "Desktop Action new-window"
    )
    assert told["Actions"] == "new-window;"
    assert more["Exec"] == '"/opt/my python/bin/python" -m agreement_studio --new-window'
    assert tell_desktop_no_more(tmp_path) == written
    assert not any(path.exists() for path in written)
    assert tell_desktop_no_more(tmp_path) == ()


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/usr/bin/python3.11", "/usr/bin/python3.11"),
        ("/a b", '"/a b"'),
        ('/a"b', '"/a\\"b"'),
        ("/50%", '"/50%%"'),
        ("/a;rm", '"/a;rm"'),
    ],
)
def test_a_hostile_name_of_a_folder_stays_one_word(word: str, written: str, tmp_path: Path) -> None:
    tell_desktop(tmp_path, [word])
    told = entry(tmp_path / "applications" / "agreement-studio.desktop")
    assert told["Exec"] == f"{written} %F"


def test_every_kind_of_file_is_known_by_its_ending_and_opened_by_the_program() -> None:
    types = ET.parse(SYSTEM / "agreement-studio.xml").getroot()  # noqa: S314 - our own file
    known = {one.get("type"): one for one in types.iter(f"{MIME}mime-type")}
    endings = {glob.get("pattern") for glob in types.iter(f"{MIME}glob")}
    opens = entry(SYSTEM / "agreement-studio.desktop")["MimeType"].strip(";").split(";")
    info = ET.parse(SYSTEM / "agreement-studio.metainfo.xml").getroot()  # noqa: S314 - our own
    assert set(opens) == known.keys() == {one.text for one in info.iter("mediatype")}
    assert endings == {"*.agreement", "*.agreement-template"}
    assert info.findtext("launchable") == "agreement-studio.desktop"
    project = tomllib.loads(resource("..", "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__
    release = info.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others ask by themselves")
def test_the_command_tells_where_it_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert file_types(remove=False) is Exit.WRITTEN
    told = entry(tmp_path / "applications" / "agreement-studio.desktop")
    assert told["Exec"] == f"{sys.executable} -P -m agreement_studio %F"
    done = subprocess.run(
        [sys.executable, "-P", "-m", "agreement_studio", "--version"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert __version__ in done.stdout
    assert file_types(remove=True) is Exit.WRITTEN
    assert capsys.readouterr().out.count("Removed ") == 6
