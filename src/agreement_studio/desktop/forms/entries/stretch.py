"""Where two texts differ, counted as Qt counts: letters beyond the first plane are two."""


def stretch(before: str, after: str) -> tuple[int, int, int]:
    """From where to where two texts differ: start, end in the first, end in the second."""
    shortest = min(len(before), len(after))
    start = _shared(before, after, shortest)
    end = _shared(before[::-1], after[::-1], shortest - start)
    return start, len(before) - end, len(after) - end


def kept_place(before: str, after: str, place: int) -> int:
    """Where a cursor belongs once a text reads otherwise: beside the same letters as before."""
    start, old_end, new_end = stretch(before, after)
    if place <= units(before[:start]):
        return place
    if place >= units(before[:old_end]):
        return place - units(before[:old_end]) + units(after[:new_end])
    return units(after[:new_end])


def units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def between(text: str, start: int, end: int) -> str:
    """What stands between two places of a text, as Qt counts them."""
    if text.isascii():
        return text[start:end]
    wide = text.encode("utf-16-le", "surrogatepass")
    return wide[2 * start : 2 * end].decode("utf-16-le", "replace")


def _shared(one: str, other: str, most: int) -> int:
    """How many letters both begin with, `most` at most; by halves, since texts are long."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
