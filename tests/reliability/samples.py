"""Contents of agreement files for tests, and zips that no program of ours would write."""

import hashlib
import io
import random
import zipfile
from collections.abc import Iterable

from agreement_studio.adapters.files.container import Contents
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.partner import Partner

LINEAGE = "0123456789abcdef"


def agreement() -> Agreement:
    """Two partners with names that need more than ASCII."""
    return Agreement(
        name="Tŷ Cymunedol — well together",
        partners=(Partner(id="council", name="Council"), Partner(id="ty", name="Tŷ “Ni”")),
    )


def contents(*, agreement_value: Agreement | None = None) -> Contents:
    """A bit of everything an agreement file can hold."""
    noise = random.Random(7).randbytes  # noqa: S311 - the same bytes each time
    value = canonical_json(agreement_value or agreement())
    earlier = canonical_json(Agreement(name="After workshop 1"))
    return Contents(
        lineage=LINEAGE,
        app_version="0.1.0",
        agreement=value,
        history=noise(1_500) + b"shared words " * 90,
        record_lines=b'{"kind":"version","name":"after workshop 1"}\n',
        attention=b'[{"path":"partners.council.name"}]\n',
        versions={hashlib.sha256(earlier).hexdigest(): earlier},
        attachments={
            "sketch.png": b"\x89PNG" + noise(400),
            "older copy.agreement": small_zip([("agreement.json", b'{"name":"never this one"}')]),
        },
        others={"plugins/notes.txt": b"carried through\n"},
    )


def small_zip(members: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip as any program may write it, names used twice and unsafe ones included."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as container:
        for name, data in members:
            container.writestr(zipfile.ZipInfo(name), data, method)
    return stream.getvalue()


def members_of(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as container:
        return {name: container.read(name) for name in container.namelist()}
