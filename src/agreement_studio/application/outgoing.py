"""What somebody chose to send out, and what of it goes together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from agreement_studio.application.ports import Paper


class Subject(StrEnum):
    """What is sent out."""

    AGREEMENT = "agreement"
    PICTURES = "pictures"
    READINESS = "readiness"


class Format(StrEnum):
    """In what form. The value is the ending of the file."""

    WORD = ".docx"
    PDF = ".pdf"
    WEB = ".html"
    TEXT = ".md"
    SVG = ".svg"
    PNG = ".png"


class Version(StrEnum):
    """Which edition of the agreement."""

    CLEAN = "clean"
    GUIDANCE = "guidance"
    NOTES = "notes"
    LIGHT = "light"


class Style(StrEnum):
    """Whose look it has."""

    OURS = "ours"
    OFFICE = "office"


_DOCUMENT = (Format.WORD, Format.PDF, Format.WEB, Format.TEXT)

FORMATS: Mapping[Subject, tuple[Format, ...]] = MappingProxyType(
    {
        Subject.AGREEMENT: _DOCUMENT,
        Subject.PICTURES: (Format.SVG, Format.PNG),
        Subject.READINESS: _DOCUMENT,
    }
)
"""In what forms each subject can be had, the usual one first."""

_UNFIT = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
_LONGEST_NAME = 80
_MOST_BYTES = 180


@dataclass(frozen=True, slots=True)
class Choices:
    """How the document goes out. See :meth:`settled` for what goes together."""

    subject: Subject = Subject.AGREEMENT
    format: Format = Format.WORD
    version: Version = Version.CLEAN
    style: Style = Style.OURS
    office_file: Path | None = None
    """The office's own Word document, kept while our own style is chosen."""
    paper: Paper = Paper.A4
    with_data: bool = False
    final: bool = False

    @property
    def has_versions(self) -> bool:
        """Whether there are editions to choose from."""
        return self.subject is Subject.AGREEMENT

    @property
    def has_style(self) -> bool:
        """Whether a house style changes anything: it does on paper."""
        return self.has_paper

    @property
    def has_paper(self) -> bool:
        """Whether the size of paper changes anything."""
        return self.format in {Format.WORD, Format.PDF}

    @property
    def can_hold_data(self) -> bool:
        """Whether the answers can go inside: never in a final document."""
        is_word = self.subject is Subject.AGREEMENT and self.format is Format.WORD
        return is_word and not self.final

    def settled(self) -> "Choices":
        """The same choices without what does not go together.

        A final document carries nothing hidden: no answers and no notes of what was noticed.
        """
        formats = FORMATS[self.subject]
        final = self.final and self.subject is Subject.AGREEMENT
        chosen = replace(
            self, format=self.format if self.format in formats else formats[0], final=final
        )
        is_noted = chosen.final and chosen.version is Version.NOTES
        is_office = chosen.style is Style.OFFICE and chosen.office_file is not None
        return replace(
            chosen,
            version=Version.CLEAN if is_noted else chosen.version,
            style=Style.OFFICE if is_office else Style.OURS,
            with_data=chosen.with_data and chosen.can_hold_data,
        )

    @property
    def house_style(self) -> Path | None:
        """The office's file where it is to be used."""
        is_used = self.style is Style.OFFICE and self.has_style
        return self.office_file if is_used else None


def fit_name(name: str, otherwise: str = "agreement") -> str:
    """A name for a file, on every system, of what people called a thing."""
    kept = "".join(" " if one in _UNFIT or not one.isprintable() else one for one in name)
    short = " ".join(kept.split())[:_LONGEST_NAME].encode()[:_MOST_BYTES]
    fit = short.decode(errors="ignore").strip(" .")
    return f"{fit} {otherwise}" if fit.casefold() in _RESERVED else fit or otherwise


def named_as(name: str, wanted: Format) -> str:
    """A file name with the ending of a format, in place of another of ours."""
    endings = {str(one) for one in Format}
    stem, dot, ending = name.rpartition(".")
    bare = stem if dot and f".{ending.casefold()}" in endings else name.rstrip(". ")
    return f"{bare}{wanted}" if bare else name
