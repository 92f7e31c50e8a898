"""How many words a document has, counted anew only where it changed."""

from agreement_studio.drafting.document import Block, Clause, Document, paragraphs_of


class WordCount:
    """Counts the words that people read: headings of clauses, and every paragraph.

    Drafting keeps the blocks that did not change, so that each is counted once.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, int]] = {}

    def of(self, document: Document) -> int:
        """The words of a document; the next one is likely to be the same with an edit."""
        known = self._known
        self._known = {
            id(block): known.get(id(block)) or (block, _words(block)) for block in document.blocks()
        }
        return sum(words for _, words in self._known.values())


def _words(block: Block) -> int:
    heading = block.heading if isinstance(block, Clause) else ""
    return _in(heading) + sum(_in(one.text) for one in paragraphs_of(block))


def _in(text: str) -> int:
    return len(text.split())
