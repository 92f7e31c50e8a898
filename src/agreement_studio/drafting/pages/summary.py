"""The plain summary: one page that stands alone, with the problem in people's own words."""

from collections.abc import Sequence
from itertools import islice

from agreement_studio.domain.choices import Level
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.grammar import in_words, upper_first
from agreement_studio.drafting.answers.phrases import capitalised, filled, listed
from agreement_studio.drafting.answers.speaker import Inlines, Speaker
from agreement_studio.drafting.clauses.pointers import Pointers
from agreement_studio.drafting.document import (
    Paragraph,
    Role,
    Row,
    Section,
    SectionKind,
    Table,
    TableKind,
    Words,
)
from agreement_studio.drafting.pages.page_room import height, lines_left, table_lines
from agreement_studio.drafting.schedules.cells import Line
from agreement_studio.drafting.schedules.money import is_cash, is_in_kind, sums
from agreement_studio.drafting.schedules.tables import cell_of

MOST = 3
"""How many entries a row of the summary spells out, at most, before it points to the schedule."""
_ROWS = (
    "different",
    "who_decides",
    "stays",
    "we_put_in",
    "how_you_will_know",
    "disagree",
    "not_settled",
)
_LIGHT_ROWS = ("different", "who_decides", "we_put_in", "not_settled")
"""A small group's summary shares page one with the title and the box."""

_SCHEDULES = {
    "different": "outcomes",
    "who_decides": "powers",
    "stays": "powers",
    "we_put_in": "resources",
    "how_you_will_know": "outcomes",
}
"""The rows that list records, and the schedule that lists them all."""
_LEVELS = {level: place for place, level in enumerate(Level)}
_PLACES = range(len(_LEVELS))

Lines = tuple[Inlines, ...]


def summary(speaker: Speaker, pointers: Pointers, still_open: int, *, is_light: bool) -> Section:
    """The summary. `still_open` counts open points and gaps together."""
    texts = speaker.facts.texts
    prevails = (Words(texts.phrase("summary.prevails")),)
    quotation = _quotation(speaker)
    lead, taken = speaker.made("summary:lead", ("partners", "purpose"), lambda: _lead(speaker))
    room = lines_left((*map(height, quotation), taken))
    return Section(
        key="summary",
        number="",
        heading=texts.phrase("summary.heading_light" if is_light else "summary.heading"),
        blocks=(
            *quotation,
            lead,
            _Table(speaker, pointers, still_open).fitted(_LIGHT_ROWS if is_light else _ROWS, room),
            Paragraph("summary:prevails", prevails, Role.BODY),
        ),
        kind=SectionKind.SUMMARY,
        part_key="promise",
        new_page=not is_light,
    )


def _quotation(speaker: Speaker) -> tuple[Paragraph, ...]:
    purpose = speaker.facts.agreement.purpose
    words = speaker.top("purpose.problem")
    if purpose.problem.strip():
        words = (Words("“"), *words, Words("”"))
    quote = Paragraph("summary:quote", words, Role.QUOTE)
    who = [speaker.top("purpose.said_by")] if purpose.said_by is not None else []
    if purpose.said_by_description:
        who.append(speaker.top("purpose.said_by_description"))
    if not who:
        return (quote,)
    source = filled(speaker.facts.texts, "summary.quote_by", who=listed(who, last=", "))
    return (quote, Paragraph("summary:quote-source", source, Role.QUOTE_SOURCE))


def _lead(speaker: Speaker) -> tuple[Paragraph, float]:
    """Who we are and what for, and how high it stands on the page."""
    agreement = speaker.facts.agreement
    partners = speaker.names(agreement.partners) if agreement.partners else speaker.top("partners")
    opening = capitalised(partners)
    if not agreement.purpose.aim:
        words = filled(speaker.facts.texts, "summary.lead_without_aim", partners=opening)
    else:
        aim = speaker.top("purpose.aim")
        words = filled(speaker.facts.texts, "summary.lead", partners=opening, aim=aim)
    lead = Paragraph("summary:lead", words, Role.LEAD)
    return lead, height(lead)


class _Table:
    """The rows of the summary, each with as many entries as fit the page together."""

    def __init__(self, speaker: Speaker, pointers: Pointers, still_open: int) -> None:
        self.speaker = speaker
        self.texts = speaker.facts.texts
        self.pointers = pointers
        self.still_open = still_open

    def fitted(self, names: Sequence[str], room: float) -> Table:
        """The table with as many entries as there is room for; every row shows one at least.

        Rows take turns, so that none is spelt out while another stays at its first entry.
        """
        rows = {name: self._lines(name, 1) for name in names}
        for most in range(2, (MOST if names is _ROWS else 2) + 1):
            for name in names:
                longer = {**rows, name: self._lines(name, most)}
                if sum(table_lines(lines) for lines in longer.values()) <= room:
                    rows = longer
        return Table(
            key="table:summary",
            caption="",
            header=(),
            rows=tuple(self._row(name, lines) for name, lines in rows.items()),
            widths=(28, 72),
            description=self.texts.phrase("table.summary_description"),
            kind=TableKind.FACTS,
        )

    def _row(self, name: str, lines: Lines) -> Row:
        here = f"table:summary:{name}"
        label = (Words(self.texts.phrase(f"summary.{name}.label")),)
        shown: tuple[Line, ...] = tuple((Role.CELL, line) for line in lines)
        return Row(
            here,
            (cell_of(f"{here}:label", ((Role.CELL_LABEL, label),)), cell_of(f"{here}:text", shown)),
        )

    def _lines(self, name: str, most: int) -> Lines:
        if name not in _SCHEDULES:
            return (self._disagree() if name == "disagree" else self._not_settled(),)
        shown = self._few(name, most)
        is_money = name == "we_put_in"
        total = self.speaker.made("summary:total", ("resources",), self._total) if is_money else ()
        return (total, *shown) if total else shown

    def _few(self, name: str, most: int) -> Lines:
        """The first lines, then how many more there are; one phrase where there are none."""
        records = self._records(name)
        if not records:
            return ((Words(self.texts.phrase(f"summary.{name}.none")),),)
        first = records
        if name == "who_decides":
            first = self.speaker.made("summary:furthest", (), self._furthest)
        lines = tuple(self._line(name, record) for record in first[:most])
        rest = len(records) - most
        if rest <= 0:
            return lines
        place = self.pointers.schedule(_SCHEDULES[name])
        count = in_words(rest)
        if place is None:
            more = filled(self.texts, "summary.more_below", count=count)
        else:
            more = filled(self.texts, "summary.more", count=count, schedule=(place,))
        return (*lines, capitalised(more))

    def _sentence(self, name: str, record: Record, **fields: str) -> Inlines:
        """A phrase with fields of one record in its places."""
        parts = {place: self.speaker.answer(record, field) for place, field in fields.items()}
        return capitalised(filled(self.texts, f"summary.{name}.sentence", **parts))

    def _records(self, name: str) -> Sequence[Record]:
        facts = self.speaker.facts
        match name:
            case "who_decides":
                return facts.view("powers.ceded")
            case "stays":
                return facts.view("powers.kept")
            case "we_put_in":
                return facts.agreement.resources
            case "how_you_will_know":
                return facts.agreement.indicators
            case _:
                return facts.agreement.outcomes

    def _furthest(self) -> tuple[Record, ...]:
        """The few decisions handed over furthest: it is what people would notice most."""
        ceded = self.speaker.facts.view("powers.ceded")
        found = (p for place in reversed(_PLACES) for p in ceded if _place(p) == place)
        return tuple(islice(found, MOST))

    def _line(self, name: str, record: Record) -> Inlines:
        match name:
            case "who_decides":
                return self._who_decides(record)
            case "stays":
                return self._sentence(name, record, holder="held_now", decision="decision")
            case "we_put_in":
                return self._sentence(name, record, partner="given_by", what="what")
            case "how_you_will_know":
                fields = ("measure", "baseline", "target")
            case _:
                fields = ("population", "place", "change")
        return self._sentence(name, record, **{field: field for field in fields})

    def _who_decides(self, power: Record) -> Inlines:
        return capitalised(
            filled(
                self.texts,
                "summary.who_decides.sentence",
                holders=self.speaker.answer(power, "held_now"),
                decision=self.speaker.answer(power, "decision"),
                level=self.speaker.choice(power, "level", "tag"),
            )
        )

    def _total(self) -> Inlines:
        """As far as there are figures: "£600,000 in cash and about £96,000 a year in kind"."""
        resources = self.speaker.facts.agreement.resources
        parts = []
        for name, chosen in (("cash", is_cash), ("kind", is_in_kind)):
            found = sums(resources, chosen, self.texts)
            if found:
                amounts = listed([(Words(text),) for text in found])
                parts.append(filled(self.texts, f"summary.we_put_in.{name}", amount=amounts))
        return capitalised(listed(parts))

    def _disagree(self) -> Inlines:
        rungs = self.speaker.facts.agreement.rungs
        if not rungs:
            return self.speaker.top("rungs")
        if len(rungs) == 1:
            return (Words(self.texts.phrase("summary.disagree.one_step")),)
        known = [rung.within_days for rung in rungs if rung.within_days is not None]
        name = "sentence" if len(known) == len(rungs) else "sentence_undated"
        count, days = upper_first(in_words(len(rungs))), in_words(sum(known))
        return filled(self.texts, f"summary.disagree.{name}", count=count, days=days)

    def _not_settled(self) -> Inlines:
        place = self.pointers.schedule("open_points")
        count = upper_first(in_words(self.still_open))
        if not self.still_open:
            return (Words(self.texts.phrase("summary.not_settled.none")),)
        if place is None:
            name = "gaps_one" if self.still_open == 1 else "gaps"
            return filled(self.texts, f"status.still_to_agree.{name}", count=count)
        name = "one" if self.still_open == 1 else "sentence"
        return filled(self.texts, f"summary.not_settled.{name}", count=count, schedule=(place,))


def _place(power: Record) -> int:
    """How far a decision is handed over, from 0."""
    return _LEVELS[power.level] if isinstance(power, Power) and power.level else 0
