"""The commands on templates that people make: what each understands, and what runs it."""

import argparse
from pathlib import Path
from typing import Any

from agreement_studio.application.templates.template import MAY_GO, MAY_STAY
from agreement_studio.cli.outcome import Exit
from agreement_studio.wiring import Studio

_TEMPLATE = "NAME.agreement-template"


def add_template_commands(add: Any) -> None:
    """Adds ``template`` and everything below it to the subparsers `add`."""
    parser = add.add_parser("template", help="make, take in, try and update templates of your own")
    below = parser.add_subparsers(dest="what", metavar="WHAT", required=True, help="what to do")
    _save(below.add_parser("save", help="make a template of an agreement"))
    _list(below.add_parser("list", help="list your own and shared templates"))
    _check(below.add_parser("check", help="tell what a template brings, and whether it is safe"))
    _import(below.add_parser("import", help="take a template into your library"))
    _try(below.add_parser("try", help="try a template on three made-up partnerships"))
    _begin(below.add_parser("begin", help="begin an agreement from a template"))
    _compare(below.add_parser("compare", help="list what changed from one version to another"))
    _update(below.add_parser("update", help="bring an agreement up to a newer template"))
    _folders(below.add_parser("folders", help="list, add or leave the folders that a team shares"))
    _uses(below.add_parser("uses", help="list which agreements were made from a template"))


def _template(parser: argparse.ArgumentParser, name: str = "template") -> None:
    parser.add_argument(name, type=Path, metavar=_TEMPLATE, help="a template file")


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")


def _save(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="an agreement or answers file")
    parser.add_argument(
        "-o", dest="out", type=Path, required=True, metavar=_TEMPLATE, help="the file to write"
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="what the template is called")
    parser.add_argument("--for", dest="what_for", default="", metavar="TEXT", help="what it is for")
    parser.add_argument("--author", default="", metavar="WHO", help="who made it, in words")
    parser.add_argument("--licence", default="", metavar="TEXT", help="how it may be used")
    parser.add_argument("--changed", default="", metavar="TEXT", help="what this version brings")
    parser.add_argument(
        "--newer-than", type=Path, metavar=_TEMPLATE, help="make the next version of this one"
    )
    _kinds(parser, "--leave-out", MAY_STAY, "do not take these along")
    _kinds(parser, "--keep", MAY_GO, "do not blank these")
    parser.add_argument("--sample", type=Path, metavar="FILE", help="an agreement that shows it")
    parser.add_argument("--words", type=Path, metavar="LIST.toml", help="words to point out")
    parser.add_argument("--house-style", type=Path, metavar="X.docx", help="looks to bring along")
    parser.add_argument("--agenda", type=Path, metavar="A.toml", help="an agenda to bring along")
    parser.add_argument("--force", action="store_true", help="replace an existing file")
    _json(parser)
    parser.set_defaults(run=save)


def _kinds(parser: argparse.ArgumentParser, name: str, kinds: Any, told: str) -> None:
    choices = [kind.value for kind in kinds]
    parser.add_argument(
        name, action="append", default=[], choices=choices, metavar="KIND",
        help=f"{told}: {', '.join(choices)}; may be said again",
    )  # fmt: skip


def _list(parser: argparse.ArgumentParser) -> None:
    _json(parser)
    parser.set_defaults(run=list_templates)


def _check(parser: argparse.ArgumentParser) -> None:
    _template(parser)
    _json(parser)
    parser.set_defaults(run=check)


def _import(parser: argparse.ArgumentParser) -> None:
    _template(parser)
    _json(parser)
    parser.set_defaults(run=take_in)


def _try(parser: argparse.ArgumentParser) -> None:
    _template(parser)
    _json(parser)
    parser.set_defaults(run=try_out)


def _begin(parser: argparse.ArgumentParser) -> None:
    _template(parser)
    parser.add_argument(
        "-o", dest="out", type=Path, required=True, metavar="NAME.agreement", help="the file"
    )
    parser.add_argument("--force", action="store_true", help="replace an existing file")
    parser.set_defaults(run=begin)


def _compare(parser: argparse.ArgumentParser) -> None:
    _template(parser, "before")
    _template(parser, "after")
    _json(parser)
    parser.set_defaults(run=compare)


def _update(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="NAME.agreement", help="the agreement")
    _template(parser)
    parser.add_argument(
        "--from",
        dest="before",
        type=Path,
        metavar=_TEMPLATE,
        help="the version it was made from; looked for in your library if not said",
    )
    parser.add_argument(
        "--take",
        metavar="NUMBERS",
        help="what to take: numbers such as 1,3, or “fitting”, or “all”; without it, only a list",
    )
    _json(parser)
    parser.set_defaults(run=update)


def _folders(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--add", type=Path, metavar="FOLDER", help="look for templates there too")
    which.add_argument("--leave", type=Path, metavar="FOLDER", help="look there no more")
    parser.set_defaults(run=folders)


def _uses(parser: argparse.ArgumentParser) -> None:
    _template(parser)
    parser.add_argument(
        "places", nargs="+", type=Path, metavar="FILE|FOLDER", help="where agreements lie"
    )
    _json(parser)
    parser.set_defaults(run=list_uses)


# ------------------------------------------------------------------------ loaded when asked for


def save(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_saving import save as run  # noqa: PLC0415 - when asked for

    return run(options, studio)


def list_templates(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_telling import list_templates as run  # noqa: PLC0415 - as above

    return run(studio, as_json=options.json)


def check(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_telling import check as run  # noqa: PLC0415 - as above

    return run(options.template, studio, as_json=options.json)


def take_in(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_telling import take_in as run  # noqa: PLC0415 - as above

    return run(options.template, studio, as_json=options.json)


def try_out(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_telling import try_out as run  # noqa: PLC0415 - as above

    return run(options.template, studio, as_json=options.json)


def begin(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_using import begin as run  # noqa: PLC0415 - as above

    return run(options.template, options.out, studio, replace=options.force)


def compare(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_using import compare as run  # noqa: PLC0415 - as above

    return run(options.before, options.after, studio, as_json=options.json)


def update(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_using import update as run  # noqa: PLC0415 - as above

    return run(options, studio)


def folders(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_telling import folders as run  # noqa: PLC0415 - as above

    return run(options.add, options.leave, studio)


def list_uses(options: argparse.Namespace, studio: Studio) -> Exit:
    from agreement_studio.cli.template_using import list_uses as run  # noqa: PLC0415 - as above

    return run(options.template, options.places, studio, as_json=options.json)
