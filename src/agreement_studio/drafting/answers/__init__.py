"""Answers as clause text and tables see them: wrapped, found, named and said, each look noted."""
