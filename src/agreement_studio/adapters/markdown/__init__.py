"""A drafted document as Markdown: plain text that also reads well where it is rendered."""
