"""Work off the thread of the window: it tells how far it is, can be stopped, and loses nothing."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal

from agreement_studio.application.sending import StoppedError, Watch
from agreement_studio.domain.errors import StudioError

Work = Callable[[Watch], object]


class Job(QObject):
    """One piece of work. Its signals arrive in the thread that made it."""

    reached = Signal(str)
    """The :class:`Stage` that has begun."""
    done = Signal(object)
    """What the work gave."""
    refused = Signal(str)
    """One sentence on why it could not be done."""
    counted = Signal(int, int)
    """So many pieces of so many are done."""
    stopped = Signal(str)
    """Somebody stopped it; one sentence on what came of it, which mostly is nothing."""
    ended = Signal()
    """It has come to an end, whatever end that was."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()

    def stop(self) -> None:
        """Asks it to end at the next place where it can."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody asked it to end."""
        return self._stop.is_set()

    def run(self) -> None:
        """Does the work, in whichever thread calls. A mistake of ours is told as any other is."""
        watch = Watch(
            lambda stage: self.reached.emit(str(stage)), self._stop.is_set, self.counted.emit
        )
        try:
            given = self._work(watch)
        except StoppedError as stop:
            self.stopped.emit(stop.sentence)
        except StudioError as fault:
            self.refused.emit(fault.sentence)
        except OSError as fault:
            self.refused.emit(_sentence(fault))
        else:
            self.done.emit(given)
        finally:
            self.ended.emit()


def _sentence(fault: OSError) -> str:
    """One sentence of what the system refused."""
    reason = (fault.strerror or "the system refused").lower()
    where = f"{fault.filename}: " if fault.filename else ""
    return f"{where}{reason}. Nothing was written."


class Background(QObject):
    """Does one piece of work after another in a thread of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def job(self, work: Work) -> Job:
        """Work to be begun once its signals are connected."""
        return Job(work, self)

    def start(self, job: Job) -> None:
        """Begins it as soon as what is before it has ended."""
        job.ended.connect(job.deleteLater)
        self._pool.start(job.run)

    def wait(self) -> None:
        """Waits until nothing runs any more."""
        self._pool.waitForDone()
