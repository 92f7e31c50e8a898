"""Fills the port of a writer with Word files: our own look, the light one, or an office's own."""

from pathlib import Path

from agreement_studio.adapters.word.prepared_style import (
    PreparedStyle,
    house_style,
    light_style,
)
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.application.ports import WritingOptions, Written
from agreement_studio.drafting.document import Document, Edition

ADDED_SHOWN = 6
"""How many styles an office lacks are named one by one."""


class WordWriter:
    """Writes Word files. An office's style is opened safely and made ready once."""

    def __init__(self) -> None:
        self._offices: dict[Path, tuple[PreparedStyle, tuple[str, ...]]] = {}

    def __call__(self, document: Document, options: WritingOptions) -> Written:
        """The file, with notes on what an office's style lacks and what of it stayed behind.

        Raises:
            UnreadableFileError: the house style cannot be used; says why.
        """
        style, notes = self._style(document, options.house_style)
        data = write_word(
            document,
            style=style,
            paper=options.paper,
            tracked_data=options.hidden_data,
            go_on=options.go_on,
        )
        return Written(data, notes=notes)

    def _style(
        self, document: Document, office: Path | None
    ) -> tuple[PreparedStyle, tuple[str, ...]]:
        if office is None:
            return (light_style() if document.edition is Edition.LIGHT else house_style()), ()
        if office not in self._offices:
            self._offices[office] = _of_office(office)
        return self._offices[office]


def _of_office(path: Path) -> tuple[PreparedStyle, tuple[str, ...]]:
    from agreement_studio.adapters.word.house_look import opened_office  # noqa: PLC0415 - rare

    office = opened_office(path)
    report = office.report
    notes = [f"{path}: {sentence}" for sentence in (*report.left_behind, *report.warnings)]
    if report.added:
        named = ", ".join(f"“{one.name}”" for one in report.added[:ADDED_SHOWN])
        more = len(report.added) - ADDED_SHOWN
        rest = f" and {more} more" if more > 0 else ""
        notes.append(f"{path} lacks styles that were taken from ours: {named}{rest}.")
    return office.style, tuple(notes)
