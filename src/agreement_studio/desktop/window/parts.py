"""What the window is put together from. It is handed in, so that the window knows none of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.host import Feature
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


@dataclass(frozen=True, slots=True)
class Parts:
    """The pages and panes of the window."""

    steps: tuple[Step, ...]
    step_showing: Callable[[str], str]
    """The key of the step on which an answer stands, by its path; ``""`` where none shows it."""
    page: Callable[[str, AgreementModel], QWidget]
    """The page of a step, by its key."""
    preview: Callable[[AgreementModel], QWidget]
    """The agreement as it reads."""
    features: tuple[Feature, ...] = ()
    """What else a window can do: each brings the commands of some actions."""


@runtime_checkable
class ShowsAnswers(Protocol):
    """A page that can be taken to an answer, and tells which one has the focus."""

    @property
    def asked(self) -> SignalInstance: ...

    def show_answer(self, path: str) -> bool: ...


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

    def show_severity(self, severity: Severity) -> None:
        """Opens the list of findings at those that weigh so much."""
        ...


@runtime_checkable
class ShowsPaper(Protocol):
    """A preview that can be clicked, and taken to a passage."""

    @property
    def clicked(self) -> SignalInstance: ...

    def show_path(self, path: str) -> bool: ...
