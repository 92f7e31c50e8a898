"""Rules on fields: they lead somewhere, ask nothing on opening, and already say what is true."""

from collections import Counter
from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.reference_results import expected_result
from agreement_studio.adapters.word.lint.word_file import WordFile, place_of
from agreement_studio.adapters.word.ooxml.names import elements, qualified, whole_number

_POINTING = frozenset({"REF", "PAGEREF", "NOTEREF"})


def _unbalanced(file: WordFile) -> Iterator[Fault]:
    for part, reading in file.fields.items():
        if reading.unpaired:
            yield Fault(part, "", "A field begins without an end, or ends without a beginning.")


def _missing_targets(file: WordFile) -> Iterator[Fault]:
    for part, reading in file.fields.items():
        for one in reading.fields:
            if one.name in _POINTING and one.target not in file.bookmarks:
                yield Fault(part, one.instruction.strip(), "The field leads to no bookmark.")


def _missing_anchors(file: WordFile) -> Iterator[Fault]:
    for part, node in file.found("//w:hyperlink[@w:anchor]"):
        anchor = node.get(qualified("w:anchor"), "")
        if anchor not in file.bookmarks:
            yield Fault(part, anchor, "The link leads to no bookmark.")


def _prompts(file: WordFile) -> Iterator[Fault]:
    """Word asks before it updates: a question nobody should have to answer."""
    settings = file.part_of_kind("settings")
    if elements(file.root_of_kind("settings"), "w:updateFields"):
        yield Fault(settings, "updateFields", "Word would ask to update fields on opening.")
    for part, node in file.found("//*[@w:dirty]"):
        yield Fault(part, place_of(node), "The field is marked as out of date.")


def _stale_references(file: WordFile) -> Iterator[Fault]:
    for part, reading in file.fields.items():
        for one in reading.fields:
            expected = expected_result(file, one) if one.name == "REF" else None
            if expected is not None and one.result != expected:
                yield Fault(
                    part,
                    one.instruction.strip(),
                    f"The reference says “{one.result}”, and Word would say “{expected}”.",
                )


def _stale_sequences(file: WordFile) -> Iterator[Fault]:
    r"""Tables and pictures are counted by SEQ fields, each label from 1 or as ``\r`` says."""
    counted: Counter[str] = Counter()
    for one in file.fields[file.main].fields:
        if one.name != "SEQ":
            continue
        counted[one.target] = whole_number(one.after_switch("r"), counted[one.target] + 1)
        if one.result.strip() != str(counted[one.target]):
            yield Fault(
                file.main,
                one.instruction.strip(),
                f"The count says {one.result.strip()}, and Word would say {counted[one.target]}.",
            )


RULES = (
    Rule("fields.balanced", _unbalanced),
    Rule("fields.target", _missing_targets),
    Rule("fields.anchor", _missing_anchors),
    Rule("fields.prompt", _prompts),
    Rule("fields.reference", _stale_references),
    Rule("fields.sequence", _stale_sequences),
)
