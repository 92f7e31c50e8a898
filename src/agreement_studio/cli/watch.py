"""``--watch``: draft again whenever the answers or the shipped wording change."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from agreement_studio.assets import resource, template
from agreement_studio.cli.draft import tell
from agreement_studio.cli.drafted import drafted
from agreement_studio.cli.outcome import Exit, remark
from agreement_studio.wiring import Studio, studio_with_fresh_wording

SETTLED_AFTER = 100
"""How long the files must lie still before we draft again, in milliseconds."""


def draft_at_every_change(
    source: Path, target: Path, options: argparse.Namespace, studio: Studio
) -> Exit:
    """Drafts once, then at every change, until it is stopped with Ctrl+C.

    A file broken by half an edit is told and waited for. The first draft replaces an existing
    file only with ``--force``; later ones replace our own.
    """
    from watchfiles import watch  # noqa: PLC0415 - only for this option

    last = drafted(source, target, options, studio, replace=options.force)
    code = tell(last, options)
    watched = source.resolve()
    if code is Exit.WRONG_USE or not watched.parent.is_dir():
        return code
    remark(f"Watching {source}. Ctrl+C stops.")
    wording = frozenset(_wording())
    folders = {watched.parent, *wording}
    ours = last.target is not None
    for changes in watch(*folders, recursive=False, debounce=SETTLED_AFTER, raise_interrupt=False):
        changed = {Path(path) for _, path in changes}
        reworded = any(p.parent in wording and p.suffix in {".md", ".toml"} for p in changed)
        if not reworded and watched not in changed:
            continue
        studio = studio_with_fresh_wording() if reworded else studio
        last = drafted(source, target, options, studio, replace=ours or options.force)
        ours = ours or last.target is not None
        code = tell(last, options)
    return code


def _wording() -> Iterator[Path]:
    """The folders that hold what documents say."""
    for root in (template(), resource("text"), resource("jurisdictions")):
        yield root
        yield from (path for path in root.rglob("*") if path.is_dir())
