"""What Windows and macOS are told of our files is what Linux is told."""

import plistlib
import re
from typing import Any

import pytest

from agreement_studio.assets import resource
from tests.files.kinds import SYSTEM, Kind, kinds

ICONS = resource("icons", "app")
CLASSES = "HKEY_CURRENT_USER\\Software\\Classes\\"
PROGRAM, FOLDER = "C:\\Program Files\\Studio\\agreement-studio.exe", "C:\\Icons of ours"


def registry(program: str = PROGRAM, icons: str = FOLDER) -> dict[str, dict[str, str]]:
    """The keys below the classes of a user, with their values, as Windows reads the file."""
    text = (SYSTEM / "agreement-studio.reg").read_bytes().decode("ascii")
    for name, value in (("{program}", program), ("{icons}", icons)):
        text = text.replace(name, value.replace("\\", "\\\\"))
    head, *lines = text.split("\r\n")
    assert head == "Windows Registry Editor Version 5.00"
    keys: dict[str, dict[str, str]] = {}
    values: dict[str, str] = {}
    for line in lines:
        if line.startswith("["):
            values = keys.setdefault(line.strip("[]").removeprefix(CLASSES), {})
        elif line and not line.startswith(";"):
            found = re.fullmatch(r'(?:@|"([^"]*)")="((?:[^"\\]|\\["\\])*)"', line)
            assert found, line
            values[found[1] or ""] = re.sub(r"\\(.)", r"\1", found[2])
    return keys


def information() -> dict[str, Any]:
    with (SYSTEM / "agreement-studio.Info.plist").open("rb") as file:
        read = plistlib.load(file)
    assert isinstance(read, dict)
    return read


every_kind = pytest.mark.parametrize("kind", kinds(), ids=lambda kind: str(kind.ending))


@every_kind
def test_windows_knows_the_kind_by_its_ending_and_opens_it(kind: Kind) -> None:
    keys = registry()
    ending = keys[f".{kind.ending}"]
    named = ending[""]
    assert ending["Content Type"] == kind.mime
    assert re.fullmatch(r"[A-Za-z][A-Za-z.]{1,38}", named)
    assert named in keys[f".{kind.ending}\\OpenWithProgids"]
    assert keys[named][""] == keys[named]["FriendlyTypeName"] == kind.name
    assert keys[f"{named}\\DefaultIcon"][""] == f"{FOLDER}\\{kind.icon}.ico"
    assert keys[f"{named}\\shell"][""] == "open"
    opens = {verb: keys[f"{named}\\shell\\{verb}\\command"][""] for verb in ("open", "new-window")}
    assert opens["open"] == f'"{PROGRAM}" "%1"'
    assert opens["new-window"] == f'"{PROGRAM}" --new-window "%1"'


@every_kind
def test_macos_knows_the_kind_by_its_ending_and_opens_it(kind: Kind) -> None:
    told = information()
    (exported,) = (
        one for one in told["UTExportedTypeDeclarations"] if one["UTTypeDescription"] == kind.name
    )
    tags = exported["UTTypeTagSpecification"]
    assert tags == {
        "public.filename-extension": [kind.ending],
        "public.mime-type": [kind.mime],
    }
    assert exported["UTTypeConformsTo"] == ["public.zip-archive"]
    (document,) = (
        one for one in told["CFBundleDocumentTypes"] if one["CFBundleTypeName"] == kind.name
    )
    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert document["CFBundleTypeIconFile"] == exported["UTTypeIconFile"] == f"{kind.icon}.icns"


def test_neither_knows_any_other_kind() -> None:
    endings = {kind.ending for kind in kinds()}
    assert {key[1:] for key in registry() if key[0] == "." and "\\" not in key} == endings
    told = information()
    assert len(told["CFBundleDocumentTypes"]) == len(endings)
    assert len(told["UTExportedTypeDeclarations"]) == len(endings)


def test_each_icon_that_a_system_is_told_of_is_there() -> None:
    named = {kind.icon for kind in kinds()} | {"agreement-studio"}
    for name in named:
        for ending in ("svg", "ico", "icns"):
            assert (ICONS / f"{name}.{ending}").is_file()
    assert information()["CFBundleIconFile"] == "agreement-studio.icns"
