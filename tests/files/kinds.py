"""The kinds of file there are, from the one file that says so."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from agreement_studio.assets import resource

SYSTEM = resource("system")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@dataclass(frozen=True)
class Kind:
    """A kind of file, as the one file says from which all others take it."""

    mime: str
    name: str
    ending: str
    icon: str


def kinds() -> list[Kind]:
    root = ET.parse(SYSTEM / "agreement-studio.xml").getroot()  # noqa: S314 - our own file
    return [
        Kind(
            one.attrib["type"],
            str(one.findtext(f"{MIME}comment")),
            one.findall(f"{MIME}glob")[0].attrib["pattern"].removeprefix("*."),
            one.findall(f"{MIME}icon")[0].attrib["name"],
        )
        for one in root.iter(f"{MIME}mime-type")
    ]
