"""``export-json`` and ``import-json``: between agreement files and plain answers."""

import json
from pathlib import Path

from agreement_studio.cli.agreement_sources import any_answers, write_new
from agreement_studio.cli.outcome import Exit, remark, say
from agreement_studio.cli.sources import AGREEMENT, STANDARD_STREAM, put
from agreement_studio.domain.canonical import plain
from agreement_studio.wiring import Studio


def export_json(file: Path, out: Path, studio: Studio, *, replace: bool) -> Exit:
    """Writes the answers as an answers file, which holds no history and no record."""
    answers = any_answers(file, studio)
    text = json.dumps(plain(answers.agreement), ensure_ascii=False, indent=2, sort_keys=True)
    put(out, (text + "\n").encode(), replace=replace)
    remark(*answers.remarks)
    if out != STANDARD_STREAM:
        say(f"Wrote {out}: the answers, without history and record.")
    return Exit.WRITTEN


def import_json(file: Path, out: Path | None, studio: Studio, *, replace: bool) -> Exit:
    """Makes an agreement file of answers."""
    answers = any_answers(file, studio)
    target = out or file.with_suffix(AGREEMENT)
    write_new(target, studio.desk.new_file(answers.agreement), studio, replace=replace)
    remark(*answers.remarks)
    say(f"Wrote {target}. {studio.texts.phrase('file.new_document')}")
    return Exit.CHANGED if answers.remarks else Exit.WRITTEN
