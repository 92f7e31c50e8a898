"""The command line: which commands there are, and what each understands."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from agreement_studio import __version__
from agreement_studio.cli import commands
from agreement_studio.cli.file_commands import add_file_commands
from agreement_studio.cli.outcome import (
    FAULTS,
    Exit,
    carry_any_character,
    exit_for,
    remark,
    sentence_of,
)
from agreement_studio.cli.review_commands import add_review_commands
from agreement_studio.cli.started import started_as
from agreement_studio.cli.template_commands import add_template_commands
from agreement_studio.wiring import Studio

STOPPED = 130
"""The exit code of a program that somebody stopped, as shells know it."""


class _Parser(argparse.ArgumentParser):
    """An argument parser that says what to do in one sentence."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(
            Exit.WRONG_USE,
            f"{self.prog}: {message}. “{self.prog} --help” shows how it is used.\n",
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code (see :class:`Exit`)."""
    carry_any_character()
    options = command_parser().parse_args(arguments)
    try:
        code = int(options.run(options, Studio()))
        sys.stdout.flush()
    except FAULTS as fault:
        remark(sentence_of(fault))
        return exit_for(fault)
    except BrokenPipeError:
        # The reader of our output has gone; Python must not complain while it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CHANGED
    except KeyboardInterrupt:
        remark("Stopped.")
        return STOPPED
    return code


def command_parser() -> argparse.ArgumentParser:
    """Everything that can be typed."""
    parser = _Parser(
        prog=started_as(),
        description="Drafts collaboration agreements from partners' answers.",
        epilog="Without a command the window opens, with the files that you name. --new-window "
        "before them opens each in a new window, and without a file the welcome screen in one.",
    )
    parser.add_argument("--version", action="version", version=f"agreement-studio {__version__}")
    add = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _demo(add.add_parser("demo", help="write a Word agreement from a sample partnership"))
    _templates(add.add_parser("templates", help="list the starting templates"))
    _new(add.add_parser("new", help="begin an answers file from a template"))
    _draft(add.add_parser("draft", help="draft the agreement from an answers file"))
    _readiness(add.add_parser("readiness", help="write the note: should we collaborate, and why"))
    _worksheets(add.add_parser("worksheets", help="write blank worksheets or glossary cards"))
    _add(add.add_parser("add", help="add rows from a spreadsheet to an answers file"))
    add_review_commands(add)
    add_file_commands(add)
    add_template_commands(add)
    schema = add.add_parser("schema", help="print the JSON Schema of answers files")
    schema.set_defaults(run=commands.schema)
    _file_types(add.add_parser("file-types", help="have a double click open agreements here"))
    return parser


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR", help="the folder; out if not said"
    )
    parser.add_argument(
        "--no-window", action="store_true", help="write the file only, also where there is a screen"
    )
    parser.set_defaults(run=commands.demo)


def _file_types(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--remove", action="store_true", help="take that back")
    parser.set_defaults(run=commands.file_types)


def _templates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")
    parser.set_defaults(run=commands.templates)


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="starter", required=True, metavar="ID", help="as “templates” lists it"
    )
    parser.add_argument(
        "-o",
        dest="out",
        type=Path,
        metavar="FILE.toml|FILE.json|NAME.agreement",
        help="the file to begin",
    )
    parser.add_argument("--force", action="store_true", help="replace an existing file")
    parser.set_defaults(run=commands.new)


def _draft(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="answers; - is stdin")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "-o",
        dest="out",
        type=Path,
        metavar="OUT.docx|OUT.html|OUT.md",
        help="what to write; the ending says in which format",
    )
    where.add_argument("--out-dir", type=Path, metavar="DIR", help="the folder for many agreements")
    edition = parser.add_mutually_exclusive_group()
    edition.add_argument("--guidance", action="store_true", help="with guidance notes")
    edition.add_argument("--light", action="store_true", help="the light edition")
    parser.add_argument(
        "--house-style",
        type=Path,
        metavar="X.docx",
        help="take the looks of your office’s document",
    )
    parser.add_argument(
        "--paper",
        choices=("a4", "letter"),
        default="a4",
        help="the size of the page; a4 if not said",
    )
    parser.add_argument("--final", action="store_true", help="no draft mark, no hidden data")
    parser.add_argument("--with-data", action="store_true", help="embed the answers")
    parser.add_argument(
        "--notes",
        action="store_true",
        help="with what a careful reader notices, as comments and among the open points",
    )
    parser.add_argument("--force", action="store_true", help="replace existing files")
    parser.add_argument("--watch", action="store_true", help="draft again at every change")
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")
    parser.set_defaults(run=commands.draft)


def _readiness(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the answers file")
    parser.add_argument(
        "-o", dest="out", type=Path, required=True, metavar="NOTE.docx", help="the note to write"
    )
    parser.add_argument(
        "--paper",
        choices=("a4", "letter"),
        default="a4",
        help="the size of the page; a4 if not said",
    )
    parser.add_argument("--force", action="store_true", help="replace an existing file")
    parser.set_defaults(run=commands.readiness)


def _worksheets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="an agreement or answers file")
    parser.add_argument(
        "-o", dest="out", type=Path, required=True, metavar="OUT.docx", help="the file to write"
    )
    parser.add_argument("--cards", action="store_true", help="a small card for each shared word")
    parser.add_argument(
        "--paper",
        choices=("a4", "a3", "letter"),
        default="a4",
        help="the size of the sheets; a4 if not said",
    )
    parser.add_argument("--force", action="store_true", help="replace an existing file")
    parser.set_defaults(run=commands.worksheets)


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the answers file")
    parser.add_argument(
        "kind", choices=("partners", "outcomes", "resources"), help="what the rows are"
    )
    parser.add_argument(
        "table", type=Path, metavar="TABLE.csv", help="the rows, beneath a row of headings"
    )
    parser.set_defaults(run=commands.add)
