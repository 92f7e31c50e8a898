"""Everything that a careful reader notices, by chapter and by how much it matters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from agreement_studio.application.leaving_findings import (
    asked_again,
    left_because,
    who_must_agree,
)
from agreement_studio.application.rewording import to_look_at
from agreement_studio.application.templates.words import told
from agreement_studio.application.wording_by_hand import CheckAgain
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.finding_details import FindingDetails
from agreement_studio.desktop.findings.finding_list import FindingList
from agreement_studio.desktop.findings.finding_rows import SHOWN, Filter, Row, rows_of, sections_of
from agreement_studio.desktop.findings.noticed import noticed
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.severity_toggle import SeverityToggle
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.review.finding import Severity
from agreement_studio.review.word_checks import all_checks

_BESIDE = 520
"""From which width on the filters stand side by side."""


class FindingsPanel(QWidget):
    """It follows every look while it can be seen, and stops nobody."""

    clicked = Signal(str)
    """The path of an answer whose words were kept, where somebody wants to be taken."""
    rewording_asked = Signal(str)
    """The key of a clause in the partners' own words that somebody wants to look at."""
    found = Signal(object)
    """The finding where somebody wants to be taken."""

    def __init__(self, model: AgreementModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._texts = texts_on_screen()
        self.list = FindingList()
        self.details = FindingDetails(all_checks())
        self.section = with_role(QComboBox(), "body")
        self.toggles = {severity: SeverityToggle(severity) for severity in SHOWN}
        self.nothing = WrappedLabel("", "body", "2")
        self.heard = WrappedLabel("", "small", "2")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("What a careful reader notices"))
        self.section.setAccessibleName(self.tr("Chapter"))
        self.section.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.section.setMinimumContentsLength(8)
        toggles = spaced(QHBoxLayout(), between=6)
        for toggle in self.toggles.values():
            toggles.addWidget(toggle)
        toggles.addStretch(1)
        self._head = spaced(QBoxLayout(QBoxLayout.Direction.TopToBottom))
        self._head.addLayout(toggles)
        self._head.addWidget(self.section, 1)
        self._shown = QStackedWidget()
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(self.list)
        both.addWidget(self.details)
        both.setChildrenCollapsible(False)
        both.setSizes([300, 300])
        self.list.setMinimumHeight(px(44))
        self.details.setMinimumHeight(px(44))
        both.setHandleWidth(px(4))
        self._shown.addWidget(both)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.addWidget(self.nothing)
        column = spaced(QVBoxLayout(self), 16, 4, 12, 8, between=8)
        column.addLayout(self._head)
        column.addWidget(self._shown, 1)
        column.addWidget(self.heard)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._model.reviewed.connect(self.refresh)
        self.section.activated.connect(self._filter)
        for toggle in self.toggles.values():
            toggle.toggled.connect(self._filter)
        self.list.reached.connect(self._show_details)
        self.list.followed.connect(self._follow)
        self.details.followed.connect(self._follow)
        self.details.kept.connect(self._keep)
        self.details.asked_again.connect(self._ask_again)

    # ------------------------------------------------------------------------------ what it shows

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= px(_BESIDE)
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Shows the last look, if anybody can see it."""
        if not self.isVisible():
            return
        self._show_sections()
        self._filter()
        said = told(self._model.heard, self._texts)
        self.heard.setText(said)
        self.heard.setVisible(bool(said))

    def _show_sections(self) -> None:
        keys = ("", *sections_of(noticed(self._model)))
        chosen = str(self.section.currentData() or "")
        shown = tuple(str(self.section.itemData(n) or "") for n in range(self.section.count()))
        if keys == shown:
            return
        self.section.clear()
        for key in keys:
            words = self._texts.choice("section_key", key) if key else self.tr("Every chapter")
            self.section.addItem(words, key)
        self.section.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)

    def _filter(self) -> None:
        findings, words = noticed(self._model), self._model.agreement.kept_words
        by_hand = self._by_hand()
        rows = rows_of(findings, words, by_hand, self._chosen(), self._texts)
        self.list.show_rows(rows)
        self._shown.setCurrentIndex(0 if rows else 1)
        is_all = self._chosen() == Filter()
        self.nothing.setText(
            self.tr("Nothing to look at just now.")
            if is_all
            else self.tr("Nothing of this kind just now.")
        )
        self._show_details(self.list.row)

    def _by_hand(self) -> tuple[tuple[str, CheckAgain], ...]:
        """Clauses in the partners' own words that need a look."""
        has_any = bool(self._model.agreement.wording_overrides)
        return to_look_at(self._model.wordings) if has_any else ()

    def _chosen(self) -> Filter:
        severities = frozenset(one for one, toggle in self.toggles.items() if toggle.isChecked())
        return Filter(severities, str(self.section.currentData() or ""))

    def show_severity(self, severity: Severity) -> None:
        """Shows what weighs so much, in every chapter."""
        for one, toggle in self.toggles.items():
            toggle.setChecked(one is severity)
        self.section.setCurrentIndex(0)
        self._filter()
        self.list.reach_first(severity)

    def _show_details(self, row: Row | None) -> None:
        agreement = self._model.agreement
        must: list[tuple[str, str]] = []
        if row is not None and row.finding is not None and row.kept is None:
            must = [(one.id, one.name) for one in who_must_agree(row.finding, agreement)]
        names = {partner.id: partner.known_as or partner.name for partner in agreement.partners}
        self.details.show_row(row, self._said_before(row), must, names)

    def _said_before(self, row: Row | None) -> str:
        """The reason for which a finding was left once, where that no longer holds."""
        findings = noticed(self._model)
        for key, left in (("returned", findings.returned), ("waiting", findings.waiting)):
            for one in left:
                if row is not None and row.kept is None and one.finding == row.finding:
                    return self._texts.phrase(f"review.said.{key}", reason=one.by.reason)
        return ""

    # ------------------------------------------------------------------------------- what is done

    def _follow(self, row: Row) -> None:
        if row.finding is not None:
            self.found.emit(row.finding)
        elif row.clause:
            self.rewording_asked.emit(row.clause)
        else:
            self.clicked.emit(row.path)

    def _keep(self, row: Row, reason: str, agreed_by: tuple[str, ...]) -> None:
        if row.finding is not None:
            model = self._model
            edit = left_because(
                row.finding,
                model.agreement,
                reason,
                agreed_by=agreed_by,
                on=model.today,
                heard=model.words,
            )
            self._make(edit)

    def _ask_again(self, row: Row) -> None:
        if row.kept is not None:
            self._make(asked_again(row.kept))

    def _make(self, edit: Edit) -> None:
        self._model.apply(edit)
        self._model.review_now()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
