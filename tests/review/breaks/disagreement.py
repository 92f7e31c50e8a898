"""One thing broken for each check on working through disagreement."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.disagreement import Beyond
from agreement_studio.domain.who import Who
from tests.review.breaking import Break


def _one_step(agreement: Agreement) -> Agreement:
    return agreement.amended(rungs=tuple(one for one in agreement.rungs if one.neutral)[:1])


def _nobody_neutral(agreement: Agreement) -> Agreement:
    return agreement.amended(rungs=tuple(one.amended(neutral=False) for one in agreement.rungs))


def _slow(agreement: Agreement) -> Agreement:
    *rest, last = agreement.rungs
    return agreement.amended(rungs=(*rest, last.amended(within_days=60)))


def _only_fraud(agreement: Agreement) -> Agreement:
    return agreement.amended(disagreement=agreement.disagreement.amended(exceptions=("fraud",)))


def _board_first(agreement: Agreement) -> Agreement:
    first, *rest = agreement.rungs
    board = (Who(body="growth-board"),)
    return agreement.amended(rungs=(first.amended(who=board), *rest))


def _no_step_back_rule(agreement: Agreement) -> Agreement:
    return agreement.amended(help=agreement.help.amended(step_back_rule=""))


def _no_thought_of_floods(agreement: Agreement) -> Agreement:
    return agreement.amended(beyond=Beyond())


def _no_trigger(agreement: Agreement) -> Agreement:
    return agreement.amended(triggers=())


BREAKS = {
    "X01": Break("marlshire-growth", _one_step),
    "X02": Break("marlshire-growth", _nobody_neutral),
    "X03": Break("marlshire-growth", _slow),
    "X04": Break("marlshire-growth", _only_fraud),
    "X05": Break("marlshire-growth", _board_first),
    "help": Break("marlshire-growth", _no_step_back_rule),
    "beyond-control": Break("brackwater-ready", _no_thought_of_floods),
    "activation": Break("brackwater-ready", _no_trigger),
}
