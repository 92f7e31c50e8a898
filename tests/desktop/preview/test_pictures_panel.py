"""The pictures beside their tables: chosen, gone to, exported."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.preview.drawing_painting import Places
from agreement_studio.desktop.preview.drawings import PICTURES, Pictures
from agreement_studio.desktop.preview.pictures_panel import PicturesPanel
from agreement_studio.desktop.preview.tones import PlainLook
from agreement_studio.domain.agreement import Agreement

LEFT = Qt.MouseButton.LeftButton
EVERY = pytest.mark.parametrize("key", PICTURES)


@pytest.fixture
def panel(qtbot: QtBot, marlshire: Agreement) -> PicturesPanel:
    made = PicturesPanel()
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show_agreement(marlshire)
    with qtbot.waitExposed(made):
        made.show()
    return made


def centre_of(panel: PicturesPanel, record: str) -> QPoint:
    """A point of the picture that belongs to a record."""
    assert panel.picture is not None
    places = Places(panel.picture.drawing)
    scale = panel.view.width() / panel.picture.drawing.width
    corners = [box.center() for box in places.boxes(record)]
    place = next(point for point in corners if places.record_at(point) == record)
    return QPointF(place * scale).toPoint()


@EVERY
def test_a_click_on_a_shape_leads_to_its_record_and_chooses_the_row_beside_it(
    panel: PicturesPanel, qtbot: QtBot, key: str
) -> None:
    panel.show_picture(key)
    assert panel.picture is not None
    record = panel.picture.rows[1]
    with qtbot.waitSignal(panel.clicked) as heard:
        QTest.mouseClick(panel.view, LEFT, pos=centre_of(panel, record))
    assert heard.args == [panel.picture.paths[record]]
    assert panel.view.record == record
    assert panel.table.currentIndex().row() == 1


@EVERY
def test_the_keyboard_walks_the_records_of_a_picture_and_goes_to_them(
    panel: PicturesPanel, qtbot: QtBot, key: str
) -> None:
    panel.show_picture(key)
    assert panel.picture is not None
    walked = []
    for _ in Places(panel.picture.drawing).records:
        QTest.keyClick(panel.view, Qt.Key.Key_Down)
        walked.append(panel.view.record)
    assert set(walked) == set(Places(panel.picture.drawing).records)
    with qtbot.waitSignal(panel.clicked) as heard:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert heard.args == [panel.picture.paths[walked[-1]]]


@EVERY
def test_a_row_of_the_table_marks_its_shapes_and_leads_to_the_same_record(
    panel: PicturesPanel, qtbot: QtBot, key: str
) -> None:
    panel.show_picture(key)
    assert panel.picture is not None
    panel.table.selectRow(2)
    assert panel.view.record == panel.picture.rows[2]
    with qtbot.waitSignal(panel.clicked) as heard:
        panel.table.activated.emit(panel.table.model().index(2, 0))
    assert heard.args == [panel.picture.path_of_row(2)]


@EVERY
def test_the_table_beside_a_picture_holds_the_same_facts(panel: PicturesPanel, key: str) -> None:
    panel.show_picture(key)
    assert panel.picture is not None
    model = panel.table.model()
    shown = tuple(
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    )
    assert shown == panel.picture.drawing.table.rows
    assert panel.view.accessibleName() == panel.picture.drawing.title
    assert panel.view.accessibleDescription() == panel.picture.drawing.description


def test_a_row_that_sums_up_leads_nowhere(panel: PicturesPanel) -> None:
    panel.show_picture("contributions")
    assert panel.picture is not None
    assert panel.picture.path_of_row(panel.table.model().rowCount() - 1) == ""


@EVERY
def test_each_row_of_a_table_names_the_record_that_it_leads_to(
    marlshire: Agreement, key: str
) -> None:
    picture = Pictures().picture(key, marlshire)
    assert picture is not None
    sums = len(picture.drawing.table.rows) - len(picture.rows)
    assert sums == (key == "contributions")
    texts: dict[str, list[str]] = {record: [] for record in picture.rows}
    for text in picture.drawing.texts():
        if text.record in texts:
            texts[text.record].append(text.text)
    for record, row in zip(picture.rows, picture.drawing.table.rows, strict=False):
        words = set(" ".join(texts[record]).lower().split())
        assert words & set(" ".join(row).lower().split()), record


def test_an_edit_elsewhere_draws_no_picture_again(
    panel: PicturesPanel, marlshire: Agreement
) -> None:
    before = panel.picture
    panel.show_agreement(marlshire.amended(name="Another name"))
    assert panel.picture is before
    fewer = marlshire.amended(powers=marlshire.powers[1:])
    panel.show_agreement(fewer)
    assert panel.picture is not before


def test_where_there_is_nothing_to_draw_the_panel_says_so(panel: PicturesPanel) -> None:
    panel.show_agreement(Agreement())
    assert panel.picture is None
    assert not any(button.isEnabled() for button in panel.buttons)
    assert "first entry" in panel.empty.text()
    assert panel.empty.isVisible()


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_a_picture_is_saved_as_its_name_asks(
    panel: PicturesPanel, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"power{suffix}"
    assert panel.save(path)
    image = QImage(str(path))
    assert panel.picture is not None
    assert image.width() / image.height() == pytest.approx(
        panel.picture.drawing.width / panel.picture.drawing.height, rel=0.01
    )


def test_a_place_that_takes_no_file_is_named_in_one_sentence(
    panel: PicturesPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_bytes(b"")
    place = tmp_path / "file" / "power.svg"
    with qtbot.waitSignal(panel.refused) as heard:
        assert not panel.save(place)
    (sentence,) = heard.args or ("",)
    assert sentence.startswith(str(place))


def test_a_copied_picture_is_there_as_pixels_as_svg_and_in_words(panel: PicturesPanel) -> None:
    panel.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert bytes(data.data("image/svg+xml").data()).startswith(b"<svg")
    assert panel.picture is not None
    assert data.text() == panel.picture.drawing.description


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@EVERY
def test_a_picture_is_painted_under_every_theme(panel: PicturesPanel, key: str, look: str) -> None:
    panel.set_look(PlainLook(look))
    panel.show_picture(key)
    image = panel.view.grab().toImage()
    step = 7
    tones = {
        image.pixel(x, y)
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }
    assert len(tones) > 5
