"""What the window is put together from. It is handed in, so that the window knows none of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.host import Feature
from agreement_studio.desktop.left_at import Kept, LeftAt

if TYPE_CHECKING:
    from agreement_studio.application.finding_text import Wanted
    from agreement_studio.desktop.agreement_model import AgreementModel
    from agreement_studio.domain.choices import SectionKey
    from agreement_studio.review.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the walk, as the sidebar lists it."""

    key: str
    title: str
    section: SectionKey
    """The section whose state it shows."""
    group: str = ""
    """The heading it begins in the sidebar; ``""`` where it stands under the last one."""
    number: str = ""
    """Its place among those that are counted: "1 of 10"."""
    answers: tuple[str, ...] | None = None
    """The paths of its own answers: it bears a mark once one of them is given. Without, it bears
    that of its section from the start."""
    is_aside: bool = False
    """Whether it stands beside the way, for whoever wants to say more."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A way through an agreement."""

    steps: tuple[Step, ...]
    step_showing: Callable[[str], str]
    """The key of the step on which an answer stands, by its path; ``""`` where none shows it."""

    def step(self, key: str) -> Step:
        """The step of that key. Raises StopIteration for one that it has not."""
        return next(step for step in self.steps if step.key == key)

    @property
    def line(self) -> tuple[Step, ...]:
        """The steps that Back and Next walk."""
        return tuple(step for step in self.steps if not step.is_aside)


FULL, SHORT = "full", "short"


@dataclass(frozen=True)
class Parts:
    """The pages and panes of the window."""

    full_way: Callable[[], Walk]
    """Makes the way through all steps, when it is first walked."""
    page: Callable[[str, AgreementModel], QWidget]
    """The page of a step, by its key."""
    preview: Callable[[AgreementModel], QWidget]
    """The agreement as it reads."""
    features: tuple[Feature, ...] = ()
    """What else a window can do: each brings the commands of some actions."""
    short_way: Callable[[], Walk] | None = None
    """Makes the ten questions, for whoever wants to start small."""

    @cached_property
    def full(self) -> Walk:
        """The way through all steps."""
        return self.full_way()

    @cached_property
    def short(self) -> Walk | None:
        """The ten questions, where there are such."""
        return self.short_way() if self.short_way is not None else None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in their order."""
        return self.full.steps

    def step_showing(self, path: str) -> str:
        """The key of the step on which an answer stands, by its path; ``""`` where none has it."""
        return self.full.step_showing(path)

    def walk(self, key: str) -> Walk:
        """The walk of that name: :data:`SHORT`, where there is one, or :data:`FULL`."""
        return self.short if key == SHORT and self.short is not None else self.full


@runtime_checkable
class ShowsAnswers(Protocol):
    """A page that can be taken to an answer, and tells which one has the focus."""

    @property
    def asked(self) -> SignalInstance: ...

    def show_answer(self, path: str) -> bool: ...


@runtime_checkable
class NamesPicture(Protocol):
    """A page that tells when somebody wants to see its picture."""

    @property
    def pictured(self) -> SignalInstance: ...


@runtime_checkable
class ShowsPictures(Protocol):
    """A preview that shows a picture by its name."""

    def show_picture(self, key: str) -> None: ...


@runtime_checkable
class ShowsFindings(Protocol):
    """A page that says what was noticed beside the answers: sentence and severity by path."""

    def set_findings(self, findings: dict[str, tuple[str, str]]) -> None: ...


@runtime_checkable
class UnderlinesWords(Protocol):
    """A page that also shows under which words something was noticed, and what could be done."""

    def notice(self, findings: Iterable[Finding]) -> None: ...


@runtime_checkable
class ShowsViews(Protocol):
    """A preview with other views beside the paper."""

    @property
    def found(self) -> SignalInstance:
        """The finding where somebody wants to be taken."""
        ...

    def open_view(self, view: str) -> bool:
        """Opens a view and puts the keyboard there; where it was open, the paper, and False."""
        ...

    def show_paper(self) -> None:
        """Shows the agreement as it reads, and puts the keyboard there."""
        ...

    def show_severity(self, severity: Severity) -> None:
        """Opens the list of findings at those that weigh so much."""
        ...


@runtime_checkable
class ShowsPaper(Protocol):
    """A preview that can be clicked, and taken to a passage."""

    @property
    def clicked(self) -> SignalInstance: ...

    def show_path(self, path: str) -> bool: ...

    def show_section(self, key: str) -> None: ...


@runtime_checkable
class MarksWords(Protocol):
    """A preview that marks the words that somebody looks for, and comes to one of the places."""

    def show_found(self, wanted: Wanted | None, key: str) -> None: ...


@runtime_checkable
class KeepsPlace(Protocol):
    """A page or a preview that tells where somebody is in it, and is brought there again."""

    @property
    def place(self) -> Mapping[str, Kept]: ...

    def take_place(self, left: LeftAt) -> None: ...


@runtime_checkable
class LeadsElsewhere(Protocol):
    """A page from which somebody may want to go to an answer on another one."""

    @property
    def wanted(self) -> SignalInstance: ...
