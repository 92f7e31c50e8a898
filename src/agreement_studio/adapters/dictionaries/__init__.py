"""Dictionaries in the form of Hunspell, as most systems and office programs have them."""
