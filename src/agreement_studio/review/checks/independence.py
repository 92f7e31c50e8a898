"""Speaking for ourselves and together: who speaks, who is thanked, whose other work overlaps."""

from agreement_studio.domain.direction import isolated
from agreement_studio.domain.outcome import Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import Tally
from agreement_studio.review.naming import listed
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, rule

ALL, TELLING = "all", "telling"
FUNDERS = Tally(Resource, lambda one: [(one.funder.strip(), 1)] if one.funder.strip() else [])
UNSPOKEN = Tally(Outcome, lambda outcome: [] if outcome.spokesperson else [(ALL, 1)])


def _tells(partner: Partner) -> list[tuple[str, int]]:
    if not is_full(partner):
        return []
    return [(ALL, 1), (TELLING, int(any(map(str.strip, partner.other_work))))]


OTHER_WORK = Tally(Partner, _tells)


@rule("publicity")
def nobody_thanked_nobody_speaks(ask: Ask) -> Remarks:
    publicity = ask.agreement.publicity
    funders = [isolated(name) for name in ask.tally(FUNDERS)]
    if funders and not any(map(str.strip, publicity.thanks_to)):
        yield Remark("publicity.thanks_to", case="thanks", name=listed(funders))
    silent = ask.count(UNSPOKEN, ALL)
    if publicity.joint_spokesperson is None and silent >= ask.limit("outcomes"):
        yield Remark("publicity.joint_spokesperson")


@rule("overlap")
def overlap_not_told(ask: Ask) -> Remarks:
    if ask.count(OTHER_WORK, ALL) >= ask.limit("partners") and not ask.count(OTHER_WORK, TELLING):
        yield Remark("partners")
