"""The house style that came with the template of an agreement: the first offer when it goes out."""

from dataclasses import replace
from pathlib import Path

from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.outgoing import Choices, Style
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.wiring import Studio

FOLDER = "house-styles"
"""Where house styles of templates lie as files, among what the program keeps for a person."""


def style_of_template(agreement: Agreement, studio: Studio) -> Path | None:
    """The template's house style as a file; None where it brought none, or none can be written."""
    made_from = agreement.made_from
    if not made_from.template:
        return None
    template = studio.templates.find(made_from.template, made_from.version)
    if template is None or not template.house_style:
        return None
    folder = studio.state_folder / FOLDER
    place = folder / f"{made_from.template} {made_from.version}.docx"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(place, template.house_style, replace=True)
    except (OSError, StudioError):
        return None  # the agreement still goes out, in our own style
    return place


def with_style(choices: Choices, style: Path | None) -> Choices:
    """The choices made last, with the style of the template where there is one."""
    if style is None:
        return choices
    return replace(choices, style=Style.OFFICE, office_file=style).settled()


def without_style(choices: Choices, style: Path | None, before: Choices) -> Choices:
    """What is remembered for other agreements: not the style that belongs to this one."""
    if style is None or choices.office_file != style:
        return choices
    return replace(choices, style=before.style, office_file=before.office_file)
