"""All that an agreement file holds, as values: what is opened, saved, merged and shared."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from agreement_studio.application.attention import Attention
from agreement_studio.application.ports import Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True)
class AgreementFile:
    """One agreement with its history, its record and what lies beside it."""

    lineage: str
    """Names the document. Copies of one file share it, and only those ever merge."""
    agreement: Agreement
    history: Update
    """The merging engine's whole state, of which `agreement` is the readable form."""
    ledger: Ledger = field(default_factory=Ledger)
    attention: tuple[Attention, ...] = ()
    """What copies changed apart, for people to look at."""
    versions: Mapping[str, bytes] = field(default_factory=dict)
    """The value of each named version as canonical JSON, by its sha256."""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    others: Mapping[str, bytes] = field(default_factory=dict)
    """What only a newer program knows, by name."""


def digest_of(data: bytes) -> str:
    """sha256, 64 hex digits: how files, versions and their manifests name their bytes."""
    return hashlib.sha256(data).hexdigest()
