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
    _words(add.add_parser("words", help="check the words of any text, also of a contract"))
    _balance(add.add_parser("balance", help="tell what each gives and gets, to talk about"))
    _thread(add.add_parser("thread", help="follow a value down to its clauses, and back up"))


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
    _lists(parser)
    parser.set_defaults(run=check)


def _checks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")
    parser.set_defaults(run=checks)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="such as C04 or L01")
    parser.set_defaults(run=explain)


def _lists(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--list",
        dest="lists",
        type=Path,
        action="append",
        default=[],
        metavar="OURS.toml",
        help="a word list of your own beside ours; as often as you like",
    )


def _words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="TEXTFILE|DOCX|-", help="a text or a Word file; - is stdin"
    )
    _lists(parser)
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")
    parser.set_defaults(run=words)


def _source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="answers or NAME.agreement; - is stdin"
    )
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")


def _balance(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.set_defaults(run=balance)


def _thread(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument(
        "--from",
        dest="start",
        metavar="PATH",
        help="tell only what hangs together with this: outcomes.jobs, powers.grants, or a clause "
        "by its number or key, such as 6.1 or CL-12:grants",
    )
    parser.set_defaults(run=thread)


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


def words(options: argparse.Namespace, _studio: Studio) -> Exit:
    """``words``: the language check on any text."""
    from agreement_studio.cli.words import check_words  # noqa: PLC0415 - as above

    return check_words(options.file, options.lists, as_json=options.json)


def balance(options: argparse.Namespace, studio: Studio) -> Exit:
    """``balance``: what each gives and gets."""
    from agreement_studio.cli.balance import tell_balance  # noqa: PLC0415 - as above

    return tell_balance(options.file, studio, as_json=options.json)


def thread(options: argparse.Namespace, studio: Studio) -> Exit:
    """``thread``: from values down to clauses."""
    from agreement_studio.cli.thread import tell_thread  # noqa: PLC0415 - as above

    return tell_thread(options.file, options.start, studio, as_json=options.json)
