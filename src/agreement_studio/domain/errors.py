"""The root of every error that is meant for a person to read."""


class StudioError(Exception):
    """Something a person can put right: one or two sentences on what, where and what to do."""

    @property
    def sentence(self) -> str:
        return str(self)
