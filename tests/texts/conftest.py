"""The shipped texts, and every field and choice of the model they have to cover."""

import inspect
import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from pydantic.fields import FieldInfo

from agreement_studio.domain import choices
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.shape import model_of
from agreement_studio.texts import Texts, load_texts


@pytest.fixture(scope="session")
def texts() -> Texts:
    return load_texts()


@pytest.fixture(scope="session")
def text_folder(checkout: Path) -> Path:
    return checkout / "resources" / "text" / "en-GB"


@pytest.fixture(scope="session")
def model_fields() -> dict[str, FieldInfo]:
    """Every list, single value and field that people read about, by path; ids left out."""
    return dict(_model_fields())


def _model_fields() -> Iterator[tuple[str, FieldInfo]]:
    for name, info in Agreement.model_fields.items():
        yield name, info
        model = model_of(info.annotation)
        for inner, inner_info in model.model_fields.items() if model else ():
            if inner != "id":
                yield f"{name}.{inner}", inner_info


@pytest.fixture(scope="session")
def missing_paths(model_fields: Mapping[str, FieldInfo]) -> list[str]:
    """Fields that are empty until somebody answers, so that a gap can stand in their place."""
    return [path for path, info in model_fields.items() if _starts_empty(info)]


def _starts_empty(info: FieldInfo) -> bool:
    if info.is_required():
        return False
    return info.get_default(call_default_factory=True, validated_data={}) in ("", None, ())


@pytest.fixture(scope="session")
def yes_or_no_paths(model_fields: Mapping[str, FieldInfo]) -> set[str]:
    return {path for path, info in model_fields.items() if info.annotation in (bool, bool | None)}


@pytest.fixture(scope="session")
def choice_keys() -> dict[str, list[str]]:
    """The keys of every enumeration, by the group its texts stand under."""
    found = inspect.getmembers(choices, inspect.isclass)
    kinds = [kind for _, kind in found if issubclass(kind, StrEnum) and kind is not StrEnum]
    return {_group(kind.__name__): [member.value for member in kind] for kind in kinds}


def _group(class_name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", class_name).lower()


@pytest.fixture(scope="session")
def all_words(text_folder: Path) -> dict[str, str]:
    """Every text of every file by file and place, without what sectors are quoted as saying."""
    return {
        f"{path.name} {place}": text
        for path in sorted(text_folder.rglob("*.toml"))
        for place, text in _leaves(tomllib.loads(path.read_text(encoding="utf-8")), "")
        if ".says." not in place
    }


def _leaves(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _leaves(inner, f"{place}.{position}")
