"""``diff``: what changed from one agreement, answers file or version to another, by meaning."""

from pathlib import Path

from agreement_studio.application.change_list import change_list
from agreement_studio.application.changes_object import changes_object
from agreement_studio.application.told_changes import as_text
from agreement_studio.cli.agreement_sources import any_answers
from agreement_studio.cli.outcome import Exit, print_json, remark, say
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.rewording import ClauseChange, compare_wording
from agreement_studio.wiring import Studio


def diff(before: Path, after: Path, studio: Studio, *, outward_only: bool, as_json: bool) -> Exit:
    """Lists the changes of the answers and of the drafted wording."""
    was, now = (any_answers(path, studio) for path in (before, after))
    wording = _wording(was.agreement, now.agreement, studio)
    changes = change_list(
        was.agreement, now.agreement, studio.texts, outward_only=outward_only, wording=wording
    )
    if as_json:
        print_json(changes_object(changes))
    else:
        say(as_text(changes, studio.texts).rstrip("\n"))
    remark(*was.removed, *now.removed)
    return Exit.WRITTEN


def _wording(before: Agreement, after: Agreement, studio: Studio) -> tuple[ClauseChange, ...]:
    first, second = (studio.draft(one, None, final=False) for one in (before, after))
    return compare_wording(first, second)
