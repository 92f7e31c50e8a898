"""Whether words are spelt as a dictionary has them: which are looked at, and which are known."""
