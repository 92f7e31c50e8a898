"""``file-types``: a double click on an agreement opens it here, or no longer does."""

import os
import sys
from pathlib import Path

from agreement_studio.adapters.files.file_types import tell_desktop, tell_desktop_no_more
from agreement_studio.cli.outcome import Exit, say


def file_types(*, remove: bool) -> Exit:
    """Tells the desktop of this user which program opens our files."""
    if not sys.platform.startswith("linux"):
        say("Windows and macOS ask at the first double click which program opens the file.")
        return Exit.CHANGED
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    if remove:
        gone = tell_desktop_no_more(data)
        told = [f"Removed {path}" for path in gone]
        say(*(told or ["There was nothing to remove."]))
        return Exit.WRITTEN
    program = (sys.executable, "-P", "-m", "agreement_studio")
    say(*(f"Wrote {path}" for path in tell_desktop(data, program)))
    say("A double click on an .agreement file opens it here now. --remove takes this back.")
    return Exit.WRITTEN
