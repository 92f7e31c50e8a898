"""Misspelt words: underlined where people write, with others offered in their place."""
