"""Work that Python's search for circular garbage does not interrupt."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Puts the search off until the work is done.

    A draft makes hundreds of thousands of values, keeps them, and none is part of a circle. Looking
    through all of them again and again, as more and more are there, takes a third of its time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
