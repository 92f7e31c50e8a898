"""The agreement on paper while it is being written, and its pictures."""
