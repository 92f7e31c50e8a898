"""What the Room menu offers: the second window for the room, and what is printed for it."""

from agreement_studio.desktop.window.actions.spec import ActionSpec

ROOM: tuple[ActionSpec, ...] = ()
"""In the order in which the menu lists it."""
