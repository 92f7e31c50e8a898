"""The icons for Windows and macOS hold their drawing at every size, and others can read them."""

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication

from agreement_studio.assets import resource

DRAWINGS = sorted(resource("icons", "app").glob("*.svg"))
NEARLY = 8
"""By how much a shade may differ, of 255: the painter's next version may round otherwise."""


@pytest.fixture(scope="module")
def preparing() -> ModuleType:
    """The script that makes them."""
    path = resource("icons", "prepare_app_icons.py")
    if not path.is_file():
        pytest.skip("only the checkout has the script")
    spec = importlib.util.spec_from_file_location("prepare_app_icons", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pictures_of_ico(data: bytes) -> dict[int, bytes]:
    """The PNG pictures of an icon for Windows, by the size that its entries give."""
    assert data[:4] == b"\0\0\1\0"
    found = {}
    for place in range(int.from_bytes(data[4:6], "little")):
        entry = data[6 + 16 * place : 22 + 16 * place]
        assert entry[0] == entry[1]
        length, at = (int.from_bytes(entry[n : n + 4], "little") for n in (8, 12))
        found[entry[0] or 256] = data[at : at + length]
    assert sum(map(len, found.values())) + 6 + 16 * len(found) == len(data)
    return found


def pictures_of_icns(data: bytes) -> dict[bytes, bytes]:
    """The PNG pictures of an icon for macOS, by their type."""
    assert data[:4] == b"icns"
    assert int.from_bytes(data[4:8], "big") == len(data)
    found, at = {}, 8
    while at < len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "big")
        found[data[at : at + 4]] = data[at + 8 : at + length]
        at += length
    return found


def is_drawn(preparing: ModuleType, drawing: Path, size: int, png: bytes) -> bool:
    """Whether a picture is the drawing at that size."""
    again = preparing.drawn(drawing, size)
    if png == again:
        return True
    there, wanted = (
        QImage.fromData(one).convertToFormat(QImage.Format.Format_RGBA8888) for one in (png, again)
    )
    if there.size() != wanted.size():
        return False
    shades = zip(bytes(there.constBits()), bytes(wanted.constBits()), strict=True)
    return all(abs(one - other) <= NEARLY for one, other in shades)


def held(preparing: ModuleType, drawing: Path, pictures: Mapping[int, bytes]) -> bool:
    return all(is_drawn(preparing, drawing, size, png) for size, png in pictures.items())


every_drawing = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: str(path.stem))


@every_drawing
def test_an_icon_for_windows_holds_its_drawing_at_every_size(
    preparing: ModuleType, drawing: Path
) -> None:
    pictures = pictures_of_ico(drawing.with_suffix(".ico").read_bytes())
    assert tuple(pictures) == preparing.ICO_SIZES
    assert held(preparing, drawing, pictures)


@every_drawing
def test_an_icon_for_macos_holds_its_drawing_at_every_size(
    preparing: ModuleType, drawing: Path
) -> None:
    pictures = pictures_of_icns(drawing.with_suffix(".icns").read_bytes())
    assert tuple(pictures) == tuple(preparing.ICNS_SIZES)
    for kind, png in pictures.items():
        assert is_drawn(preparing, drawing, preparing.ICNS_SIZES[kind], png)


@every_drawing
@pytest.mark.parametrize("ending", ["ico", "icns"])
def test_another_reader_finds_the_same_sizes(
    qapp: QApplication, preparing: ModuleType, drawing: Path, ending: str
) -> None:
    if ending not in {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}:
        pytest.skip(f"this Qt reads no .{ending}")
    reader = QImageReader(str(drawing.with_suffix(f".{ending}")))
    sizes = []
    for place in range(reader.imageCount()):
        assert reader.jumpToImage(place)
        sizes.append(reader.read().width())
    wanted = preparing.ICO_SIZES if ending == "ico" else preparing.ICNS_SIZES.values()
    assert sorted(sizes) == sorted(wanted)


def test_all_icons_together_are_small() -> None:
    files = [one for one in resource("icons", "app").iterdir() if one.suffix in {".ico", ".icns"}]
    assert sum(one.stat().st_size for one in files) < 300_000
