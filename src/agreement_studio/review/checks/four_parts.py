"""The four parts of a line: giving account, being questioned, hearing people, putting right."""

from agreement_studio.domain.accountability import Line
from agreement_studio.domain.choices import LineKind
from agreement_studio.review.asking import Ask
from agreement_studio.review.lines import LINES_OF_KIND, PUBLIC_LINES, WITH_REDRESS
from agreement_studio.review.matter import ALL
from agreement_studio.review.naming import called, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_named, is_said
from agreement_studio.texts import load_texts


def _nobody_can_put_right(ask: Ask) -> bool:
    """Whether no line to the public says how things are put right: said once, by A09."""
    return ask.count(PUBLIC_LINES, ALL) > 0 and not ask.count(PUBLIC_LINES, WITH_REDRESS)


@rule("A08", of=Line)
def not_all_four_parts(line: Line, ask: Ask) -> Remarks:
    parts = {
        "account_by": is_said(line.account_by),
        "questioned_by": any(map(is_named, line.questioned_by)),
        "heard_by": any(map(is_named, line.heard_by)),
        "redress": is_said(line.redress),
    }
    missing = [part for part, is_said in parts.items() if not is_said]
    if line.kind is LineKind.PUBLIC and "redress" in missing and _nobody_can_put_right(ask):
        missing.remove("redress")
    if missing:
        said = (load_texts().phrase(f"review.part_of_line.{part}") for part in missing)
        yield Remark(at(line, missing[0]), name=called(line), missing=listed(said))


@rule("A09")
def no_way_to_put_things_right(ask: Ask) -> Remarks:
    if _nobody_can_put_right(ask):
        yield Remark(*(at(line, "redress") for line in ask.where(LINES_OF_KIND, LineKind.PUBLIC)))


@rule("complaints")
def no_front_door(ask: Ask) -> Remarks:
    if not ask.count(PUBLIC_LINES, WITH_REDRESS):
        return
    complaints = ask.agreement.complaints
    answers = {
        "door": is_said(complaints.door),
        "answered_by": is_named(complaints.answered_by),
        "days": complaints.days is not None,
    }
    missing = [name for name, is_said in answers.items() if not is_said]
    if missing:
        yield Remark(at("complaints", missing[0]))
