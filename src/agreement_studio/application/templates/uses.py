"""Which agreements were made from which template."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError


@dataclass(frozen=True, slots=True)
class Use:
    """An agreement that was made from a template."""

    path: Path
    name: str
    version: str
    """Of the template."""


def uses(
    identifier: str, paths: Iterable[Path], read: Callable[[Path], Agreement]
) -> tuple[Use, ...]:
    """Those of the agreements at `paths` that come from a template; what cannot be read is not."""
    found = []
    for path in paths:
        try:
            agreement = read(path)
        except StudioError:
            continue
        if agreement.made_from.template == identifier:
            found.append(Use(path, agreement.name, agreement.made_from.version))
    return tuple(found)
