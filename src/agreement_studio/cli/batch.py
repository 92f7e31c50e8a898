"""Many answers files at once: progress, one summary, and no file that stops another."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from agreement_studio.cli.draft import Drafted, plain, sentence, total
from agreement_studio.cli.outcome import Exit, plural, remark, say, say_json
from agreement_studio.domain.errors import StudioError

DraftOne = Callable[[Path, Path], Drafted]


def draft_many(options: argparse.Namespace, draft_one: DraftOne) -> Exit:
    """Drafts each file into the folder, or beside where we stand, as Word."""
    folder = options.out_dir or Path()
    targets = _targets(options.files, folder)
    with _progress(len(targets), quiet=options.json) as step:
        done = [step(_attempt(source, target, draft_one)) for source, target in targets]
    if options.json:
        say_json(counts=total(done), files=[plain(drafted) for drafted in done])
    else:
        _summary(done, folder)
    return _exit(done)


def _targets(sources: Iterable[Path], folder: Path) -> tuple[tuple[Path, Path], ...]:
    """A file name of its own for each source, even where two bear the same name."""
    taken: set[str] = set()
    found = []
    for source in sources:
        stem, number = source.stem, 1
        while stem.casefold() in taken:
            number += 1
            stem = f"{source.stem}-{number}"
        taken.add(stem.casefold())
        found.append((source, folder / f"{stem}.docx"))
    return tuple(found)


def _attempt(source: Path, target: Path, draft_one: DraftOne) -> Drafted:
    try:
        return draft_one(source, target)
    except StudioError as fault:
        return Drafted(source, None, None, (), fault.sentence)


@contextmanager
def _progress(count: int, *, quiet: bool) -> Iterator[Callable[[Drafted], Drafted]]:
    if quiet or not sys.stderr.isatty():
        yield lambda drafted: drafted
        return
    from rich.console import Console  # noqa: PLC0415 - only where a terminal shows it
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Drafting", total=count)

        def step(drafted: Drafted) -> Drafted:
            progress.advance(task)
            return drafted

        yield step


def _summary(done: list[Drafted], folder: Path) -> None:
    for drafted in done:
        if drafted.fault:
            remark(drafted.fault)
        else:
            remark(*(f"{drafted.source}: {text}" for text in drafted.remarks))
            say(sentence(drafted))
    written = sum(drafted.target is not None for drafted in done)
    say(
        f"{plural(written, 'agreement', 'agreements')} written to {folder}, "
        f"{plural(len(done) - written, 'file', 'files')} left out."
    )


def _exit(done: list[Drafted]) -> Exit:
    if all(drafted.fault for drafted in done):
        return Exit.UNREADABLE
    if any(drafted.fault or drafted.remarks for drafted in done):
        return Exit.CHANGED
    return Exit.WRITTEN
