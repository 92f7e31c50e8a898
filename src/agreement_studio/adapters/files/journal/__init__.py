"""Every edit on the disk as it is made, and what is found there after a program died.

One folder for each open agreement, in the user's state folder. :class:`Journal` writes it;
:mod:`.recovery` lists, reads, keeps and discards those whose program is gone.
"""

from agreement_studio.adapters.files.journal.head import Head
from agreement_studio.adapters.files.journal.journal import Journal, begin
from agreement_studio.adapters.files.journal.reading import Recovered
from agreement_studio.adapters.files.journal.records import Kind, Record
from agreement_studio.adapters.files.journal.recovery import (
    NotThereToRecoverError,
    discard,
    keep,
    recover,
    tidy,
    unreadable,
    unsaved,
)
from agreement_studio.application.file_ports import UnkeptError, Unsaved

__all__ = [
    "Head",
    "Journal",
    "Kind",
    "NotThereToRecoverError",
    "Record",
    "Recovered",
    "UnkeptError",
    "Unsaved",
    "begin",
    "discard",
    "keep",
    "recover",
    "tidy",
    "unreadable",
    "unsaved",
]
