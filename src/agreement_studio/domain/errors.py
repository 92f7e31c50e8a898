"""The roots of every error that is meant for a person to read."""


class StudioError(Exception):
    """Something a person can put right: one or two sentences on what, where and what to do."""

    @property
    def sentence(self) -> str:
        return str(self)


class UnreadableFileError(StudioError):
    """An input file that cannot be read as what it should be."""


class UnwrittenFileError(StudioError):
    """A file that could not be written. What was there before is untouched."""
