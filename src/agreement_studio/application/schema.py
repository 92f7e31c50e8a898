"""The JSON Schema of an answers file: the model's own, with its fields' meanings."""

import ast
import inspect
from types import ModuleType
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.shape import model_of


def answers_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of an answers file. Ids may be left out: position gives them."""
    schema = Agreement.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Agreement Studio answers"
    meanings = _meanings()
    for name, definition in (("Agreement", schema), *schema["$defs"].items()):
        for field, text in meanings.get(name, {}).items():
            if field in definition.get("properties", {}):
                definition["properties"][field].setdefault("description", text)
        if "id" in definition.get("properties", {}):
            definition["required"] = [r for r in definition.get("required", ()) if r != "id"]
            if not definition["required"]:
                del definition["required"]
    return schema


def _meanings() -> dict[str, dict[str, str]]:
    """The docstring beneath each field of each model, by class and field name."""
    models = {Agreement, *_nested(Agreement)}
    modules = {inspect.getmodule(model) for model in models}
    found: dict[str, dict[str, str]] = {}
    for module in modules:
        if module is not None:
            found.update(_docstrings(module))
    return found


def _nested(model: type[Any]) -> set[type[Any]]:
    found: set[type[Any]] = set()
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
