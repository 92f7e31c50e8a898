"""``--watch``: draft again whenever the answers or the shipped wording change."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from agreement_studio.assets import resource, template
from agreement_studio.cli.drafted import Drafted, drafted
from agreement_studio.cli.outcome import Exit, remark
from agreement_studio.cli.telling import tell
from agreement_studio.wiring import Studio, studio_with_fresh_wording

SETTLED_AFTER = 100
"""How long the files must lie still before we draft again, in milliseconds."""
LOOKED_AT_EVERY = 1_000
"""How often the answers are looked at when nothing is reported, in milliseconds: some network
drives report nothing, and an edit may come before the watch stands."""


def draft_at_every_change(
    source: Path, target: Path, options: argparse.Namespace, studio: Studio
) -> Exit:
    """Drafts once, then at every change, until it is stopped with Ctrl+C.

    A file broken by half an edit is told and waited for. The first draft replaces an existing
    file only with ``--force``; later ones replace our own.
    """
    watched = source.resolve()
    seen = _state(watched)
    last = drafted(source, target, options, studio, replace=options.force)
    if tell(last, options) is Exit.WRONG_USE or not watched.parent.is_dir():
        return last.exit
    ours = _is_written(last) or options.force
    try:
        for reworded in _changes(watched, f"Watching {source}. Ctrl+C stops."):
            now = _state(watched)
            if not reworded and now == seen:
                continue
            seen = now
            studio = studio_with_fresh_wording() if reworded else studio
            last = drafted(source, target, options, studio, replace=ours)
            ours = ours or _is_written(last)
            tell(last, options)
    except KeyboardInterrupt:
        remark("Stopped watching.")
    return last.exit


def _is_written(one: Drafted) -> bool:
    return one.target is not None


def _state(path: Path) -> tuple[int, int, int] | None:
    """What tells one version of a file from the next; None while it is away."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino


def _changes(watched: Path, greeting: str) -> Iterator[bool]:
    """At every change, and from time to time: whether the shipped wording changed.

    The greeting is said once the watch stands, so that nothing done after it goes unseen.
    """
    from watchfiles import watch  # noqa: PLC0415 - only for this option

    wording = frozenset(_wording())
    greetings = iter([greeting])
    for changes in watch(
        *{watched.parent, *wording},
        recursive=False,
        debounce=SETTLED_AFTER,
        rust_timeout=LOOKED_AT_EVERY,
        yield_on_timeout=True,
    ):
        remark(*greetings)
        changed = (Path(path) for _, path in changes)
        yield any(path.parent in wording and path.suffix in {".md", ".toml"} for path in changed)


def _wording() -> Iterator[Path]:
    """The folders that hold what documents say."""
    for root in (template(), resource("text"), resource("jurisdictions")):
        yield root
        yield from (path for path in root.rglob("*") if path.is_dir())
