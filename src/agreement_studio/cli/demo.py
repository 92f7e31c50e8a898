"""``demo``: a Word agreement from the sample partnership, to look at first."""

from pathlib import Path

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.export import counts
from agreement_studio.application.ports import WritingOptions
from agreement_studio.application.starters import starter
from agreement_studio.cli.outcome import Exit, plural, say
from agreement_studio.cli.started import started_as
from agreement_studio.wiring import Studio

SAMPLE = "marlshire-growth"
"""The starting template that the demo drafts."""


def write_demo(folder: Path, studio: Studio) -> Exit:
    """Drafts the sample partnership into `folder`. What stands there already is kept."""
    chosen = starter(SAMPLE)
    document = studio.draft(read_answers(chosen.path).agreement, None, final=False)
    wished = folder / f"{SAMPLE}.docx"
    data = studio.writer(wished)(document, WritingOptions()).data
    target = _free(wished, data)
    if not target.exists():
        write_whole(target, data, replace=False)
    found = counts(document)
    say(
        f"{target}: {plural(found.clauses, 'clause', 'clauses')}, "
        f"{plural(found.tables, 'table', 'tables')}, "
        f"{plural(found.open_points, 'point', 'points')} still to agree.",
        f"Made from the fictional “{chosen.title}”. For your own, start with: "
        f"{started_as()} new --from blank",
    )
    return Exit.WRITTEN


def _free(wished: Path, data: bytes) -> Path:
    """`wished`, or a numbered name beside it when another file stands there."""
    target, number = wished, 1
    while target.exists() and target.read_bytes() != data:
        number += 1
        target = wished.with_stem(f"{wished.stem}-{number}")
    return target
