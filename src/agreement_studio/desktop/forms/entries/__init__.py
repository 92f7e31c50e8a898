"""What people fill in: one small widget for each kind of answer."""
