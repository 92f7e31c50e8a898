"""The language of the window, which is not that of the agreement."""
