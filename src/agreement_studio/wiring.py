"""Builds the studio from its adapters: the only place that knows them all.

Heavy libraries are imported on first use, so that a short command stays short.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from agreement_studio import __version__
from agreement_studio.domain.errors import StudioError
from agreement_studio.texts import Texts, load_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agreement_studio.adapters.dictionaries.hunspell import HunspellDictionaries
    from agreement_studio.adapters.files.agreement_files import AgreementFiles
    from agreement_studio.adapters.files.own_words import StateOwnWords
    from agreement_studio.adapters.files.templates.library import TemplateLibrary
    from agreement_studio.application.critical_friend import CriticalFriend, Look
    from agreement_studio.application.desk import Desk
    from agreement_studio.application.house_styles import HouseLook
    from agreement_studio.application.ports import DocumentWriter, Engine
    from agreement_studio.application.room.kept import RoomShelf
    from agreement_studio.application.templates.template import Template
    from agreement_studio.application.templates.words import Heard
    from agreement_studio.domain.agreement import Agreement
    from agreement_studio.drafting.document import Document, Edition
    from agreement_studio.drafting.drafter import Drafter
    from agreement_studio.drafting.wordings import Wordings
    from agreement_studio.review.check import Check
    from agreement_studio.review.language.word_list import WordList

STATE_FOLDER = "AGREEMENT_STUDIO_STATE"
"""The variable of the environment that names another folder for journals, backups and locks."""

FORMATS = (".docx", ".html", ".md")
"""The file formats a document can be written in."""


class UnknownFormatError(StudioError):
    """A file name whose ending is none of ours."""


def format_of(path: Path) -> str:
    """Which of :data:`FORMATS` a file name asks for.

    Raises:
        UnknownFormatError: none of them.
    """
    ending = path.suffix.lower()
    if ending not in FORMATS:
        raise UnknownFormatError(
            f"{path}: the ending says what to write. Use one of {', '.join(FORMATS)}."
        )
    return ending


class Studio:
    """All use cases, wired to the adapters that ship. Keep it: it redrafts what changed only."""

    @cached_property
    def texts(self) -> Texts:
        return load_texts()

    @cached_property
    def state_folder(self) -> Path:
        """Where this user's unsaved work and preferences are kept. It may not exist yet."""
        return state_folder_of_user()

    def draft(self, agreement: Agreement, edition: Edition | None, *, final: bool) -> Document:
        """The agreement as a document; without an edition, the one it asks for itself."""
        from agreement_studio.drafting.draft import draft  # noqa: PLC0415 - templates load late

        return draft(self._drafter, agreement, edition, final=final)

    def wordings(self, agreement: Agreement) -> Wordings:
        """What the agreement says now, by the hash: for consents and for words by hand."""
        from agreement_studio.drafting.draft import wordings  # noqa: PLC0415 - as above

        return wordings(self._drafter, agreement)

    @cached_property
    def _drafter(self) -> Drafter:
        from agreement_studio.drafting.clause_library.library import load_library  # noqa: PLC0415 - as above
        from agreement_studio.drafting.drafter import Drafter  # noqa: PLC0415 - as above

        return Drafter(load_library(), self.texts)

    @cached_property
    def files(self) -> AgreementFiles:
        """Agreement files; their backups and locks lie in the user's state folder."""
        from agreement_studio.adapters.files.agreement_files import (  # noqa: PLC0415 - as above
            AgreementFiles,
        )

        return AgreementFiles(self.state_folder, __version__, self.texts)

    @cached_property
    def engine(self) -> Engine:
        """What merges copies that were edited apart."""
        from agreement_studio.adapters.collaboration.engine_port import (  # noqa: PLC0415 - pycrdt
            PycrdtEngine,
        )

        return PycrdtEngine()

    def now(self) -> datetime:
        """The time with its offset: for people to read, never to order by."""
        return datetime.now().astimezone()  # noqa: TID251 - the one clock of the program

    @cached_property
    def desk(self) -> Desk:
        """Where agreements are opened, begun and taken up again."""
        from agreement_studio.adapters.files.journals import StateJournals  # noqa: PLC0415 - late
        from agreement_studio.application.desk import Desk  # noqa: PLC0415 - late
        from agreement_studio.application.ids import new_lineage  # noqa: PLC0415 - late
        from agreement_studio.application.open_agreement import Parts  # noqa: PLC0415 - late

        parts = Parts(self.engine, self.files, self.now)
        return Desk(parts, StateJournals(self.state_folder, __version__), new_lineage, self.texts)

    @cached_property
    def room_shelf(self) -> RoomShelf:
        """Where whoever facilitates keeps notes and the place in an agenda, for themselves."""
        from agreement_studio.adapters.files.room_shelf import StateRoomShelf  # noqa: PLC0415 - late

        return StateRoomShelf(self.state_folder)

    @cached_property
    def dictionaries(self) -> HunspellDictionaries:
        """Where spelling is looked up: dictionaries of this machine, and this user's own."""
        from agreement_studio.adapters.dictionaries.hunspell import (  # noqa: PLC0415 - late
            HunspellDictionaries,
        )

        return HunspellDictionaries(self.state_folder)

    @cached_property
    def own_words(self) -> StateOwnWords:
        """The words that this user added to the dictionary."""
        from agreement_studio.adapters.files.own_words import StateOwnWords  # noqa: PLC0415 - late

        return StateOwnWords(self.state_folder)

    @cached_property
    def templates(self) -> TemplateLibrary:
        """The templates that people made: this user's own, and those in shared folders."""
        from agreement_studio.adapters.files.templates.library import (  # noqa: PLC0415 - late
            TemplateLibrary,
        )

        return TemplateLibrary(self.state_folder, _refuse_unsafe_word_file)

    @cached_property
    def checks(self) -> Mapping[str, Check]:
        """Every check by its id."""
        from agreement_studio.review.word_checks import all_checks  # noqa: PLC0415 - late

        return all_checks()

    def critical_friend(self, words: WordList | None = None) -> CriticalFriend:
        """A new one, with another word list if one is given; keep it while an agreement is open."""
        from agreement_studio.application.critical_friend import (  # noqa: PLC0415 - rules load late
            CriticalFriend,
        )

        return CriticalFriend(
            partial(self.draft, edition=None, final=False), self.wordings, self.texts, words
        )

    def heard(self, agreement: Agreement) -> Heard:
        """The words that are heard in an agreement: ours, and those of its template."""
        from agreement_studio.application.templates.words import heard  # noqa: PLC0415 - late

        return heard(agreement.made_from, self._template)

    def _template(self, identifier: str, version: str) -> Template | None:
        """One version of a template; the library is opened when it is first asked for."""
        return self.templates.find(identifier, version)

    def draft_with_notes(self, agreement: Agreement, edition: Edition | None) -> Document:
        """A draft with what a careful reader notices, beside the text and among its open points."""
        from agreement_studio.application.critical_friend import with_open_points  # noqa: PLC0415 - late

        friend = self.critical_friend(self.heard(agreement).words)
        look = friend.look(agreement)
        document = self.draft(with_open_points(look), edition, final=False)
        return self.with_notes(document, look, friend.checks)

    def with_notes(self, document: Document, look: Look, checks: Mapping[str, Check]) -> Document:
        """A draft with what was noticed beside its text; what stays in the room is left out.

        `checks` are those of the friend who looked.
        """
        from agreement_studio.application.critical_friend import outward_findings  # noqa: PLC0415 - late
        from agreement_studio.application.margin_notes import with_margin_notes  # noqa: PLC0415 - late

        findings = outward_findings(look.findings.open)
        return with_margin_notes(document, findings, checks, self.texts)

    def readiness_note(self, agreement: Agreement) -> Document:
        """The one-page note of reasons for what the gate came to."""
        from agreement_studio.drafting.pages.readiness import readiness_note  # noqa: PLC0415 - as above

        return readiness_note(agreement, self.texts)

    def worksheets(self, agreement: Agreement, paper: str) -> Document:
        """Blank worksheets, one for each step, for a paper such as ``a4``."""
        from agreement_studio.application.room.worksheets import worksheets  # noqa: PLC0415 - late

        return worksheets(agreement, self.texts, paper)

    def glossary_cards(self, agreement: Agreement) -> Document:
        """A card for each word that the agreement shares."""
        from agreement_studio.application.room.worksheets import (  # noqa: PLC0415 - late
            glossary_cards,
        )

        return glossary_cards(agreement, self.texts)

    def writer(self, path: Path) -> DocumentWriter:
        """The writer for a file name's ending.

        Raises:
            UnknownFormatError: the ending is not one of :data:`FORMATS`.
        """
        match format_of(path):
            case ".docx":
                return self._word
            case ".html":
                from agreement_studio.adapters.html.writer import HtmlWriter  # noqa: PLC0415 - late

                return HtmlWriter()
            case _:
                from agreement_studio.adapters.markdown.writer import (  # noqa: PLC0415 - late
                    MarkdownWriter,
                )

                return MarkdownWriter()

    def house_look(self, path: Path) -> HouseLook:
        """What an office's Word file looks like as a house style, and what it lacks.

        Raises:
            UnreadableFileError: it cannot serve as one; says why.
        """
        from agreement_studio.adapters.word.house_look import house_look  # noqa: PLC0415 - lxml

        return house_look(path)

    @cached_property
    def _word(self) -> DocumentWriter:
        """One for all files: it keeps an office's style once that is made ready."""
        from agreement_studio.adapters.word.word_writer import WordWriter  # noqa: PLC0415 - lxml

        return WordWriter()


def _refuse_unsafe_word_file(data: bytes) -> None:
    """Looks at a Word file from anybody, before it is used for its looks."""
    from agreement_studio.adapters.word.safe_opening import open_safely  # noqa: PLC0415 - lxml

    open_safely(data)


def state_folder_of_user() -> Path:
    """Where unsaved work is kept: the user's own folder, or the one that somebody named."""
    from agreement_studio.adapters.files.state_folder import state_folder  # noqa: PLC0415 - late

    named = os.environ.get(STATE_FOLDER)
    return Path(named) if named else state_folder()


def studio_with_fresh_wording() -> Studio:
    """A studio that reads clauses, texts and resources anew: somebody is editing them."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("agreement_studio."):
            for value in tuple(vars(module).values()):
                if callable(forget := getattr(value, "cache_clear", None)):
                    forget()
    return Studio()
