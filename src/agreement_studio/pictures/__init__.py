"""From an agreement to drawings: shapes keyed by record, and their SVG. Pure."""
