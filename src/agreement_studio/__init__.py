"""Agreement Studio: partners walk through what they share, and it writes their agreement."""

__version__ = "0.1.0"
