"""The few kinds of objects that we add to a PDF, by their short names."""

from collections.abc import Iterable
from dataclasses import dataclass

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

NOTHING = NullObject()


@dataclass(frozen=True, slots=True)
class Page:
    """A page, where it is in the file, and its height in points."""

    held: PageObject
    place: PdfObject
    height: float


def pages_in(writer: PdfWriter) -> tuple[Page, ...]:
    """The pages of a file; looked for once, since each look goes through them all."""
    return tuple(
        Page(page, page.indirect_reference or NOTHING, float(page.mediabox.height))
        for page in writer.pages
    )


def name(text: str) -> NameObject:
    """A name of the format, such as ``/Title`` for "Title"."""
    return NameObject(f"/{text}")


def words(text: str) -> TextStringObject:
    """Text for people, in any script."""
    return TextStringObject(text)


def whole(number: int) -> NumberObject:
    """A whole number."""
    return NumberObject(number)


def length(points: float) -> FloatObject:
    """A length, to a hundredth of a point."""
    return FloatObject(round(points, 2))


def yes() -> BooleanObject:
    """What is so."""
    return BooleanObject(True)


def row(held: Iterable[PdfObject]) -> ArrayObject:
    """Objects in a row."""
    return ArrayObject(held)


def entries(**held: PdfObject) -> DictionaryObject:
    """A dictionary whose keys are names of the format."""
    return DictionaryObject({name(key): one for key, one in held.items()})


def kept(writer: PdfWriter, held: PdfObject) -> IndirectObject:
    """The object in the file, to be pointed at from several places."""
    return writer._add_object(held)  # noqa: SLF001 - pypdf has no other door, and documents this one
