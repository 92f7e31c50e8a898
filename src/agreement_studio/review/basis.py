"""What a finding rests on, as digits: a kept finding comes back when these change."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import to_jsonable_python

from agreement_studio.domain.record import Frozen
from agreement_studio.drafting.document import Clause
from agreement_studio.review.check import Check
from agreement_studio.review.matter import Dependency, Index, Tally, kind_of


def basis_hash(check: Check, item: Any, read: Mapping[Dependency, Any]) -> str:
    """sha256 of all that one run of a check looked at: only the answers that the check declares.

    So a finding about a partner's limits does not come back when its telephone number changes.
    """
    told = [check.id, _told(item, "", check.reads)]
    told.extend(sorted(_line(_asked(what, value, check.reads)) for what, value in read.items()))
    return hashlib.sha256(_line(told).encode()).hexdigest()


def _line(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _asked(what: Dependency, value: Any, reads: Iterable[str]) -> Any:
    names = [word for word in what if isinstance(word, str)]
    kinds = [kind_of(word.of) for word in what if isinstance(word, Index | Tally)]
    head = names[1] if names[0] in {"answer", "list", "item"} else kinds[0]
    return [*names, *kinds, _told(value, head, reads)]


def _told(value: Any, head: str, reads: Iterable[str]) -> Any:
    if isinstance(value, tuple):
        return [_told(one, head, reads) for one in value]
    if isinstance(value, Clause):
        return [value.key, value.effect, [paragraph.text for paragraph in value.paragraphs]]
    if not isinstance(value, Frozen):
        return to_jsonable_python(value, fallback=lambda other: getattr(other, "key", None))
    start = head or kind_of(type(value))
    fields = {path.split(".")[1] for path in reads if path.startswith(f"{start}.")}
    return value.model_dump(mode="json", include={"id", *fields} if fields else None)
