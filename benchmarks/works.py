"""What a measurement times: a work, made ready for a size before the clock starts."""

from collections.abc import Callable

Work = Callable[[], bytes]
Ready = Callable[[str], Work]
"""Makes the work for a size."""
