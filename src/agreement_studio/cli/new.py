"""``new``: an answers file to edit, from a starting template."""

import json
from pathlib import Path

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.application.starters import Starter, starter
from agreement_studio.cli.outcome import Exit, say
from agreement_studio.cli.sources import STANDARD_STREAM, is_agreement_file, put
from agreement_studio.cli.started import started_as
from agreement_studio.domain.canonical import plain
from agreement_studio.wiring import Studio, UnknownFormatError


def begin(identifier: str, out: Path | None, studio: Studio, *, replace: bool) -> Exit:
    """Writes the template's answers, comments and all, to `out` (by default ``ID.toml``)."""
    chosen = starter(identifier)
    target = out or Path(f"{identifier}.toml")
    if is_agreement_file(target):
        return _begin_agreement(chosen, target, studio, replace=replace)
    put(target, _content(chosen, target), replace=replace)
    if target != STANDARD_STREAM:
        say(
            f"Wrote {target}, from “{chosen.title}”. Edit it, then run: "
            f"{started_as()} draft {target} -o {target.with_suffix('.docx').name}"
        )
    return Exit.WRITTEN


def _begin_agreement(chosen: Starter, target: Path, studio: Studio, *, replace: bool) -> Exit:
    from agreement_studio.cli.agreement_sources import write_new  # noqa: PLC0415 - pycrdt is heavy

    answers = parse_answers(chosen.path.read_bytes(), chosen.path.name)
    write_new(target, studio.desk.new_file(answers.agreement), studio, replace=replace)
    say(f"Wrote {target}, from “{chosen.title}”. {studio.texts.phrase('file.new_document')}")
    return Exit.WRITTEN


def _content(chosen: Starter, target: Path) -> bytes:
    data = chosen.path.read_bytes()
    if target.suffix.lower() == ".toml" or target == STANDARD_STREAM:
        return data
    if target.suffix.lower() != ".json":
        raise UnknownFormatError(
            f"{target}: an answers file ends in .toml or .json, an agreement in .agreement."
        )
    answers = plain(parse_answers(data, chosen.path.name).agreement)
    return (json.dumps(answers, ensure_ascii=False, indent=2) + "\n").encode()
