"""One open agreement as the window sees it: what it says, what was noticed, and every change."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from agreement_studio.application.consents import Stand, give_consent, standings
from agreement_studio.application.copied_consents import CopiedConsents, copied_consents
from agreement_studio.application.critical_friend import CriticalFriend, Look
from agreement_studio.application.decisions import RecordedDecision, decisions
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.application.session import Change
from agreement_studio.application.step_labels import step_label
from agreement_studio.application.templates.words import Heard
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.ledger.bodies import DecisionTaken
from agreement_studio.drafting.document import Document
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.wordings import Wordings
from agreement_studio.review.language.word_list import WordList
from agreement_studio.wiring import Studio

_Result = TypeVar("_Result")

REVIEW_AFTER = 150
"""How long a pause in typing is before somebody looks again, in milliseconds."""


class AgreementModel(QObject):
    """An open agreement that tells the window of every change.

    What is typed is in the agreement and on the disk at once; the draft follows when the program is
    idle and the review after a pause, so that typing waits for neither.
    """

    changed = Signal(object)
    """A session ``Change``, whoever made it."""
    drafted = Signal(object)
    """The ``Document`` as it now reads."""
    reviewed = Signal(object)
    """A ``Look``: findings, and how far each section has come."""
    refused = Signal(str)
    """One sentence on why something could not be done. Nothing was lost."""
    saved = Signal(object)
    """A ``SaveReport``."""
    recorded = Signal()
    """Something beside the answers may have changed: a version named, a clash come or looked at."""

    def __init__(
        self, opened: OpenAgreement, studio: Studio, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.opened = opened
        self._studio = studio
        self._heard: Heard | None = None
        self._heard_from = opened.agreement.made_from
        self._is_to_hear_again = False
        self._friend: CriticalFriend | None = None
        self._document: Document | None = None
        self._look: Look | None = None
        self._drafting = QTimer(self, singleShot=True, interval=0)
        self._drafting.timeout.connect(self.draft_now)
        self._reviewing = QTimer(self, singleShot=True, interval=REVIEW_AFTER)
        self._reviewing.timeout.connect(self.review_now)
        self._stop_hearing = opened.session.subscribe(self._hear)
        self._drafting.start()

    # ------------------------------------------------------------------------- what there is

    @property
    def agreement(self) -> Agreement:
        return self.opened.agreement

    @property
    def document(self) -> Document | None:
        """As last drafted; None until the first draft."""
        return self._document

    @property
    def look(self) -> Look | None:
        """As last reviewed; None until the first review."""
        return self._look

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was noticed, as notes beside the text; what stays in the room is left out."""
        if self._document is None or self._look is None:
            return ()
        checks = self._reader().checks
        return self._studio.with_notes(self._document, self._look, checks).notes

    @property
    def wordings(self) -> Wordings:
        """What the agreement says now, clause by clause."""
        return self._studio.wordings(self.agreement)

    @property
    def heard(self) -> Heard:
        """The words that are heard: ours, and those of the template that it is made from."""
        made_from = self.agreement.made_from
        if self._heard is None or self._is_to_hear_again or self._heard_from != made_from:
            self._heard_from, self._is_to_hear_again = made_from, False
            before, self._heard = self._heard, self._studio.heard(self.agreement)
            if before is None or before.words is not self._heard.words:
                self._friend = None
        return self._heard

    @property
    def words(self) -> WordList:
        """The word list that is heard."""
        return self.heard.words

    def _reader(self) -> CriticalFriend:
        words = self.words
        if self._friend is None:
            self._friend = self._studio.critical_friend(words)
        return self._friend

    def hear_again(self) -> None:
        """Other templates are there now than before."""
        if self.agreement.made_from.template:
            self._is_to_hear_again = True
            self._reviewing.start()

    @property
    def today(self) -> date:
        """The day, for what people note down."""
        return self._studio.now().date()

    @property
    def path(self) -> Path | None:
        return self.opened.path

    @property
    def is_read_only(self) -> bool:
        return self.opened.is_read_only

    @property
    def is_modified(self) -> bool:
        """Whether there are edits that its file does not hold."""
        return self.opened.unsaved_edits > 0

    @property
    def undo_label(self) -> str:
        """What undo would take back, in words; ``""`` where there is nothing."""
        steps = self.opened.session.steps
        return step_label(steps[-1], texts_on_screen()) if steps else ""

    @property
    def redo_label(self) -> str:
        """What redo would make again, in words; ``""`` where there is nothing."""
        steps = self.opened.session.undone
        return step_label(steps[-1], texts_on_screen()) if steps else ""

    # --------------------------------------------------------------------------------- edits

    def apply(self, edit: Edit, origin: Hashable = None) -> bool:
        """Makes an edit and tells whether anything changed; what cannot be done is told."""
        return self._tried(lambda: self.opened.session.apply(edit, origin=origin)) is True

    def consent(self, consent: Consent) -> bool:
        """Takes in where a partner stands: one step to undo, and an entry that the record keeps.

        It counts from today where it has no date. What cannot be taken in is told.
        """
        return self.consents((consent,))

    def copied_consents(self, text: str) -> CopiedConsents:
        """Where partners stand by the rows of a spreadsheet: nothing is taken in yet."""
        return copied_consents(text, self.wordings, texts_on_screen())

    def consents(self, several: Sequence[Consent]) -> bool:
        """As :meth:`consent`, of several: an entry each, and one step to undo; all or none."""
        today = self.today
        said = [one if one.on else one.amended(on=today) for one in several]

        def take_in() -> bool:
            wordings = self.wordings
            self.opened.consent(*(give_consent(wordings, one) for one in said))
            return True

        return self._tried(take_in) is True

    def standings(self) -> tuple[Stand, ...]:
        """Where everyone stands on the words as they are now."""
        return standings(self._studio.wordings(self.agreement))

    def decide(self, decision: DecisionTaken) -> bool:
        """Writes a decision into the record; what cannot be written down is told."""
        return self._tried(lambda: self.opened.record(decision)) is not None

    def name_version(self, name: str, note: str = "") -> bool:
        """Keeps the agreement as it stands under a name; what cannot be kept is told."""
        kept = self._tried(lambda: self.opened.name_version(name, note=note)) is not None
        self.recorded.emit()
        return kept

    def look_at(self, identifier: str) -> None:
        """Marks what copies changed apart as looked at, by its id."""
        self._tried(lambda: self.opened.look_at(identifier))
        self.recorded.emit()

    def decisions(self) -> tuple[RecordedDecision, ...]:
        """All decisions in the record, in the order in which they were written down."""
        return decisions(self.opened.ledger)

    def undo(self) -> bool:
        """Takes the last step back."""
        return self._tried(self.opened.session.undo) is True

    def redo(self) -> bool:
        """Makes the step last taken back again."""
        return self._tried(self.opened.session.redo) is True

    def end_typing(self) -> None:
        """Whatever is typed next is a step of its own."""
        self.opened.session.end_typing()

    # --------------------------------------------------------------------------------- files

    def save(self) -> bool:
        """Saves to the agreement's own file and tells whether the file holds everything now."""
        return self._saved(self.opened.save)

    def save_as(self, path: Path) -> bool:
        """Saves to a file that is the agreement's own from then on; one that is there is replaced.

        Whoever asks for the name has asked about that.
        """
        return self._saved(lambda: self.opened.save_as(path, replace_existing=True))

    def close(self) -> None:
        """Lets go of the file. What is not saved is found again at the next start."""
        self._let_go()
        self.opened.close()

    def discard(self) -> None:
        """Lets go of the file and of what is not saved: somebody said it is not wanted."""
        self._let_go()
        self.opened.discard()

    # ------------------------------------------------------------------------ draft and review

    def draft_now(self) -> None:
        """Drafts without waiting for an idle moment."""
        self._drafting.stop()
        document = self._tried(lambda: self._studio.draft(self.agreement, None, final=False))
        if document is not None:
            self._document = document
            self.drafted.emit(document)
        self._reviewing.start()

    def review_now(self) -> None:
        """Looks again without waiting for a pause."""
        self._reviewing.stop()
        look = self._tried(lambda: self._reader().look(self.agreement))
        if look is not None:
            self._look = look
            self.reviewed.emit(look)

    # ------------------------------------------------------------------------------- within

    def _hear(self, change: Change) -> None:
        self._drafting.start()
        self._reviewing.start()
        self.changed.emit(change)
        if self.opened.trouble:
            self.refused.emit(self.opened.trouble)

    def _saved(self, save: Callable[[], object]) -> bool:
        report = self._tried(save)
        if report is not None:
            self.saved.emit(report)
        return report is not None

    def _tried(self, act: Callable[[], _Result]) -> _Result | None:
        """Does it; what a person can put right is told, and None comes back."""
        try:
            return act()
        except StudioError as fault:
            self.refused.emit(fault.sentence)
            return None

    def _let_go(self) -> None:
        self._drafting.stop()
        self._reviewing.stop()
        self._stop_hearing()
