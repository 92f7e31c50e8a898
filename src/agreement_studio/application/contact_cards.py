"""Contact cards (vCard 2.1, 3 and 4), read as far as an agreement holds what they say.

Only who it is, for whom they speak, an e-mail address and a telephone number are looked at; a
photograph, a home address or a birthday is nobody's business here.
"""

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

COLUMNS = ("name", "contact_role", "contact_email", "contact_phone")
"""Fields of a partner that a contact card fills."""

LONGEST_LINE = 5_000
"""Longer lines are passed over, in characters: no name, address or number is as long."""

_READ = frozenset({"FN", "N", "ORG", "TITLE", "EMAIL", "TEL", "KIND", "X-ABSHOWAS"})
_ENDS = re.compile(r"\r\n|\r|\n")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_COLON = re.compile(r'^((?:[^":]|"[^"]*")*):(.*)$', re.DOTALL)
_PARAMETER = re.compile(r';((?:[^";]|"[^"]*")*)')
_BETWEEN = re.compile(r"(\\.)|;", re.DOTALL)
_ORGANISATION = frozenset({"org", "organization", "company"})


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    value: str
    is_preferred: bool = False

    @property
    def parts(self) -> list[str]:
        """Its value, taken apart where it is made of several."""
        marked = _BETWEEN.sub(
            lambda found: found[0].replace(";", "\0", found[0] == ";"), self.value
        )
        return [_plain(part) for part in marked.split("\0")]

    @property
    def text(self) -> str:
        return _plain(self.value)


@dataclass(slots=True)
class _Card:
    lines: dict[str, list[_Line]] = field(default_factory=dict)

    def first(self, name: str) -> str:
        """What the preferred line of that name says, else the first one that says something."""
        told = sorted(self.lines.get(name, ()), key=lambda line: not line.is_preferred)
        return next((line.text for line in told if line.text), "")

    def parts(self, name: str) -> list[str]:
        return next((line.parts for line in self.lines.get(name, ())), [])

    def row(self) -> tuple[str, ...]:
        """The cells of :data:`COLUMNS`."""
        person = self.first("FN") or self._spoken_name()
        kinds = {self.first("KIND").casefold(), self.first("X-ABSHOWAS").casefold()}
        organisation = next((part for part in self.parts("ORG") if part), "")
        email = re.sub("^mailto:", "", self.first("EMAIL"), flags=re.IGNORECASE)
        phone = re.sub("^tel:", "", self.first("TEL"), flags=re.IGNORECASE)
        if not organisation or kinds & _ORGANISATION or person == organisation:
            return (organisation or person, self.first("TITLE"), email, phone)
        return (organisation, person or self.first("TITLE"), email, phone)

    def _spoken_name(self) -> str:
        """Given name before family name, as it is said."""
        family, given, more, *_ = [*self.parts("N"), "", "", ""]
        return " ".join(part for part in (given, more, family) if part)


def rows_of_contacts(text: str) -> Iterator[tuple[str, ...]]:
    """For each contact card in a text the cells of :data:`COLUMNS`, in their order.

    Cards that name nobody are left out. A text that holds no card gives no row.
    """
    return (row for card in _cards(text) if (row := card.row())[0])


def _cards(text: str) -> Iterator[_Card]:
    card: _Card | None = None
    for raw in _unfolded(text):
        line = _line(raw)
        if line is None:
            continue
        if line.name == "BEGIN" and line.value.strip().upper() == "VCARD":
            card = _Card()
        elif card is not None and line.name == "END":
            yield card
            card = None
        elif card is not None and line.name in _READ:
            card.lines.setdefault(line.name, []).append(line)


def _unfolded(text: str) -> Iterator[str]:
    """The lines of a card, each whole: long ones are folded, in one way or in the older one."""
    pieces: list[str] = []
    is_quoted = goes_on = False  # in the older way "=" at its end says that a line goes on
    for line in _ENDS.split(text):
        is_folded = not goes_on and line[:1] in {" ", "\t"}
        if goes_on:
            pieces[-1] = pieces[-1][:-1]
        elif not is_folded:
            yield "".join(pieces)
            pieces, is_quoted = [], "QUOTED-PRINTABLE" in line.upper()
        pieces.append(line[1:] if is_folded else line)
        goes_on = is_quoted and line.endswith("=")
    yield "".join(pieces)


def _line(raw: str) -> _Line | None:
    found = _COLON.match(raw) if len(raw) <= LONGEST_LINE else None
    if not found:
        return None
    head, value = found[1], found[2]
    name = head.partition(";")[0].rpartition(".")[2].strip().upper()
    told = _parameters(head)
    if "quoted-printable" in told.get("encoding", "") or "quoted-printable" in told:
        value = _from_quoted_printable(value, told.get("charset", ""))
    kinds = told.get("type", "").split(",")
    return _Line(name, value, "pref" in told or "pref" in kinds)


def _parameters(head: str) -> Mapping[str, str]:
    """The parameters of a line in small letters; those of 2.1 have no name and no value."""
    told: dict[str, str] = {}
    for parameter in _PARAMETER.findall(head):
        name, _, value = parameter.casefold().partition("=")
        value = value.strip('" ')
        told[name] = f"{told[name]},{value}" if name in told else value
    return told


def _from_quoted_printable(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8", "replace"))
    for encoding in (charset or "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):  # no such encoding, no name of any, or not in it
            continue
    return data.decode("cp1252", "replace")


def _plain(value: str) -> str:
    """A value without its escapes, on one line."""
    said = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
    return " ".join(said.split())
