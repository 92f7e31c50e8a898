"""What can be done with the agreement's file: copies, the whole record, its folder, going back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor, QGuiApplication

from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.outgoing import fit_name
from agreement_studio.application.ports import WritingOptions
from agreement_studio.application.record import whole_record
from agreement_studio.application.sharing import beside_in, shared
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.sending_out.opening import offers_for, opener
from agreement_studio.desktop.sending_out.share_dialog import ShareDialog
from agreement_studio.domain.edits.whole import become
from agreement_studio.domain.errors import StudioError

AGREEMENT, RECORD = ".agreement", ".zip"


class AroundTheFile(QObject):
    """One for a window. Whatever is refused is said, and the agreement stays as it is."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self._host = host
        self.dialog: ShareDialog | None = None

    # ------------------------------------------------------------------------------ a copy

    def share(self) -> None:
        """Says what a copy for others holds, and saves it where people want it."""
        model = self._host.model
        if model is None or self.dialog is not None:
            return
        texts = texts_on_screen()
        file = model.opened.as_file()
        left_out = shared(file.agreement, texts, beside_in(file)).left_out
        remarks = (texts.phrase("footer.disclosure"), texts.phrase("file.copy_is_apart"))
        dialog = ShareDialog(left_out, remarks, self._host.over)
        dialog.agreed.connect(self._save_shared)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _save_shared(self) -> None:
        model = self._host.model
        place = self._asked_for(model, self.tr("shared copy"), AGREEMENT)
        if model is None or place is None:
            return
        studio = self._host.studio

        def write() -> None:
            copy = shared(model.agreement, texts_on_screen()).agreement
            self._write_beside(place, studio.files.packed(studio.desk.new_file(copy)))

        if self._done(write):
            self._tell(place)

    def save_copy(self) -> None:
        """Saves a copy, history and all; the agreement stays with its own file."""
        model = self._host.model
        place = self._asked_for(model, self.tr("copy"), AGREEMENT)
        if model is None or place is None:
            return
        if place == model.path:
            model.save()
        elif self._done(lambda: model.opened.fork(place, replace_existing=True)):
            self._tell(place)

    def export_record(self) -> None:
        """Writes everything that the file holds in plain files, for times without the program."""
        model = self._host.model
        place = self._asked_for(model, self.tr("whole record"), RECORD)
        if model is None or place is None:
            return
        studio = self._host.studio

        def write() -> None:
            document = studio.draft(model.agreement, None, final=False)
            page = studio.writer(Path("agreement.html"))(document, WritingOptions()).data
            record = whole_record(model.opened.as_file(), page, texts_on_screen())
            write_whole(place, record, replace=True)

        if self._done(write):
            said = self.tr("It holds what stays in the room, too.")
            self._tell(place, said)

    # ------------------------------------------------------------------------------ the file

    def revert(self) -> None:
        """Goes back to what the file holds: one step, which Undo takes back."""
        model = self._host.model
        if model is None or model.path is None:
            self._host.say(self.tr("This agreement has not been saved yet."))
            return
        path = model.path
        if self._done(lambda: self._go_back(model, path)):
            self._host.say(self.tr("Every answer is as the file holds it. Undo takes that back."))

    def _go_back(self, model: AgreementModel, path: Path) -> None:
        saved = self._host.studio.files.read(path).file.agreement
        model.end_typing()
        model.apply(become(saved))

    def open_folder(self) -> None:
        """Shows the folder that holds the file, in the system's own program."""
        model = self._host.model
        if model is None or model.path is None:
            self._host.say(self.tr("This agreement has not been saved yet."))
            return
        opener(model.path.parent, self._host)()

    # -------------------------------------------------------------------------------- within

    def _asked_for(self, model: AgreementModel | None, kind: str, ending: str) -> Path | None:
        if model is None:
            return None
        folder = model.path.parent if model.path else self._host.preferences.folder
        name = fit_name(model.agreement.name, self.tr("agreement"))
        place = self._host.questions.place_to_save(folder / f"{name}, {kind}{ending}")
        if place is None:
            return None
        is_named = place.suffix.casefold() == ending
        return (place if is_named else place.with_name(f"{place.name}{ending}")).absolute()

    def _write_beside(self, place: Path, data: bytes) -> None:
        """Writes an agreement file that no window has open.

        Raises:
            StudioError: one has, or the disk refused.
        """
        held = self._host.studio.files.hold(place)
        try:
            write_whole(place, data, replace=True)
        finally:
            held.close()

    def _done(self, act: Callable[[], None]) -> bool:
        """Does it, busy for as long as that takes; what is refused is said."""
        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            act()
        except StudioError as fault:
            self._host.say(fault.sentence)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        return True

    def _tell(self, place: Path, more: str = "") -> None:
        wrote = self.tr("Wrote {file}.").format(file=place.name)
        self._host.say(f"{wrote} {more}".strip(), *offers_for(place, self._host))
