"""Whether a window can be opened here, asked before Qt is loaded: it would only end the program."""

import os
from collections.abc import Mapping

from agreement_studio.bootstrap.libraries import (
    FOR_X11,
    WITHOUT_SCREEN,
    missing_libraries,
    request_for,
)
from agreement_studio.bootstrap.screen import has_screen

_WITHOUT_A_SCREEN = ("templates", "new", "draft", "check", "balance", "thread", "demo")


def why_no_window(started_as: str, environment: Mapping[str, str] = os.environ) -> str:
    """One or two sentences on why no window can be opened; ``""`` where one can.

    `started_as` are the words that start the program, for the hint.
    """
    needed = dict(WITHOUT_SCREEN)
    if not environment.get("QT_QPA_PLATFORM"):  # else somebody said where it goes
        if not has_screen(environment):
            return (
                "There is no screen here to open the window of Agreement Studio on. These commands "
                f"need none: {', '.join(_WITHOUT_A_SCREEN)}. “{started_as} --help” lists them all."
            )
        if environment.get("DISPLAY"):
            needed |= FOR_X11
    missing = missing_libraries(needed)
    return request_for(missing) if missing else ""
