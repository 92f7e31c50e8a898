"""All schedules of one document: which apply, their tables and pictures, and their numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.answers.speaker import Speaker
from agreement_studio.drafting.document import Block, Figure, Reference, Section, SectionKind, Table
from agreement_studio.drafting.schedules.design import (
    ScheduleDesign,
    TableDesign,
    schedule_designs,
)
from agreement_studio.drafting.schedules.kept_blocks import KeptBlocks
from agreement_studio.drafting.schedules.money import money_table
from agreement_studio.drafting.schedules.reworded import reworded_table
from agreement_studio.drafting.schedules.tables import record_table, table_key
from agreement_studio.pictures.accountability_map import accountability_map
from agreement_studio.pictures.contributions import contributions
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.pictures.ladder_timeline import ladder_timeline
from agreement_studio.pictures.power_before_after import power_before_after
from agreement_studio.pictures.svg import svg

_WHO = ("partners", "bodies", "groups")
DRAWINGS: Mapping[str, tuple[Callable[[Agreement], Drawing | None], tuple[str, ...]]] = {
    "power": (power_before_after, ("powers", *_WHO)),
    "contributions": (contributions, ("resources", *_WHO)),
    "accountability": (accountability_map, ("lines", *_WHO)),
    "ladder": (ladder_timeline, ("rungs", *_WHO)),
}
"""What draws each picture, and the lists of the agreement that it is drawn from."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A schedule that applies, with the number it gets because of those before it."""

    design: ScheduleDesign
    number: int
    heading: str
    tables: tuple[TableDesign, ...]

    @property
    def key(self) -> str:
        return f"schedule:{self.design.key}"


def numbered_schedules(speaker: Speaker, *, is_light: bool) -> tuple[Numbered, ...]:
    """The schedules that have something to show. Those without close up."""
    found: list[Numbered] = []
    for design in schedule_designs():
        tables = tuple(
            fitted
            for table in design.tables
            if (fitted := _fitted(table, is_light=is_light)) and _applies(speaker, fitted)
        )
        if tables:
            heading = speaker.facts.texts.phrase(f"schedule.{design.key}.heading")
            found.append(Numbered(design, len(found) + 1, heading, tables))
    return tuple(found)


def _fitted(design: TableDesign, *, is_light: bool) -> TableDesign | None:
    """The table as this edition prints it, or None where it leaves it out."""
    if not is_light:
        return design
    return replace(design, columns=design.light_columns) if design.light_columns else None


def _applies(speaker: Speaker, design: TableDesign) -> bool:
    agreement = speaker.facts.agreement
    match design.special:
        case "money":
            return bool(agreement.resources)
        case "reworded":
            return bool(agreement.wording_overrides)
        case _:
            return bool(speaker.facts.view(design.rows))


def schedule_references(
    speaker: Speaker, schedules: tuple[Numbered, ...]
) -> Mapping[str, Reference]:
    """A reference to each schedule by every name that clauses may use for it."""
    lead = speaker.facts.texts.phrase("front.schedule_lead")
    return {
        name: Reference(schedule.key, lead, str(schedule.number), f" ({schedule.heading})")
        for schedule in schedules
        for name in (schedule.design.key, *schedule.design.points_to)
    }


def schedule_sections(
    speaker: Speaker,
    schedules: tuple[Numbered, ...],
    clauses: Mapping[str, Reference],
    kept: KeptBlocks,
    *,
    is_light: bool,
) -> tuple[Section, ...]:
    """The schedules as sections. Pictures stand behind their tables; light copies go without.

    `kept` are the rows of the draft before, for the same edition and law.
    """
    return tuple(
        Section(
            key=schedule.key,
            number=str(schedule.number),
            heading=schedule.heading,
            blocks=tuple(
                block
                for design in schedule.tables
                for block in _blocks(speaker, schedule, design, clauses, kept, is_light=is_light)
            ),
            kind=SectionKind.SCHEDULE,
            part_key="schedules",
            new_page=position == 0 and not is_light,
        )
        for position, schedule in enumerate(schedules)
    )


def _blocks(
    speaker: Speaker,
    schedule: Numbered,
    design: TableDesign,
    clauses: Mapping[str, Reference],
    kept: KeptBlocks,
    *,
    is_light: bool,
) -> tuple[Block, ...]:
    table = _table(speaker, design, clauses, kept)
    if table is None:
        return ()
    if is_light:
        # In a small group's copy the schedule's heading says what its only table is.
        return (replace(table, caption="") if len(schedule.tables) == 1 else table,)
    figure = _kept_figure(speaker, design, kept)
    return (table,) if figure is None else (table, figure)


def _table(
    speaker: Speaker, design: TableDesign, clauses: Mapping[str, Reference], kept: KeptBlocks
) -> Table | None:
    match design.special:
        case "money":
            return speaker.made(
                ("money", design), ("resources",), lambda: money_table(speaker, design)
            )
        case "reworded":
            return reworded_table(speaker, design, clauses)
        case _:
            return record_table(speaker, design, kept)


def _kept_figure(speaker: Speaker, design: TableDesign, kept: KeptBlocks) -> Figure | None:
    if not design.picture:
        return None
    agreement = speaker.facts.agreement
    draw, names = DRAWINGS[design.picture]
    if draw is power_before_after:
        draw = partial(power_before_after, kept=kept.powers)
    lists = tuple(getattr(agreement, name) for name in names)
    return kept.figure(design.picture, lists, lambda: _figure(draw(agreement), design))


def _figure(drawing: Drawing | None, design: TableDesign) -> Figure | None:
    if drawing is None:
        return None
    return Figure(
        key=f"picture:{design.picture}",
        caption=drawing.title,
        label="",
        svg=svg(drawing),
        width=round(drawing.width),
        height=round(drawing.height),
        alt=drawing.description,
        table_key=table_key(design.key),
        drawing=drawing,
    )
