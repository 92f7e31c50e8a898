"""The looks of a page: colours of both themes, the style sheet, words on printed pages."""

import re
from functools import cache

from agreement_studio.application.ports import Paper
from agreement_studio.assets import resource
from agreement_studio.drafting.document import Document
from agreement_studio.pictures.palette import Theme, colours

_WIDTHS = range(1, 101)
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]")


def looks(document: Document, paper: Paper) -> str:
    """All that stands in the page's ``style``: nothing is loaded."""
    corners = (
        ("top-left", document.running_head, ""),
        ("top-right", document.draft_mark, ";font-weight:bold"),
        ("bottom-left", document.footer_note, ""),
    )
    boxes = "".join(
        f"@{corner}{{content:{css_string(words)}{more}}}"
        for corner, words, more in corners
        if words
    )
    notes = _rules("notes.css") if document.notes else ""
    return f"{_common()}{notes}@page{{size:{paper.value};{boxes}}}\n{_for_first_page()}\n"


def css_string(text: str) -> str:
    r"""A string of a style sheet. All but letters and digits go by number: nothing ends it."""
    return '"' + _NOT_PLAIN.sub(lambda found: f"\\{ord(found[0]):X} ", text) + '"'


def _for_first_page() -> str:
    """The first page has its running head on the sheet itself."""
    return "@page:first{@top-left{content:none}@top-right{content:none}}"


@cache
def _common() -> str:
    light, dark = _variables(Theme.LIGHT), _variables(Theme.DARK)
    themes = f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    widths = "".join(f".w{width}{{width:{width}%}}" for width in _WIDTHS)
    return f"{themes}{widths}\n{_rules('page.css')}"


@cache
def _rules(name: str) -> str:
    return resource("page", name).read_text(encoding="utf-8")


def _variables(theme: Theme) -> str:
    return "".join(
        f"--{token.replace('_', '-')}:{colour};" for token, colour in colours(theme).items()
    )
