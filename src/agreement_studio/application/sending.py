"""Writes what goes out: piece by piece, so that it can be stopped, and whole or not at all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from agreement_studio.application.export import hidden_data, parked_points
from agreement_studio.application.outgoing import Choices, Format, Subject, Version, fit_name
from agreement_studio.application.ports import DocumentWriter, WritingOptions, Written
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.document import Document, Edition
from agreement_studio.drafting.schedules.build import DRAWINGS
from agreement_studio.pictures.drawing import Drawing


class StoppedError(StudioError):
    """Somebody stopped the work. Nothing was written."""


class NothingToDrawError(StudioError):
    """There is no picture yet."""


class Stage(StrEnum):
    """What is being done, in this order."""

    DRAFTING = "drafting"
    WRITING = "writing"
    SAVING = "saving"


class Drafts(Protocol):
    """What drafts and writes: the studio."""

    def draft(self, agreement: Agreement, edition: Edition | None, *, final: bool) -> Document: ...

    def draft_with_notes(self, agreement: Agreement, edition: Edition | None) -> Document: ...

    def readiness_note(self, agreement: Agreement) -> Document: ...

    def writer(self, path: Path) -> DocumentWriter: ...


@dataclass(frozen=True, slots=True)
class Means:
    """What sending out needs of the outside world."""

    drafts: Drafts
    save: Callable[[Path, bytes], None]
    """Writes a file whole or not at all, in place of one that is there."""
    pdf: DocumentWriter
    """Writes the document as PDF."""
    picture: Callable[[Drawing, Format], bytes]
    """A picture as a file."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches the work. All are called from the thread that does it."""

    tell: Callable[[Stage], None] = lambda _stage: None
    is_stopped: Callable[[], bool] = lambda: False
    count: Callable[[int, int], None] = lambda _done, _of: None
    """Told how many pieces of how many are done, where they can be counted."""

    def go_on(self) -> None:
        """Goes on.

        Raises:
            StoppedError: somebody stopped it.
        """
        if self.is_stopped():
            raise StoppedError("Stopped. Nothing was written.")

    def begin(self, stage: Stage) -> None:
        """Tells what comes next, unless somebody stopped it."""
        self.go_on()
        self.tell(stage)


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written."""

    paths: tuple[Path, ...]
    remarks: tuple[str, ...] = ()
    """What the writer has to say, a sentence each."""
    still_open: tuple[str, ...] = ()
    """What keeps a document that was to be final a marked draft."""
    carries_data: bool = False


def drafted(agreement: Agreement, choices: Choices, drafts: Drafts) -> Document:
    """The document that the choices ask for."""
    if choices.subject is Subject.READINESS:
        return drafts.readiness_note(agreement)
    if choices.version is Version.NOTES:
        return drafts.draft_with_notes(agreement, None)
    editions = {Version.GUIDANCE: Edition.GUIDANCE, Version.LIGHT: Edition.LIGHT}
    edition = editions.get(choices.version)
    return drafts.draft(agreement, edition, final=choices.final)


def send_out(
    agreement: Agreement, choices: Choices, place: Path, means: Means, watch: Watch | None = None
) -> Sent:
    """Writes the document to `place`, or the pictures into the folder that `place` stands in.

    Raises:
        StoppedError: somebody stopped it; nothing was written.
        StudioError: a house style cannot be used, or the disk refused; what was there stays.
    """
    chosen, watch = choices.settled(), watch or Watch()
    if chosen.subject is Subject.PICTURES:
        return _send_pictures(agreement, chosen, place, means, watch)
    watch.begin(Stage.DRAFTING)
    document = drafted(agreement, chosen, means.drafts)
    watch.begin(Stage.WRITING)
    written = _written(document, agreement, chosen, means, watch)
    watch.begin(Stage.SAVING)
    means.save(place, written.data)
    remarks = (*document.problems, *written.remarks, *written.notes)
    left = still_open(document) if chosen.final else ()
    return Sent((place,), remarks, left, carries_data=chosen.with_data)


def still_open(document: Document) -> tuple[str, ...]:
    """What is to be settled before the draft mark goes; empty where it is gone."""
    if not document.draft_mark:
        return ()
    return (*(gap.label for gap in document.gaps()), *parked_points(document))


def _written(
    document: Document, agreement: Agreement, chosen: Choices, means: Means, watch: Watch
) -> Written:
    options = WritingOptions(
        paper=chosen.paper,
        house_style=chosen.house_style,
        hidden_data=hidden_data(agreement) if chosen.with_data else None,
        go_on=watch.go_on,
    )
    if chosen.format is Format.PDF:
        return means.pdf(document, options)
    return means.drafts.writer(Path(f"document{chosen.format}"))(document, options)


# --------------------------------------------------------------------------------- pictures


def drawings(agreement: Agreement) -> Iterator[Drawing]:
    """The pictures that there are facts for."""
    for draw, _ in DRAWINGS.values():
        drawing = draw(agreement)
        if drawing is not None:
            yield drawing


def _send_pictures(
    agreement: Agreement, chosen: Choices, place: Path, means: Means, watch: Watch
) -> Sent:
    watch.begin(Stage.DRAFTING)
    drawn = tuple(drawings(agreement))
    if not drawn:
        raise NothingToDrawError(
            "There is nothing to draw yet. Say who decides what, or what each brings, and try "
            "again."
        )
    watch.tell(Stage.WRITING)
    files = []
    for drawing, path in zip(drawn, picture_places(place, drawn, chosen.format), strict=True):
        watch.go_on()
        files.append((path, means.picture(drawing, chosen.format)))
    watch.begin(Stage.SAVING)
    _save_all(files, means.save)
    return Sent(tuple(path for path, _ in files))


def picture_places(place: Path, drawn: Sequence[Drawing], form: Format) -> tuple[Path, ...]:
    """Where the pictures go: beside one another, named after the file that was asked for."""
    stem = place.stem if place.suffix.casefold() == form else place.name
    return tuple(
        place.with_name(f"{stem}, {fit_name(drawing.title, 'picture')}{form}") for drawing in drawn
    )


def _save_all(files: Sequence[tuple[Path, bytes]], save: Callable[[Path, bytes], None]) -> None:
    """Saves each whole; where one is refused, those that are new are taken away again."""
    new: list[Path] = []
    try:
        for path, data in files:
            was_there = path.exists()
            save(path, data)
            if not was_there:
                new.append(path)
    except StudioError:
        for path in new:
            path.unlink(missing_ok=True)
        raise
