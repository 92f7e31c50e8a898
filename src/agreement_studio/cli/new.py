"""``new``: an answers file to edit, from a starting template."""

import json
from pathlib import Path

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.application.starters import Starter, starter
from agreement_studio.cli.outcome import Exit, say
from agreement_studio.cli.sources import STANDARD_STREAM, put
from agreement_studio.cli.started import started_as
from agreement_studio.domain.canonical import plain
from agreement_studio.wiring import UnknownFormatError


def begin(identifier: str, out: Path | None, *, replace: bool) -> Exit:
    """Writes the template's answers, comments and all, to `out` (by default ``ID.toml``)."""
    chosen = starter(identifier)
    target = out or Path(f"{identifier}.toml")
    put(target, _content(chosen, target), replace=replace)
    if target != STANDARD_STREAM:
        say(
            f"Wrote {target}, from “{chosen.title}”. Edit it, then run: "
            f"{started_as()} draft {target} -o {target.with_suffix('.docx').name}"
        )
    return Exit.WRITTEN


def _content(chosen: Starter, target: Path) -> bytes:
    data = chosen.path.read_bytes()
    if target.suffix.lower() == ".toml" or target == STANDARD_STREAM:
        return data
    if target.suffix.lower() != ".json":
        raise UnknownFormatError(f"{target}: an answers file ends in .toml or .json.")
    answers = plain(parse_answers(data, chosen.path.name).agreement)
    return (json.dumps(answers, ensure_ascii=False, indent=2) + "\n").encode()
