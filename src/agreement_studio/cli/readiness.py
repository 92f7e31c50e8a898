"""``readiness``: the one-page note of reasons, whether or not an agreement follows."""

import argparse

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.cli.outcome import Exit, remark, say
from agreement_studio.wiring import Studio


def write_note(options: argparse.Namespace, studio: Studio) -> Exit:
    """Writes the note for what the gate came to."""
    answers = read_answers(options.file)
    document = studio.readiness_note(answers.agreement)
    writer = studio.writer(options.out)
    written = writer(document, WritingOptions(paper=Paper(options.paper)))
    write_whole(options.out, written.data, replace=options.force)
    remark(*answers.remarks, *written.remarks)
    say(f"Wrote {options.out}.")
    return Exit.CHANGED if answers.remarks or written.remarks else Exit.WRITTEN
