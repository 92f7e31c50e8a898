"""Reads the readable part of an agreement file into an agreement."""

from pydantic import ValidationError

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.domain.faults import sentences


def read_readable(data: bytes, where: str) -> Agreement:
    """The agreement in the bytes of ``agreement.json`` or of a version.

    Raises:
        UnreadableFileError: they are not an agreement that this program knows.
    """
    try:
        return Agreement.model_validate_json(data)
    except ValidationError as fault:
        said = "; ".join(sentence.rstrip(".") for sentence in sentences(fault, {}))
        raise UnreadableFileError(
            f"{where} holds an agreement that this program cannot read: {said}."
        ) from None
