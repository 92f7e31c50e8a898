"""What each step asks, and why, in a window of its own."""
