"""A program from its command to its first painted window: ``python start_works.py TOOL``.

Whatever runs its events is put in place of the program's own, and ends the process as soon as a
window has been painted. What a program does later, it does while people look at its window.
"""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from works import Ready

OFFSCREEN, ON_SCREEN = "offscreen", "on a screen"


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:
    """Nothing: whole processes are measured."""
    raise KeyError(tool, folder)


def ours() -> None:
    """The window as people get it."""
    from agreement_studio.__main__ import main  # noqa: PLC0415 - its import is measured

    main([])


def bare() -> None:
    """A menu bar, a list, a form of twenty rows and a text: our parts, and nothing in them."""
    widgets: Any = import_module("PySide6.QtWidgets")

    application = widgets.QApplication([])
    window, whole, form = widgets.QMainWindow(), widgets.QWidget(), widgets.QWidget()
    for name in ("File", "Edit", "View", "Help"):
        menu = window.menuBar().addMenu(name)
        for number in range(6):
            menu.addAction(f"Action {number}")
    row, fields = widgets.QHBoxLayout(whole), widgets.QFormLayout(form)
    sections = widgets.QListWidget()
    sections.addItems([f"Section {number}" for number in range(20)])
    for number in range(20):
        fields.addRow(f"Question {number}", widgets.QLineEdit())
    text = widgets.QTextEdit()
    text.setPlainText("An agreement says who decides. " * 200)
    for part in (sections, form, text):
        row.addWidget(part)
    window.setCentralWidget(whole)
    window.resize(1366, 768)
    window.show()
    application.exec()


def retext() -> None:
    """ReText, a Markdown editor in Qt and Python."""
    sys.argv[1:] = []
    import_module("ReText.__main__").main()


TOOLS: Final[dict[str, tuple[str, Callable[[], None]]]] = {
    "first window": ("PySide6", ours),
    "bare window": ("PySide6", bare),
    "ReText": ("PyQt6", retext),
}
"""Each program by its name: the binding that it is written with, and what starts it."""


def end_at_first_paint(binding: str) -> None:
    """Puts what waits for the first paint in place of the loop that runs the program's events."""
    widgets, core = import_module(f"{binding}.QtWidgets"), import_module(f"{binding}.QtCore")

    class FirstPaint(core.QObject):  # type: ignore[name-defined, misc]  # of either binding
        """Ends the process once a window has been painted."""

        def eventFilter(self, watched: Any, event: Any) -> bool:  # noqa: N802 - Qt's name
            if event.type() == core.QEvent.Type.Paint and watched.isWidgetType():
                core.QTimer.singleShot(0, lambda: os._exit(0))
            return False

    def run(*_: object) -> int:
        application = widgets.QApplication.instance()
        filtering = FirstPaint(application)
        application.installEventFilter(filtering)
        while True:
            application.processEvents()

    widgets.QApplication.exec = run


if __name__ == "__main__":
    of, begin = TOOLS[sys.argv[1]]
    end_at_first_paint(of)
    begin()
    sys.exit("it showed no window")
