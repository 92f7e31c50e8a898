"""What a PDF says beside what it shows: Qt paints the pages and tells nothing of them."""
