"""Whoever stands aside or blocks, with the reason and what would settle it: one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from agreement_studio.application.consents import Stand
from agreement_studio.desktop.forms.appearance import px, words
from agreement_studio.desktop.forms.consent.marks import consent_icon
from agreement_studio.desktop.forms.consent.stands_model import StandsModel
from agreement_studio.domain.choices import ConsentLevel

TOLD = frozenset({ConsentLevel.STAND_ASIDE, ConsentLevel.BLOCK})


class Objections(QWidget):
    """Hidden while nobody does."""

    def __init__(self, stands: StandsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stands = stands
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(words(self.tr("Reasons to listen to"), "card"))
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(px(8))
        self._rows.setVerticalSpacing(px(12))
        self._rows.setColumnStretch(1, 1)
        layout.addLayout(self._rows)
        self._shown: tuple[str, ...] = ()
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What it tells, one each."""
        return self._shown

    def show_stands(self, stands: Sequence[Stand]) -> None:
        """Tells of those who stand aside or block."""
        told = [
            (one.consent.level, self._tell(one))
            for one in stands
            if one.consent and one.consent.level in TOLD
        ]
        self.setVisible(bool(told))
        said = tuple(text for _, text in told)
        if said == self._shown:
            return
        self._shown = said
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (level, text) in enumerate(told):
            mark = QLabel(self)
            mark.setPixmap(consent_icon(level).pixmap(px(16)))
            self._rows.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(words(text, "small", wrapped=True), row, 1)

    def _tell(self, stand: Stand) -> str:
        told = self._stands.spoken(stand)
        settles = stand.consent.would_settle if stand.consent else ""
        if settles:
            told = self.tr("{told} What would settle it: {settles}").format(
                told=told, settles=settles
            )
        return told
