"""The language check: words that can set partners against each other, and what to say instead."""
