"""Where the lines are drawn that stand for marks; :mod:`~.marks` says what becomes of them."""

from typing import Final

MARK_FROM: Final = -7000
"""Where such a line begins, from the left of whatever is painted; it is one unit long."""
MARK_TO: Final = MARK_FROM - 1
NOTHING_MARKED: Final = 0
"""The number that ends what was marked before."""
