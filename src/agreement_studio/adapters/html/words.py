"""The words the page adds around an agreement."""

import tomllib
from functools import cache

from agreement_studio.assets import resource


@cache
def _words() -> dict[str, str]:
    path = resource("text", "en-GB", "page.toml")
    words: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["page"]
    return words


def word(key: str, **values: str) -> str:
    """The words under a key, with their braces filled in."""
    return _words()[key].format(**values) if values else _words()[key]
