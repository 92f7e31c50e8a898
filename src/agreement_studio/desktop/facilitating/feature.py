"""What a window can do with templates: save one, look at all, and bring an agreement up to one."""

from pathlib import Path

from PySide6.QtCore import QObject

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.adapters.files.templates.library import Shelved
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.starters import Starter, starter
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.template import ENDING, Template
from agreement_studio.application.templates.trial import filled, partnership
from agreement_studio.application.templates.update import Offer, Update, take, update_for
from agreement_studio.application.templates.uses import Use, uses
from agreement_studio.desktop.facilitating.library_dialog import LibraryDialog
from agreement_studio.desktop.facilitating.sample_dialog import Paper, SampleDialog
from agreement_studio.desktop.facilitating.save_dialog import SaveTemplateDialog, suggested_name
from agreement_studio.desktop.facilitating.sheet import Sheet
from agreement_studio.desktop.facilitating.update_dialog import UpdateDialog
from agreement_studio.desktop.host import Commands, Feature, Host
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError

MADE = "made:"
"""How the id of a made template begins on the welcome screen."""


def facilitating(paper: Paper) -> Feature:
    """The feature. `paper` shows a drafted agreement, to be read."""

    def feature(host: Host) -> Commands:
        templates = Templates(host, paper)
        return {
            "save_template": templates.save,
            "templates": templates.open_library,
            "update_from_template": templates.update,
        }

    return feature


class Templates(QObject):
    """Opens the dialogs about templates of one window, and does what they ask for.

    It is made once the welcome screen is there.
    """

    def __init__(self, host: Host, paper: Paper) -> None:
        super().__init__(host.over)
        self.setObjectName("templates")
        self._host, self._paper = host, paper
        self.sheet: Sheet | None = None
        self._update: Update | None = None
        self._sampled: Agreement | None = None
        self._meet_the_gallery()

    # ------------------------------------------------------------------------ the welcome screen

    def _meet_the_gallery(self) -> None:
        shelf = self._host.shelf
        shelf.sample_asked.connect(self.show_sample_of)
        shelf.made_chosen.connect(self._begin_by_id)
        shelf.stale.connect(self.show_made)
        self._host.closed.connect(self.show_made)
        self.show_made()

    def show_made(self) -> None:
        """Puts the templates there are beside the starters."""
        newest = self._host.studio.templates.newest()
        self._host.shelf.show_made([(self._as_card(one), _shown(one.template)) for one in newest])
        if self._host.model is not None:
            self._host.model.hear_again()

    def _as_card(self, one: Shelved) -> Starter:
        about, count = one.template.about, len(one.template.agreement.partners)
        whose = self.tr("shared template") if one.is_shared else self.tr("your template")
        version = self.tr("version {version}").format(version=about.version)
        several = self.tr("{count} partners").format(count=count)
        return Starter(
            id=f"{MADE}{about.id}",
            title=about.title,
            what_for=f"{whose}, {version}: {about.what_for}",
            partners=self.tr("one partner") if count == 1 else several,
            status="",
            unfinished=(),
            path=one.path,
        )

    def _made(self, identifier: str) -> Template | None:
        found = self._host.studio.templates.versions(identifier.removeprefix(MADE))
        return found[0].template if found else None

    def show_sample_of(self, identifier: str) -> None:
        """Shows what comes of a template on the welcome screen, by its id there."""
        if identifier.startswith(MADE):
            template = self._made(identifier)
            if template is not None:
                self.show_sample(template)
            return
        chosen = starter(identifier)
        agreement = read_answers(chosen.path).agreement
        self._open_sample(chosen.title, agreement, agreement)

    def _begin_by_id(self, identifier: str) -> None:
        template = self._made(identifier)
        if template is not None:
            self.begin(template)

    # ------------------------------------------------------------------------------------- deeds

    def begin(self, template: Template) -> None:
        """Begins an agreement from a template."""
        self._host.begin(begun_from(template))

    def show_sample(self, template: Template) -> None:
        """Shows its own sample, or the blank with invented names in it."""
        self._open_sample(template.about.title, _shown(template), begun_from(template))

    def _open_sample(self, title: str, shown: Agreement, begun: Agreement) -> None:
        document = self._host.studio.draft(shown, None, final=False)
        dialog = SampleDialog(title, self._paper(document, shown), self._host.over)
        self._sampled = begun
        dialog.begun.connect(self._begin_sampled)
        self._show(dialog)

    def _begin_sampled(self) -> None:
        if self._sampled is not None:
            if isinstance(self.sheet, LibraryDialog):
                self.sheet.reject()
            self._host.begin(self._sampled)

    def save(self) -> None:
        """Saves the open agreement as a template."""
        model = self._host.model
        if model is None:
            return
        studio = self._host.studio
        earlier = [one.template.about for one in studio.templates.newest() if not one.is_shared]
        dialog = SaveTemplateDialog(model.agreement, studio, earlier, self._paper, self._host.over)
        dialog.kept.connect(self._keep)
        dialog.filed.connect(self._file)
        self._show(dialog)

    def _keep(self, template: Template) -> None:
        try:
            self._host.studio.templates.keep(template)
        except StudioError as fault:
            if self.sheet is not None:
                self.sheet.say(fault.sentence)
            return
        self._done(self.tr("Version {version} of “{title}” is among your templates."), template)

    def _file(self, template: Template) -> None:
        folder = self._host.preferences.folder
        place = self._host.questions.place_for_template(
            suggested_name(template.about.title, folder).with_suffix(ENDING)
        )
        if place is None:
            return
        try:
            write_whole(place, self._host.studio.templates.packed(template), replace=True)
        except StudioError as fault:
            if self.sheet is not None:
                self.sheet.say(fault.sentence)
            return
        self._done(self.tr("Wrote version {version} of “{title}” as a file."), template)

    def _done(self, sentence: str, template: Template) -> None:
        about = template.about
        if self.sheet is not None:
            self.sheet.accept()
        self._host.shelf.changed.emit()
        self._host.say(sentence.format(version=about.version, title=about.title))

    def open_library(self) -> None:
        """Shows all templates."""
        dialog = LibraryDialog(self._host.studio, self._known_uses, self._host.over)
        dialog.begun.connect(self.begin)
        dialog.sample_asked.connect(self.show_sample)
        dialog.changed.connect(self._host.shelf.changed)
        dialog.ask.clicked.connect(self._ask_for_template)
        dialog.folder.clicked.connect(self._ask_for_folder)
        self._show(dialog)

    def _ask_for_template(self) -> None:
        path = self._host.questions.template_to_open(self._host.preferences.folder)
        if path is not None and isinstance(self.sheet, LibraryDialog):
            self.sheet.offer(path)

    def _ask_for_folder(self) -> None:
        folder = self._host.questions.folder_to_share(self._host.preferences.folder)
        if folder is not None and isinstance(self.sheet, LibraryDialog):
            self.sheet.share(folder)

    def _known_uses(self, identifier: str) -> tuple[Use, ...]:
        """Among the files that were open before."""
        recent = [path for path in self._host.preferences.recent if path.is_file()]
        return uses(identifier, recent, self._read)

    def _read(self, path: Path) -> Agreement:
        return self._host.studio.files.read(path).file.agreement

    # ------------------------------------------------------------------------------------ updates

    def update(self) -> None:
        """Offers what the newest version of its template brings to the open agreement."""
        model = self._host.model
        if model is None:
            return
        library, made_from = self._host.studio.templates, model.agreement.made_from
        if not made_from.template:
            self._host.say(self.tr("This agreement was not made from a template of yours."))
            return
        before = library.find(made_from.template, made_from.version)
        versions = library.versions(made_from.template)
        if before is None or not versions:
            self._host.say(
                self.tr(
                    "The version of the template that this agreement was made from is not among "
                    "your templates. Take it in, and the newer one too."
                )
            )
            return
        if versions[0].template.about.version == made_from.version:
            self._host.say(self.tr("The agreement is up to the newest version of its template."))
            return
        texts = texts_on_screen()
        self._update = update_for(model.agreement, before, versions[0].template, texts)
        dialog = UpdateDialog(self._update, texts, self._host.over)
        dialog.taken.connect(self._take)
        self._show(dialog)

    def _take(self, offers: tuple[Offer, ...]) -> None:
        model = self._host.model
        if model is not None and self._update is not None:
            model.apply(take(self._update, offers))
            count = self.tr("Changes taken from the template, in one step: %n", "", len(offers))
            self._host.say(count)

    def _show(self, dialog: Sheet) -> None:
        if not isinstance(dialog, SampleDialog):
            self.sheet = dialog
            dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.sheet = None


def _shown(template: Template) -> Agreement:
    """What shows best what comes of a template: its sample, or invented names in its blank."""
    return template.sample or filled(template.agreement, partnership("mixed"))
