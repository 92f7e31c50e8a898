"""The window while an agreement is open: sections, page, agreement, findings, Back and Next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.application.begun import spoken_now, to_come
from agreement_studio.application.critical_friend import Look
from agreement_studio.application.session import Cause, Change
from agreement_studio.application.step_labels import step_label
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.toast import Toast
from agreement_studio.desktop.window.arrangement import RIGHT, SIDEBAR, Arrangement
from agreement_studio.desktop.window.centre import FORM, PAGE, Centre
from agreement_studio.desktop.window.findings_strip import FindingsStrip
from agreement_studio.desktop.window.foot import Foot
from agreement_studio.desktop.window.keyboard import enter, focus, holds
from agreement_studio.desktop.window.parts import (
    FULL,
    SHORT,
    LeadsElsewhere,
    NamesPicture,
    Parts,
    ShowsAnswers,
    ShowsFindings,
    ShowsPaper,
    ShowsPictures,
    ShowsViews,
    Step,
    UnderlinesWords,
)
from agreement_studio.desktop.window.right_pane import RightPane
from agreement_studio.desktop.window.sidebar import Sidebar
from agreement_studio.domain.choices import EditionChoice
from agreement_studio.review.finding import Finding, Severity


class Workspace(QWidget):
    """Everything about one open agreement; another agreement gets another workspace."""

    moved = Signal(str)
    """The key of the step that is shown now."""

    def __init__(self, parts: Parts, model: AgreementModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._model = parts, model
        is_small = model.agreement.edition is EditionChoice.LIGHT and parts.short is not None
        self.walk = SHORT if is_small else FULL
        self._way = parts.walk(self.walk)
        self.shows_sections = True  # where there is room for them
        self._arranged: Arrangement | None = None
        self.sidebar = Sidebar(self._way.steps)
        self.centre = Centre(self._page)
        self.preview = parts.preview(model)
        self.right = RightPane()
        self.strip = FindingsStrip()
        self.foot = Foot()
        self.toast = Toast(self.centre)
        self._lay_out()
        self._connect()
        self._begin_walk()
        self.current = self._way.steps[0].key
        self.go(self.current)

    def _lay_out(self) -> None:
        self._middle = middle = QWidget()
        middle.setProperty("pane", "surface")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = spaced(QVBoxLayout(middle), 1, 0, 0, 0, between=0)
        column.addWidget(self.centre, 1)
        column.addWidget(self.strip)
        column.addWidget(self.foot)
        self._row = row = spaced(QHBoxLayout(self), between=0)
        row.addWidget(self.sidebar)
        row.addWidget(middle, 1)
        row.addWidget(self.right)

    def _connect(self) -> None:
        self.centre.went.connect(self.go)
        self.centre.turned.connect(self.centre.show_view)
        self.foot.went.connect(self.step)
        self.strip.asked.connect(self.go_to_finding)
        self.toast.undone.connect(self._model.undo)
        self._model.reviewed.connect(self._show_look)
        self._model.changed.connect(self._hear)
        if isinstance(self.preview, ShowsPaper):
            self.preview.clicked.connect(self.show_answer)
        if isinstance(self.preview, ShowsViews):
            self.preview.found.connect(self.go_to_finding)
        for counts in (self.strip.counts, self.foot.counts):
            counts.asked.connect(self._show_severity)

    def _page(self, key: str) -> QWidget:
        page = self._parts.page(key, self._model)
        if isinstance(page, ShowsAnswers) and isinstance(self.preview, ShowsPaper):
            page.asked.connect(self.preview.show_path)
        if isinstance(page, NamesPicture):
            page.pictured.connect(self.show_picture)
        if isinstance(page, LeadsElsewhere):
            page.wanted.connect(self.show_answer)
        if self._model.look is not None:
            _tell(page, self._model.look)
        return page

    # ----------------------------------------------------------------------------- moving about

    def go(self, key: str) -> None:
        """Shows the page of a step."""
        self._model.end_typing()
        if all(step.key != key for step in self._way.steps):
            self._take_walk(FULL if self.walk == SHORT else SHORT)
        self.current = key
        if isinstance(self.preview, ShowsPaper):
            self.preview.show_section(self._way.step(key).section)
        self.centre.show_step(key)
        self.sidebar.show_current(key)
        self.foot.show_targets(self._beyond(-1), self._beyond(1))
        if self._model.look is not None:
            self._show_strip(self._model.look)
        self.moved.emit(key)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the way that is gone, in their order."""
        return self._way.steps

    @property
    def keys(self) -> list[str]:
        """The keys of the steps of the way that is gone, in their order."""
        return [step.key for step in self._way.steps]

    def title_of(self, key: str) -> str:
        """The title of a step of the way that is gone; ``""`` for one that is not on it."""
        return next((step.title for step in self._way.steps if step.key == key), "")

    def step(self, by: int) -> None:
        """Goes so many steps on, or back."""
        there = self._beyond(by)
        line = self._way.line
        self.go((there or line[0 if by < 0 else -1]).key)

    def _beyond(self, by: int) -> Step | None:
        """The step so many further on; None beyond the ends. From aside, Back leads to the way."""
        line = self._way.line
        if self._way.step(self.current).is_aside:
            return line[-1] if by < 0 else None
        at = [step.key for step in line].index(self.current) + by
        return line[at] if 0 <= at < len(line) else None

    # ---------------------------------------------------------------------------------- walks

    def show_walk(self, key: str) -> None:
        """Changes between the ten questions and all steps. Nothing in the agreement changes."""
        if key == self.walk or (key == SHORT and self._parts.short is None):
            return
        left = self._way.step(self.current)
        self._take_walk(key)
        steps = self._way.steps
        same = [step for step in steps if step.key == left.key]
        same += [step for step in steps if step.section == left.section]
        self.go((same or [steps[0]])[0].key)

    def _take_walk(self, key: str) -> None:
        self.walk = key
        self._way = self._parts.walk(key)
        before, self.sidebar = self.sidebar, Sidebar(self._way.steps)
        self._row.replaceWidget(before, self.sidebar)
        before.hide()
        before.deleteLater()
        self._begin_walk()
        if self._model.look is not None:
            self._show_states(self._model.look)
        if self._arranged is not None:
            self.arrange(self._arranged)

    def _begin_walk(self) -> None:
        self.sidebar.chosen.connect(self.go)
        self.sidebar.turned.connect(self.turn)
        self.centre.list_steps(self._way.steps)
        if self._parts.short is not None:
            words = (self.tr("Just ten questions"), self.tr("All steps, one by one"))
            self.sidebar.offer(words[self.walk == SHORT])

    def turn(self) -> None:
        """Changes to the other walk."""
        self.show_walk(FULL if self.walk == SHORT else SHORT)

    def show_answer(self, path: str) -> None:
        """Goes to an answer, by its path."""
        key = self._showing(path)
        if key:
            self.go(key)
            self.centre.show_view(FORM)
            page = self.centre.page(key)
            if isinstance(page, ShowsAnswers):
                page.show_answer(path)

    def _showing(self, path: str) -> str:
        """The step that shows an answer: of this walk, or else of all."""
        return self._way.step_showing(path) or self._parts.step_showing(path)

    def go_to_finding(self, finding: Finding) -> None:
        """Goes where a finding points, or to its section."""
        if finding.places and self._showing(finding.places[0]):
            self.show_answer(finding.places[0])
            return
        steps = (*self._way.steps, *self._parts.steps)
        at_home = (step.key for step in steps if step.section == finding.section)
        key = next(at_home, "")
        if key:
            self.go(key)
            self.centre.show_view(FORM)

    def begin(self) -> None:
        """Puts the keyboard where one can begin, unless it has been brought to an answer."""
        if holds(self.centre, self.window().focusWidget()):
            return
        if not self.centre.focus_first():
            self.sidebar.items[self.current].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_beside(self, view: str) -> None:
        """Opens a view beside the page, or goes back to the paper where it is open."""
        if isinstance(self.preview, ShowsViews):
            self._show_preview()
            self.preview.open_view(view)

    def show_paper(self) -> None:
        """Shows the agreement as it reads, and puts the keyboard there."""
        self._show_preview()
        if isinstance(self.preview, ShowsViews):
            self.preview.show_paper()

    def _show_severity(self, severity: Severity) -> None:
        if isinstance(self.preview, ShowsViews):
            self._show_preview()
            self.preview.show_severity(severity)

    def _show_preview(self) -> None:
        """Brings the preview into view where it is a tab of the centre."""
        if self._arranged is not None and not self._arranged.has_right:
            self.centre.show_view(PAGE)

    def next_pane(self) -> None:
        """Puts the keyboard on the next pane: sections, page, agreement, findings, foot."""
        focused = self.window().focusWidget()
        panes = self._panes()
        at = next((n for n, (pane, _) in enumerate(panes) if holds(pane, focused)), -1)
        there = (*panes[at + 1 :], *panes[: at + 1])
        next((pane for pane, enter in there if pane.isVisible() and enter()), None)

    def _panes(self) -> tuple[tuple[QWidget, Callable[[], bool]], ...]:
        """The panes in reading order, each with what puts the keyboard there."""
        return (
            (self.sidebar, lambda: focus(self.sidebar.items[self.current])),
            (self.centre, lambda: self.centre.focus_first() or enter(self.preview)),
            (self.right, lambda: enter(self.preview)),
            (self.strip, lambda: focus(self.strip.link)),
            (self.foot, lambda: focus(self.foot.next) or focus(self.foot.back)),
        )

    # ------------------------------------------------------------------------------ what it shows

    def _show_look(self, look: Look) -> None:
        self._show_states(look)
        self._show_strip(look)
        for page in self.centre.pages:
            _tell(page, look)

    def _show_states(self, look: Look) -> None:
        states = {state.section: state.progress for state in look.sections}
        self.sidebar.show_states(states, self._model.agreement)

    def _show_strip(self, look: Look) -> None:
        spoken = spoken_now(look)
        section = self._way.step(self.current).section
        self.strip.show_findings(spoken, section, to_come=to_come(look))
        self.foot.counts.show_findings(spoken)

    def _hear(self, change: Change) -> None:
        steps = self._model.opened.session.steps
        if change.cause is Cause.EDIT and steps and steps[-1].label.action.startswith("remove"):
            self.toast.say(step_label(steps[-1], texts_on_screen()))

    # ------------------------------------------------------------------------------- arrangement

    def arrange(self, arranged: Arrangement) -> None:
        """Lays itself out for the size of the window."""
        self._arranged = arranged
        self.sidebar.setVisible(arranged.has_sidebar and self.shows_sections)
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
        is_whole = not arranged.is_page_alone
        self.centre.arrange(
            has_list=is_whole and not self.sidebar.isVisibleTo(self),
            has_tabs=is_whole and not arranged.has_right,
        )
        self.strip.setVisible(arranged.has_strip)
        self.foot.setVisible(is_whole)
        self.foot.arrange(has_targets=arranged.has_targets, has_marks=not arranged.has_strip)
        if self.toast.isVisible():
            self.toast.place()

    def toggle_sidebar(self) -> None:
        """Shows or hides the list of sections, where there is room for it."""
        self.shows_sections = not self.shows_sections
        if self._arranged is not None:
            self.arrange(self._arranged)

    def show_picture(self, key: str) -> None:
        """Shows a picture of the agreement, in place of the form where both have no room."""
        if isinstance(self.preview, ShowsPictures):
            self.preview.show_picture(key)
            if self.right.isHidden():
                self.show_page()

    def show_page(self) -> None:
        """Shows the agreement in place of the form, in a window that has no room for both."""
        self.centre.show_view(PAGE)


def _tell(page: QWidget, look: Look) -> None:
    """Tells a page what was noticed, as far as it can show it."""
    if isinstance(page, UnderlinesWords):
        page.notice(one for one in spoken_now(look) if one.severity is not Severity.NOTE)
    elif isinstance(page, ShowsFindings):
        page.set_findings(_by_place(look))


def _by_place(look: Look) -> dict[str, tuple[str, str]]:
    """The weightiest finding at each answer: its sentence and how much it matters."""
    found: dict[str, tuple[str, str]] = {}
    for one in sorted(spoken_now(look), key=lambda finding: finding.severity.weight):
        if one.severity is not Severity.NOTE:
            for place in one.places:
                found.setdefault(place, (one.sentence, one.severity.value))
    return found
