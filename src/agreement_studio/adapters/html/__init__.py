"""One accessible HTML file from a document."""
