"""A picture as a value: shapes, each knowing the record it stands for, and the same facts in words.

Lengths are units of which the text of a page is 640 wide; y grows downwards. Colours are tokens of
the palette. `record` is the id of the record a shape stands for, or "".
"""

from collections.abc import Iterator
from dataclasses import dataclass

PAGE_WIDTH = 640.0
PAGE_HEIGHT = (
    860.0  # what a page holds beneath a caption; taller pictures leave the rest to the table
)
TEXT_SIZE = 13.5
SMALL_SIZE = 13.0

Point = tuple[float, float]
DASHES = (7.0, 4.0)


@dataclass(frozen=True, slots=True)
class Rectangle:
    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.5
    radius: float = 0.0
    dashed: bool = False
    record: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 2.5
    record: str = ""


@dataclass(frozen=True, slots=True)
class Polygon:
    points: tuple[Point, ...]
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.5
    record: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line, or a curve where two control points are given; `arrow` gives it a head."""

    start: Point
    end: Point
    stroke: str = "brand"
    stroke_width: float = 2.0
    controls: tuple[Point, Point] | None = None
    dashed: bool = False
    arrow: bool = False
    record: str = ""


@dataclass(frozen=True, slots=True)
class SectorMark:
    """The mark of a sector around a centre: shape, letter and colour together."""

    x: float
    y: float
    sector: str  # a key of the palette's sector codes
    size: float = 18.0
    record: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `x` is its start, middle or end as `anchor` says, `y` its baseline.

    `ground` is the token of the colour the text stands on, so that its contrast can be checked.
    """

    x: float
    y: float
    text: str
    size: float = TEXT_SIZE
    weight: int = 400
    anchor: str = "start"  # start, middle or end
    fill: str = "ink"
    ground: str = "paper"
    record: str = ""


Shape = Rectangle | Circle | Polygon | Line | SectorMark | Text


@dataclass(frozen=True, slots=True)
class TwinTable:
    """The facts of a picture as a table: the header and rows of as many cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: shapes in painting order, its title, its alternative text and its twin table.

    `description` gives every fact of the table in sentences.
    """

    title: str
    description: str
    shapes: tuple[Shape, ...]
    table: TwinTable
    height: int
    width: int = int(PAGE_WIDTH)

    def texts(self) -> Iterator[Text]:
        """Every text in painting order."""
        return (shape for shape in self.shapes if isinstance(shape, Text))
