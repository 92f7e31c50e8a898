"""What the Window menu offers: the windows that are open."""

from agreement_studio.desktop.window.actions.spec import ActionSpec

WINDOW: tuple[ActionSpec, ...] = ()
"""In the order in which the menu lists it."""
