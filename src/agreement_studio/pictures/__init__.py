"""From an agreement to pictures that tell more than lists. Pure: shapes out, no files, no clock."""
