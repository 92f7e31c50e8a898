"""Markdown from a document."""
