"""The steps that can be undone, as a list."""
