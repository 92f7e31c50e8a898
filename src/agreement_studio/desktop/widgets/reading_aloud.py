"""Lets readers ask what scrolls for parts that have gone since they counted them.

Qt's own answer for scroll areas counts the bars that are seen and takes whatever number it is asked
for: a screen reader that counted before a page was left, and asked after it, ended the program. The
answer for plain widgets counts the bars always, and says of a number beyond them that nothing is
there. Text boxes, lists and tables have answers of their own and keep them.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_WITH_CARELESS_ANSWERS = ("QScrollArea", "QAbstractScrollArea")


def read_aloud_with_care() -> None:
    """Has every scroll area made from now on answer readers as plain widgets do."""
    QAccessible.installFactory(_answer)


def _answer(kind: str, asked: QObject | None) -> QAccessibleInterface | None:
    if kind in _WITH_CARELESS_ANSWERS and isinstance(asked, QWidget):
        return QAccessibleWidget(asked, QAccessible.Role.Client)
    return None
