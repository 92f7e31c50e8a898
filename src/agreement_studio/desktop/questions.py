"""What the window asks people, as a port: dialogs on screen, answers ready in tests."""

from enum import StrEnum
from pathlib import Path
from typing import Protocol


class Leaving(StrEnum):
    """What becomes of edits that no file holds, when their agreement is closed."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Questions(Protocol):
    """Asks a person. Each method returns when it is answered."""

    def file_to_open(self, folder: Path) -> Path | None:
        """Which file to open; None where somebody thought better of it."""
        ...

    def place_to_save(self, suggested: Path) -> Path | None:
        """Where to save an agreement; replacing a file that is there has been agreed to."""
        ...

    def place_to_export(self, suggested: Path) -> Path | None:
        """Where to write a document; as above."""
        ...

    def office_file(self, folder: Path) -> Path | None:
        """Which Word document of an office gives the look; None where somebody thought better."""
        ...

    def template_to_open(self, folder: Path) -> Path | None:  # noqa: ARG002 - no template unless asked
        """Which template file to take in."""
        return None

    def place_for_template(self, suggested: Path) -> Path | None:  # noqa: ARG002 - as above
        """Where to write a template."""
        return None

    def folder_to_share(self, folder: Path) -> Path | None:  # noqa: ARG002 - as above
        """A folder in which a team keeps its templates."""
        return None

    def before_leaving(self, name: str) -> Leaving:
        """What becomes of what is not saved of the agreement `name`."""
        ...

    def tell(self, title: str, sentence: str) -> None:
        """Says something that has to be seen."""
        ...
