"""What a journal says of itself: which agreement it belongs to, and what was about to be saved."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError


def _without_surrogates(text: object) -> object:
    """A path may hold bytes that are no text; nobody finds the file by what is written of them."""
    return text.encode(errors="backslashreplace").decode() if isinstance(text, str) else text


_Short = Annotated[str, BeforeValidator(_without_surrogates), StringConstraints(max_length=10_000)]


class Head(BaseModel):
    """Which agreement a journal belongs to, and the file its edits come on top of."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    lineage: _Short
    title: _Short = ""
    """What to call the agreement when its work is offered again."""
    path: _Short = ""
    """The agreement's file; empty where it has none yet."""
    file_sha256: _Short = ""
    """The content of that file when the journal began; empty where there was none."""
    app_version: _Short = ""
    began: _Short = ""
    """When, as the caller writes times: for people to read, never to order by."""
    unsaved: int = 0
    """How many edits the state at the beginning holds that no file does."""

    def as_bytes(self) -> bytes:
        return self.model_dump_json().encode()


class Saving(BaseModel):
    """A file as it will be once it holds everything that stands before this in the journal."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    path: _Short
    sha256: _Short

    def as_bytes(self) -> bytes:
        return self.model_dump_json().encode()


def read_saving(data: bytes) -> Saving | None:
    """The note; None where the bytes are none."""
    try:
        return Saving.model_validate_json(data)
    except ValidationError:
        return None


def read_head(data: bytes) -> Head | None:
    """The head; None where the bytes are none."""
    try:
        return Head.model_validate_json(data)
    except ValidationError:
        return None
