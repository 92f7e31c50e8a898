"""Rules on styles: every one that is named exists, once."""

from collections import Counter
from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import elements, local_name, qualified, strings

_NAMED_BY = {
    "w:pStyle": "paragraph",
    "w:rStyle": "character",
    "w:tblStyle": "table",
}


def _undefined_styles(file: WordFile) -> Iterator[Fault]:
    for tag, kind in _NAMED_BY.items():
        defined = {style.id for style in file.styles.by_id.values() if style.kind == kind}
        for part, node in file.found(f"//{tag}"):
            identifier = node.get(qualified("w:val"), "")
            if identifier not in defined:
                yield Fault(part, identifier, f"No {kind} style has the id used here.")


def _undefined_links(file: WordFile) -> Iterator[Fault]:
    part = file.part_of_kind("styles")
    for style in file.styles.by_id.values():
        for node in elements(style.element, "w:basedOn|w:next|w:link"):
            if node.get(qualified("w:val")) not in file.styles.by_id:
                yield Fault(part, style.name, f"Its {local_name(node)} leads to no style.")


def _repeated_styles(file: WordFile) -> Iterator[Fault]:
    part = file.part_of_kind("styles")
    root = file.root_of_kind("styles")
    for what, expression in (("id", "w:style/@w:styleId"), ("name", "w:style/w:name/@w:val")):
        counted = Counter(one.casefold() for one in strings(root, expression))
        for one, count in counted.items():
            if count > 1:
                yield Fault(part, one, f"{count} styles have the same {what}.")


RULES = (
    Rule("styles.defined", _undefined_styles),
    Rule("styles.links", _undefined_links),
    Rule("styles.repeated", _repeated_styles),
)
