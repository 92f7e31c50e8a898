"""The room: a second window for the projector, and the panel of whoever facilitates."""
