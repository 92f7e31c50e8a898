"""The plain summary: one page that stands alone, with the problem in people's own words."""

from agreement_studio.domain.choices import Level
from agreement_studio.domain.outcome import Indicator
from agreement_studio.domain.power import Power
from agreement_studio.drafting.answers import Inlines, Speaker
from agreement_studio.drafting.document import (
    Inline,
    Paragraph,
    Role,
    Row,
    Section,
    SectionKind,
    Table,
    TableKind,
    Words,
)
from agreement_studio.drafting.phrases import capitalised, filled, listed
from agreement_studio.drafting.pointers import Pointers
from agreement_studio.drafting.schedules.cells import Line
from agreement_studio.drafting.schedules.tables import cell_of
from agreement_studio.pictures.contribution_facts import contributions_of, figure

SHOWN = 3
"""How many entries a row of the summary spells out before it points to the schedule."""
QUOTE_LIMIT = 420
"""Characters of the quotation that fit the page; the whole of it opens the purpose section."""

Lines = tuple[Inlines, ...]


def summary(speaker: Speaker, pointers: Pointers, still_open: int) -> Section:
    """The summary page. `still_open` counts open points and gaps together."""
    texts = speaker.facts.texts
    prevails = (Words(texts.phrase("summary.prevails")),)
    return Section(
        key="summary",
        number="",
        heading=texts.phrase("summary.heading"),
        blocks=(
            *_quotation(speaker),
            Paragraph("summary:lead", _lead(speaker), Role.LEAD),
            _table(speaker, pointers, still_open),
            Paragraph("summary:prevails", prevails, Role.BODY),
        ),
        kind=SectionKind.SUMMARY,
        part_key="promise",
        new_page=True,
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


def _lead(speaker: Speaker) -> Inlines:
    agreement = speaker.facts.agreement
    partners = speaker.names(agreement.partners) if agreement.partners else speaker.top("partners")
    opening = capitalised(partners)
    if not agreement.purpose.aim:
        return filled(speaker.facts.texts, "summary.lead_without_aim", partners=opening)
    aim = speaker.top("purpose.aim")
    return filled(speaker.facts.texts, "summary.lead", partners=opening, aim=aim)


def _table(speaker: Speaker, pointers: Pointers, still_open: int) -> Table:
    texts = speaker.facts.texts
    rows = (
        ("different", _different(speaker, pointers)),
        ("who_decides", _who_decides(speaker, pointers)),
        ("stays", _stays(speaker, pointers)),
        ("we_put_in", _we_put_in(speaker, pointers)),
        ("how_you_will_know", _how_you_will_know(speaker, pointers)),
        ("disagree", _disagree(speaker)),
        ("not_settled", _not_settled(speaker, pointers, still_open)),
    )
    return Table(
        key="table:summary",
        caption="",
        header=(),
        rows=tuple(_row(speaker, key, lines) for key, lines in rows),
        widths=(28, 72),
        description=texts.phrase("table.summary_description"),
        kind=TableKind.FACTS,
    )


def _row(speaker: Speaker, key: str, lines: Lines) -> Row:
    here = f"table:summary:{key}"
    label = (Words(speaker.facts.texts.phrase(f"summary.{key}.label")),)
    shown: tuple[Line, ...] = tuple((Role.CELL, line) for line in lines)
    return Row(
        here,
        (cell_of(f"{here}:label", ((Role.CELL_LABEL, label),)), cell_of(f"{here}:text", shown)),
    )


def _few(speaker: Speaker, pointers: Pointers, lines: Lines, name: str, schedule: str) -> Lines:
    """The first lines, then how many more the schedule holds; one phrase where there are none."""
    texts = speaker.facts.texts
    if not lines:
        return ((Words(texts.phrase(f"summary.{name}.none")),),)
    shown, rest = lines[:SHOWN], len(lines) - SHOWN
    place = pointers.schedule(schedule)
    if rest <= 0 or place is None:
        return shown
    more = filled(texts, "summary.more", count=str(rest), schedule=(place,))
    return (*shown, capitalised(more))


def _different(speaker: Speaker, pointers: Pointers) -> Lines:
    lines = tuple(
        capitalised(
            filled(
                speaker.facts.texts,
                "summary.different.sentence",
                population=speaker.answer(outcome, "population"),
                place=speaker.answer(outcome, "place"),
                change=speaker.answer(outcome, "change"),
            )
        )
        for outcome in speaker.facts.agreement.outcomes
    )
    return _few(speaker, pointers, lines, "different", "outcomes")


def _who_decides(speaker: Speaker, pointers: Pointers) -> Lines:
    ceded = tuple(p for p in speaker.facts.view("powers.ceded") if isinstance(p, Power))
    # What is handed over furthest comes first: it is what people would notice most.
    ranked = sorted(ceded, key=lambda p: -list(Level).index(p.level) if p.level else 0)
    lines = tuple(
        capitalised(
            filled(
                speaker.facts.texts,
                "summary.who_decides.sentence",
                holders=speaker.answer(power, "held_now"),
                decision=speaker.answer(power, "decision"),
                level=speaker.choice(power, "level", "phrase"),
            )
        )
        for power in ranked
    )
    return _few(speaker, pointers, lines, "who_decides", "powers")


def _stays(speaker: Speaker, pointers: Pointers) -> Lines:
    lines = tuple(
        capitalised(
            filled(
                speaker.facts.texts,
                "summary.stays.sentence",
                holder=speaker.answer(power, "held_now"),
                decision=speaker.answer(power, "decision"),
            )
        )
        for power in speaker.facts.view("powers.kept")
    )
    return _few(speaker, pointers, lines, "stays", "powers")


def _we_put_in(speaker: Speaker, pointers: Pointers) -> Lines:
    agreement = speaker.facts.agreement
    texts = speaker.facts.texts
    lines = tuple(
        capitalised(
            filled(
                texts,
                "summary.we_put_in.sentence",
                partner=speaker.answer(resource, "given_by"),
                what=speaker.answer(resource, "what"),
            )
        )
        for resource in agreement.resources
    )
    facts = contributions_of(agreement)
    total = facts.total
    if total.cash.amount or total.kind.amount:
        cash, kind = figure(total.cash, facts.measure), figure(total.kind, facts.measure)
        sum_line = capitalised(filled(texts, "summary.we_put_in.total", cash=cash, kind=kind))
        return (sum_line, *_few(speaker, pointers, lines, "we_put_in", "resources"))
    return _few(speaker, pointers, lines, "we_put_in", "resources")


def _how_you_will_know(speaker: Speaker, pointers: Pointers) -> Lines:
    lines = tuple(_measured(speaker, indicator) for indicator in speaker.facts.agreement.indicators)
    return _few(speaker, pointers, lines, "how_you_will_know", "outcomes")


def _measured(speaker: Speaker, indicator: Indicator) -> Inlines:
    return capitalised(
        filled(
            speaker.facts.texts,
            "summary.how_you_will_know.sentence",
            measure=speaker.answer(indicator, "measure"),
            baseline=speaker.answer(indicator, "baseline"),
            target=speaker.answer(indicator, "target"),
        )
    )


def _disagree(speaker: Speaker) -> Lines:
    rungs = speaker.facts.agreement.rungs
    texts = speaker.facts.texts
    days = [rung.within_days for rung in rungs]
    count = str(len(rungs))
    if not rungs:
        return ((*speaker.top("rungs"),),)
    if len(rungs) == 1:
        return ((Words(texts.phrase("summary.disagree.one_step")),),)
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return (filled(texts, "summary.disagree.sentence_undated", count=count),)
    return (filled(texts, "summary.disagree.sentence", count=count, days=str(sum(known))),)


def _not_settled(speaker: Speaker, pointers: Pointers, still_open: int) -> Lines:
    texts = speaker.facts.texts
    place = pointers.schedule("open_points")
    if not still_open:
        return ((Words(texts.phrase("summary.not_settled.none")),),)
    inlines: tuple[Inline, ...]
    if place is None:
        name = "gaps_one" if still_open == 1 else "gaps"
        inlines = filled(texts, f"status.still_to_agree.{name}", count=str(still_open))
    else:
        name = "one" if still_open == 1 else "sentence"
        inlines = filled(
            texts, f"summary.not_settled.{name}", count=str(still_open), schedule=(place,)
        )
    return (inlines,)
