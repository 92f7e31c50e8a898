"""Every step of the walk as a page, made from data and from the model's own kinds of answers."""
