"""Makes a template of an agreement: shown before it is saved, and the same every time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from agreement_studio.application.templates.blanking import blanked
from agreement_studio.application.templates.template import (
    MAY_GO,
    MAY_STAY,
    About,
    ChangeNote,
    Choice,
    Kind,
    Template,
    next_version,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.room_only import outward
from agreement_studio.texts import Texts

ORDER = (Kind.STRUCTURE, *MAY_STAY, *MAY_GO, Kind.ALWAYS)
"""The order in which people are told what stays and what goes."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What goes into a template beside the agreement; all of it may be left out."""

    sample: Agreement | None = None
    word_list: bytes = b""
    house_style: bytes = b""
    agenda: bytes = b""


@dataclass(frozen=True, slots=True)
class Made:
    """A template before it is saved."""

    template: Template
    stays: Mapping[Kind, int]
    goes: Mapping[Kind, int]


def made_of(agreement: Agreement, about: About, extras: Extras, texts: Texts) -> Made:
    """The template that an agreement makes. What stays in the room is in no part of it."""
    found = blanked(outward(agreement), about.choice, about.id, texts)
    room = blanked(agreement, about.choice, about.id, texts).goes[Kind.ALWAYS]
    template = Template(
        about=about,
        agreement=found.agreement,
        sample=None if extras.sample is None else _sample(extras.sample),
        word_list=extras.word_list,
        house_style=extras.house_style,
        agenda=extras.agenda,
    )
    return Made(template, found.stays, {**found.goes, Kind.ALWAYS: room})


def _sample(sample: Agreement) -> Agreement:
    return outward(sample).amended(consents=(), read_by=(), kept_findings=(), kept_words=())


def newer(about: About, choice: Choice, changed: str, on: str) -> About:
    """What is told of the version that follows."""
    version = next_version(about.version)
    note = ChangeNote(version, changed, on)
    return replace(about, version=version, choice=choice, changelog=(note, *about.changelog))


def told_stays(made: Made, texts: Texts) -> tuple[str, ...]:
    """What stays, a line each with how much of it there is."""
    return _told(made.stays, texts)


def told_goes(made: Made, texts: Texts) -> tuple[str, ...]:
    """What is blanked or left out, likewise."""
    return _told(made.goes, texts)


def _told(counts: Mapping[Kind, int], texts: Texts) -> tuple[str, ...]:
    return tuple(
        texts.phrase("templates.counted", kind=texts.phrase(f"templates.kind.{kind.value}"),
                     count=f"{counts[kind]:,}")
        for kind in ORDER
        if counts.get(kind)
    )  # fmt: skip
