"""What came of something that was done to a list, beneath its cards."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from agreement_studio.desktop.forms.appearance import font, keep_height, px
from agreement_studio.desktop.forms.into_view import bring_into_view
from agreement_studio.desktop.widgets.announcing import announce


class Remarks(QLabel):
    """Some sentences, a line each; it is gone while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font("small"))
        self.setWordWrap(True)
        self.setProperty("tone", "2")
        keep_height(self)
        self.hide()
        self._soon = QTimer(self, singleShot=True, interval=0)  # once it is laid out
        self._soon.timeout.connect(self._come)

    def tell(self, text: str) -> None:
        self.setText(text)
        self.setVisible(bool(text))

    def tell_at_once(self, text: str) -> None:
        """As :meth:`tell`, brought into view and read out: somebody waits for the answer."""
        self.tell(text)
        if text:
            announce(self, text)
            self._soon.start()

    def _come(self) -> None:
        bring_into_view(self, px(20))
