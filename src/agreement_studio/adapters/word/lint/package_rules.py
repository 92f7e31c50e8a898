"""Rules on the package: types, relationships, and nothing that loads or runs."""

from collections import Counter
from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.content_types import CONTENT_TYPES
from agreement_studio.adapters.word.ooxml.names import NAMESPACES
from agreement_studio.adapters.word.ooxml.relationships import relationships_name
from agreement_studio.adapters.word.safe_opening.outside import EMBEDDED_KINDS, FETCHING_FIELDS

PACKAGE_RELATIONSHIPS = "_rels/.rels"
FIXED_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say: the same answers, the same bytes
_ACTIVE_KINDS = {*EMBEDDED_KINDS, "attachedTemplate"}


def _untyped_parts(file: WordFile) -> Iterator[Fault]:
    for part in file.package.parts:
        if part != CONTENT_TYPES and not file.content_types.of(part):
            yield Fault(CONTENT_TYPES, part, "The part has no content type.")


def _types_of_missing_parts(file: WordFile) -> Iterator[Fault]:
    for part in file.content_types.overrides:
        if part not in file.package.parts:
            yield Fault(CONTENT_TYPES, part, "A content type is given for a part that is missing.")


def _dangling_relationships(file: WordFile) -> Iterator[Fault]:
    for one in file.relationships:
        if not one.is_external and one.part not in file.package.parts:
            yield Fault(one.source, one.id, f"The relationship leads to no part: {one.target}")


def _repeated_relationship_ids(file: WordFile) -> Iterator[Fault]:
    counted = Counter((one.source, one.id) for one in file.relationships)
    for (source, identifier), count in counted.items():
        if count > 1:
            yield Fault(source, identifier, f"The relationship id is used {count} times.")


def _unknown_relationship_ids(file: WordFile) -> Iterator[Fault]:
    known = {(one.source, one.id) for one in file.relationships}
    own = f"{{{NAMESPACES['r']}}}"
    for part, root in file.roots.items():
        for node in root.iter():
            for name, identifier in node.attrib.items():
                if str(name).startswith(own) and (part, identifier) not in known:
                    yield Fault(part, str(identifier), "No relationship has the id used here.")


def _unreached_parts(file: WordFile) -> Iterator[Fault]:
    reached = {one.part for one in file.relationships}
    for part in file.package.parts:
        if part not in reached and part != CONTENT_TYPES and not part.endswith(".rels"):
            yield Fault(part, "", "No relationship leads to this part.")


def _orphaned_relationships(file: WordFile) -> Iterator[Fault]:
    expected = {relationships_name(part) for part in file.package.parts} | {PACKAGE_RELATIONSHIPS}
    for part in file.package.parts:
        if part.endswith(".rels") and part not in expected:
            yield Fault(part, "", "These are relationships of a part that is missing.")


def _outside_targets(file: WordFile) -> Iterator[Fault]:
    for one in file.relationships:
        if one.is_external and one.kind != "hyperlink" and one.kind not in _ACTIVE_KINDS:
            yield Fault(
                one.source, one.id, f"The file loads a {one.kind} from outside: {one.target}"
            )


def _active_content(file: WordFile) -> Iterator[Fault]:
    for one in file.relationships:
        if one.kind in _ACTIVE_KINDS:
            yield Fault(one.source, one.id, f"The file embeds or runs something: {one.kind}")


def _fetching_fields(file: WordFile) -> Iterator[Fault]:
    for part, reading in file.fields.items():
        for one in reading.fields:
            if one.name in FETCHING_FIELDS:
                yield Fault(part, one.instruction.strip(), "The field fetches from elsewhere.")


def _order_of_parts(file: WordFile) -> Iterator[Fault]:
    names = [member.filename for member in file.members]
    opening = [CONTENT_TYPES, PACKAGE_RELATIONSHIPS]
    expected = [*opening, *sorted(name for name in names if name not in opening)]
    if names != expected:
        out_of_place = next(a for a, b in zip(names, expected, strict=False) if a != b)
        yield Fault(out_of_place, "", "The parts are not in their fixed order.")


def _clock_in_the_zip(file: WordFile) -> Iterator[Fault]:
    for member in file.members:
        traces = (member.date_time, member.create_system, member.external_attr, member.extra)
        if traces != (FIXED_TIME, 0, 0, b""):
            yield Fault(member.filename, "", "The zip tells when or on what computer it was made.")


RULES = (
    Rule("package.untyped-part", _untyped_parts),
    Rule("package.type-of-missing-part", _types_of_missing_parts),
    Rule("package.relationship-target", _dangling_relationships),
    Rule("package.relationship-id-repeated", _repeated_relationship_ids),
    Rule("package.relationship-id-unknown", _unknown_relationship_ids),
    Rule("package.unreached-part", _unreached_parts),
    Rule("package.orphaned-relationships", _orphaned_relationships),
    Rule("package.outside-target", _outside_targets),
    Rule("package.active-content", _active_content),
    Rule("package.fetching-field", _fetching_fields),
    Rule("package.order", _order_of_parts),
    Rule("package.clock", _clock_in_the_zip),
)
