"""Help with the step that is shown, on F1; it follows from step to step while it is open."""

from collections.abc import Callable, Iterator, Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QShowEvent, QTextDocumentFragment
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWhatsThis,
    QWidget,
)
from typing_extensions import override

from agreement_studio.desktop.help.about_cards import about_cards
from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.explained import explained
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.domain.parts import record_lists
from agreement_studio.texts import Texts

_SIZE = (520, 640)
_MARGIN = 12
"""Between the words and their frame."""

PathsOf = Callable[[str], tuple[str, ...]]
"""The paths of the texts of all that a step asks, by its key."""


def feature(host: Host, paths: PathsOf) -> Commands:
    """The commands of one window."""
    helping = Help(host, paths)
    return {"help": helping.show, "whats_this": helping.show_what}


class Help(QObject):
    """The help of one window."""

    def __init__(self, host: Host, paths: PathsOf) -> None:
        super().__init__(host.over)
        self.setObjectName("help")
        self._host, self._paths = host, paths
        self.window: HelpWindow | None = None

    def show(self) -> None:
        """Shows what the step asks and why; beside the work, so that both can be read."""
        if self.window is None:
            self.window = HelpWindow(self._host.over)
        step = self._host.step
        title = dict(self._host.steps).get(step, "")
        paths = self._paths(step) if step else ()
        native = QKeySequence.SequenceFormat.NativeText
        keys = {key: one.shortcut().toString(native) for key, one in self._host.actions.items()}
        self.window.text.setHtml(help_page(title, paths, texts_on_screen(), keys))
        self.window.show()
        self.window.text.setFocus()

    def _around_the_keyboard(self) -> Iterator[QWidget]:
        """What the keyboard is on, then what that is in, out to the window."""
        one: QWidget | None = self._host.over.focusWidget()
        while one is not None:
            yield one
            one = one.parentWidget()

    def show_what(self) -> None:
        """Tells about what the keyboard is on; from elsewhere the next click asks about a thing."""
        asked = next((one for one in self._around_the_keyboard() if one.whatsThis()), None)
        if asked is None:
            QWhatsThis.enterWhatsThisMode()
            return
        beneath = asked.mapToGlobal(asked.rect().center())
        QWhatsThis.showText(beneath, asked.whatsThis(), asked)
        announce(asked, QTextDocumentFragment.fromHtml(asked.whatsThis()).toPlainText())


class HelpWindow(QDialog):
    """A page to read: headings and sentences, which a screen reader walks as such."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help with this step"))
        self.text = with_role(QTextBrowser(), "body")
        self.text.setAccessibleName(self.tr("Help with this step"))
        self.text.document().setDocumentMargin(_MARGIN)
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addWidget(self.text, 1)
        foot = spaced(QHBoxLayout())
        close = Button(self.tr("Close"), "secondary")
        close.clicked.connect(self.reject)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            fit_over(self, self.parentWidget(), *_SIZE)
        super().showEvent(event)


def help_page(title: str, paths: tuple[str, ...], texts: Texts, keys: Mapping[str, str]) -> str:
    """The page of a step as HTML; how to begin, where no agreement is open.

    `keys` are those of each action, as they are now; ``""`` where somebody wants none.
    """
    translate = QCoreApplication.translate
    if not title:
        heading = translate("Help", "How to begin")
        words = translate(
            "Help",
            "Choose a starting point on the welcome screen, or open an agreement. Each step asks a "
            "few questions; you may answer them in any order, leave any of them open, and come "
            "back. “Help with this step”{help} says what a step asks and why. “What would you like "
            "to do?”{palette} finds anything by name. Both stand in the Help menu.",
        ).format(help=_in_brackets(keys, "help"), palette=_in_brackets(keys, "palette"))
        return f"<h2>{escape(heading)}</h2><p>{escape(words)}</p>"
    asked = "".join(explained(texts.field(path)) for path in paths if path in texts.field_paths)
    has_cards = any(path.partition(".")[0] in record_lists() for path in paths)
    return f"<h2>{escape(title)}</h2>{asked}{about_cards() if has_cards else ''}"


def _in_brackets(keys: Mapping[str, str], action: str) -> str:
    held = keys.get(action, "")
    return f" ({held})" if held else ""
