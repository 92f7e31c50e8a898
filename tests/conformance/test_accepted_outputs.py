"""Whole outputs as people have read and accepted them; the diff of a change is its review."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.application.ports import WritingOptions
from agreement_studio.assets import template
from agreement_studio.cli.main import command_parser
from agreement_studio.drafting.document import Edition
from agreement_studio.wiring import Studio

Accepted = Callable[[str, str], None]

COMMANDS = (
    *("", "demo", "templates", "new", "draft", "readiness", "worksheets", "add", "schema"),
    "file-types",
    *("show", "set", "merge", "diff", "versions", "recover", "verify", "share"),
    *("export-json", "import-json", "check", "checks", "explain", "words", "balance", "thread"),
    "template",
)
WHATS = ("save", "list", "check", "import", "try", "begin", "compare", "update", "folders", "uses")
WIDE_ENOUGH_NEVER_TO_BREAK = "400"


@pytest.mark.parametrize(
    ("starter", "edition"),
    [("unity-street-larder", Edition.LIGHT), ("marlshire-growth", Edition.CLEAN)],
)
def test_an_agreement_in_plain_text(accepted: Accepted, starter: str, edition: Edition) -> None:
    path = template("starters", f"{starter}.toml")
    agreement = parse_answers(path.read_bytes(), path.name).agreement
    studio = Studio()
    document = studio.draft(agreement, edition, final=False)
    written = studio.writer(Path("a.md"))(document, WritingOptions())
    accepted(f"markdown/{starter}-{edition.value}.md", written.data.decode("utf-8"))


def test_the_clauses_and_what_each_of_them_does_under_each_status(accepted: Accepted) -> None:
    lines = ["| Clause | Section | Heading | A | B | C |", "|---|---|---|---|---|---|"]
    order = tomllib.loads(template("clauses", "en-GB", "contents.toml").read_text("utf-8"))
    for section in order["section"]:
        lines.extend(_row(clause) for clause in section["clauses"])
    accepted("clauses.md", "\n".join(lines) + "\n")


def _row(clause: str) -> str:
    text = template("clauses", "en-GB", f"{clause}.md").read_text(encoding="utf-8")
    facts = tomllib.loads(text.split("+++")[1])
    effect = facts["effect"]
    under = [effect if isinstance(effect, str) else effect[status] for status in "ABC"]
    heading = facts["heading"].replace("|", "\\|")
    return f"| {' | '.join([facts['id'], facts['section'], heading, *under])} |"


@pytest.mark.parametrize("command", [*COMMANDS, *(f"template {what}" for what in WHATS)])
def test_the_help_of_each_command(
    accepted: Accepted,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", WIDE_ENOUGH_NEVER_TO_BREAK)
    monkeypatch.setenv("AGREEMENT_STUDIO_STARTED_AS", "agreement-studio")
    with pytest.raises(SystemExit) as left:
        command_parser().parse_args([*command.split(), "--help"])
    assert left.value.code == 0
    name = command.replace(" ", "-") or "agreement-studio"
    accepted(f"help/{name}.txt", unwrapped(capsys.readouterr().out))


def unwrapped(help_text: str) -> str:
    """The words of a help text, a line a paragraph: Pythons differ in how they set its columns."""
    paragraphs = help_text.strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs) + "\n"


def test_every_word_that_a_command_takes_is_explained() -> None:
    (commands,) = (a.choices for a in command_parser()._actions if a.dest == "command")
    assert isinstance(commands, dict)
    assert set(commands) == set(COMMANDS[1:])
    (whats,) = (a.choices for a in commands["template"]._actions if a.dest == "what")
    assert set(whats) == set(WHATS)
    silent = [
        f"{name} {action.dest}"
        for name, parser in (*commands.items(), *whats.items())
        for action in parser._actions
        if not action.help
    ]
    assert silent == []
