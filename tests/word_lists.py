"""Word lists that templates bring in tests and pictures."""

PUNTERS = """
[[entry]]
id = "T1"
level = "high"
why = "Nobody here is one."
phrases = ["punters"]
swaps = ["neighbours"]
"""
