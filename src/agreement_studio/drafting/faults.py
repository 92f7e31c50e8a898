"""What is wrong with a clause file, said so that its author can put it right."""

from collections.abc import Iterable
from difflib import get_close_matches

from agreement_studio.domain.errors import StudioError


class TemplateFault(StudioError):  # noqa: N818  # a fault of a text, as its author would call it
    """A fault in a clause file: which file, line and key, what is wrong, the nearest known name."""

    def __init__(self, file: str, line: int, key: str, what: str, nearest: str = "") -> None:
        """`line` counts from 1 in the file; `nearest` is ``""`` when nothing is near."""
        hint = f" Did you mean “{nearest}”?" if nearest else ""
        where = f"{file}, line {line}" + (f", {key}" if key else "")
        super().__init__(f"{where}: {what}{hint}")
        self.file = file
        self.line = line
        self.key = key
        self.nearest = nearest


def nearest_of(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, capitals aside, or ``""``."""
    spelled = {one.casefold(): one for one in known}
    found = get_close_matches(name.casefold(), list(spelled), 1, cutoff=0.5)
    return spelled[found[0]] if found else ""
