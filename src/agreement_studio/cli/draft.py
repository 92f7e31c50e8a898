"""``draft``: one agreement or many, once or at every change."""

import argparse
from pathlib import Path

from agreement_studio.cli.drafted import drafted
from agreement_studio.cli.outcome import Exit
from agreement_studio.cli.sources import STANDARD_STREAM, default_name, kind_of
from agreement_studio.cli.telling import tell
from agreement_studio.domain.errors import StudioError
from agreement_studio.wiring import Studio, format_of


class WrongUseError(StudioError):
    """Options that do not go together."""


def draft_files(options: argparse.Namespace, studio: Studio) -> Exit:
    """Drafts every file given; one that cannot be read stops no other."""
    _refuse_wrong_use(options)
    if options.out is not None:
        format_of(kind_of(options.out))  # an unknown ending is told before anything is read
    if options.watch:
        from agreement_studio.cli.watch import draft_at_every_change  # noqa: PLC0415 - rare

        return draft_at_every_change(options.files[0], _target(options), options, studio)
    if len(options.files) == 1 and options.out_dir is None:
        source, target = options.files[0], _target(options)
        return tell(drafted(source, target, options, studio, replace=options.force), options)
    from agreement_studio.cli.batch import draft_many  # noqa: PLC0415 - progress loads rich

    return draft_many(options, studio)


def _refuse_wrong_use(options: argparse.Namespace) -> None:
    several = len(options.files) > 1
    watched = several or options.files[0] == STANDARD_STREAM or options.out == STANDARD_STREAM
    if several and options.out is not None:
        raise WrongUseError("Several files need a folder: use --out-dir DIR in place of -o.")
    if options.final and options.with_data:
        raise WrongUseError("--final leaves out all hidden data, so --with-data cannot go with it.")
    if options.final and options.notes:
        raise WrongUseError("--final leaves out all hidden data, so --notes cannot go with it.")
    if options.watch and (watched or options.json):
        raise WrongUseError("--watch looks at one file and writes one. Name them, without --json.")
    if options.json and options.out == STANDARD_STREAM:
        raise WrongUseError("--json and -o - would both print. Name a file for the agreement.")
    if options.out is not None and options.out in options.files and options.out != STANDARD_STREAM:
        raise WrongUseError(f"{options.out} holds the answers. Name another file to write.")


def _target(options: argparse.Namespace) -> Path:
    """Where the agreement goes: as asked, or as Word under the answers' own name."""
    if options.out is not None:
        return Path(options.out)
    return Path(options.out_dir or "") / default_name(options.files[0])
