"""How names in a spreadsheet are compared, and what to say of a cell nobody could read."""

import re


class CellFaultError(ValueError):
    """A cell that could not be understood; its text says what was expected."""


def plain_name(spoken: str) -> str:
    """A name for comparing: "The  Council" and "council" are the same."""
    return re.sub(r"[\s_-]+", " ", spoken).strip().casefold().removeprefix("the ")
