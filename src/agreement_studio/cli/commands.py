"""The short commands; the longer ones stand in modules of their own, loaded when asked for."""

import argparse

from agreement_studio.cli.outcome import Exit, print_json
from agreement_studio.wiring import Studio


def schema(_options: argparse.Namespace, _studio: Studio) -> Exit:
    """``schema``: the JSON Schema of answers files, on standard output."""
    from agreement_studio.application.schema import answers_schema  # noqa: PLC0415 - rarely asked

    print_json(answers_schema())
    return Exit.WRITTEN


def templates(options: argparse.Namespace, _studio: Studio) -> Exit:
    """``templates``: what there is to start from."""
    from agreement_studio.cli.templates import list_templates  # noqa: PLC0415 - rich loads late

    return list_templates(as_json=options.json)


def new(options: argparse.Namespace, studio: Studio) -> Exit:
    """``new``: an answers file to edit."""
    from agreement_studio.cli.new import begin  # noqa: PLC0415 - as above

    return begin(options.starter, options.out, studio, replace=options.force)


def demo(options: argparse.Namespace, studio: Studio) -> Exit:
    """``demo``: a Word agreement from the sample partnership."""
    from agreement_studio.cli.demo import write_demo  # noqa: PLC0415 - as above

    return write_demo(options.out, studio)


def file_types(options: argparse.Namespace, _studio: Studio) -> Exit:
    """``file-types``: which program a double click starts."""
    from agreement_studio.cli.file_types import file_types as tell  # noqa: PLC0415 - as above

    return tell(remove=options.remove)


def draft(options: argparse.Namespace, studio: Studio) -> Exit:
    """``draft``: one agreement or many, once or at every change."""
    from agreement_studio.cli.draft import draft_files  # noqa: PLC0415 - as above

    return draft_files(options, studio)


def readiness(options: argparse.Namespace, studio: Studio) -> Exit:
    """``readiness``: the note of reasons."""
    from agreement_studio.cli.readiness import write_note  # noqa: PLC0415 - as above

    return write_note(options, studio)


def worksheets(options: argparse.Namespace, studio: Studio) -> Exit:
    """``worksheets``: paper for a room."""
    from agreement_studio.cli.worksheets import write_worksheets  # noqa: PLC0415 - as above

    return write_worksheets(options, studio)


def add(options: argparse.Namespace, studio: Studio) -> Exit:
    """``add``: rows from a spreadsheet."""
    from agreement_studio.cli.add import add_rows  # noqa: PLC0415 - as above

    return add_rows(options.file, options.kind, options.table, studio)
