"""``draft``: one agreement or many; what was written, what is still open, what was left out."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from agreement_studio.adapters.files.answers import Answers, parse_answers, read_answers
from agreement_studio.adapters.files.caps import SIZE_LIMIT
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.export import Counts, counts, hidden_data
from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.cli.outcome import Exit, plural, remark, say, say_json
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.document import Document, Edition
from agreement_studio.wiring import Studio

STANDARD_STREAM = Path("-")
SHOWN_GAPS = 20
"""How many open points ``--final`` lists one by one."""


class WrongUseError(StudioError):
    """Options that do not go together."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of one file."""

    source: Path
    target: Path | None
    found: Counts | None
    remarks: tuple[str, ...]
    """What was changed, dropped or not met; none of it stopped the writing."""
    fault: str = ""
    """Why nothing was written, or ``""``."""


def draft_files(options: argparse.Namespace, studio: Studio) -> Exit:
    """Drafts every file given; one that cannot be read stops no other."""
    _refuse_wrong_use(options)
    if options.watch:
        from agreement_studio.cli.watch import draft_at_every_change  # noqa: PLC0415 - rare

        return draft_at_every_change(options.files[0], lambda: _one(options, studio))
    if len(options.files) == 1 and options.out_dir is None:
        return _one(options, studio)
    from agreement_studio.cli.batch import draft_many  # noqa: PLC0415 - progress loads rich

    return draft_many(options, lambda source, target: draft_one(source, target, options, studio))


def _refuse_wrong_use(options: argparse.Namespace) -> None:
    several = len(options.files) > 1
    if several and options.out is not None:
        raise WrongUseError("Several files need a folder: use --out-dir DIR in place of -o.")
    if options.final and options.with_data:
        raise WrongUseError("--final leaves out all hidden data, so --with-data cannot go with it.")
    if options.watch and (several or options.files[0] == STANDARD_STREAM):
        raise WrongUseError("--watch looks at one file. Name just one.")
    if options.json and options.out == STANDARD_STREAM:
        raise WrongUseError("--json and -o - would both print. Name a file for the agreement.")


def _one(options: argparse.Namespace, studio: Studio) -> Exit:
    source: Path = options.files[0]
    drafted = draft_one(source, options.out or default_target(source), options, studio)
    if options.json:
        say_json(counts=_counted(drafted), files=[plain(drafted)])
    else:
        remark(*drafted.remarks)
        if drafted.target != STANDARD_STREAM:
            say(sentence(drafted))
    return Exit.CHANGED if drafted.remarks else Exit.WRITTEN


def default_target(source: Path) -> Path:
    """Where an agreement goes when nobody says: here, as Word, under the answers' own name."""
    return Path("agreement.docx" if source == STANDARD_STREAM else f"{source.stem}.docx")


def draft_one(source: Path, target: Path, options: argparse.Namespace, studio: Studio) -> Drafted:
    """Reads, drafts and writes one agreement.

    Raises:
        StudioError: it cannot be read or written.
    """
    answers = _answers(source)
    document = studio.draft(answers.agreement, _edition(options), final=options.final)
    kind = Path("agreement.md") if target == STANDARD_STREAM else target
    written = studio.writer(kind)(document, _writing(options, answers))
    if target == STANDARD_STREAM:
        sys.stdout.buffer.write(written.data)
        sys.stdout.buffer.flush()
    else:
        write_whole(target, written.data, replace=options.force or options.watch)
    remarks = (*answers.remarks, *written.remarks, *_not_final(document, options))
    return Drafted(source, target, counts(document), remarks)


def _answers(source: Path) -> Answers:
    if source == STANDARD_STREAM:
        return parse_answers(sys.stdin.buffer.read(SIZE_LIMIT + 1), "standard input")
    return read_answers(source)


def _edition(options: argparse.Namespace) -> Edition | None:
    if options.guidance:
        return Edition.GUIDANCE
    return Edition.LIGHT if options.light else None


def _writing(options: argparse.Namespace, answers: Answers) -> WritingOptions:
    return WritingOptions(
        paper=Paper(options.paper),
        house_style=options.house_style,
        hidden_data=hidden_data(answers.agreement) if options.with_data else None,
    )


def _not_final(document: Document, options: argparse.Namespace) -> tuple[str, ...]:
    gaps = document.gaps()
    if not options.final or not gaps:
        return ()
    listed = tuple(f"  {gap.path}: {gap.label}" for gap in gaps[:SHOWN_GAPS])
    more = len(gaps) - SHOWN_GAPS
    still = plural(len(gaps), "point is", "points are")
    return (
        f"Not final yet: {still} still to agree, so the draft mark stays.",
        *listed,
        *((f"  … and {more} more.",) if more > 0 else ()),
    )


def sentence(drafted: Drafted) -> str:
    """What was written, in one line."""
    found = drafted.found
    if found is None:
        return drafted.fault
    return (
        f"Wrote {drafted.target}: {plural(found.sections, 'section', 'sections')}, "
        f"{plural(found.clauses, 'clause', 'clauses')}, "
        f"{plural(found.tables, 'table', 'tables')}, "
        f"{plural(found.open_points, 'point', 'points')} still to agree."
    )


def plain(drafted: Drafted) -> dict[str, object]:
    """One file's entry in the ``--json`` object."""
    return {
        "source": str(drafted.source),
        "written": None if drafted.target is None else str(drafted.target),
        "counts": _counted(drafted),
        "remarks": list(drafted.remarks),
        "fault": drafted.fault or None,
    }


def _counted(drafted: Drafted) -> dict[str, int] | None:
    return asdict(drafted.found) if drafted.found else None


def total(all_drafted: Sequence[Drafted]) -> dict[str, int]:
    """The counts of many files added up."""
    found = [asdict(drafted.found) for drafted in all_drafted if drafted.found]
    return {name: sum(each[name] for each in found) for name in Counts.__dataclass_fields__}
