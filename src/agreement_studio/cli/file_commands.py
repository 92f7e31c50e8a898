"""The commands on agreement files: what each understands, and what runs it."""

import argparse
from pathlib import Path
from typing import Any

from agreement_studio.cli.outcome import Exit
from agreement_studio.wiring import Studio


def add_file_commands(add: Any) -> None:
    """Adds every command on agreement files to the subparsers `add`."""
    _show(add.add_parser("show", help="tell what a file holds"))
    _set(add.add_parser("set", help="change one answer of an agreement file"))
    _merge(add.add_parser("merge", help="put two copies of one agreement together"))
    _diff(add.add_parser("diff", help="list what changed from one to another"))
    _versions(add.add_parser("versions", help="list the named versions, or name this one"))
    _recover(add.add_parser("recover", help="find work that was not saved"))
    _verify(add.add_parser("verify", help="tell what of a file is sound"))
    _share(add.add_parser("share", help="write a copy for others"))
    _export_json(add.add_parser("export-json", help="write the answers of an agreement file"))
    _import_json(add.add_parser("import-json", help="make an agreement file of answers"))


def _file(parser: argparse.ArgumentParser, name: str = "file", shown: str = "FILE") -> None:
    parser.add_argument(name, type=Path, metavar=shown, help="NAME.agreement")


def _out(parser: argparse.ArgumentParser, shown: str, *, required: bool = True) -> None:
    parser.add_argument(
        "-o", dest="out", type=Path, required=required, metavar=shown, help="the file to write"
    )
    parser.add_argument("--force", action="store_true", help="replace an existing file")


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")


def _show(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _json(parser)
    parser.set_defaults(run=show)


def _set(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument(
        "path",
        metavar="PATH",
        help="where, such as purpose.problem, partners.council.name or partners.+ for a new one",
    )
    parser.add_argument(
        "value",
        metavar="VALUE",
        help="what should stand there; '' empties an answer and removes an entry; lists, amounts "
        "and new entries as JSON",
    )
    parser.set_defaults(run=set_answer)


def _merge(parser: argparse.ArgumentParser) -> None:
    _file(parser, "one", "A")
    _file(parser, "other", "B")
    _out(parser, "C")
    _json(parser)
    parser.set_defaults(run=merge)


def _diff(parser: argparse.ArgumentParser) -> None:
    for name, shown in (("before", "A"), ("after", "B")):
        parser.add_argument(
            name, type=Path, metavar=shown, help="a file, or NAME.agreement@VERSION"
        )
    parser.add_argument(
        "--outward", action="store_true", help="leave out whatever stays in the room"
    )
    _json(parser)
    parser.set_defaults(run=diff)


def _versions(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument("--name", metavar="TEXT", help="name the agreement as it stands")
    parser.add_argument("--by", default="", metavar="WHO", help="who names it, in words")
    parser.add_argument("--note", default="", metavar="TEXT", help="what there is to say about it")
    _json(parser)
    parser.set_defaults(run=versions)


def _recover(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="list unsaved work; if nothing is said")
    what.add_argument("--restore", metavar="ID", help="write it to the file given with -o")
    what.add_argument("--compare", metavar="ID", help="tell what it holds that its file does not")
    what.add_argument("--keep", metavar="ID", help="put it aside")
    what.add_argument("--discard", metavar="ID", help="remove it for good")
    _out(parser, "FILE", required=False)
    _json(parser)
    parser.set_defaults(run=recover)


def _verify(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _json(parser)
    parser.set_defaults(run=verify)


def _share(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _out(parser, "COPY")
    parser.set_defaults(run=share)


def _export_json(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _out(parser, "OUT.json", required=False)
    parser.set_defaults(run=export_json)


def _import_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="an answers file, JSON or TOML")
    _out(parser, "NAME.agreement", required=False)
    parser.set_defaults(run=import_json)


# ------------------------------------------------------------------------ loaded when asked for


def show(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.show import show as run  # noqa: PLC0415 - loaded when asked for

    return run(options.file, studio, as_json=options.json)


def set_answer(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.set_answer import set_answer as run  # noqa: PLC0415 - as above

    return run(options.file, options.path, options.value, studio)


def merge(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.merge import merge as run  # noqa: PLC0415 - as above

    return run(
        options.one,
        options.other,
        options.out,
        studio,
        replace=options.force,
        as_json=options.json,
    )


def diff(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.diff import diff as run  # noqa: PLC0415 - as above

    return run(
        options.before, options.after, studio, outward_only=options.outward, as_json=options.json
    )


def versions(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli import versions as run  # noqa: PLC0415 - as above

    if options.name is None:
        return run.list_versions(options.file, studio, as_json=options.json)
    return run.name_version(
        options.file, options.name, options.by, options.note, studio, as_json=options.json
    )


def recover(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli import recover as run  # noqa: PLC0415 - as above

    if options.restore:
        if options.out is None:
            raise run.NoFileNamedError
        return run.restore(
            options.restore, options.out, studio, replace=options.force, as_json=options.json
        )
    if options.compare:
        return run.compare(options.compare, studio)
    if options.keep:
        return run.keep(options.keep, studio)
    if options.discard:
        return run.discard(options.discard, studio)
    return run.list_unsaved(studio, as_json=options.json)


def verify(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.verify import verify as run  # noqa: PLC0415 - as above

    return run(options.file, studio, as_json=options.json)


def share(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.share import share as run  # noqa: PLC0415 - as above

    return run(options.file, options.out, studio, replace=options.force)


def export_json(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.json_files import export_json as run  # noqa: PLC0415 - as above
    from agreement_studio.cli.sources import STANDARD_STREAM  # noqa: PLC0415 - as above

    return run(options.file, options.out or STANDARD_STREAM, studio, replace=options.force)


def import_json(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.json_files import import_json as run  # noqa: PLC0415 - as above

    return run(options.file, options.out, studio, replace=options.force)
