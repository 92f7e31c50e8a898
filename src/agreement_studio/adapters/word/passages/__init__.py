"""Reads the text of a Word file that somebody sent, paragraph by paragraph, with its places."""

from agreement_studio.adapters.word.passages.reading import word_passages

__all__ = ["word_passages"]
