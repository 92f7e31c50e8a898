"""All templates of one person: looked at, taken in, tried, compared, begun from and removed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from agreement_studio.adapters.files.templates.library import Shelved
from agreement_studio.application.templates.comparing import compared
from agreement_studio.application.templates.summary import summary
from agreement_studio.application.templates.template import Template
from agreement_studio.application.templates.trial import Trial, tried
from agreement_studio.application.templates.uses import Use
from agreement_studio.desktop.facilitating.sheet import Sheet
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.empty_state import EmptyState
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.reading import Group, Reading
from agreement_studio.domain.errors import StudioError
from agreement_studio.review.finding import Severity
from agreement_studio.wiring import Studio

_Result = TypeVar("_Result")

_LIST = 250


class LibraryDialog(Sheet):
    """On the left the templates, on the right what is told of the one that is chosen."""

    begun = Signal(object)
    """The template that somebody begins an agreement from."""
    sample_asked = Signal(object)
    """The template of which somebody wants to see what comes."""
    changed = Signal()
    """The library holds something else now."""

    def __init__(
        self, studio: Studio, uses: Callable[[str], tuple[Use, ...]], over: QWidget
    ) -> None:
        """`uses` tells which known agreements were made from a template, by its id."""
        advice = self.tr(
            "Your own and those in shared folders. A template is text: nothing in it is run."
        )
        super().__init__(self.tr("Templates"), advice, over, QSize(940, 640))
        self._studio, self._uses = studio, uses
        self._shelved: tuple[Shelved, ...] = ()
        self._offered: Path | None = None
        self.list = self._made_list()
        self.telling = Reading(self.tr("About this template"))
        self.body.addWidget(self.list)
        self.empty = self._made_empty()
        self.body.addWidget(self.empty, 1)
        self._right = QWidget()
        self._right.setLayout(self._made_right())
        self.body.addWidget(self._right, 1)
        self.begin = self._foot("begin", self.tr("Begin an agreement"), self._begin, "primary")
        self.take_in_button = self._foot("take_in", self.tr("Take it in"), self.take_in, "primary")
        self.not_now = self._foot("not_now", self.tr("Leave it"), self.refresh)
        self.ask = self.add_button("import", self.tr("Take in a file…"), symbol="download")
        self.folder = self.add_button("share", self.tr("Add a shared folder…"), symbol="users")
        self._foot("close", self.tr("Close"), self.reject)
        self.refresh()

    def _made_list(self) -> QListWidget:
        shown = with_role(QListWidget(), "body")
        shown.setAccessibleName(self.tr("Templates"))
        shown.setMinimumWidth(px(_LIST) // 2)
        shown.setMaximumWidth(px(_LIST))
        shown.setWordWrap(True)
        shown.setProperty("roomy", "true")
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.currentRowChanged.connect(self._show_row)
        return shown

    def _made_empty(self) -> EmptyState:
        advice = self.tr(
            "Save an agreement as a template from the File menu, take in a file that somebody gave "
            "you, or add a folder that your team shares."
        )
        return EmptyState(self.tr("No templates yet"), advice)

    def _made_right(self) -> QVBoxLayout:
        column = spaced(QVBoxLayout(), between=8)
        self.name = WrappedLabel("", "section")
        column.addWidget(self.name)
        held = QWidget()
        flow = FlowLayout(held, gap=8)
        policy = held.sizePolicy()
        policy.setHeightForWidth(True)
        held.setSizePolicy(policy)
        self.deeds: dict[str, Button] = {}
        for key, words, deed in (
            ("sample", self.tr("See the sample"), self._see_sample),
            ("try", self.tr("Try it on three partnerships"), self.try_out),
            ("compare", self.tr("What is new in it"), self.compare),
            ("remove", self.tr("Remove"), self.remove),
            ("leave", self.tr("Leave this shared folder"), self.leave),
        ):
            button = Button(words)
            button.setObjectName(key)
            button.setAutoDefault(False)
            button.clicked.connect(deed)
            flow.addWidget(button)
            self.deeds[key] = button
        column.addWidget(held)
        column.addWidget(self.telling, 1)
        return column

    def _foot(
        self, key: str, words: str, deed: Callable[[], object], kind: str = "secondary"
    ) -> Button:
        button = self.add_button(key, words, kind)
        button.clicked.connect(deed)
        return button

    # ------------------------------------------------------------------------------ what shows

    @property
    def current(self) -> Shelved | None:
        """The template that is chosen."""
        row = self.list.currentRow()
        return self._shelved[row] if 0 <= row < len(self._shelved) else None

    def refresh(self) -> None:
        """Looks into the folders anew."""
        self._offered = None
        self._shelved = self._studio.templates.shelved()
        self.list.clear()
        for one in self._shelved:
            about = one.template.about
            words = (
                self.tr("{title}, version {version}, shared")
                if one.is_shared
                else self.tr("{title}, version {version}")
            )
            item = QListWidgetItem(words.format(title=about.title, version=about.version))
            self.list.addItem(item)
        self.list.setVisible(bool(self._shelved))
        self.say(" ".join(self._studio.templates.refused()[:1]))
        if self._shelved:
            self.list.setCurrentRow(0)
        else:
            self._show_row(-1)

    def _show_row(self, _row: int) -> None:
        one = self.current
        self._allow(one)
        if one is not None:
            self._tell(one.template, one.size, self._use_lines(one.template))

    def _allow(self, one: Shelved | None) -> None:
        offered = self._offered is not None
        for key, button in self.deeds.items():
            button.setVisible(one is not None and not offered)
            button.setEnabled(key != "compare" or self._before() is not None)
        if one is not None and not offered:
            self.deeds["remove"].setVisible(not one.is_shared)
            self.deeds["leave"].setVisible(one.is_shared)
        self.empty.setVisible(one is None and not offered)
        self._right.setVisible(one is not None or offered)
        self.begin.setVisible(one is not None and not offered)
        self.take_in_button.setVisible(offered)
        self.not_now.setVisible(offered)

    def _tell(self, template: Template, size: int, more: Sequence[Group] = ()) -> None:
        about = template.about
        self.name.setText(about.title)
        changes = [f"{one.version}: {one.changed}" for one in about.changelog if one.changed]
        told = [
            (self.tr("What it is for"), [about.what_for] if about.what_for else []),
            (self.tr("What it brings"), summary(template, size, texts_on_screen())),
            (self.tr("What its versions brought"), changes),
            *more,
        ]
        self.telling.show_groups([(heading, lines) for heading, lines in told if lines])

    def _use_lines(self, template: Template) -> Sequence[Group]:
        used = self.tr("{name}, from version {version}")
        unnamed = self.tr("an agreement without a name")
        lines = [
            used.format(name=one.name or unnamed, version=one.version)
            for one in self._uses(template.about.id)
        ]
        return [(self.tr("Agreements made from it"), lines or [self.tr("None that is known here")])]

    # -------------------------------------------------------------------------------- what is done

    def offer(self, path: Path) -> None:
        """Tells what a file brings, before it is taken in; one that is not safe is refused."""
        template = self._tried(lambda: self._studio.templates.read(path))
        if template is None:
            return
        self.list.clearSelection()
        self._offered = path
        self._allow(None)
        self.say("")
        self._tell(template, path.stat().st_size)

    def take_in(self) -> None:
        """Puts what was offered into the library."""
        path = self._offered
        library = self._studio.templates
        if path is None or self._tried(lambda: library.keep(library.read(path))) is None:
            return
        about = library.read(path).about
        self.refresh()
        self.show_template(about.id, about.version)
        self.changed.emit()

    def show_template(self, identifier: str, version: str) -> None:
        """Chooses one of those that are there."""
        for row, one in enumerate(self._shelved):
            if (one.template.about.id, one.template.about.version) == (identifier, version):
                self.list.setCurrentRow(row)

    def share(self, folder: Path) -> None:
        """Looks into one more folder from now on."""
        library = self._studio.templates
        folders = (*library.shared_folders, folder)
        if self._went_well(lambda: library.share(folders)):
            self.refresh()
            self.changed.emit()

    def try_out(self) -> None:
        """Drafts the template for three made-up partnerships."""
        one = self.current
        if one is None:
            return
        friend = self._studio.critical_friend()
        trials = self._tried(lambda: tried(one.template, friend.look))
        if trials is not None:
            told = [self._trial(trial) for trial in trials]
            self.telling.show_groups([(heading, lines) for heading, lines in told])

    def _trial(self, trial: Trial) -> tuple[str, list[str]]:
        heading = texts_on_screen().phrase(f"templates.partnership.{trial.key}")
        noticed = self.tr("Noticed: {must} must, {should} should, {could} could")
        return heading, [
            trial.agreement.name,
            self.tr("Partners: %n", "", trial.partners),
            self.tr("Still to agree: %n", "", trial.open_points),
            noticed.format(
                must=trial.findings(Severity.MUST),
                should=trial.findings(Severity.SHOULD),
                could=trial.findings(Severity.COULD),
            ),
        ]

    def _before(self) -> Shelved | None:
        """The version before the one that is chosen."""
        one = self.current
        if one is None:
            return None
        versions = self._studio.templates.versions(one.template.about.id)
        mine = [v.template.about.version for v in versions].index(one.template.about.version)
        return versions[mine + 1] if mine + 1 < len(versions) else None

    def compare(self) -> None:
        """Tells what changed since the version before."""
        one, before = self.current, self._before()
        if one is None or before is None:
            return
        found = compared(before.template, one.template, texts_on_screen())
        groups: list[Group] = [
            (group.heading, [one.pieces for one in group.changes]) for group in found.changes.groups
        ]
        if found.beside:
            groups.append((self.tr("Beside the agreement"), found.beside))
        nothing: list[Group] = [(self.tr("Since the version before"), [self.tr("Nothing changed")])]
        self.telling.show_groups(groups or nothing)

    def remove(self) -> None:
        """Takes the chosen template out of the library."""
        one = self.current
        if one is None:
            return
        if self._went_well(lambda: self._studio.templates.remove(one)):
            self.refresh()
            self.changed.emit()

    def leave(self) -> None:
        """Looks no more into the shared folder of the chosen template."""
        one = self.current
        if one is None or not one.is_shared:
            return
        if self._went_well(lambda: self._studio.templates.leave(one.path.parent)):
            self.refresh()
            self.changed.emit()

    def _see_sample(self) -> None:
        if self.current is not None:
            self.sample_asked.emit(self.current.template)

    def _begin(self) -> None:
        if self.current is not None:
            self.begun.emit(self.current.template)
            self.accept()

    def _went_well(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except StudioError as fault:
            self.say(fault.sentence)
            return False
        return True

    def _tried(self, act: Callable[[], _Result]) -> _Result | None:
        try:
            return act()
        except StudioError as fault:
            self.say(fault.sentence)
            return None
