"""What holds for each of the four pictures, with two, six and forty partners."""

import itertools
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.accountability_map import accountability_map
from agreement_studio.pictures.contributions import contributions
from agreement_studio.pictures.drawing import (
    PAGE_HEIGHT,
    Circle,
    Drawing,
    Line,
    Polygon,
    Rectangle,
    SectorMark,
    Shape,
    Text,
)
from agreement_studio.pictures.font import ELLIPSIS, face, width_of
from agreement_studio.pictures.ladder_timeline import ladder_timeline
from agreement_studio.pictures.palette import Theme, colours, contrast
from agreement_studio.pictures.power_before_after import power_before_after
from agreement_studio.pictures.svg import letter_of, svg

Picture = Callable[[Agreement], Drawing | None]
Box = tuple[float, float, float, float]

every_picture = pytest.mark.parametrize(
    "picture",
    [power_before_after, contributions, accountability_map, ladder_timeline],
    ids=lambda picture: picture.__name__,
)


def drawn(picture: Picture, agreement: Agreement) -> Drawing:
    drawing = picture(agreement)
    assert drawing is not None
    return drawing


def text_box(text: Text) -> Box:
    width = width_of(text.text, text.size, text.weight)
    left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
    of = face(text.weight)
    scale = text.size / of.units_per_em
    return left, text.y - of.cap_height * scale, left + width, text.y + 0.2 * text.size


def _points_of(shape: Line | Polygon) -> list[tuple[float, float]]:
    if isinstance(shape, Polygon):
        return list(shape.points)
    return [shape.start, shape.end, *(shape.controls or ())]


def box_of(shape: Shape) -> Box:
    match shape:
        case Rectangle(x=x, y=y, width=width, height=height):
            return x, y, x + width, y + height
        case Circle(x=x, y=y, radius=radius):
            reach = radius + (shape.stroke_width / 2 if shape.stroke else 0)
            return x - reach, y - reach, x + reach, y + reach
        case SectorMark(x=x, y=y, size=size):
            return x - size * 0.61, y - size * 0.61, x + size * 0.61, y + size * 0.61
        case Text():
            return text_box(shape)
        case Line() | Polygon():
            across, down = zip(*_points_of(shape), strict=True)
            return min(across), min(down), max(across), max(down)


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - 0.1
        and other[0] < one[2] - 0.1
        and one[1] < other[3] - 0.1
        and other[1] < one[3] - 0.1
    )


@every_picture
def test_an_agreement_with_nothing_to_show_has_no_picture(
    picture: Picture, nothing: Agreement
) -> None:
    assert picture(nothing) is None


@every_picture
def test_the_same_agreement_always_gives_the_same_drawing(
    picture: Picture, partnership: Agreement
) -> None:
    again = Agreement.model_validate(partnership.model_dump())
    assert svg(drawn(picture, partnership)) == svg(drawn(picture, again))


@every_picture
def test_every_shape_stays_on_the_canvas(picture: Picture, partnership: Agreement) -> None:
    drawing = drawn(picture, partnership)
    for shape in drawing.shapes:
        left, top, right, bottom = box_of(shape)
        assert left >= -0.5, shape
        assert top >= -0.5, shape
        assert right <= drawing.width + 0.5, shape
        assert bottom <= drawing.height + 0.5, shape


@every_picture
def test_no_two_texts_overlap(picture: Picture, partnership: Agreement) -> None:
    boxes = [(text.text, text_box(text)) for text in drawn(picture, partnership).texts()]
    clashes = [
        (one[0], other[0])
        for one, other in itertools.combinations(boxes, 2)
        if overlap(one[1], other[1])
    ]
    assert clashes == []


@every_picture
def test_no_mark_or_disc_stands_on_a_text(picture: Picture, partnership: Agreement) -> None:
    shapes = drawn(picture, partnership).shapes
    marks = [s for s in shapes if isinstance(s, SectorMark)]
    texts = [s for s in shapes if isinstance(s, Text)]
    assert [
        (mark, text.text)
        for mark in marks
        for text in texts
        if overlap(box_of(mark), text_box(text))
    ] == []


@every_picture
def test_no_arrow_crosses_a_text(picture: Picture, partnership: Agreement) -> None:
    shapes = drawn(picture, partnership).shapes
    arrows = [s for s in shapes if isinstance(s, Line) and (s.arrow or s.stroke != "hairline")]
    texts = [s for s in shapes if isinstance(s, Text)]
    assert [
        (arrow, text.text)
        for arrow in arrows
        for text in texts
        if overlap(box_of(arrow), text_box(text))
    ] == []


@every_picture
def test_a_picture_fits_on_a_page(picture: Picture, partnership: Agreement) -> None:
    drawing = drawn(picture, partnership)
    assert drawing.width == 640
    assert drawing.height <= PAGE_HEIGHT + 40


@every_picture
def test_no_text_is_smaller_than_nine_points_on_paper(
    picture: Picture, partnership: Agreement
) -> None:
    assert min(text.size for text in drawn(picture, partnership).texts()) >= 13


@every_picture
@pytest.mark.parametrize("theme", list(Theme))
def test_every_text_stands_out_from_its_ground(
    picture: Picture, theme: Theme, partnership: Agreement
) -> None:
    palette = colours(theme)
    drawing = drawn(picture, partnership)
    letters = [letter_of(mark) for mark in drawing.shapes if isinstance(mark, SectorMark)]
    for text in (*drawing.texts(), *letters):
        assert contrast(palette[text.fill], palette[text.ground]) >= 4.5, text


@every_picture
def test_a_text_stands_on_the_ground_it_names(picture: Picture, partnership: Agreement) -> None:
    """The last filled shape painted under the middle of a text is of the colour it names."""
    beneath: list[Rectangle | Circle] = []
    for shape in drawn(picture, partnership).shapes:
        if isinstance(shape, Rectangle | Circle) and shape.fill:
            beneath.append(shape)
        if isinstance(shape, Text):
            left, top, right, bottom = text_box(shape)
            x, y = (left + right) / 2, (top + bottom) / 2
            covering = [
                ground.fill
                for ground in beneath
                if box_of(ground)[0] <= x <= box_of(ground)[2]
                and box_of(ground)[1] <= y <= box_of(ground)[3]
            ]
            assert [*["paper"], *covering][-1] == shape.ground, shape


@every_picture
def test_the_description_holds_every_fact_of_the_table(
    picture: Picture, partnership: Agreement
) -> None:
    drawing = drawn(picture, partnership)
    said = drawing.description.lower()
    for row in drawing.table.rows:
        assert len(row) == len(drawing.table.header)
        for cell in row:
            if cell not in {"–", "yes", "no", "none"}:
                assert cell.lower() in said, cell


@every_picture
def test_the_table_holds_every_text_of_the_picture_that_was_not_cut(
    picture: Picture, two: Agreement
) -> None:
    """Names and decisions shown in the picture are in the table, so that nothing needs eyes."""
    drawing = drawn(picture, two)
    cells = "\n".join(cell for row in drawing.table.rows for cell in row).lower()
    labelled = {text.record for text in drawing.texts() if text.record}
    assert labelled
    for line in (text.text for text in drawing.texts() if text.record and text.weight == 600):
        words = line.lower().replace("before: ", "").replace("by ", "").split()
        assert all(word.strip(",") in cells for word in words), line


@every_picture
def test_ordinary_names_and_decisions_are_shown_whole(picture: Picture, six: Agreement) -> None:
    assert [text.text for text in drawn(picture, six).texts() if ELLIPSIS in text.text] == []


@every_picture
def test_shapes_name_records_that_exist(picture: Picture, partnership: Agreement) -> None:
    lists = (partnership.partners, partnership.powers, partnership.resources, partnership.lines)
    known = {record.id for records in (*lists, partnership.rungs) for record in records}
    known |= {body.id for body in partnership.bodies}
    named = {shape.record for shape in drawn(picture, partnership).shapes} - {""}
    assert named
    assert named <= known


@every_picture
def test_the_svg_is_well_formed_and_carries_title_and_description(
    picture: Picture, partnership: Agreement
) -> None:
    drawing = drawn(picture, partnership)
    root = ET.fromstring(svg(drawing))  # noqa: S314  # we wrote it a line ago
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == drawing.title
    assert root.findtext(f"{space}desc") == drawing.description
    assert not [element for element in root.iter() if "id" in element.attrib]
