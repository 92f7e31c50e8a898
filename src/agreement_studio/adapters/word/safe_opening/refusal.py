"""Why a Word file is not opened."""

from enum import StrEnum

from agreement_studio.domain.errors import StudioError


class Reason(StrEnum):
    """Why a file was refused, for programs; people get the sentence."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    OLD_FORMAT = "old-format"
    PASSWORD = "password"  # noqa: S105 - a reason, not a secret
    NOT_WORD = "not-word"
    DAMAGED = "damaged"
    PART_NAME = "part-name"
    DUPLICATE_PART = "duplicate-part"
    BOMB = "bomb"
    XML = "xml"
    MACROS = "macros"


class UnsafeWordFile(StudioError):  # noqa: N818 - it says what the file is
    """The file is not opened. Its text is a plain sentence or two with the reason."""

    def __init__(self, reason: Reason, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason
