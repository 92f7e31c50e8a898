"""Paints one picture. As a process of its own: an SVG on standard input, a PNG on standard output.

``python -m agreement_studio.adapters.word.painter WIDTH FONT…``. It loads nothing but the painter.
"""

import sys
from collections.abc import Sequence

import resvg_py


def painted(svg: str, width: int, fonts: Sequence[str]) -> bytes:
    """The picture as PNG, `width` pixels wide, with these fonts alone. Raises ValueError."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, width=width, skip_system_fonts=True, font_files=list(fonts)
        )
    )


if __name__ == "__main__":
    drawing = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(painted(drawing, int(sys.argv[1]), sys.argv[2:]))
