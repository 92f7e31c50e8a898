"""The commands that look an agreement over: what each understands, and what runs it."""

import argparse
from pathlib import Path
from typing import Any

from agreement_studio.cli.outcome import Exit
from agreement_studio.wiring import Studio


def add_review_commands(add: Any) -> None:
    """Adds every command that looks an agreement over to the subparsers `add`."""
    _balance(add.add_parser("balance", help="tell what each gives and gets, to talk about"))
    _thread(add.add_parser("thread", help="follow a value down to its clauses, and back up"))


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


# ------------------------------------------------------------------------ loaded when asked for


def balance(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.balance import tell_balance  # noqa: PLC0415 - loaded when asked for

    return tell_balance(options.file, studio, as_json=options.json)


def thread(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.thread import tell_thread  # noqa: PLC0415 - as above

    return tell_thread(options.file, options.start, studio, as_json=options.json)
