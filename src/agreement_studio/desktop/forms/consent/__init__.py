"""Where each partner stands on each section: a grid, and beside it how that is said."""
