"""A house style made ready once: its styles by name, its lists, its parts already packed."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from agreement_studio.adapters.word.package import Entry, deflated
from agreement_studio.adapters.word.page import Page
from agreement_studio.adapters.word.style_needs import STYLE_NEEDS, StyleKind
from agreement_studio.adapters.word.style_reading import (
    ListLevel,
    default_language,
    ids_by_name,
    list_levels,
    next_num_id,
    parsed,
)
from agreement_studio.assets import resource
from agreement_studio.domain.errors import StudioError

_TYPE = "application/vnd.openxmlformats-officedocument"
STYLES_PART = "word/styles.xml"
NUMBERING_PART = "word/numbering.xml"
FACES_PART = "word/fontTable.xml"
THEME_PART = "word/theme/theme1.xml"

# The parts a style may bring, with their content types. Anything else in its file stays behind.
STYLE_PARTS: Mapping[str, str] = MappingProxyType(
    {
        FACES_PART: f"{_TYPE}.wordprocessingml.fontTable+xml",
        NUMBERING_PART: f"{_TYPE}.wordprocessingml.numbering+xml",
        STYLES_PART: f"{_TYPE}.wordprocessingml.styles+xml",
        THEME_PART: f"{_TYPE}.theme+xml",
    }
)


class HouseStyleError(StudioError):
    """A file cannot serve as a house style."""


@dataclass(frozen=True, slots=True)
class PreparedStyle:
    """All that the writer takes from a house style.

    `paragraph`, `character` and `table` give the id of each style by its name, `style_ids` of all
    three kinds together. `lists` gives the list level of each numbered style. `page` is the page
    of the office's own document, or None where the paper decides. `parts` are the plain bytes
    by part name, `entries` the same parts packed.
    """

    paragraph: Mapping[str, str]
    character: Mapping[str, str]
    table: Mapping[str, str]
    lists: Mapping[str, ListLevel]
    next_num_id: int
    language: str
    parts: Mapping[str, bytes]
    entries: tuple[Entry, ...]
    page: Page | None = None

    @property
    def style_ids(self) -> Mapping[str, str]:
        return {**self.paragraph, **self.character, **self.table}


@cache
def house_style() -> PreparedStyle:
    """Our own house style."""
    return prepare_style(resource("house-style.docx"))


@cache
def light_style() -> PreparedStyle:
    """Our own house style set closer, for the light edition."""
    return prepare_style(resource("house-style-light.docx"))


def prepare_style(source: Path | bytes) -> PreparedStyle:
    """Read a Word file that holds every style of ``STYLE_NEEDS``.

    `source` must be a file that has been opened safely before, or our own.

    Raises:
        HouseStyleError: a style the writer needs is missing.
    """
    opened: Path | io.BytesIO = io.BytesIO(source) if isinstance(source, bytes) else source
    with zipfile.ZipFile(opened) as archive:
        held = set(archive.namelist())
        parts = {name: archive.read(name) for name in STYLE_PARTS if name in held}
    return prepare_parts(parts)


def prepare_parts(parts: Mapping[str, bytes], *, page: Page | None = None) -> PreparedStyle:
    """Make the style from its parts, see ``STYLE_PARTS``; both styles and numbering must be there.

    Raises:
        HouseStyleError: a part or a style the writer needs is missing.
    """
    if missing := {STYLES_PART, NUMBERING_PART} - parts.keys():
        raise HouseStyleError(
            f"The house style has no {' and no '.join(sorted(missing))}. "
            "Open it in Word, save it as a Word document and choose it again."
        )
    styles = parsed(parts[STYLES_PART])
    ids = {kind: ids_by_name(styles, kind) for kind in StyleKind}
    _check_all_there(ids)
    numbering = parsed(parts[NUMBERING_PART])
    kept = {name: parts[name] for name in STYLE_PARTS if name in parts}
    return PreparedStyle(
        paragraph=MappingProxyType(ids[StyleKind.PARAGRAPH]),
        character=MappingProxyType(ids[StyleKind.CHARACTER]),
        table=MappingProxyType(ids[StyleKind.TABLE]),
        lists=MappingProxyType(list_levels(styles, numbering)),
        next_num_id=next_num_id(numbering),
        language=default_language(styles),
        parts=MappingProxyType(kept),
        entries=tuple(deflated(name, data) for name, data in kept.items()),
        page=page,
    )


def _check_all_there(ids: Mapping[StyleKind, Mapping[str, str]]) -> None:
    missing = [need.name for need in STYLE_NEEDS if need.name not in ids[need.kind]]
    if missing:
        raise HouseStyleError(
            f"The house style lacks {len(missing)} styles, the first “{missing[0]}”. "
            "Start from a copy of our own house style, which holds them all."
        )
