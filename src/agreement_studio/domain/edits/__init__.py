"""What people can change: small named edits, each with the words for the list of steps."""
