"""``versions``: the named versions of an agreement file, and naming one more."""

from pathlib import Path

from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.versions import versions
from agreement_studio.cli.agreement_sources import agreement_file, opened
from agreement_studio.cli.outcome import Exit, remark, say, say_json
from agreement_studio.cli.saved import told
from agreement_studio.wiring import Studio


def list_versions(file: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Tells which versions have names."""
    found = agreement_file(file, studio)
    if as_json:
        say_json(versions=_plain(found))
        return Exit.WRITTEN
    for version in versions(found.ledger):
        by = f", by {version.by}" if version.by else ""
        note = f": {version.note}" if version.note else ""
        say(f"“{version.name}”, {version.at}{by}{note}")
    if not versions(found.ledger):
        say(f"{file} has no named versions yet. Name one with --name.")
    return Exit.WRITTEN


def name_version(
    file: Path, name: str, by: str, note: str, studio: Studio, *, as_json: bool
) -> Exit:
    """Names the agreement as it stands, and saves."""
    with opened(file, studio) as agreement:
        agreement.name_version(name, by=by, note=note)
        report = agreement.save()
        remarks = told(report, agreement, studio)
        remark(*remarks)
        if as_json:
            say_json(versions=_plain(agreement.as_file()))
        else:
            say(f"Named this version “{name}”. Saved {report.path}.")
    return Exit.CHANGED if remarks else Exit.WRITTEN


def _plain(file: AgreementFile) -> list[dict[str, str]]:
    return [
        {
            "name": version.name,
            "at": version.at,
            "by": version.by,
            "note": version.note,
            "hash": version.value_hash,
        }
        for version in versions(file.ledger)
    ]
