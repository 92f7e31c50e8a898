"""What one person likes, to be changed in one place."""
