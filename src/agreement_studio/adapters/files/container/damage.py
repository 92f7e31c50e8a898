"""Why an agreement file is not opened, and what can be rescued from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agreement_studio.adapters.files.container.looks import Looks
from agreement_studio.domain.errors import UnreadableFileError

CONTAINER = "the zip itself"
"""How damage outside all members is named."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """What is sound in a damaged file."""

    agreement: bytes
    """The agreement as it was last saved, as JSON."""
    lineage: str = ""
    """The document it belongs to; empty where that is not known."""
    members: Mapping[str, bytes] = field(default_factory=dict)
    """Every member that is sound, by name."""


class NotAnAgreementFileError(UnreadableFileError):
    """The file is something else, whatever its name says."""

    def __init__(self, where: str, looks: Looks) -> None:
        super().__init__(f"{where} {looks.sentence}")
        self.looks = looks


class NewerFormatError(UnreadableFileError):
    """The file is of a newer format and holds nothing that could be shown here."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"{where} was made by a newer version of Agreement Studio and cannot be shown by this "
            "one. Install the newer version."
        )


class DamagedFileError(UnreadableFileError):
    """An agreement file that is not as it was written. Its bytes are left as they are."""

    def __init__(
        self, where: str, damaged: Sequence[str], reason: str, rescue: Rescue | None
    ) -> None:
        """`damaged` names members, or :data:`CONTAINER`; `reason` stands after "is damaged:"."""
        offer = (
            "The agreement as it was last saved in it can be rescued into a new file."
            if rescue
            else "Nothing in it can be rescued. Look for a backup or an earlier copy."
        )
        super().__init__(f"{where} is damaged: {reason}. {offer}")
        self.damaged = tuple(damaged)
        self.rescue = rescue
