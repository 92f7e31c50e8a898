"""Finds the shipped templates and resources, in a checkout and in an installed wheel alike."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


@cache
def _shipped() -> Path:
    installed = _PACKAGE / "_shipped"
    return installed if installed.is_dir() else _CHECKOUT


def template(*parts: str) -> Path:
    """The path of a shipped template, such as ``template("starters", "larder.toml")``."""
    return _shipped().joinpath("templates", *parts)


def resource(*parts: str) -> Path:
    """The path of a shipped resource, such as ``resource("text", "en-GB", "fields.toml")``."""
    return _shipped().joinpath("resources", *parts)
