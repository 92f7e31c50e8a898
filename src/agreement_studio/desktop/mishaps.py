"""What becomes of a mistake of ours: it is written down and told, and the window stays."""

import logging
import sys
import threading
import traceback
from functools import cached_property
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from typing_extensions import override

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
            _LOG.addHandler(_Writing(log))
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


class _Writing(logging.Handler):
    """Writes into a file, and begins a new one where it has grown long. It is rarely needed."""

    def __init__(self, log: Path) -> None:
        super().__init__()
        self._log = log

    @cached_property
    def _file(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - for the first mishap

        self._log.parent.mkdir(parents=True, exist_ok=True)
        made = RotatingFileHandler(
            self._log, maxBytes=_LOG_SIZE, backupCount=_LOGS_KEPT, encoding="utf-8"
        )
        made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return made

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._file.emit(record)

    @override
    def close(self) -> None:
        if "_file" in vars(self):
            self._file.close()
        super().close()
