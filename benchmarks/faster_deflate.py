"""A faster deflate, for the record: isal packs several times faster and somewhat less tightly."""

from importlib.util import find_spec


def is_there() -> bool:
    return find_spec("isal") is not None


def isal_deflate(data: bytes) -> bytes:
    """Level 2 of isal, raw deflate as a zip holds it."""
    from isal import isal_zlib  # noqa: PLC0415 - optional

    packer = isal_zlib.compressobj(2, isal_zlib.DEFLATED, -15)
    packed: bytes = packer.compress(data) + packer.flush()
    return packed
