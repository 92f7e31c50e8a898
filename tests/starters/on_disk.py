"""The starters as they stand in the repository, read the way the program reads answers."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.identify import with_ids

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "starters"


@cache
def index() -> dict[str, dict[str, Any]]:
    return tomllib.loads((FOLDER / "index.toml").read_text(encoding="utf-8"))


@cache
def starter(name: str) -> Agreement:
    answers = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return Agreement.model_validate(with_ids(answers))


PARTNERSHIPS = tuple(name for name in index() if name != "blank")
"""Every starter but the blank one."""
