"""``new``: an answers file to edit, from a starting template."""

import json
import sys
from pathlib import Path

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.starters import Starter, starter
from agreement_studio.cli.outcome import Exit, say
from agreement_studio.domain.canonical import plain
from agreement_studio.wiring import UnknownFormatError


def begin(identifier: str, out: Path | None, *, replace: bool) -> Exit:
    """Writes the template's answers, comments and all, to `out` (by default ``ID.toml``)."""
    chosen = starter(identifier)
    target = out or Path(f"{identifier}.toml")
    if str(target) == "-":
        sys.stdout.write(chosen.path.read_text(encoding="utf-8"))
        return Exit.WRITTEN
    write_whole(target, _content(chosen, target), replace=replace)
    say(
        f"Wrote {target}, from “{chosen.title}”. Edit it, then run: "
        f"agreement-studio draft {target} -o {target.with_suffix('.docx').name}"
    )
    return Exit.WRITTEN


def _content(chosen: Starter, target: Path) -> bytes:
    data = chosen.path.read_bytes()
    match target.suffix.lower():
        case ".toml":
            return data
        case ".json":
            answers = plain(parse_answers(data, chosen.path.name).agreement)
            return (json.dumps(answers, ensure_ascii=False, indent=2) + "\n").encode()
        case _:
            raise UnknownFormatError(f"{target}: an answers file ends in .toml or .json.")
