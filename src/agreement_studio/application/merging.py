"""Puts two copies of one agreement file together: answers, record, versions and what lies beside.

It makes no difference which is named first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from agreement_studio.application.agreement_file import AgreementFile, digest_of
from agreement_studio.application.attention import Attention, united
from agreement_studio.application.ports import Engine, ForeignLineageError
from agreement_studio.domain.clash import Clash, Repair
from agreement_studio.domain.ledger.ledger import merged as merged_ledgers


@dataclass(frozen=True, slots=True)
class MergedFiles:
    """Two copies as one."""

    file: AgreementFile
    clashes: tuple[Clash, ...]
    """What both changed apart, in the order of their places."""
    repairs: tuple[Repair, ...] = ()


def joined(mine: AgreementFile, theirs: AgreementFile, engine: Engine) -> MergedFiles:
    """Both copies as one file.

    Raises:
        ForeignLineageError: they are different documents; compare them instead.
        UnusableUpdateError: the history of one of them is no whole history.
    """
    if mine.lineage != theirs.lineage:
        raise ForeignLineageError(
            "These are two different agreements, not two copies of one, so they are not mixed. "
            "Compare them instead."
        )
    merged = engine.merged(mine.history, theirs.history, mine.lineage)
    file = AgreementFile(
        lineage=mine.lineage,
        agreement=merged.agreement,
        history=merged.history,
        ledger=merged_ledgers(mine.ledger, theirs.ledger),
        attention=united(mine.attention, theirs.attention, map(Attention, merged.clashes)),
        versions={**mine.versions, **theirs.versions},
        attachments=_all_of(mine.attachments, theirs.attachments),
        others=_all_of(mine.others, theirs.others),
    )
    return MergedFiles(file, merged.clashes, merged.repairs)


def _all_of(mine: Mapping[str, bytes], theirs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Everything of both; two contents of one name both stay, the second under a name apart."""
    found = {}
    for name in sorted({*mine, *theirs}):
        contents = sorted({held[name] for held in (mine, theirs) if name in held})
        for number, content in enumerate(contents):
            found[_named_apart(name, content) if number else name] = content
    return found


def _named_apart(name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem} ({digest_of(content)[:8]}){path.suffix}"))
