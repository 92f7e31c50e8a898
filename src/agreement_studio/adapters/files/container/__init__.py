"""The zip of an agreement file: packed so that equal contents are equal bytes, opened as hostile.

What its members mean is described in ``docs/agreement-file.md``. Here they are bytes.
"""

from agreement_studio.adapters.files.container.contents import Contents, TooLargeToKeepError
from agreement_studio.adapters.files.container.damage import (
    DamagedFileError,
    NewerFormatError,
    NotAnAgreementFileError,
    Rescue,
)
from agreement_studio.adapters.files.container.layout import FILE_LIMIT
from agreement_studio.adapters.files.container.looks import Looks
from agreement_studio.adapters.files.container.migrations import FORMAT
from agreement_studio.adapters.files.container.opening import Opened, unpacked
from agreement_studio.adapters.files.container.packing import packed
from agreement_studio.adapters.files.container.readable import read_readable

__all__ = [
    "FILE_LIMIT",
    "FORMAT",
    "Contents",
    "DamagedFileError",
    "Looks",
    "NewerFormatError",
    "NotAnAgreementFileError",
    "Opened",
    "Rescue",
    "TooLargeToKeepError",
    "packed",
    "read_readable",
    "unpacked",
]
