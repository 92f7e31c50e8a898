"""Starts Agreement Studio: its window, or one command.

Without a command, or with nothing but the names of files, the window opens; with ``--new-window`` a
further one does. From a bare checkout, ``python3 src/agreement_studio demo`` makes everything ready
first. Installed, ``agreement-studio demo`` goes straight to the command line.
"""

import atexit
import gc
import os
import sys

if not __package__:
    # Run as a folder, it stands first on Python's path, where a module of ours could hide one of
    # Python's own. Its parent holds nothing but the package. (Of these, os is loaded already and
    # the others are built in.)
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - no pathlib yet

from agreement_studio import __version__

_OURS = (".agreement", ".agreement-template", ".toml", ".json")
"""Endings of the files that the window opens."""

NEW_WINDOW = "--new-window"
"""Has files opened in new windows, also where a window would take them; without files, one more."""

NO_WINDOW = "--no-window"
"""Has ``demo`` write its file and open no window."""

_MADE_BEFORE_SEARCHING = 100_000
"""After how many new objects a command looks for circular garbage: it keeps nearly all it makes."""


def main(arguments: "list[str] | None" = None) -> int:
    """Run one command, by default the one typed, and return its exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    if words == ["--version"]:
        sys.stdout.write(f"agreement-studio {__version__}\n")
        return 0
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # nothing installed beside us is looked for
    try:
        if _asks_for_window(words):
            return _open_window(words)
        searching = gc.get_threshold()
        gc.set_threshold(_MADE_BEFORE_SEARCHING)
        atexit.register(gc.freeze)  # the system takes all memory back; no need to search it first
        from agreement_studio.cli.main import main as run  # noqa: PLC0415 - keeps --version quick

        status = run(words)
        if status == 0 and words[:1] == ["demo"] and NO_WINDOW not in words:
            gc.set_threshold(*searching)
            _show_sample()
    except ModuleNotFoundError as missing:
        return _explain(missing)
    return status


def _asks_for_window(words: "list[str]") -> bool:
    """Whether there is no command among the words: none at all, or names of our files only."""
    files = [word for word in words if word != NEW_WINDOW]
    return all(word.lower().endswith(_OURS) and not word.startswith("-") for word in files)


def _open_window(words: "list[str]") -> int:
    from pathlib import Path  # noqa: PLC0415 - commands have their own way here

    from agreement_studio.cli.started import started_as  # noqa: PLC0415 - as above
    from agreement_studio.desktop.display import why_no_window  # noqa: PLC0415 - as above

    obstacle = why_no_window(started_as())
    if obstacle:
        sys.stderr.write(f"{obstacle}\n")
        return 1
    from agreement_studio.desktop.application import run  # noqa: PLC0415 - Qt only where it is used

    files = [Path(word) for word in words if word != NEW_WINDOW]
    return run(files, apart=NEW_WINDOW in words)


def _show_sample() -> None:
    """Opens the sample partnership, which the demo has just drafted, where there is a screen."""
    from agreement_studio.application.starters import starter  # noqa: PLC0415 - as above
    from agreement_studio.bootstrap.screen import has_screen  # noqa: PLC0415 - as above
    from agreement_studio.cli.demo import SAMPLE  # noqa: PLC0415 - as above

    if has_screen():
        sys.stdout.flush()
        _open_window([str(starter(SAMPLE).path)])


def _explain(missing: "ModuleNotFoundError") -> int:
    """Turn a damaged environment into a sentence, and have the next start mend it."""
    from agreement_studio.bootstrap import stamp  # noqa: PLC0415 - a whole program never needs it

    if missing.name is None or missing.name.startswith("agreement_studio"):
        raise missing
    ours = stamp.distrust(sys.prefix)
    remedy = (
        "Start again, and it is made anew." if ours else "Please install agreement-studio again."
    )
    sys.stderr.write(
        f"The Python environment of Agreement Studio lacks the package {missing.name}. {remedy}\n"
    )
    return 1


def _start_from_checkout() -> None:
    from pathlib import Path  # noqa: PLC0415 - only safe now that the path is mended

    from agreement_studio.bootstrap.machine import short_name  # noqa: PLC0415 - an installed program has no use of it
    from agreement_studio.bootstrap.starting import start  # noqa: PLC0415 - likewise

    typed = getattr(sys, "orig_argv", ["python3", *sys.argv])
    words = [short_name(typed[0]), *typed[1 : len(typed) - len(sys.argv) + 1]]
    os.environ["AGREEMENT_STUDIO_STARTED_AS"] = " ".join(words)
    start(Path(__file__).resolve().parents[2], "-P", "-m", "agreement_studio", *sys.argv[1:])


if __name__ == "__main__":
    if __package__:
        sys.exit(main())
    _start_from_checkout()
