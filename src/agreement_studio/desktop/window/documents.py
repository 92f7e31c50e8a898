"""Which agreement is open, and how it came here and goes: begun, opened, saved, closed.

What reads and holds agreements is loaded when the first one comes: the window is there before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from agreement_studio.application.starters import starter
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Leaving, Questions
from agreement_studio.domain.errors import StudioError

if TYPE_CHECKING:
    from agreement_studio.application.desk import Opening
    from agreement_studio.application.file_ports import Unsaved
    from agreement_studio.application.open_agreement import OpenAgreement
    from agreement_studio.application.save_report import SaveReport
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.domain.agreement import Agreement
    from agreement_studio.wiring import Studio

_Result = TypeVar("_Result")

ANSWERS = {".toml", ".json"}
"""Endings of answers files: they have no memory, so a new agreement begins from one."""


class Company(Protocol):
    """The other windows, which take what is opened while something is open here."""

    def bring_forward(self, path: Path) -> bool:
        """Shows the window that has this file open; False where none has."""
        ...

    def take(self, opened: OpenAgreement, remarks: Sequence[str]) -> None:
        """Shows an agreement in a window of its own."""
        ...


class Documents(QObject):
    """The one open agreement of a window, or none."""

    opened = Signal(object)
    """An ``AgreementModel`` that is open from now on."""
    leaving = Signal()
    """What is open is about to be closed."""
    closed = Signal()
    """None is open any more."""
    told = Signal(str)
    """One sentence worth reading: a refusal, or what is not as it should be."""

    def __init__(
        self,
        studio: Studio,
        preferences: Preferences,
        questions: Questions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model: AgreementModel | None = None
        self.company: Company | None = None
        self._beside: Path | None = None  # the file that a copy without one was made of
        self._studio = studio
        self._preferences = preferences
        self._questions = questions

    def possible(self) -> set[str]:
        """What is there, by the words of ``ActionSpec.needs``."""
        model = self.model
        facts = {
            "agreement": model is not None,
            "writable": model is not None and not model.is_read_only,
            "undo": bool(model and model.undo_label),
            "redo": bool(model and model.redo_label),
        }
        return {name for name, holds in facts.items() if holds}

    # ---------------------------------------------------------------------------- beginning

    def begin(self, template: str) -> bool:
        """Begins a new agreement from a starting template, by its id."""
        return self._begin_from(lambda: starter(template).path)

    def begin_small(self) -> bool:
        """Begins a new agreement by the short path: the light edition."""
        from agreement_studio.domain.agreement import Agreement  # noqa: PLC0415 - late
        from agreement_studio.domain.choices import EditionChoice  # noqa: PLC0415 - late

        return self.begin_with(Agreement(edition=EditionChoice.LIGHT))

    def begin_with(self, agreement: Agreement) -> bool:
        """Begins a new agreement that holds these answers."""
        begun = self._tried(lambda: self._studio.desk.begin(agreement))
        return begun is not None and self.show(begun)

    def ask_and_open(self) -> bool:
        """Asks for a file and opens it."""
        path = self._questions.file_to_open(self._preferences.folder)
        return path is not None and self.open(path)

    def open(self, path: Path, *, apart: bool = False) -> bool:
        """Opens an agreement file, or begins a new one from an answers file or a template.

        `apart`, it does so here also where another window has the file: here it can be read then.
        """
        from agreement_studio.application.templates.beginning import begun_from  # noqa: PLC0415 - late
        from agreement_studio.application.templates.template import ENDING  # noqa: PLC0415 - late

        path = path.absolute()
        if path.suffix.lower() in ANSWERS:
            return self._begin_from(lambda: path)
        if path.suffix.lower() == ENDING:
            template = self._tried(lambda: self._studio.templates.read(path))
            return template is not None and self.begin_with(begun_from(template))
        if self.model is not None and self.model.path == path:
            return True
        if not apart and self.company is not None and self.company.bring_forward(path):
            return True
        opening = self._tried(lambda: self._opening(path))
        if opening is None or not self.show(opening.opened, opening.remarks):
            return False
        self._preferences.remember(path)
        return True

    def recover(self, identifier: str, *, apart: bool = False) -> bool:
        """Takes up work that a program left behind when it died; `apart`, as a copy of its own."""
        work = next((one for one in self.unsaved() if one.id == identifier), None)
        opening = self._tried(lambda: self._studio.desk.recover(identifier, apart=apart))
        if opening is None or not self.show(opening.opened, opening.remarks):
            return False
        if apart and work is not None:
            self._beside = Path(work.path)
            said = self.tr("This is a copy; the file “{file}” is as it was. Save asks where to.")
            self.told.emit(said.format(file=self._beside.name))
        return True

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Work that no file holds, of programs that are gone."""
        return tuple(self._tried(self._studio.desk.journals.unsaved) or ())

    def forget_unsaved(self, identifier: str) -> None:
        """Removes such work for good: somebody said it is not wanted."""
        self._tried(lambda: self._studio.desk.journals.discard(identifier))

    # ------------------------------------------------------------------------- saving, closing

    def save(self) -> bool:
        """Saves, asking where if the agreement has no file yet."""
        if self.model is None:
            return False
        return self.model.save() if self.model.path else self.save_as()

    def save_as(self) -> bool:
        """Asks where to save, and saves there."""
        if self.model is None:
            return False
        folder = self.model.path.parent if self.model.path else self._preferences.folder
        suggested = folder / f"{self._file_name()}.agreement"
        if self.model.path is None and self._beside is not None:
            from agreement_studio.application.save_report import free_name  # noqa: PLC0415 - late

            suggested = free_name(self._beside)
        place = self._questions.place_to_save(suggested)
        return place is not None and self.model.save_as(place.absolute())

    def close(self) -> bool:
        """Closes what is open; False where somebody chose to go on, or saving was refused."""
        if self.model is None:
            return True
        how = self._how_to_leave(self.model)
        if how is not None:
            self._let_go(self.model, how)
        return how is not None

    # ---------------------------------------------------------------------------------- within

    def _how_to_leave(self, model: AgreementModel) -> Callable[[], None] | None:
        """What lets go of the agreement; None where it stays."""
        if not model.is_modified:
            return model.close
        match self._questions.before_leaving(model.agreement.name or self.tr("this agreement")):
            case Leaving.SAVE:
                return model.close if self.save() else None
            case Leaving.DISCARD:
                return model.discard
            case Leaving.STAY:
                return None

    def _let_go(self, model: AgreementModel, how: Callable[[], None]) -> None:
        self.leaving.emit()
        how()
        model.deleteLater()
        self.model = self._beside = None
        self.closed.emit()

    def _begin_from(self, source: Callable[[], Path]) -> bool:
        from agreement_studio.adapters.files.answers import read_answers  # noqa: PLC0415 - late

        begun = self._tried(
            lambda: self._studio.desk.begin(read_answers(source()).agreement),
        )
        return begun is not None and self.show(begun)

    def _opening(self, path: Path) -> Opening:
        from agreement_studio.application.file_ports import OpenElsewhereError  # noqa: PLC0415 - late

        try:
            return self._studio.desk.open(path)
        except OpenElsewhereError as elsewhere:
            self.told.emit(elsewhere.sentence)
            return self._studio.desk.open(path, read_only=True)

    def show(self, opened: OpenAgreement, remarks: Sequence[str] = ()) -> bool:
        """Shows an agreement: in another window, or in place of the one here if that may close."""
        from agreement_studio.desktop.agreement_model import AgreementModel  # noqa: PLC0415 - late

        if self.model is not None and self.company is not None:
            self.company.take(opened, remarks)
            return True
        if not self.close():
            opened.close()
            return False
        self.model = AgreementModel(opened, self._studio, self)
        self.model.refused.connect(self.told)
        self.model.saved.connect(self._note_saved)
        self.opened.emit(self.model)
        for remark in remarks:
            self.told.emit(remark)
        return True

    def _note_saved(self, report: SaveReport) -> None:
        self._preferences.remember(report.path)
        if report.merged is not None:
            self.told.emit(self.tr("Somebody had changed the file meanwhile: both are in it now."))
        elif report.kept_beside:
            text = self.tr("The file had become another agreement. Yours is in {file}.")
            self.told.emit(text.format(file=report.path.name))

    def _file_name(self) -> str:
        from agreement_studio.application.outgoing import fit_name  # noqa: PLC0415 - late

        return fit_name(self.model.agreement.name if self.model else "")

    def _tried(self, act: Callable[[], _Result]) -> _Result | None:
        try:
            return act()
        except StudioError as fault:
            self.told.emit(fault.sentence)
            return None
