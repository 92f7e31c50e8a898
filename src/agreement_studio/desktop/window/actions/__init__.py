"""What the menus and the toolbar offer."""
