"""The one stylesheet, filled in from the tokens and the size of text.

It says nothing of fonts: those are set on each widget, and a stylesheet's would win over them.
"""

import re
from functools import cache
from string import Template

from agreement_studio.assets import resource
from agreement_studio.desktop.theme.look import px
from agreement_studio.desktop.theme.tokens import Tokens

_LENGTH = re.compile(r"px(\d+)")


def stylesheet(tokens: Tokens) -> str:
    """The stylesheet for a set of tokens, at the size of text in use."""
    sheet = _sheet()
    values: dict[str, object] = dict(tokens.colours)
    values["hairline"] = tokens.hairline
    values["marks"] = resource("icons", "marks", tokens.name).as_posix()
    for name in sheet.get_identifiers():
        if length := _LENGTH.fullmatch(name):
            values[name] = px(int(length[1]))
    return sheet.substitute(values)


@cache
def _sheet() -> Template:
    return Template(resource("palettes", "window.qss").read_text(encoding="utf-8"))
