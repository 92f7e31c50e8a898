"""Rules on numbering: lists exist, stand in order, and are tied to their styles both ways."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import elements, local_name, qualified
from agreement_studio.adapters.word.ooxml.style_tree import Style


def _undefined_lists(file: WordFile) -> Iterator[Fault]:
    known = {"0", *file.lists.by_num_id}
    homes = dict(file.stories)
    if (styles := file.root_of_kind("styles")) is not None:
        homes[file.part_of_kind("styles")] = styles
    for part, root in homes.items():
        for node in elements(root, "//w:numPr/w:numId"):
            identifier = node.get(qualified("w:val"), "")
            if identifier not in known:
                yield Fault(part, identifier, "No list has the id used here.")


def _instances_of_missing_lists(file: WordFile) -> Iterator[Fault]:
    for num_id, instance in file.lists.by_num_id.items():
        if not instance.is_defined:
            yield Fault(file.part_of_kind("numbering"), num_id, "The list has no definition.")


def _order_of_definitions(file: WordFile) -> Iterator[Fault]:
    names = [local_name(node) for node in elements(file.root_of_kind("numbering"), "*")]
    wanted = [name for name in names if name in {"abstractNum", "num"}]
    if wanted != sorted(wanted):
        part = file.part_of_kind("numbering")
        yield Fault(part, "", "A definition stands after a list; all definitions come first.")


def _styles_without_level(file: WordFile) -> Iterator[Fault]:
    """A style that joins a list must be named by one level of it, and be that very level."""
    part = file.part_of_kind("styles")
    for style in file.used_styles:
        numbering = file.styles.numbering(style.id)
        if numbering is None or numbering.owner != style.id:
            continue
        level = file.lists.level_of_style(numbering.num_id, style.id)
        if level is None or level != (numbering.level or 0):
            yield Fault(
                part, style.name, "No level of the list it joins names the style as its own."
            )


def _levels_without_style(file: WordFile) -> Iterator[Fault]:
    part = file.part_of_kind("numbering")
    used = {style.id for style in file.used_styles}
    for num_id, instance in file.lists.by_num_id.items():
        for level in instance.levels.values():
            style = file.styles.by_id.get(level.style)
            matters = level.style and (style is None or style.id in used)
            if matters and not _joins(file, style, instance.abstract_id):
                yield Fault(
                    part, num_id, f"Level {level.index} names a style that is not in the list."
                )


def _joins(file: WordFile, style: Style | None, abstract_id: str) -> bool:
    numbering = file.styles.numbering(style.id) if style else None
    instance = file.lists.by_num_id.get(numbering.num_id) if numbering else None
    return instance is not None and instance.abstract_id == abstract_id


RULES = (
    Rule("numbering.defined", _undefined_lists),
    Rule("numbering.definition", _instances_of_missing_lists),
    Rule("numbering.order", _order_of_definitions),
    Rule("numbering.style-to-level", _styles_without_level),
    Rule("numbering.level-to-style", _levels_without_style),
)
