"""The window while an agreement is open: sections, page, agreement, findings, Back and Next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.application.critical_friend import Look
from agreement_studio.application.session import Cause, Change
from agreement_studio.application.step_labels import step_label
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.toast import Toast
from agreement_studio.desktop.window.arrangement import RIGHT, SIDEBAR, Arrangement
from agreement_studio.desktop.window.centre import PAGE, Centre
from agreement_studio.desktop.window.findings_strip import FindingsStrip
from agreement_studio.desktop.window.foot import Foot
from agreement_studio.desktop.window.parts import (
    Parts,
    ShowsAnswers,
    ShowsFindings,
    ShowsPaper,
)
from agreement_studio.desktop.window.right_pane import RightPane
from agreement_studio.desktop.window.sidebar import Sidebar
from agreement_studio.review.finding import Finding, Severity


class Workspace(QWidget):
    """Everything about one open agreement; another agreement gets another workspace."""

    moved = Signal(str)
    """The key of the step that is shown now."""

    def __init__(self, parts: Parts, model: AgreementModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._model = parts, model
        self.keys = self._keys = [step.key for step in parts.steps]
        self._sidebar_is_wanted = True
        self._arranged: Arrangement | None = None
        self.sidebar = Sidebar(parts.steps)
        self.centre = Centre(parts.steps, self._page)
        self.preview = parts.preview(model)
        self.right = RightPane()
        self.strip = FindingsStrip()
        self.foot = Foot()
        self.toast = Toast(self.centre)
        self._lay_out()
        self._connect()
        self.current = self._keys[0]
        self.go(self.current)

    def _lay_out(self) -> None:
        self._middle = middle = QWidget()
        middle.setProperty("pane", "surface")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = spaced(QVBoxLayout(middle), 1, 0, 0, 0, between=0)
        column.addWidget(self.centre, 1)
        column.addWidget(self.strip)
        column.addWidget(self.foot)
        row = spaced(QHBoxLayout(self), between=0)
        row.addWidget(self.sidebar)
        row.addWidget(middle, 1)
        row.addWidget(self.right)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.go)
        self.centre.went.connect(self.go)
        self.centre.turned.connect(self.centre.show_view)
        self.foot.went.connect(self.step)
        self.strip.asked.connect(self.go_to_finding)
        self.toast.undone.connect(self._model.undo)
        self._model.reviewed.connect(self._show_look)
        self._model.changed.connect(self._hear)
        if isinstance(self.preview, ShowsPaper):
            self.preview.clicked.connect(self.show_answer)

    def _page(self, key: str) -> QWidget:
        page = self._parts.page(key, self._model)
        if isinstance(page, ShowsAnswers) and isinstance(self.preview, ShowsPaper):
            page.asked.connect(self.preview.show_path)
        if self._model.look is not None and isinstance(page, ShowsFindings):
            page.set_findings(_by_place(self._model.look))
        return page

    # ----------------------------------------------------------------------------- moving about

    def go(self, key: str) -> None:
        """Shows the page of a step."""
        self._model.end_typing()
        self.current = key
        at = self._keys.index(key)
        steps = self._parts.steps
        self.centre.show_step(key)
        self.sidebar.show_current(key)
        before = steps[at - 1] if at else None
        after = steps[at + 1] if at + 1 < len(steps) else None
        self.foot.show_targets(before, after)
        if self._model.look is not None:
            self._show_strip(self._model.look)
        self.moved.emit(key)

    def step(self, by: int) -> None:
        """Goes so many steps on, or back."""
        at = self._keys.index(self.current) + by
        self.go(self._keys[max(0, min(len(self._keys) - 1, at))])

    def show_answer(self, path: str) -> None:
        """Goes to an answer, by its path."""
        key = self._parts.step_showing(path)
        if key:
            self.go(key)
            page = self.centre.page(key)
            if isinstance(page, ShowsAnswers):
                page.show_answer(path)

    def go_to_finding(self, finding: Finding) -> None:
        """Goes where a finding points, or to its section."""
        if finding.places and self._parts.step_showing(finding.places[0]):
            self.show_answer(finding.places[0])
            return
        at_home = (step.key for step in self._parts.steps if step.section == finding.section)
        key = next(at_home, "")
        if key:
            self.go(key)

    def begin(self) -> None:
        """Puts the keyboard where one can begin."""
        if not self.centre.focus_first():
            self.sidebar.items[self.current].setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """Puts the keyboard on the next pane: sections, page, agreement, findings, foot."""
        focused = self.window().focusWidget()
        panes = self._panes()
        at = next((n for n, (pane, _) in enumerate(panes) if _holds(pane, focused)), -1)
        there = (*panes[at + 1 :], *panes[: at + 1])
        next((pane for pane, enter in there if pane.isVisible() and enter()), None)

    def _panes(self) -> tuple[tuple[QWidget, Callable[[], bool]], ...]:
        """The panes in reading order, each with what puts the keyboard there."""
        return (
            (self.sidebar, lambda: _focus(self.sidebar.items[self.current])),
            (self.centre, self.centre.focus_first),
            (self.right, lambda: _focus(self.preview)),
            (self.strip, lambda: _focus(self.strip.link)),
            (self.foot, lambda: _focus(self.foot.next) or _focus(self.foot.back)),
        )

    # ------------------------------------------------------------------------------ what it shows

    def _show_look(self, look: Look) -> None:
        self.sidebar.show_states({state.section: state.progress for state in look.sections})
        self._show_strip(look)
        found = _by_place(look)
        for page in self.centre.pages:
            if isinstance(page, ShowsFindings):
                page.set_findings(found)

    def _show_strip(self, look: Look) -> None:
        section = self._parts.steps[self._keys.index(self.current)].section
        self.strip.show_findings(look.findings.open, section)
        self.foot.counts.show_findings(look.findings.open)

    def _hear(self, change: Change) -> None:
        steps = self._model.opened.session.steps
        if change.cause is Cause.EDIT and steps and steps[-1].label.action.startswith("remove"):
            self.toast.say(step_label(steps[-1], texts_on_screen()))

    # ------------------------------------------------------------------------------- arrangement

    def arrange(self, arranged: Arrangement) -> None:
        """Lays itself out for the size of the window."""
        self._arranged = arranged
        self.sidebar.setVisible(arranged.has_sidebar and self._sidebar_is_wanted)
        self.sidebar.setFixedWidth(px(SIDEBAR))
        self._middle.setProperty("edge", "left" if self.sidebar.isVisibleTo(self) else "")
        self._middle.style().polish(self._middle)
        self.right.setVisible(arranged.has_right)
        self.right.setFixedWidth(px(RIGHT))
        if arranged.has_right:
            self.right.hold(self.preview)
        else:
            layout = self.centre.page_tab.layout()
            if layout is not None:
                layout.addWidget(self.preview)
        self.centre.arrange(
            has_list=not self.sidebar.isVisibleTo(self), has_tabs=not arranged.has_right
        )
        self.strip.setVisible(arranged.has_strip)
        self.foot.arrange(has_targets=arranged.has_targets, has_marks=not arranged.has_strip)
        if self.toast.isVisible():
            self.toast.place()

    def toggle_sidebar(self) -> None:
        """Shows or hides the list of sections, where there is room for it."""
        self._sidebar_is_wanted = not self._sidebar_is_wanted
        if self._arranged is not None:
            self.arrange(self._arranged)

    def show_page(self) -> None:
        """Shows the agreement in place of the form, in a window that has no room for both."""
        self.centre.show_view(PAGE)


def _focus(widget: QWidget) -> bool:
    """Puts the keyboard on a widget; False where it takes none."""
    if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _by_place(look: Look) -> dict[str, tuple[str, str]]:
    """The weightiest finding at each answer: its sentence and how much it matters."""
    found: dict[str, tuple[str, str]] = {}
    for one in sorted(look.findings.open, key=lambda finding: finding.severity.weight):
        if one.severity is not Severity.NOTE:
            for place in one.places:
                found.setdefault(place, (one.sentence, one.severity.value))
    return found
