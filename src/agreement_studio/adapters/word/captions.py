"""The line above a table or picture: its number, counted by Word, and its name."""

from agreement_studio.adapters.word.fields import field
from agreement_studio.adapters.word.paragraphs import styled
from agreement_studio.adapters.word.runs import run
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import Figure, Table


def caption(block: Table | Figure, writing: Writing) -> str:
    """A caption such as "Table 4. Power that moves", or "" where there is no label."""
    if not block.label:
        return ""
    content = writing.commented(block.key, _words(block.label, block.caption, writing))
    return styled(ParagraphStyle.CAPTION, content, writing)


def _words(label: str, text: str, writing: Writing) -> str:
    word, _, number = label.rpartition(" ")
    rest = run(f". {text}" if text else "", None, writing)
    if not word or not number.isdecimal():
        return run(label, None, writing) + rest
    start = run(f"{word}\u00a0", None, writing)
    counted = field(_sequence(word, int(number), writing), number, None, writing)
    return start + counted + rest


def _sequence(word: str, number: int, writing: Writing) -> str:
    """Count on; where Word would reach another number than the tree, start again at the tree's."""
    name = "".join(letter for letter in word if letter.isalnum())
    expected = writing.sequences.get(name, 0) + 1
    writing.sequences[name] = number
    start = "" if number == expected else rf" \r {number}"
    return rf"SEQ {name} \* ARABIC{start}"
