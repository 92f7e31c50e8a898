"""Lint for Word files: what no schema sees, and what this program promises of its own files.

Rules live by topic in the modules beside this one. Each is a small function over a `WordFile`
and holds for every file this program writes; `HOUSE_STYLE_RULES` hold for a house style besides.
"""

from collections.abc import Sequence
from pathlib import Path

from agreement_studio.adapters.word.lint import (
    comment_rules,
    contents_rules,
    contrast_rules,
    field_rules,
    formatting_rules,
    heading_rules,
    identity_rules,
    markup_rules,
    numbering_rules,
    package_rules,
    picture_rules,
    settings_rules,
    style_rules,
    table_rules,
)
from agreement_studio.adapters.word.lint.finding import Finding, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.safe_opening import UnsafeWordFile

__all__ = ["HOUSE_STYLE_RULES", "RULES", "Finding", "Rule", "lint"]

RULES: tuple[Rule, ...] = (
    *package_rules.RULES,
    *markup_rules.RULES,
    *identity_rules.RULES,
    *comment_rules.RULES,
    *style_rules.RULES,
    *numbering_rules.RULES,
    *field_rules.RULES,
    *heading_rules.RULES,
    *contents_rules.RULES,
    *table_rules.RULES,
    *picture_rules.RULES,
    *formatting_rules.RULES,
    *settings_rules.RULES,
)
HOUSE_STYLE_RULES: tuple[Rule, ...] = (
    *RULES,
    *settings_rules.HOUSE_STYLE_RULES,
    *contrast_rules.HOUSE_STYLE_RULES,
)


def lint(source: Path | bytes, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Everything found in a Word file, in the order of the rules.

    A file that is not safe to open gives one finding, ``open.`` and the reason.

    Raises:
        OSError: The path cannot be read.
    """
    data = source.read_bytes() if isinstance(source, Path) else source
    try:
        file = WordFile.open(data)
    except UnsafeWordFile as refused:
        return (Finding(f"open.{refused.reason}", "", "", refused.sentence),)
    return tuple(
        Finding(rule.id, fault.part, fault.place, fault.sentence)
        for rule in rules
        for fault in rule.check(file)
    )
