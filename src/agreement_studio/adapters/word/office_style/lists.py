"""Our lists beside those of the office, so that Word shows the numbers drafting worked out."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from agreement_studio.adapters.word.office_style.cleaning import plain_markup, remove
from agreement_studio.adapters.word.office_style.matching import StyleMatch
from agreement_studio.adapters.word.ooxml.list_definitions import (
    Level,
    ListDefinitions,
    ListInstance,
)
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first,
    qualified,
    strings,
    value,
)
from agreement_studio.adapters.word.ooxml.style_tree import StyleTree

_PICTURE_BULLETS = "//w:numPicBullet|//w:lvlPicBulletId|//w:numIdMacAtCleanup"
_LIST_CODE = re.compile(r"[0-9A-Fa-f]{8}")
_SOUND_NUMBER = re.compile(r"[0-9]{1,9}")
_VAL = qualified("w:val")
_NUM_ID = qualified("w:numId")
_ABSTRACT_ID = qualified("w:abstractNumId")


@dataclass(frozen=True, slots=True)
class MergedLists:
    """`num_ids` leads from each of our lists to its place in the merged file.

    Lists in `kept` are the office's own: they show the same numbers as ours and stay untouched.
    """

    num_ids: Mapping[str, str]
    kept: frozenset[str]


def merge_lists(
    office: Element, ours: Element, styles: StyleTree, match: StyleMatch
) -> MergedLists:
    """Add our lists to those of the office, all definitions before all lists."""
    num_ids: dict[str, str] = {}
    kept: set[str] = set()
    office_lists = ListDefinitions.read(office)
    for num_id, instance in ListDefinitions.read(ours).by_num_id.items():
        own = _own_list(instance, styles, office_lists, match)
        if own:
            num_ids[num_id] = own
            kept.add(num_id)
        else:
            num_ids[num_id] = _added(office, _definition(ours, instance.abstract_id), match)
    return MergedLists(num_ids, frozenset(kept))


def cleaned_lists(root: Element) -> Element:
    """Lists with sound numbers that lead to a definition, and no bullets that are pictures."""
    lists = plain_markup(root)
    for node in elements(lists, _PICTURE_BULLETS):
        remove(node)
    known: set[str] = set()
    for node in elements(lists, "w:abstractNum"):
        _keep_once(node, node.get(_ABSTRACT_ID, ""), known)
    for node in elements(lists, "w:abstractNum/w:nsid"):
        if not _LIST_CODE.fullmatch(node.get(_VAL, "")):
            remove(node)
    taken: set[str] = set()
    for node in elements(lists, "w:num"):
        _keep_once(node, node.get(_NUM_ID, ""), taken)
        if value(node, "w:abstractNumId") not in known:
            remove(node)
    return lists


def _keep_once(node: Element, identifier: str, seen: set[str]) -> None:
    if identifier in seen or not _SOUND_NUMBER.fullmatch(identifier):
        remove(node)
    seen.add(identifier)


def _own_list(
    instance: ListInstance, styles: StyleTree, office: ListDefinitions, match: StyleMatch
) -> str:
    """The office's list that gives all our styles of one list the very same numbers, or ""."""
    tied = [level for level in instance.levels.values() if level.style]
    if not tied or any(level.style not in match.taken for level in tied):
        return ""
    numbering = styles.numbering(match.ids[tied[0].style])
    candidate = office.by_num_id.get(numbering.num_id) if numbering else None
    if numbering is None or candidate is None:
        return ""
    same = all(_prints_alike(level, candidate, match) for level in tied)
    return numbering.num_id if same else ""


def _prints_alike(level: Level, candidate: ListInstance, match: StyleMatch) -> bool:
    theirs = candidate.levels.get(level.index)
    return theirs is not None and (
        (theirs.start, theirs.number_format, theirs.pattern, theirs.style)
        == (level.start, level.number_format, level.pattern, match.ids[level.style])
    )


def _definition(ours: Element, abstract_id: str) -> Element:
    return next(
        node for node in elements(ours, "w:abstractNum") if node.get(_ABSTRACT_ID) == abstract_id
    )


def _added(office: Element, definition: Element, match: StyleMatch) -> str:
    """Add one definition and a list for it; the id of the list."""
    abstract_id = _next_number(strings(office, "w:abstractNum/@w:abstractNumId"))
    num_id = _next_number(strings(office, "w:num/@w:numId"))
    copied = deepcopy(definition)
    copied.set(_ABSTRACT_ID, abstract_id)
    for node in elements(copied, "w:nsid"):
        node.set(_VAL, _free_list_code(node.get(_VAL, "0"), strings(office, "//w:nsid/@w:val")))
    claimed = set()
    for node in elements(copied, "w:lvl/w:pStyle"):
        node.set(_VAL, match.ids[node.get(_VAL, "")])
        claimed.add(node.get(_VAL))
    for node in elements(office, "//w:lvl/w:pStyle"):
        if node.get(_VAL) in claimed:  # no two lists may claim one style
            remove(node)
    _insert_definition(office, copied)
    instance = office.makeelement(qualified("w:num"), {_NUM_ID: num_id})
    link = office.makeelement(_ABSTRACT_ID, {_VAL: abstract_id})
    instance.append(link)
    office.append(instance)
    return num_id


def _insert_definition(office: Element, definition: Element) -> None:
    first_list = first(office, "w:num")
    if first_list is None:
        office.append(definition)
    else:
        first_list.addprevious(definition)


def _next_number(taken: list[str]) -> str:
    return str(1 + max(map(int, taken), default=0))


def _free_list_code(wanted: str, taken: list[str]) -> str:
    """Word tells lists apart by this code of eight hex digits."""
    codes = {int(one, 16) for one in taken}
    code = int(wanted, 16)
    return f"{next(one for one in range(code, code + len(codes) + 1) if one not in codes):08X}"


def untangle(office: Element, styles: Element) -> None:
    """Loosen what leads nowhere: styles in lists that are gone, levels of styles that moved on."""
    known = {"0", *strings(office, "w:num/@w:numId")}
    for node in elements(styles, "w:style/w:pPr/w:numPr[w:numId]"):
        if value(node, "w:numId") not in known:
            remove(node)
    tree = StyleTree.read(styles)
    lists = ListDefinitions.read(office)
    for definition in elements(office, "w:abstractNum"):
        for node in elements(definition, "w:lvl/w:pStyle"):
            numbering = tree.numbering(node.get(_VAL, ""))
            joined = lists.by_num_id.get(numbering.num_id) if numbering else None
            if joined is None or joined.abstract_id != definition.get(_ABSTRACT_ID):
                remove(node)
