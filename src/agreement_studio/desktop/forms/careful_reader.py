"""What a careful reader noticed in one answer: under its words, beneath its box, and what helps."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from agreement_studio.application.leaving_findings import (
    kept_words,
    left_because,
    passed_over,
    who_must_agree,
)
from agreement_studio.application.noticed_words import NoticedWords, noticed_words
from agreement_studio.desktop.forms.entries.noticed import INSTEAD, KEEP, reason_of
from agreement_studio.desktop.forms.entries.text_boxes import LineBox, ProseBox
from agreement_studio.desktop.forms.finding_line import FindingLine
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.review.finding import Finding

DESCRIBED = 3
"""Of how many underlines in one box assistive technology is told beforehand."""


class CarefulReader(QObject):
    """Beside one field. It reads only where something was noticed, and only that answer."""

    def __init__(self, line: FindingLine, setting: Setting, parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._setting = line, setting
        self._told: tuple[Finding, ...] = ()
        self._shown: Finding | None = None
        self._words: NoticedWords | None = None
        self._read: list[ProseBox | LineBox] = []
        line.followed.connect(self._follow)
        line.kept.connect(self._keep)

    def find_again(self, path: str, entry: QWidget) -> None:
        """Shows what there is to say now about the answer with this path, on its entry."""
        told = self._setting.told.get(path, ()) if path else ()
        self.show(told, entry)
        if not told:
            self._line.notice(*self._setting.findings.get(path, ("", "")))

    def show(self, told: Sequence[Finding], entry: QWidget) -> None:
        """Shows these findings, the weightiest first, on an entry and beneath it."""
        if not told and not self._told:
            return
        if self._line.asking is not None and self._shown not in told:
            self._line.stop_asking()
        self._told = tuple(told)
        before = self._boxes
        self._read = [*entry.findChildren(ProseBox), *entry.findChildren(LineBox)]
        heard = self._setting.model.words if self._told else None
        for box in self._boxes:
            text = box.held()
            box.underlines.show(noticed_words(text, self._told, heard), text)
            if box not in before:
                box.underlines.chosen.connect(self._mend)
                box.cursorPositionChanged.connect(self._say)
            _describe(box)
        marked = [box for box in self._boxes if self._told and box.underlines.all()]
        _edge(entry, self._told[0].severity.value if self._told else "", marked)
        self._say()

    @property
    def _boxes(self) -> list[ProseBox | LineBox]:
        """Those it reads, without any whose row was taken away since."""
        return [box for box in self._read if isValid(box)]

    # -------------------------------------------------------------------------- what the line says

    def _say(self) -> None:
        """Says what the caret is in, or else what weighs most."""
        if self._line.asking is not None:
            return
        self._words = self._at_caret() or self._first_words()
        self._shown = self._words.finding if self._words else next(iter(self._told), None)
        if self._shown is None:
            self._line.notice("", "")
            return
        link = self.tr("Fix…") if self._words else self.tr("Keep, because…")
        self._line.notice(self._shown.sentence, self._shown.severity.value, link)

    def _at_caret(self) -> NoticedWords | None:
        focused = QApplication.focusWidget()
        box = next((box for box in self._boxes if box is focused), None)
        return box.underlines.here() if box is not None else None

    def _first_words(self) -> NoticedWords | None:
        """The words that the weightiest finding is about."""
        found = (box.underlines.about(self._told[0]) for box in self._boxes if self._told)
        return next((words for words in found if words is not None), None)

    # ------------------------------------------------------------------------------- what is done

    def _follow(self) -> None:
        if self._words is None:
            self._ask_why()
            return
        for box in self._boxes:
            if box.underlines.open_menu(self._words):
                return

    def _ask_why(self) -> None:
        if self._shown is not None:
            must = who_must_agree(self._shown, self._setting.model.agreement)
            self._line.ask_why([(partner.id, partner.name) for partner in must])

    def _mend(self, words: NoticedWords, kind: str, instead: str) -> None:
        model = self._setting.model
        if kind == INSTEAD:
            model.end_typing()
            for box in self._boxes:
                if box.underlines.replace(words, instead):
                    break
            model.end_typing()
            self._say()
        elif kind == KEEP:
            self._words, self._shown = words, words.finding
            self._line.notice(words.finding.sentence, words.finding.severity.value)
            self._ask_why()
        else:
            self._make(passed_over(words, on=model.today))

    def _keep(self, reason: str, agreed_by: tuple[str, ...]) -> None:
        model = self._setting.model
        if self._words is not None:
            edit = kept_words(self._words, reason, on=model.today)
        elif self._shown is not None:
            edit = left_because(
                self._shown,
                model.agreement,
                reason,
                agreed_by=agreed_by,
                on=model.today,
                heard=model.words,
            )
        else:
            return
        self._line.stop_asking()
        self._make(edit)

    def _make(self, edit: Edit) -> None:
        sentence = self._setting.make(edit)
        if sentence:
            self._line.say(sentence, "")


def _describe(box: ProseBox | LineBox) -> None:
    """Tells assistive technology why words are underlined, behind what the box asks for."""
    before = box.property("noticed") or ""
    reasons = dict.fromkeys(reason_of(words) for words in box.underlines.all()[:DESCRIBED])
    asked = box.accessibleDescription().removesuffix(before).rstrip()
    told = " ".join(reasons)
    if told != before:
        box.setProperty("noticed", told)
        box.setAccessibleDescription(f"{asked} {told}".strip())


def _edge(entry: QWidget, severity: str, marked: Collection[QWidget]) -> None:
    """Gives the boxes of an entry the border of a finding, or takes it away.

    Where words are underlined, the boxes that hold some; else all of them.
    """
    for box in (*entry.findChildren(QPlainTextEdit), *entry.findChildren(QLineEdit)):
        wanted = severity if not marked or box in marked else ""
        if (box.property("finding") or "") != wanted:
            box.setProperty("finding", wanted)
            box.style().polish(box)
