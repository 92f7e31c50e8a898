"""JSON Schemas of answers files and of the readable part of agreement files.

They are the model's own, with its fields' meanings.
"""

import ast
import inspect
from types import ModuleType
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Frozen
from agreement_studio.domain.shape import model_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def answers_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of an answers file. Ids may be left out: position gives them."""
    schema = _described()
    schema["title"] = "Agreement Studio answers"
    for definition in (schema, *schema["$defs"].values()):
        _leave_id_out(definition)
    return schema


def readable_part_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of ``agreement.json`` in an agreement file, where all ids are given."""
    schema = _described()
    schema["title"] = "agreement.json of an agreement file"
    return schema


def _described() -> dict[str, Any]:
    schema = Agreement.model_json_schema()
    schema["$schema"] = DIALECT
    meanings = _meanings()
    for name, definition in (("Agreement", schema), *schema["$defs"].items()):
        fields = definition.get("properties", {})
        for field, text in meanings.get(name, {}).items():
            fields[field].setdefault("description", text)
        fields.get("id", {})["description"] = "Letters, digits, - and _. Other entries use it."
    return schema


def _leave_id_out(definition: dict[str, Any]) -> None:
    required = [name for name in definition.pop("required", ()) if name != "id"]
    if required:
        definition["required"] = required


def _meanings() -> dict[str, dict[str, str]]:
    """What each field means, by class and field name: its docstring, or that of what it holds."""
    found: dict[str, dict[str, str]] = {}
    models: tuple[type[Frozen], ...] = (Agreement, *_nested(Agreement))
    for model in models:
        module = inspect.getmodule(model)
        if module is not None and model.__name__ not in found:
            found.update(_docstrings(module))
        own = found.setdefault(model.__name__, {})
        for name, info in model.model_fields.items():
            inner = model_of(info.annotation)
            if inner is not None and inner.__doc__:
                own.setdefault(name, inspect.cleandoc(inner.__doc__).partition("\n")[0])
    return found


def _nested(model: type[Frozen]) -> set[type[Frozen]]:
    found: set[type[Frozen]] = set()
    for info in model.model_fields.values():
        inner = model_of(info.annotation)
        if inner is not None and inner not in found:
            found |= {inner} | _nested(inner)
    return found


def _docstrings(module: ModuleType) -> dict[str, dict[str, str]]:
    tree = ast.parse(inspect.getsource(module))
    return {node.name: _field_docs(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _field_docs(node: ast.ClassDef) -> dict[str, str]:
    docs: dict[str, str] = {}
    for field, after in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
        ):
            docs[field.target.id] = inspect.cleandoc(after.value.value)
    return docs
