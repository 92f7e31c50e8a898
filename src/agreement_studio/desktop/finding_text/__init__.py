"""Find and replace in every answer."""
