"""``readiness``: the one-page note of reasons, whether or not an agreement follows."""

import argparse

from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.cli.outcome import Exit, remark, say
from agreement_studio.cli.sources import STANDARD_STREAM, answers_from, kind_of, put
from agreement_studio.wiring import Studio, format_of


def write_note(options: argparse.Namespace, studio: Studio) -> Exit:
    """Writes the note for what the gate came to."""
    format_of(kind_of(options.out))
    answers = answers_from(options.file)
    document = studio.readiness_note(answers.agreement)
    writer = studio.writer(kind_of(options.out))
    written = writer(document, WritingOptions(paper=Paper(options.paper)))
    put(options.out, written.data, replace=options.force)
    remark(*written.notes, *answers.remarks, *written.remarks)
    if options.out != STANDARD_STREAM:
        say(f"Wrote {options.out}.")
    return Exit.CHANGED if answers.remarks or written.remarks else Exit.WRITTEN
