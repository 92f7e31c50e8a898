"""Word files: house style, writer, reading others' files safely."""
