"""Template files: one zip a version, opened as hostile, and the folders that they lie in."""
