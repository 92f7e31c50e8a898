"""A step of the walk as a page."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.appearance import px
from agreement_studio.desktop.forms.cards import Cards
from agreement_studio.desktop.forms.changed_here import changed_answers, changed_heads
from agreement_studio.desktop.forms.chosen_bar import ChosenBar
from agreement_studio.desktop.forms.consent.consent_matrix import ConsentMatrix
from agreement_studio.desktop.forms.consent.decisions_taken import DecisionsTaken
from agreement_studio.desktop.forms.eight_questions import EightQuestions, OneQuestion
from agreement_studio.desktop.forms.field_groups import FieldGroups
from agreement_studio.desktop.forms.form_model import FormModel
from agreement_studio.desktop.forms.noticed_here import answer_path, noticed_here
from agreement_studio.desktop.forms.page_column import PageColumn
from agreement_studio.desktop.forms.read_out import ReadOut
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.small_cards import SmallCards
from agreement_studio.desktop.forms.spot import spot_of
from agreement_studio.desktop.forms.step_head import StepHead
from agreement_studio.desktop.forms.steps import Part, Step, step
from agreement_studio.desktop.forms.without_cards import WithoutCards
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.left_at import Kept, LeftAt
from agreement_studio.desktop.widgets.reading_order import next_stop, stop_beyond
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from agreement_studio.review.finding import Finding
from agreement_studio.texts import FieldText, MissingTextError, Texts

COLUMN = 760
"""The widest the column of answers gets, at 100 %."""


def step_page(key: str, model: FormModel, parent: QWidget | None = None) -> "StepPage":
    """The page of a step. Raises KeyError for an unknown one."""
    return StepPage(step(key), model, texts_on_screen(), parent)


OwnLayout = ConsentMatrix | EightQuestions | SmallCards | ReadOut
"""What stands for a part that is neither fields nor cards."""


class StepPage(QWidget):
    """All answers of one step. It shows the agreement whenever it can be seen."""

    asked = Signal(str)
    """The path of the answer that the focus came to."""
    pictured = Signal(str)
    """Somebody wants to see the picture of that name."""
    wanted = Signal(str)
    """The path of an answer on another page that somebody wants to change."""

    def __init__(
        self, shown: Step, model: FormModel, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.step = shown
        self._model, self._texts = model, texts
        self._setting = Setting(model, texts, self)
        self._setting.is_brief = shown.is_brief
        # No method of ours: a part that held the page would keep it alive, and Qt from order.
        self._heading = partial(_heading, texts, shown.key)
        self._agreement = model.agreement
        self._singles: list[FieldGroups] = []
        self._lists: list[Cards | OwnLayout] = []
        self._current: AnswerField | OneQuestion | None = None
        self._reached = ""  # the path of the answer one was at last
        self._lay_out()
        model.changed.connect(self._hear)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    # --------------------------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        self._column = QWidget()
        self._column.setMaximumWidth(px(COLUMN))
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, px(20), 0, px(28))
        column.setSpacing(px(24))
        column.addWidget(self._head())
        for part in self.step.parts:
            column.addWidget(self._part(part))
        column.addStretch(1)
        inside = PageColumn()
        row = QHBoxLayout(inside)
        row.setContentsMargins(px(28), 0, px(28), 0)
        row.addWidget(self._column, 1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.title)
        self._area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area)
        layout.addWidget(ChosenBar(self._setting.choosing, self))

    def _head(self) -> StepHead:
        said = FieldText(self.title, why=self._heading("why"), example=self._heading("example"))
        head = StepHead(said, self.question, self.step.picture, self)
        head.pictured.connect(self.pictured)
        return head

    @property
    def title(self) -> str:
        """What the step is called."""
        return self._heading("title") or self._texts.choice("section_key", self.step.section)

    @property
    def question(self) -> str:
        """What it asks the room."""
        section = self._texts.choice("section_key", self.step.section, "question")
        return self._heading("question") or section

    def _part(self, part: Part) -> QWidget:
        if part.layout == "decisions_taken":
            return DecisionsTaken(part, self._setting, self)
        made = self._own_layout(part)
        if made is not None:
            self._lists.append(made)
            return made
        if part.list:
            cards = Cards(
                part,
                self._heading,
                self._setting,
                beneath=self.title,
                asked=self.question if part is self.step.parts[0] else "",
                is_first=part is self.step.parts[0],
                parent=self,
            )
            self._lists.append(cards)
            if len(self._lists) == 1 and cards.cards:
                cards.cards[0].open()
            return cards
        groups = FieldGroups(part.groups, spot_of, self._heading, self._setting, self)
        self._singles.append(groups)
        return groups

    def _own_layout(self, part: Part) -> OwnLayout | None:
        """What stands for a part that has a layout of its own."""
        match part.layout:
            case "eight_questions":
                return EightQuestions(self._setting, self)
            case "consents":
                return ConsentMatrix(self._setting, self)
            case "small":
                return SmallCards(part, self._heading, self._setting, self)
            case "taken_as_read":
                points = ReadOut(self._setting, self)
                points.wanted.connect(self.wanted)
                return points
            case _:
                return None

    # -------------------------------------------------------------------------- what it shows

    def _hear(self, _change: object) -> None:
        if self.isVisible():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def refresh(self) -> None:
        """Shows the agreement as it stands. What did not change is not touched."""
        before, after = self._agreement, self._model.agreement
        if before is after:
            return
        self._agreement = after
        self._setting.names.move_to(after)
        heads = changed_heads(before, after)
        for cards in self._lists:
            if isinstance(cards, SmallCards | ReadOut):
                cards.follow(heads)
            elif cards.list in heads:
                cards.show_records(getattr(after, cards.list))
        self._refresh_singles(before, after, heads)
        renamed = self._setting.names.renamed(before, after, heads)
        if renamed:
            for groups in self._singles:
                groups.say_again()
            for cards in self._lists:
                cards.say_again(renamed)

    def _refresh_singles(self, before: Agreement, after: Agreement, heads: list[str]) -> None:
        changed = [name for head in heads for name in changed_answers(head, before, after)]
        if changed:
            for groups in self._singles:
                groups.refresh(changed)

    # ------------------------------------------------------------------------- where one stands

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        field = self._field_of(new)
        if field is self._current:
            return
        if self._current is not None and isValid(self._current) and old is not None:
            self._current.left()  # unless its card was taken away meanwhile
        self._current = field
        comes_forward = old is None and field is not None and field.path == self._reached
        if field is not None and not comes_forward:  # with its window, where it was left
            self._area.ensureWidgetVisible(new or field, 0, px(40))
            self._reached = field.path
            self.asked.emit(field.path)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        current = QApplication.focusWidget()
        if current is None or not self.isAncestorOf(current):
            return super().focusNextPrevChild(next)
        target = next_stop(self, current, forwards=next) or stop_beyond(self, forwards=next)
        if target is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def _field_of(self, control: QWidget | None) -> AnswerField | OneQuestion | None:
        if control is None or not self.isAncestorOf(control):
            return None
        while control is not None and control is not self:
            if isinstance(control, AnswerField | OneQuestion):
                return control
            control = control.parentWidget()
        return None

    def show_answer(self, path: str) -> bool:
        """Scrolls to an answer, by its path, and puts the cursor there.

        False where this step does not show it, or its record is gone.
        """
        head, *rest = path.split(".")
        if head in record_lists():
            target = self._shown_in_list(head, rest)
        else:
            target = self._shown_single(".".join((head, *rest[:1])))
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll_to(target)
        QTimer.singleShot(0, target, lambda: self._scroll_to(target))  # once it is laid out
        return True

    def _scroll_to(self, target: QWidget) -> None:
        self._area.ensureWidgetVisible(target, 0, px(60))

    def _shown_in_list(self, head: str, rest: list[str]) -> QWidget | None:
        for cards in self._lists:
            if cards.list != head:
                continue
            found = cards.reveal(rest)
            if found is not None:
                return found
        return None

    def _shown_single(self, path: str) -> QWidget | None:
        for groups in self._singles:
            field = groups.reveal(path)
            if field is not None:
                return field.entry.focus_target()
        for groups in self._singles:  # a whole section: to the first of its answers here
            found = groups.reveal_within(path)
            if found is not None:
                return found.entry.focus_target()
        return None

    @property
    def place(self) -> Mapping[str, Kept]:
        """The answer that one was at last, and how far the page is scrolled, at 100 %."""
        down = self._area.verticalScrollBar().value() * 1000 / px(1000)
        return {"answer": self._reached, "down": down}

    def take_place(self, left: LeftAt) -> None:
        """Comes to where somebody left it."""
        self._reached = left.text("answer")
        if self._reached:
            self.show_answer(self._reached)
        down = px(left.number("down"))
        QTimer.singleShot(0, self._area, partial(self._area.verticalScrollBar().setValue, down))

    @property
    def fields(self) -> Iterable[AnswerField]:
        """The fields made so far."""
        for groups in self._singles:
            yield from groups.fields
        for cards in self._lists:
            yield from cards.fields

    def set_findings(self, findings: Mapping[str, tuple[str, str]]) -> None:
        """Shows what a careful reader noticed: sentence and severity by the path of a place.

        Of several about one answer the first is shown, so they come with the weightiest first.
        """
        found: dict[str, tuple[str, str]] = {}
        for path, said in findings.items():
            found.setdefault(answer_path(path), said)
        self._setting.findings, self._setting.told = found, {}
        self._find_again()

    def notice(self, findings: Iterable[Finding]) -> None:
        """Shows what a careful reader noticed, beneath the answers and under their very words."""
        told = noticed_here(findings, self.step.heads)
        self._setting.told = told
        self._setting.findings = {
            path: (about[0].sentence, about[0].severity.value) for path, about in told.items()
        }
        self._find_again()

    def _find_again(self) -> None:
        for field in self.fields:
            field.find_again()
        for own in self._lists:
            if isinstance(own, WithoutCards):
                own.find_again()


def _heading(texts: Texts, key: str, name: str) -> str:
    """The words of a heading of a step; ``""`` where it has none."""
    try:
        return texts.phrase(f"steps.{key}.{name}")
    except MissingTextError:
        return ""
