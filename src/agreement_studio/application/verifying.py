"""Looks an agreement file over: what of it is sound and what is not, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass

from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.file_ports import FileRead
from agreement_studio.application.ports import Engine
from agreement_studio.application.versions import unsound_versions
from agreement_studio.domain.canonical import fingerprint
from agreement_studio.domain.difference import same
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.references import broken_references
from agreement_studio.texts import Texts


@dataclass(frozen=True, slots=True)
class Verdict:
    """One part of a file. `sentences` say what is wrong, or worth knowing where it is sound."""

    part: str
    """container, model, history, record, versions or journal."""
    is_sound: bool
    sentences: tuple[str, ...] = ()


def verdicts(read: FileRead, engine: Engine, texts: Texts) -> tuple[Verdict, ...]:
    """Every part of a file that could be opened."""
    file = read.file
    return (
        Verdict("container", is_sound=True),
        Verdict("model", is_sound=True, sentences=tuple(_open_ends(file))),
        _history(file, engine, texts),
        Verdict("record", not read.remarks, read.remarks),
        _versions(file),
    )


def _open_ends(file: AgreementFile) -> Iterator[str]:
    yield f"fingerprint {fingerprint(file.agreement)}"
    for reference in broken_references(file.agreement):
        yield reference.sentence


def _history(file: AgreementFile, engine: Engine, texts: Texts) -> Verdict:
    try:
        replica = engine.opened(file.history, file.lineage)
    except StudioError as fault:
        return Verdict("history", is_sound=False, sentences=(fault.sentence,))
    if not same(replica.read(), file.agreement):
        return Verdict("history", is_sound=False, sentences=(texts.phrase("file.parts_differ"),))
    return Verdict("history", is_sound=True)


def _versions(file: AgreementFile) -> Verdict:
    wrong = tuple(one.sentence for one in unsound_versions(file.ledger, file.versions))
    return Verdict("versions", not wrong, wrong)
