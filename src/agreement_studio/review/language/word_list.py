"""A word list: entries, and the tree that finds them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from agreement_studio.review.language.entry import Entry
from agreement_studio.review.language.first_look import FirstLook
from agreement_studio.review.language.phrase_tree import Ending, PhraseTree


@dataclass(frozen=True, slots=True)
class WordList:
    """Entries in their order, and their wordings: for a first look, and to be told apart."""

    entries: tuple[Entry, ...]
    first_look: FirstLook
    phrases: PhraseTree
    exceptions: PhraseTree
    by_id: Mapping[str, Entry]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "WordList":
        """The list of some entries. Of two with one id the later stands, in the earlier’s place."""
        by_id = {entry.id: entry for entry in entries}
        first_look, phrases, exceptions = FirstLook(), PhraseTree(), PhraseTree()
        for index, entry in enumerate(by_id.values()):
            for wording in (*entry.phrases, *entry.exact):
                first_look.add(wording)
            for wording in entry.phrases:
                phrases.add(wording, Ending(index))
            for wording in entry.exact:
                phrases.add(wording, Ending(index, exact=wording))
            for wording in entry.exceptions:
                exceptions.add(wording, Ending(index))
        first_look.close()
        return cls(tuple(by_id.values()), first_look, phrases, exceptions, MappingProxyType(by_id))

    def with_entries(self, more: Iterable[Entry]) -> "WordList":
        """The list with a team’s own entries: new ones, and ours in words of their own."""
        return WordList.of((*self.entries, *more))

    def entry(self, identifier: str) -> Entry | None:
        """The entry of an id such as ``L01``, however its letter is written; None without one."""
        return self.by_id.get(identifier) or self.by_id.get(identifier.upper())
