"""Writes the icons that Windows and macOS want, from the drawings in `app` beside it.

Run again only when a drawing changes: ``python resources/icons/prepare_app_icons.py``. Each drawing
becomes an ``.ico`` and an ``.icns`` of the same name. Both are containers of PNG pictures, one for
each size, so that neither needs a library:

- ICO as Microsoft describes it in "Icons" (learn.microsoft.com, ms997538): a head, an entry of
  16 bytes for each picture, and the pictures. PNG in it is read since Windows Vista.
- ICNS as its readers take it (en.wikipedia.org/wiki/Apple_Icon_Image_format): blocks, each with a
  type of four letters and its length; the letters say how large the picture is.
"""

# ruff: noqa: INP001  # a script started by hand, part of no package

import struct
from collections.abc import Mapping
from pathlib import Path

import resvg_py

APP = Path(__file__).resolve().parent / "app"

ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""Pixels: what Windows asks for at 100 to 250 %, and its largest."""

ICNS_SIZES: Mapping[bytes, int] = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024,
}  # fmt: skip
"""Pixels by type: sizes as they are, then those for screens of double density."""

_LARGEST = 256
"""Pixels; ICO writes it as 0, for it has one byte for a size."""


def drawn(drawing: Path, size: int) -> bytes:
    """A drawing as PNG, so many pixels wide and high."""
    svg = drawing.read_text(encoding="utf-8")
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, skip_system_fonts=True))


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """PNG pictures, by their size, as an icon for Windows."""
    entries, at = b"", 6 + 16 * len(pictures)
    for size, png in pictures.items():
        side = size % _LARGEST
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def icns(pictures: Mapping[bytes, bytes]) -> bytes:
    """PNG pictures, by their type, as an icon for macOS."""
    blocks = b"".join(_block(kind, png) for kind, png in pictures.items())
    return _block(b"icns", blocks)


def _block(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">4sI", kind, len(content) + 8) + content


def main() -> None:
    for drawing in sorted(APP.glob("*.svg")):
        windows = ico({size: drawn(drawing, size) for size in ICO_SIZES})
        macos = icns({kind: drawn(drawing, size) for kind, size in ICNS_SIZES.items()})
        drawing.with_suffix(".ico").write_bytes(windows)
        drawing.with_suffix(".icns").write_bytes(macos)


if __name__ == "__main__":
    main()
