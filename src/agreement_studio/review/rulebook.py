"""Every rule there is: those of all modules in ``review/checks``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from agreement_studio.review import checks
from agreement_studio.review.rule import Rule, rules_so_far


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule, as :func:`rules_so_far` names them."""
    for module in iter_modules(checks.__path__, f"{checks.__name__}."):
        import_module(module.name)
    return rules_so_far()
