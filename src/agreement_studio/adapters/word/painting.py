"""Pictures as PNG, painted side by side while the rest of the file is written.

While it paints, the painter lets no other thread run Python, so each picture has a process of its
own. Whatever keeps such a process from its work, the picture is painted here: the bytes are alike.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from typing import Final

from agreement_studio.adapters.word.painter import painted as painted_here
from agreement_studio.assets import resource
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.document import Figure

_SHARPNESS: Final = 2  # pixels of the PNG to a unit: about 200 to the inch on paper
_PAINTER: Final = "agreement_studio.adapters.word.painter"
_LONGEST: Final = 60  # seconds after which a painter is given up


class PictureError(StudioError):
    """A picture cannot be drawn."""


@contextmanager
def painting(figures: Sequence[Figure]) -> Iterator[Sequence[Future[bytes]]]:
    """The PNG of each picture, in the making; asking for the result waits for it."""
    if not figures:
        yield ()
        return
    pool = ThreadPoolExecutor(max_workers=len(figures))
    try:
        apart = len(figures) > 1 and (os.cpu_count() or 1) > 1
        yield [pool.submit(painted, figure, apart=apart) for figure in figures]
    finally:
        pool.shutdown(cancel_futures=True)


def painted(figure: Figure, *, apart: bool = False) -> bytes:
    """The picture as PNG, with our own fonts alone, so that it looks the same everywhere.

    Raises:
        PictureError: the drawing is no SVG.
    """
    try:
        return _pixels(figure.svg, figure.width * _SHARPNESS, apart=apart)
    except ValueError as problem:
        raise PictureError(
            f"{figure.label or 'A picture'} ({figure.caption}) could not be drawn. "
            "Leave the pictures out and try again."
        ) from problem


@lru_cache(maxsize=16)
def _pixels(svg: str, width: int, *, apart: bool) -> bytes:
    """Painting takes far longer than all the writing, so an unchanged picture is painted once."""
    fonts = sorted(str(path) for path in resource("fonts").rglob("*.ttf")) if "<text" in svg else []
    found = painted_apart(svg, width, fonts) if apart else None
    return found or painted_here(svg, width, fonts)


def painted_apart(svg: str, width: int, fonts: Sequence[str]) -> bytes | None:
    """The same, painted by a process of its own; None where none could be started or it failed."""
    if not sys.executable or getattr(sys, "frozen", False):
        return None  # within a bundled program, Python cannot be started by itself
    path = os.pathsep.join(filter(None, sys.path))
    try:
        return subprocess.run(  # noqa: S603 - our own module, by this very Python
            [sys.executable, "-P", "-m", _PAINTER, str(width), *fonts],
            input=svg.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            timeout=_LONGEST,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
