"""Many answers files at once: progress, one summary, and no file that stops another."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from agreement_studio.cli.drafted import Drafted, drafted
from agreement_studio.cli.outcome import Exit, plural, remark, say, say_json
from agreement_studio.cli.sources import default_name
from agreement_studio.cli.telling import plain, sentence, total
from agreement_studio.wiring import Studio


def draft_many(options: argparse.Namespace, studio: Studio) -> Exit:
    """Drafts each file into the folder, or beside where we stand, as Word."""
    folder = options.out_dir or Path()
    targets = targets_in(folder, options.files)
    with _progress(len(targets), quiet=options.json) as step:
        done = [
            step(drafted(source, target, options, studio, replace=options.force))
            for source, target in targets
        ]
    if options.json:
        say_json(counts=total(done), files=[plain(one) for one in done])
    else:
        _summary(done, folder)
    return _exit(done)


def targets_in(folder: Path, sources: Iterable[Path]) -> tuple[tuple[Path, Path], ...]:
    """A file name of its own for each source, even where two bear the same name."""
    taken: set[str] = set()
    found = []
    for source in sources:
        wished = folder / default_name(source)
        target, number = wished, 1
        while target.name.casefold() in taken:
            number += 1
            target = wished.with_stem(f"{wished.stem}-{number}")
        taken.add(target.name.casefold())
        found.append((source, target))
    return tuple(found)


@contextmanager
def _progress(count: int, *, quiet: bool) -> Iterator[Callable[[Drafted], Drafted]]:
    if quiet or not sys.stderr.isatty():
        yield lambda one: one
        return
    from rich.console import Console  # noqa: PLC0415 - only where a terminal shows it
    from rich.progress import Progress  # noqa: PLC0415 - as above

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Drafting", total=count)

        def step(one: Drafted) -> Drafted:
            progress.advance(task)
            return one

        yield step


def _summary(done: list[Drafted], folder: Path) -> None:
    for one in done:
        if one.fault:
            remark(one.fault)
        else:
            remark(*(f"{one.source}: {text}" for text in (*one.notes, *one.remarks)))
            say(sentence(one))
    written = sum(one.target is not None for one in done)
    say(
        f"{plural(written, 'agreement', 'agreements')} written to {folder}, "
        f"{plural(len(done) - written, 'file', 'files')} left out."
    )


def _exit(done: list[Drafted]) -> Exit:
    """The gravest exit when nothing was written; otherwise whether all went as it should."""
    if any(one.target for one in done):
        return max(min(one.exit, Exit.CHANGED) for one in done)
    return max(one.exit for one in done)
