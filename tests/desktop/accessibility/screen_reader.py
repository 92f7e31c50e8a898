"""Reads the window as a screen reader does, in a session bus of its own; writes it as JSON.

Started by the system's Python, which has the bindings: ``dbus-run-session -- /usr/bin/python3
screen_reader.py FILE BUTTON EXPECTED PROGRAM...``. It starts the program, reads its tree, presses
the button of that name by its accessible action, waits until the thing named EXPECTED says
something, and reads again.
"""

# ruff: noqa: ANN001 - for a Python and bindings that are not ours
# mypy: ignore-errors

import json
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - after the version is chosen

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PATIENCE = 60
NAME = "agreement-studio"


def application():
    """The program, once it has told the bus of itself and shows a window."""
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(at)
        if found is not None and NAME in (found.get_name() or "") and found.get_child_count():
            return found
    return None


def read(thing, depth=0):
    """The tree below a thing: what is there for whoever listens."""
    if thing is None or depth > 30:
        return None
    below = [read(thing.get_child_at_index(at), depth + 1) for at in range(thing.get_child_count())]
    states = thing.get_state_set()
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name() or "",
        "description": thing.get_description() or "",
        "shows": states.contains(Atspi.StateType.SHOWING),
        "takes_focus": states.contains(Atspi.StateType.FOCUSABLE),
        "within": [one for one in below if one],
    }


def press(thing, name):
    """Presses the first button of that name."""
    if thing is None:
        return False
    if thing.get_name() == name and thing.get_role_name() in {"push button", "button"}:
        return bool(Atspi.Action.do_action(thing.get_action_iface(), 0))
    return any(press(thing.get_child_at_index(at), name) for at in range(thing.get_child_count()))


def waited_for(look):
    """What `look` gives once it gives something; None when nobody is that patient."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = look()
        except GLib.Error:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.2)  # noqa: TID251 - another program is asked again, as readers do
    return None


def has(tree, name):
    return tree["name"] == name or any(has(one, name) for one in tree["within"])


def filled(tree, name):
    """Whether the thing of that name holds something that has a name."""
    own = tree["name"] == name and any(map(says_something, tree["within"]))
    return own or any(filled(one, name) for one in tree["within"])


def says_something(tree):
    return bool(tree["name"]) or any(map(says_something, tree["within"]))


def main(file, button, expected, program):
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    bus = subprocess.Popen([launcher, "--launch-immediately"], stdout=subprocess.DEVNULL)
    started = subprocess.Popen(program)
    try:
        waited_for(application)
        first = waited_for(lambda: (tree := read(application())) and has(tree, button) and tree)
        pressed = bool(waited_for(lambda: press(application(), button)))
        second = waited_for(
            lambda: (tree := read(application())) and filled(tree, expected) and tree
        )
        found = {"first": first, "pressed": pressed, "second": second, "ended": started.poll()}
        Path(file).write_text(json.dumps(found), encoding="utf-8")
    finally:
        started.kill()
        started.wait()
        bus.kill()
        bus.wait()


if __name__ == "__main__":
    main(*sys.argv[1:4], sys.argv[4:])
