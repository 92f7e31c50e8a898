"""Puts the window together with its pages, its paper and what else it can do."""
