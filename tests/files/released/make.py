"""Makes the sample file of the present format, once, before that format is released.

Run it as ``.venv/bin/python tests/files/released/make.py`` after the format has grown. A file that
is there already is never made again: it is how that release wrote it.
"""

import hashlib
import sys
from pathlib import Path

from agreement_studio.adapters.files.container import FORMAT, Contents, packed
from agreement_studio.adapters.files.saving import save
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.partner import Partner


def sample(history: bytes) -> Contents:
    partners = (
        Partner(id="council", name="Riverside Council"),
        Partner(id="growers", name="Riverside Growers"),
    )
    now = canonical_json(Agreement(name="Riverside allotments", partners=partners))
    earlier = canonical_json(Agreement(name="Allotments"))
    return Contents(
        lineage="5d0a4f7c9b2e4d18a6c3",
        app_version="0.1.0",
        agreement=now,
        history=history,
        record_lines=b"",
        versions={hashlib.sha256(earlier).hexdigest(): earlier},
        attachments={"plan.txt": b"Beds A to F, by the river.\n"},
    )


if __name__ == "__main__":
    history = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else b"\x00\x00"
    place = Path(__file__).with_name(f"format-{FORMAT}.agreement")
    save(place, packed(sample(history)), since=None)
