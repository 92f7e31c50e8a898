"""What becomes of a mistake of ours: it is written down and told, and the window stays."""

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_LOG = logging.getLogger("agreement_studio")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_LOG_SIZE, _LOGS_KEPT = 500_000, 3


class Mishaps(QObject):
    """Hears of every exception that nobody handled, in whichever thread, and of Qt's messages."""

    happened = Signal(str)
    """The traceback as text. Emitted in the thread it happened in; Qt brings it to the window's."""

    def __init__(self, log: Path | None = None, parent: QObject | None = None) -> None:
        """`log` is the file that everything is written to; without it, nowhere."""
        super().__init__(parent)
        self.log = log
        if log is not None:
            _LOG.addHandler(_writing_to(log))
            _LOG.setLevel(logging.INFO)

    def listen(self) -> None:
        """Hears of everything from now on, in place of Python's own hooks."""
        sys.excepthook = self._hear
        threading.excepthook = self._hear_thread
        qInstallMessageHandler(_hear_qt)

    def _hear(
        self, kind: type[BaseException], fault: BaseException, where: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, where)
            return
        text = "".join(traceback.format_exception(kind, fault, where))
        _LOG.error("%s", text)
        self.happened.emit(text)

    def _hear_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._hear(told.exc_type, told.exc_value, told.exc_traceback)


def _hear_qt(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    _LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)


def _writing_to(log: Path) -> logging.Handler:
    log.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        log, maxBytes=_LOG_SIZE, backupCount=_LOGS_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
