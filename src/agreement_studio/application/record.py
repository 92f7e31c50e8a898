"""The whole record of an agreement in plain files: to be read and kept without the program."""

import io
import json
import zipfile
from collections.abc import Iterator

from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import plain
from agreement_studio.texts import Texts

_HEAD = "# The answers of an agreement. What is not here was not answered."
_BEGAN = (1980, 1, 1, 0, 0, 0)  # the same for all, so that the same record has the same bytes


def whole_record(file: AgreementFile, web_page: bytes, texts: Texts) -> bytes:
    """A zip of everything in the file but the history of the merging engine.

    It holds what stays in the room, too: it is for those who hold the agreement.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in _members(file, web_page, texts):
            entry = zipfile.ZipInfo(name, _BEGAN)
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _members(file: AgreementFile, web_page: bytes, texts: Texts) -> Iterator[tuple[str, bytes]]:
    yield "read-me.txt", f"{texts.phrase('sharing.record.about')}\n".encode()
    yield "agreement.html", web_page
    yield "answers.json", answers_json(file.agreement)
    yield "answers.toml", answers_toml(file.agreement)
    yield "record.jsonl", b"".join(entry.line + b"\n" for entry in file.ledger.entries)
    for digest, value in sorted(file.versions.items()):
        yield f"versions/{digest}.json", value
    for name, data in sorted(file.attachments.items()):
        yield f"attachments/{name.rpartition('/')[2]}", data


def answers_json(agreement: Agreement) -> bytes:
    """The answers as a JSON answers file, which begins a new agreement anywhere."""
    text = json.dumps(plain(agreement), ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def answers_toml(agreement: Agreement) -> bytes:
    """The same as TOML, which is easier to read."""
    import tomlkit  # noqa: PLC0415 - rare

    return f"{_HEAD}\n{tomlkit.dumps(plain(agreement))}".encode()
