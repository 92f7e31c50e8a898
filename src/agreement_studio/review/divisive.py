"""The one sentence that sums up the divisive words of an agreement."""

import hashlib
from collections.abc import Mapping, Sequence

from agreement_studio.domain.direction import isolated
from agreement_studio.review.check import Check
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.naming import listed

CHECK = "X13"
SHOWN = 3
"""How many of the words are named one by one."""


def summed_up(findings: Sequence[Finding], checks: Mapping[str, Check]) -> tuple[Finding, ...]:
    """One finding for the words of a stance against others, where there are several of them.

    What stays in the room and what is muted is not counted.
    """
    check = checks.get(CHECK)
    if check is None:
        return ()
    loud = [
        one
        for one in findings
        if one.severity is Severity.SHOULD and not one.stays_in_room and checks[one.check].is_word
    ]
    if len(loud) < check.limits["fewest"]:
        return ()
    digits = hashlib.sha256("".join(one.rests_on for one in loud).encode()).hexdigest()
    titles = list(dict.fromkeys(checks[one.check].title for one in loud))
    more = len(titles) - SHOWN
    words = [f"“{isolated(title)}”" for title in titles[:SHOWN]]
    if more > 0:
        words.append(str(more) + (" other" if more == 1 else " others"))
    return (
        Finding(
            check=CHECK,
            severity=check.severity,
            section=check.section,
            sentence=check.sentence.format_map({"words": listed(words), "count": len(loud)}),
            places=tuple(dict.fromkeys(place for one in loud for place in one.places)),
            clauses=tuple(dict.fromkeys(key for one in loud for key in one.clauses)),
            rests_on=digits,
        ),
    )
