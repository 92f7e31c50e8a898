"""``worksheets``: blank sheets for a room, or cards for its words."""

import argparse

from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.cli.agreement_sources import any_answers
from agreement_studio.cli.outcome import Exit, remark, say
from agreement_studio.cli.sources import STANDARD_STREAM, kind_of, put
from agreement_studio.wiring import Studio, format_of


def write_worksheets(options: argparse.Namespace, studio: Studio) -> Exit:
    """Writes a sheet for each step, or a card for each shared word."""
    format_of(kind_of(options.out))
    answers = any_answers(options.file, studio)
    if options.cards:
        document, paper = studio.glossary_cards(answers.agreement), Paper.A6
    else:
        paper = Paper(options.paper)
        document = studio.worksheets(answers.agreement, paper)
    written = studio.writer(kind_of(options.out))(document, WritingOptions(paper=paper))
    put(options.out, written.data, replace=options.force)
    remark(*written.notes, *answers.remarks, *written.remarks)
    if options.out != STANDARD_STREAM:
        say(f"Wrote {options.out}.")
    return Exit.CHANGED if answers.remarks or written.remarks else Exit.WRITTEN
