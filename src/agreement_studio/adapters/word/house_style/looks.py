"""What a style looks like and how WordprocessingML says so; lengths in twentieths of a point."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle, TableStyle
from agreement_studio.pictures.palette import colours

NUMBER_COLUMN: Final = 850  # 15 mm: numbers hang here, text starts beside them
TEXT_WIDTH: Final = 9072  # 160 mm

# Ids of Word's own styles, and of headings: a reader that judges levels by id finds them there.
_IDS: Mapping[str, str] = MappingProxyType(
    {
        "heading 1": "Heading1",
        "heading 2": "Heading2",
        "caption": "Caption",
        "header": "Header",
        "footer": "Footer",
        "toc 1": "TOC1",
        "toc 2": "TOC2",
        "toc 3": "TOC3",
        "footnote text": "FootnoteText",
        "footnote reference": "FootnoteReference",
        "AS Heading 1 New Page": "HeadingNewPage1",
        "AS Heading 1 Unnumbered": "HeadingUnnumbered1",
        "AS Heading 1 Unnumbered New Page": "HeadingUnnumberedNewPage1",
        "AS Schedule Heading": "HeadingSchedule1",
        "AS Schedule Heading New Page": "HeadingScheduleNewPage1",
        "AS Schedule Clause": "HeadingScheduleClause2",
        "AS Heading 2 Unnumbered": "HeadingUnnumbered2",
    }
)


def style_id(name: str) -> str:
    """The id our own house style gives to the style of that name."""
    return _IDS.get(name) or "".join(letter for letter in name if letter.isalnum())


def colour(token: str) -> str:
    """``RRGGBB`` of a token of the page palette."""
    return colours()[token].removeprefix("#")


@dataclass(frozen=True, slots=True)
class Line:
    """A border: weight in eighths of a point, colour token, distance from the text in points."""

    side: str
    weight: int
    colour: str
    space: int = 0

    def xml(self) -> str:
        return (
            f'<w:{self.side} w:val="single" w:sz="{self.weight}" w:space="{self.space}"'
            f' w:color="{colour(self.colour)}"/>'
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How letters look; None and False leave it as the style beneath has it. `size` in points."""

    size: float | None = None
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    colour: str | None = None
    spacing: int = 0
    dotted_line: bool = False
    border: str | None = None
    fill: str | None = None
    raised: bool = False

    def xml(self) -> str:
        parts = [
            "<w:b/><w:bCs/>" if self.bold else "",
            "<w:i/><w:iCs/>" if self.italic else "",
            "<w:caps/>" if self.capitals else "",
            f'<w:color w:val="{colour(self.colour)}"/>' if self.colour else "",
            f'<w:spacing w:val="{self.spacing}"/>' if self.spacing else "",
            self._size(),
            f'<w:u w:val="dotted" w:color="{colour("rule")}"/>' if self.dotted_line else "",
            Line("bdr", 4, self.border).xml() if self.border else "",
            shading(self.fill) if self.fill else "",
            '<w:vertAlign w:val="superscript"/>' if self.raised else "",
        ]
        return "".join(parts)

    def _size(self) -> str:
        if self.size is None:
            return ""
        halves = round(self.size * 2)
        return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


PLAIN: Final = Face()


def shading(token: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(token)}"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphLook:
    """One paragraph style. `line` counts 240 to a single line; `level` is (list, level from 0)."""

    style: ParagraphStyle
    based_on: ParagraphStyle | None = ParagraphStyle.NORMAL
    following: ParagraphStyle | None = None
    face: Face = PLAIN
    before: int | None = None
    after: int | None = None
    line: int | None = None
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    tab: tuple[str, int] | None = None
    align: str | None = None
    keep_next: bool | None = None
    keep_lines: bool = False
    new_page: bool = False
    level: tuple[int, int] | None = None
    outline: int | None = None
    lines: tuple[Line, ...] = ()
    fill: str | None = None
    shown: bool = True

    def xml(self) -> str:
        face = self.face.xml()
        parts = [
            _opening("paragraph", self.style, self.based_on),
            f'<w:next w:val="{style_id(self.following)}"/>' if self.following else "",
            f'<w:uiPriority w:val="{1 if self.shown else 99}"/>',
            "<w:qFormat/>" if self.shown else "",
            f"<w:pPr>{self._paragraph()}</w:pPr>",
            f"<w:rPr>{face}</w:rPr>" if face else "",
            "</w:style>",
        ]
        return "".join(parts)

    def _paragraph(self) -> str:
        borders = "".join(line.xml() for line in self.lines)
        parts = [
            "" if self.keep_next is None else f'<w:keepNext w:val="{int(self.keep_next)}"/>',
            "<w:keepLines/>" if self.keep_lines else "",
            "<w:pageBreakBefore/>" if self.new_page else "",
            self._numbering(),
            f"<w:pBdr>{borders}</w:pBdr>" if borders else "",
            shading(self.fill) if self.fill else "",
            f'<w:tabs><w:tab w:val="{self.tab[0]}" w:pos="{self.tab[1]}"/></w:tabs>'
            if self.tab
            else "",
            self._spacing(),
            self._indents(),
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
        ]
        return "".join(parts)

    def _numbering(self) -> str:
        if self.level is None:
            return ""
        number, level = self.level
        place = f'<w:ilvl w:val="{level}"/>' if level else ""
        return f'<w:numPr>{place}<w:numId w:val="{number}"/></w:numPr>'

    def _spacing(self) -> str:
        given = _attributes(before=self.before, after=self.after, line=self.line)
        rule = ' w:lineRule="auto"' if self.line is not None else ""
        return f"<w:spacing{given}{rule}/>" if given else ""

    def _indents(self) -> str:
        given = _attributes(left=self.left, right=self.right, hanging=self.hanging)
        return f"<w:ind{given}/>" if given else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterLook:
    """One character style."""

    style: CharacterStyle
    face: Face

    def xml(self) -> str:
        opening = _opening("character", self.style, None)
        return (
            f'{opening}<w:uiPriority w:val="2"/><w:qFormat/>'
            f"<w:rPr>{self.face.xml()}</w:rPr></w:style>"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What the first or the last row has of its own."""

    row: str  # firstRow or lastRow
    lines: tuple[Line, ...] = ()
    fill: str | None = None

    def xml(self) -> str:
        borders = "".join(line.xml() for line in self.lines)
        fill = shading(self.fill) if self.fill else ""
        lines = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
        return f'<w:tblStylePr w:type="{self.row}"><w:tcPr>{lines}{fill}</w:tcPr></w:tblStylePr>'


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """One table style. `padding` is (top and bottom, left and right)."""

    style: TableStyle
    lines: tuple[Line, ...]
    padding: tuple[int, int]
    fill: str | None = None
    bands: tuple[Band, ...] = field(default=())

    def xml(self) -> str:
        upright, across = self.padding
        margins = "".join(
            f'<w:{side} w:w="{width}" w:type="dxa"/>'
            for side, width in (
                ("top", upright), ("left", across), ("bottom", upright), ("right", across),
            )
        )  # fmt: skip
        borders = "".join(line.xml() for line in self.lines)
        fill = f"<w:tcPr>{shading(self.fill)}</w:tcPr>" if self.fill else ""
        return (
            _opening("table", self.style, "Table Normal")
            + '<w:uiPriority w:val="3"/><w:qFormat/>'
            + '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
            + f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
            + f"</w:tblPr>{_WHOLE_ROWS}{fill}"
            + f"{''.join(band.xml() for band in self.bands)}</w:style>"
        )


# Word reads from the style that no row splits; LibreOffice reads it from the rows alone, and loses
# rows behind a first one that says so.
_WHOLE_ROWS: Final = "<w:trPr><w:cantSplit/></w:trPr>"

_BUILT_IN: Final = frozenset(
    {"Normal", "Title", "Subtitle", "Quote", "List Bullet", "Strong", "Emphasis", "TOC Heading"}
)


def _opening(kind: str, style: StrEnum, based_on: str | None) -> str:
    built_in = style in _BUILT_IN or style.islower()
    custom = "" if built_in else ' w:customStyle="1"'
    default = ' w:default="1"' if style == ParagraphStyle.NORMAL else ""
    base = f'<w:basedOn w:val="{style_id(based_on)}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{style_id(style)}">'
        f'<w:name w:val="{style}"/>{base}'
    )


def _attributes(**given: int | None) -> str:
    return "".join(f' w:{name}="{value}"' for name, value in given.items() if value is not None)
