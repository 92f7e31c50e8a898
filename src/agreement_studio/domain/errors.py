"""The root of every error that is meant for a person to read."""


class StudioError(Exception):
    """Something a person can put right. Its text is one or two sentences: what, where, what to do."""

    @property
    def sentence(self) -> str:
        return str(self)
