"""The libraries of the system that the window needs and no Python package brings along.

They are looked for by loading them: Qt's own message about them also comes where only the screen
cannot be reached.
"""

import ctypes
import shutil
import sys

from agreement_studio.bootstrap import machine
from agreement_studio.bootstrap.trouble import Trouble, say

WITHOUT_SCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""What even a window that nobody sees needs, with the package of Debian and Ubuntu for each."""

FOR_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window on an X11 screen needs besides."""


def missing_libraries(needed: "dict[str, str]") -> "dict[str, str]":
    """Those of ``needed`` that this machine lacks; none away from Linux, where Qt brings them."""
    if not sys.platform.startswith("linux"):
        return {}
    return {name: package for name, package in needed.items() if not _loads(name)}


def require_libraries(needed: "dict[str, str]") -> None:
    """Install the missing ones as administrator, else say in one line what to ask of one."""
    missing = missing_libraries(needed)
    if not missing:
        return
    if not (machine.is_administrator() and shutil.which("apt-get")):
        raise Trouble(request_for(missing))
    say("Installing the system packages {} with apt-get.".format(" ".join(missing.values())))
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing.values()]
    machine.install("install what Qt needs; is there a network?", *command)
    still = missing_libraries(needed)
    if still:
        raise Trouble(request_for(still))


def request_for(missing: "dict[str, str]") -> str:
    """One line for the administrator of the machine."""
    packages = " ".join(missing.values())
    if shutil.which("apt-get"):
        return (
            "The window of Agreement Studio needs these system packages; ask an administrator to "
            f"run: apt-get install --no-install-recommends {packages}"
        )
    names = ", ".join(missing)
    return (
        f"The window of Agreement Studio needs these libraries of the system: {names}. "
        f"On Debian and Ubuntu they are the packages {packages}."
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
