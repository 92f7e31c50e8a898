"""The preferences of one person: each change works at once, and all can be set back."""

from pathlib import Path

from PySide6.QtCore import QObject

from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.preferences import AS_SYSTEM
from agreement_studio.desktop.preferences_dialog.dialog import SIZES, PreferencesDialog
from agreement_studio.desktop.spelling.checker import checker_of
from agreement_studio.desktop.spelling.saying import why_not
from agreement_studio.desktop.spelling.speller import USUAL_LANGUAGE
from agreement_studio.desktop.theme import look
from agreement_studio.domain.errors import StudioError


def feature(host: Host) -> Commands:
    """The commands of one window."""
    return {"preferences": Preferring(host).open}


class Preferring(QObject):
    """Opens the preferences over one window and does what is chosen there."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self.setObjectName("preferring")
        self._host = host
        self._checker = checker_of(host.studio)
        self.dialog: PreferencesDialog | None = None

    def open(self) -> None:
        """Shows what is chosen now."""
        if self.dialog is None:
            self.dialog = dialog = PreferencesDialog(self._host.over)
            dialog.palettes.activated.connect(self._wear)
            dialog.sizes.activated.connect(self._scale)
            dialog.languages.activated.connect(self._speak)
            for tick in (dialog.still, dialog.welcomes, dialog.reopens, dialog.spelling):
                tick.clicked.connect(self._tick)
            self._checker.opened.connect(self._say_of_spelling)
            self._checker.changed.connect(self._say_of_spelling)
            dialog.folders.added.connect(self._add_folder)
            dialog.folders.left.connect(self._leave_folder)
            dialog.back.clicked.connect(self._set_back)
            dialog.keys.clicked.connect(self._host.actions["shortcuts"].trigger)
        self._show(self.dialog)
        self.dialog.show_all()
        self.dialog.take_size()
        self.dialog.open()

    def _show(self, dialog: PreferencesDialog) -> None:
        kept = self._host.preferences
        dialog.palettes.setCurrentIndex(max(0, dialog.palettes.findData(kept.palette)))
        nearest = min(SIZES, key=lambda size: abs(size - look().scale))
        dialog.sizes.setCurrentIndex(SIZES.index(nearest))
        dialog.languages.setCurrentIndex(max(0, dialog.languages.findData(kept.language)))
        dialog.still.setChecked(kept.reduces_motion)
        dialog.welcomes.setChecked(kept.welcomes)
        dialog.reopens.setChecked(kept.restores_session)
        dialog.spelling.setChecked(kept.checks_spelling)
        self._checker.turn(on=kept.checks_spelling)
        self._say_of_spelling()
        dialog.folders.show_folders(self._host.studio.templates.shared_folders)

    # ----------------------------------------------------------------------------- what is done

    def _wear(self) -> None:
        if self.dialog is not None:
            self._host.actions[f"palette_{self.dialog.palettes.currentData()}"].trigger()

    def _scale(self) -> None:
        if self.dialog is not None:
            self._host.preferences.text_scale = self.dialog.sizes.currentData()
            look().scale_text(self.dialog.sizes.currentData())

    def _speak(self) -> None:
        if self.dialog is not None:
            self._host.preferences.language = self.dialog.languages.currentData()

    def _tick(self) -> None:
        dialog, kept = self.dialog, self._host.preferences
        if dialog is not None:
            kept.reduces_motion = dialog.still.isChecked()
            kept.welcomes = dialog.welcomes.isChecked()
            kept.restores_session = dialog.reopens.isChecked()
            kept.checks_spelling = dialog.spelling.isChecked()
            look().be_still(wanted=kept.reduces_motion)
            self._checker.turn(on=kept.checks_spelling)

    def _say_of_spelling(self) -> None:
        """What is missing, or what became of one's own words; nothing while spelling is checked."""
        if self.dialog is None:
            return
        sentence = ""
        if self._checker.is_on:
            self._checker.open(USUAL_LANGUAGE)
            fault = self._checker.fault(USUAL_LANGUAGE)
            own_folder = self._host.studio.dictionaries.own_folder
            sentence = (
                why_not(fault, USUAL_LANGUAGE, own_folder) if fault else self._checker.own_fault
            )
        self.dialog.say_of_spelling(sentence)
        self.dialog.take_size()

    def _add_folder(self) -> None:
        folder = self._host.questions.folder_to_share(self._host.preferences.folder)
        if folder is not None:
            self._share((*self._host.studio.templates.shared_folders, folder))

    def _leave_folder(self, folder: Path) -> None:
        shared = self._host.studio.templates.shared_folders
        self._share(tuple(one for one in shared if one != folder))

    def _share(self, folders: tuple[Path, ...]) -> None:
        try:
            self._host.studio.templates.share(folders)
            self._host.shelf.changed.emit()
        except StudioError as fault:
            self._host.say(fault.sentence)
        if self.dialog is not None:
            self._show(self.dialog)
            self.dialog.take_size()

    def _set_back(self) -> None:
        """All but the folders, which somebody would have to find again."""
        kept = self._host.preferences
        self._host.actions[f"palette_{AS_SYSTEM}"].trigger()
        kept.text_scale = 1.0
        look().scale_text(1.0)
        kept.reduces_motion, kept.language = False, ""
        kept.restores_session = kept.welcomes = kept.checks_spelling = True
        look().be_still(wanted=False)
        if self.dialog is not None:
            self._show(self.dialog)
