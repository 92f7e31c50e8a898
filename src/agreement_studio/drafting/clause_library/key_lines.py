"""On which line of a clause file each key of its front matter stands."""

import re

_HEADER = re.compile(r"^\s*(\[\[?)\s*([A-Za-z_]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z_]+)\s*=")


def lines_of_keys(rows: list[str]) -> dict[str, int]:
    """The line of every key of the front matter, such as ``items.body``, ``alternate.0.when``."""
    lines: dict[str, int] = {}
    table, alternates, quote = "", 0, ""
    for number, row in enumerate(rows, start=1):
        if quote:
            quote = "" if quote in row else quote
            continue
        header, key = _HEADER.match(row), _KEY.match(row)
        if header:
            is_list = header[1] == "[["
            table = f"{header[2]}.{alternates}." if is_list else f"{header[2]}."
            alternates += is_list
            lines.setdefault(table[:-1], number)
        elif key:
            lines.setdefault(f"{table}{key[1]}", number)
            quote = next((q for q in ('"""', "'''") if row.count(q) == 1), "")
    return lines
