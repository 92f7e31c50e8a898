"""Everything that can be done, by its name, and the keys that do it."""
