"""Whether there is a screen to open a window on, asked without anything that draws."""

import os
import sys
from collections.abc import Mapping

_UNSEEN = ("offscreen", "minimal", "vnc")
"""Where Qt can put a window so that nobody sees it here."""


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether somebody sits before a screen here, as far as the environment tells."""
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
