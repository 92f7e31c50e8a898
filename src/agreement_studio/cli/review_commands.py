"""The commands of the critical friend: what each understands, and what runs it."""

import argparse
from pathlib import Path
from typing import Any

from agreement_studio.cli.outcome import Exit
from agreement_studio.domain.choices import SectionKey
from agreement_studio.wiring import Studio


def add_review_commands(add: Any) -> None:
    """Adds every command of the review to the subparsers `add`."""
    _check(add.add_parser("check", help="tell what a careful reader notices in agreements"))
    _checks(add.add_parser("checks", help="list every check and its reason"))
    _explain(add.add_parser("explain", help="explain one check or one word of the word list"))


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="answers; - is stdin")
    told = parser.add_mutually_exclusive_group()
    told.add_argument("--json", action="store_true", help="tell it as one JSON object")
    told.add_argument("--sarif", action="store_true", help="tell it as SARIF 2.1.0")
    parser.add_argument(
        "--min",
        choices=("must", "should", "could", "note"),
        default="could",
        help="the least that is told; could if not said, note tells quiet notes too",
    )
    parser.add_argument(
        "--fail-on", choices=("must", "should"), help="exit with 1 where one of these is open"
    )
    parser.add_argument(
        "--chapter",
        choices=[key.value for key in SectionKey],
        metavar="KEY",
        help="one section only, such as power",
    )
    parser.add_argument("--words-only", action="store_true", help="only what the words say")
    parser.set_defaults(run=check)


def _checks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")
    parser.set_defaults(run=checks)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="such as C04 or L01")
    parser.set_defaults(run=explain)


def check(options: argparse.Namespace, studio: Studio) -> Exit:
    """``check``: what a careful reader notices."""
    from agreement_studio.cli.check import check_files  # noqa: PLC0415 - rules load late

    return check_files(options, studio)


def checks(options: argparse.Namespace, studio: Studio) -> Exit:
    """``checks``: every check and its reason."""
    from agreement_studio.cli.checks import list_checks  # noqa: PLC0415 - as above

    return list_checks(studio, as_json=options.json)


def explain(options: argparse.Namespace, studio: Studio) -> Exit:
    """``explain``: one check in full."""
    from agreement_studio.cli.checks import explain as explain_check  # noqa: PLC0415 - as above

    return explain_check(options.id, studio)
