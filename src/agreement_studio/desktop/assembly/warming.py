"""Loads what the first agreement will need, piece by piece, while people look at the window."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agreement_studio.desktop.host import Commands, Host

OURS = "agreement_studio."

SEEN = (
    *("pydantic", "pydantic.main", "pydantic.dataclasses"),
    *("domain.choices", "domain.agreement", "adapters.files.answers"),
)
"""What the pictures of the templates need."""

MET = (
    *("drafting.document", "jinja2", "markdown_it", "drafting.clauses.markup"),
    *("application.ports", "adapters.files.container.manifest"),
    *("adapters.files.container.opening", "adapters.files.templates.library"),
    *("application.templates.update", "desktop.facilitating.library_dialog"),
)
"""What templates that people made need, which the welcome screen offers after the others."""

UNSEEN = (
    *("drafting.clause_library.library", "drafting.schedules.build", "drafting.draft"),
    *("review.balance.balance", "review.reviewer", "review.word_checks", "review.rulebook"),
    *("pycrdt", "adapters.collaboration.engine_port", "filelock", "adapters.files.agreement_files"),
    *("adapters.files.journals", "application.desk", "application.critical_friend"),
    *("desktop.agreement_model", "desktop.window.sidebar"),
    *("desktop.window.workspace", "desktop.forms.entries.making"),
    *("desktop.forms.consent.consent_matrix", "desktop.forms.cards", "desktop.forms.step_page"),
    *("desktop.preview.paper_view", "desktop.findings.views", "desktop.assembly.pane"),
    *("desktop.assembly.walks", "desktop.sending_out.export_dialog"),
)
"""What an agreement needs. Each entry takes at most a tenth of a second after those before it."""

_OTHERS = {"pydantic", "jinja2", "markdown_it", "pycrdt", "filelock"}


def warming(host: Host) -> Commands:
    """Has no command: whoever opens an agreement soon finds most of it loaded."""
    warm(host, SEEN, is_seen=True)
    warm(host, UNSEEN, is_seen=False)
    host.when_idle(_read_clauses)
    return {}


def warm(host: Host, names: tuple[str, ...], *, is_seen: bool) -> None:
    """Loads modules one by one once nobody waits."""
    for name in names:
        host.when_idle(partial(import_module, _module(name)), is_seen=is_seen)


def _module(name: str) -> str:
    return name if name.partition(".")[0] in _OTHERS else OURS + name


def _read_clauses() -> None:
    from agreement_studio.drafting.clause_library.library import load_library  # noqa: PLC0415 - late

    load_library()
