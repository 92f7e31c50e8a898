"""Fields of Word: an instruction, and the result that was written with it.

A field is either simple (``w:fldSimple``) or complex: begin, instruction runs, separate, result
runs, end, and fields may stand inside the instruction or the result of others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from agreement_studio.adapters.word.ooxml.names import Element, qualified, visible_text

_CHARACTER = qualified("w:fldChar")
_KIND = qualified("w:fldCharType")
_INSTRUCTION = qualified("w:instrText")
_SIMPLE = qualified("w:fldSimple")
_TEXT = qualified("w:t")
_PARAGRAPH = qualified("w:p")


@dataclass(slots=True)
class Field:
    """One field; `result` is its text as printed, `start` the element that opens it."""

    start: Element
    instruction: str = ""
    result: str = ""
    in_result: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.instruction.split())

    @property
    def name(self) -> str:
        """What kind it is, in capitals: ``REF``, ``PAGE``."""
        return self.words[0].upper() if self.words else ""

    @property
    def target(self) -> str:
        """The first word after the name: the bookmark of a REF, the label of a SEQ."""
        return self.words[1].strip('"') if len(self.words) > 1 else ""

    def has_switch(self, letter: str) -> bool:
        return f"\\{letter}" in self.words

    def after_switch(self, letter: str) -> str:
        r"""The word behind a switch, such as 4 in ``SEQ Table \r 4``; "" where there is none."""
        behind = dict(zip(self.words, self.words[1:], strict=False))
        return behind.get(f"\\{letter}", "")

    @property
    def paragraph(self) -> Element | None:
        return next(self.start.iterancestors(_PARAGRAPH), None)


@dataclass(slots=True)
class FieldReading:
    """All fields of one part, and whether their beginnings and ends pair."""

    fields: list[Field] = field(default_factory=list)
    unpaired: int = 0
    """Ends without a beginning plus beginnings without an end."""


def read_fields(root: Element) -> FieldReading:
    """Every field of a part in the order in which they begin."""
    reading = FieldReading()
    open_fields: list[Field] = []
    for node in root.iter(_CHARACTER, _INSTRUCTION, _SIMPLE, _TEXT):
        if node.tag == _CHARACTER:
            _turn(node, open_fields, reading)
        elif node.tag == _SIMPLE:
            code = node.get(qualified("w:instr"), "")
            reading.fields.append(Field(node, code, visible_text(node)))
        else:
            _collect(node, open_fields)
    reading.unpaired += len(open_fields)
    return reading


def _turn(node: Element, open_fields: list[Field], reading: FieldReading) -> None:
    kind = node.get(_KIND)
    if kind == "begin":
        open_fields.append(Field(node))
        reading.fields.append(open_fields[-1])
    elif not open_fields:
        reading.unpaired += 1
    elif kind == "separate":
        open_fields[-1].in_result = True
    else:
        open_fields.pop()


def _collect(node: Element, open_fields: list[Field]) -> None:
    if not open_fields:
        return
    if node.tag == _INSTRUCTION:
        open_fields[-1].instruction += node.text or ""
        return
    for one in open_fields:
        if one.in_result:
            one.result += node.text or ""


def instructions(root: Element) -> Iterator[str]:
    """The instruction of every field of a part."""
    for one in read_fields(root).fields:
        yield one.instruction
