"""One self-contained web page from a drafted document."""
