"""One program for each person: a second start hands its files to the first, which comes forward."""

import getpass
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 2_000  # milliseconds
_LONGEST = 1_000_000  # bytes; no command line is longer
_APART = "apart"
"""What a message calls the files that are to be opened in new windows."""


def instance_name(state: Path) -> str:
    """What the program of this person, with this state folder, listens to."""
    whose = f"{getpass.getuser()}\0{state}"
    return f"agreement-studio-{hashlib.sha256(whose.encode()).hexdigest()[:16]}"


def hand_over(name: str, files: Sequence[Path], *, apart: bool = False) -> bool:
    """Gives the files to a program that runs already; False where none does.

    `apart`, it is to open new windows for them, or one without a file.
    """
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    names = [str(file.absolute()) for file in files]
    socket.write(json.dumps({_APART: names} if apart else names).encode() + b"\n")
    is_heard = socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    return is_heard


class SingleInstance(QObject):
    """Listens for later starts."""

    asked = Signal(list)
    """Files, as ``Path``s, that a later start was asked to open; none where it was only started."""
    asked_apart = Signal(list)
    """The same, where they are to be opened in new windows."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a program that died
            self._server.listen(name)

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.setParent(self)
            socket.readyRead.connect(lambda: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        message = _message(bytes(socket.readLine(_LONGEST).data()))
        is_apart = isinstance(message, dict) and message.keys() == {_APART}
        files = _files(message[_APART] if is_apart else message)
        if files is not None:
            (self.asked_apart if is_apart else self.asked).emit(files)


def _message(line: bytes) -> Any:
    """What a message says, whoever wrote it; None where it cannot be read."""
    try:
        return json.loads(line)
    except (RecursionError, ValueError):
        return None


def _files(names: object) -> list[Path] | None:
    """The files in a message; None where it is none of ours."""
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    return [Path(name) for name in names]
