"""A clause in other words: ours, the partners' own, and the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from agreement_studio.application.rewording import (
    Rewording,
    gone_back,
    reworded,
    rewording_of,
    still_fits,
)
from agreement_studio.application.wording_by_hand import Why
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.errors import StudioError

_SIZE = (640, 600)


class RewordingDialog(QDialog):
    """Opened over the window for one clause. Whatever it does can be undone."""

    done_with = Signal(str)
    """The key of the clause that reads otherwise now."""

    def __init__(
        self, model: AgreementModel, rewording: Rewording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._rewording = model, rewording
        self.setWindowTitle(self.tr("In your own words"))
        self.ours = with_role(QPlainTextEdit(rewording.ours), "body")
        self.words = with_role(QPlainTextEdit(self._begun()), "body")
        self.reason = with_role(QLineEdit(self._held_reason()), "body")
        self.fault = WrappedLabel("", "small", "must")
        self.fault.hide()
        self.buttons: dict[str, Button] = {}
        self._prepare()
        self._lay_out()
        self._allow()

    def _begun(self) -> str:
        by_hand = self._rewording.by_hand
        return by_hand.text if by_hand else self._rewording.ours

    def _held_reason(self) -> str:
        by_hand = self._rewording.by_hand
        return by_hand.reason if by_hand else ""

    def _prepare(self) -> None:
        self.ours.setReadOnly(True)
        self.ours.setAccessibleName(self.tr("Our wording"))
        self.words.setAccessibleName(self.tr("Your wording"))
        self.words.setAccessibleDescription(self.tr("A blank line begins a new paragraph."))
        self.reason.setAccessibleName(self.tr("Why you word it so"))
        self.reason.setPlaceholderText(self.tr("The reason, as others will read it"))
        for box in (self.ours, self.words):
            box.setTabChangesFocus(True)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            box.setMinimumHeight(px(88))
        self.words.textChanged.connect(self._allow)
        self.reason.textChanged.connect(self._allow)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), 24, 20, 24, 4, between=8)
        column.addWidget(WrappedLabel(self._rewording.heading, "section"))
        if self._rewording.why is not None:
            column.addWidget(WrappedLabel(self._to_check(self._rewording.why), "body", "should"))
        if self._rewording.ours:
            column.addWidget(label(self.tr("Our wording"), "label"))
            column.addWidget(self.ours, 3)
        column.addWidget(label(self.tr("Your wording"), "label"))
        column.addWidget(self.words, 3)
        hint = self.tr(
            "A blank line begins a new paragraph. Names and amounts stay as you write them here:"
            " where the answers beneath change, you are told to look again."
        )
        column.addWidget(WrappedLabel(hint, "small", "2"))
        column.addWidget(label(self.tr("Why you word it so"), "label"))
        column.addWidget(self.reason)
        column.addWidget(self.fault)
        area = scrolled(inside)
        area.setAccessibleName(self._rewording.heading)
        whole = spaced(QVBoxLayout(self), between=0)
        whole.addWidget(area, 1)
        whole.addLayout(self._acts())
        fit_over(self, self.parentWidget(), *_SIZE)
        self.words.setFocus()

    def _to_check(self, why: Why) -> str:
        said = {
            Why.CHANGED: self.tr(
                "The answers beneath these words have changed since. Do they still fit?"
            ),
            Why.GONE: self.tr(
                "This clause is not in the document now. Your words are kept in case it returns."
            ),
            Why.UNNEEDED: self.tr("Our wording says the same now."),
            Why.OVERRULED: self.tr("Other words for this clause are printed in place of these."),
        }
        return said[why]

    def _acts(self) -> QHBoxLayout:
        acts = spaced(QHBoxLayout(), 14, 12, 24, 16)
        if self._rewording.by_hand is not None:
            self._act(acts, "restore", self.tr("Go back to our wording"), "quiet")
            self.buttons["restore"].clicked.connect(self.go_back)
        if self._rewording.why is Why.CHANGED:
            self._act(acts, "keep", self.tr("They still fit"), "quiet")
            self.buttons["keep"].clicked.connect(self.keep)
        acts.addStretch(1)
        self._act(acts, "cancel", self.tr("Cancel"), "secondary")
        self.buttons["cancel"].clicked.connect(self.reject)
        self._act(acts, "use", self.tr("Use these words"), "primary")
        self.buttons["use"].clicked.connect(self.use)
        return acts

    def _act(self, acts: QHBoxLayout, key: str, words: str, kind: str) -> None:
        button = self.buttons[key] = Button(words, kind)
        button.setAutoDefault(False)
        acts.addWidget(button)

    def _allow(self) -> None:
        words, reason = self.words.toPlainText().strip(), self.reason.text().strip()
        is_other = words != self._rewording.ours.strip() and bool(self._rewording.ours)
        self.buttons["use"].setEnabled(bool(words and reason) and is_other)

    # ------------------------------------------------------------------------------- what is done

    def use(self) -> None:
        """The clause reads in the partners' words from now on."""
        words, reason = self.words.toPlainText(), self.reason.text()
        try:
            edit = reworded(self._model.wordings, self._rewording.key, words, reason)
        except StudioError as refused:
            self._tell(refused.sentence)
            return
        self._make(edit)

    def keep(self) -> None:
        """People looked again: their words still fit."""
        try:
            edit = still_fits(self._model.wordings, self._rewording.key)
        except StudioError as refused:
            self._tell(refused.sentence)
            return
        self._make(edit)

    def go_back(self) -> None:
        """The clause reads as we word it again."""
        self._make(gone_back(self._rewording))

    def _make(self, edit: Edit) -> None:
        self._model.apply(edit)
        self.accept()
        self.done_with.emit(self._rewording.key)

    def _tell(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.show()


def open_rewording(
    model: AgreementModel, key: str, over: QWidget | None = None
) -> RewordingDialog | None:
    """Opens the dialog for a clause; None where that clause cannot be reworded."""
    rewording = rewording_of(model.wordings, key)
    if rewording is None:
        return None
    dialog = RewordingDialog(model, rewording, over)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
