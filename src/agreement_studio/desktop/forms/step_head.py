"""The head of a page: what the step is called, what it asks, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agreement_studio.desktop.forms.answer_field import Background
from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.texts import FieldText


class StepHead(QWidget):
    """Title and question, the way to the picture, and the reason for whoever asks."""

    pictured = Signal(str)
    """Somebody wants to see the picture of that name."""

    def __init__(
        self, said: FieldText, question: str, picture: str, parent: QWidget | None = None
    ) -> None:
        """`said` holds title, why and example; `picture` is ``""`` where there is none."""
        super().__init__(parent)
        self._picture = picture
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(words(said.label, "step", wrapped=True))
        beside = QHBoxLayout()
        beside.addWidget(words(question, "body", "2", wrapped=True), 1)
        if picture:
            beside.addWidget(self._button(), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside)
        if said.why or said.example:
            layout.addWidget(Background(said))

    def _button(self) -> QPushButton:
        """Leads to what is answered here as a picture."""
        button = QPushButton(self.tr("See the picture"), self)
        button.setObjectName("picture")
        button.setAccessibleName(self.tr("See the picture of this step"))
        button.setProperty("kind", "link")
        button.setFont(font("strong"))
        button.setMinimumHeight(px(24))
        button.clicked.connect(self._show_picture)
        return button

    def _show_picture(self) -> None:
        self.pictured.emit(self._picture)
