"""What README and CONTRIBUTING tell people to do and to open is there."""

import re
import shlex
from pathlib import Path

import pytest

from agreement_studio.cli.main import command_parser

PAGES = ("README.md", "CONTRIBUTING.md")
OURS = ("python3", "src/agreement_studio")
MADE_BY_READERS = ("out/",)


def commands_in(page: Path) -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    inline = re.findall(r"`(python3 src/agreement_studio [^`]+)`", page.read_text(encoding="utf-8"))
    lines = [line for block in blocks for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in [*lines, *inline]]


@pytest.mark.parametrize("page", PAGES)
def test_every_command_shown_is_one_the_program_understands(checkout: Path, page: str) -> None:
    shown = [words[2:] for words in commands_in(checkout / page) if tuple(words[:2]) == OURS]
    assert len(shown) > 2
    for words in shown:
        if words and "--help" not in words:  # without a command, the window opens
            assert command_parser().parse_args(words).run


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_folder_named_exists(checkout: Path, page: str) -> None:
    text = re.sub("<!--.*?-->", "", (checkout / page).read_text(encoding="utf-8"))
    named = set(re.findall(r"`((?:src|tests|templates|resources|\.ci)/[^`\s*…]+)`", text))
    named |= {target for target in re.findall(r"\]\(([^)#]+)\)", text) if ":" not in target}
    named |= {word for words in commands_in(checkout / page) for word in words if "/" in word}
    named = {name for name in named if not name.startswith((*MADE_BY_READERS, ".venv/"))}
    assert len(named) > 3
    assert not [name for name in sorted(named) if not (checkout / name).exists()]


def test_the_layers_described_are_those_of_the_package(checkout: Path) -> None:
    layers = re.findall(
        r"^\| (`[^|]+`) \|",
        (checkout / "CONTRIBUTING.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    package = checkout / "src" / "agreement_studio"
    for name in re.findall(r"`(\w+)`", " ".join(layers)):
        assert (package / name).is_dir() or (package / f"{name}.py").is_file(), name
