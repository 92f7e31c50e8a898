"""``--watch``: draft again whenever the answers or the shipped wording change."""

from collections.abc import Callable
from pathlib import Path

from agreement_studio.assets import resource, template
from agreement_studio.cli.outcome import Exit, remark, say
from agreement_studio.domain.errors import StudioError


def draft_at_every_change(source: Path, draft: Callable[[], Exit]) -> Exit:
    """Drafts once, then at every change, until it is stopped with Ctrl+C."""
    from watchfiles import watch  # noqa: PLC0415 - only for this option

    last = _attempt(draft)
    say(f"Watching {source}. Ctrl+C stops.")
    folders = (source.resolve().parent, template("clauses"), resource("text"))
    for changes in watch(*folders, raise_interrupt=False):
        if any(_concerns(Path(changed), source) for _, changed in changes):
            last = _attempt(draft)
    return last


def _concerns(changed: Path, source: Path) -> bool:
    return changed == source.resolve() or (
        changed.suffix in {".md", ".toml"}
        and any(
            changed.is_relative_to(folder) for folder in (template("clauses"), resource("text"))
        )
    )


def _attempt(draft: Callable[[], Exit]) -> Exit:
    try:
        return draft()
    except StudioError as fault:
        remark(fault.sentence)
        return Exit.UNREADABLE
