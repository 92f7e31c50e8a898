"""Whether anything was said: blank text is no answer, and neither is nobody in particular."""

from collections.abc import Iterable

from agreement_studio.domain.who import Who


def is_said(text: str) -> bool:
    """Whether a text holds more than blanks."""
    return bool(text.strip())


def any_said(texts: Iterable[str]) -> bool:
    """Whether one text at least holds more than blanks."""
    return any(map(is_said, texts))


def is_named(who: Who | None) -> bool:
    """Whether a partner, a body, a group or a role is named; the record may be gone."""
    return who is not None and any_said((who.partner, who.body, who.group, who.role))
