"""``balance``: what each gives and gets, worked out from the answers."""

from pathlib import Path

from agreement_studio.application.balance_object import balance_object
from agreement_studio.application.told_balance import as_text
from agreement_studio.cli.agreement_sources import any_answers
from agreement_studio.cli.outcome import Exit, print_json, remark, say
from agreement_studio.review.balance.balance import balance_of
from agreement_studio.wiring import Studio


def tell_balance(path: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Tells the balance of an agreement. Nothing is written."""
    answers = any_answers(path, studio)
    balance = balance_of(answers.agreement)
    if as_json:
        print_json(balance_object(balance, studio.texts))
    else:
        say(as_text(balance, answers.agreement.name, studio.texts).rstrip("\n"))
    remark(*answers.remarks)
    return Exit.CHANGED if answers.remarks else Exit.WRITTEN
