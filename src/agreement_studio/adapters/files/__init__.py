"""Answers files, tables of rows, and writing without ever leaving half a file."""
