"""Understands numbers and amounts of money as people type them in a cell."""

import re
from decimal import Decimal

from agreement_studio.application.spelling import CellFaultError
from agreement_studio.domain.money import CURRENCIES

_SYMBOLS = {"£": "GBP", "€": "EUR", "$": "USD"}
_ZEROS = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
"""Words after an amount, and how many zeros they stand for."""

_GAP = re.compile(r"(?<=\d)[\s'’](?=\d{3})")
_ENGLISH = re.compile(r"-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?", re.ASCII)
_CONTINENTAL = re.compile(
    r"-?(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,})", re.ASCII
)
_UNCLEAR = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_AMOUNT = re.compile(
    r"(?P<minus>[-−]?)\s*(?P<before>[£€$]|[A-Za-z]{3})?\s*"
    r"(?P<number>[-−]?\d[\d.,'’\s]*?)\s*"
    rf"(?P<times>(?i:{'|'.join(_ZEROS)}))?\s*(?P<after>[£€$]|[A-Za-z]{{3}})?"
)


def number_in(text: str) -> Decimal:
    """A number: 1200, 1,200.50, 1 200, 1.200,50.

    Raises:
        CellFaultError: it is none, or may mean two things.
    """
    digits = _GAP.sub("", text.strip().replace("−", "-"))
    if _ENGLISH.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    if _CONTINENTAL.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    raise CellFaultError("a number was expected")


def amount_in(text: str) -> dict[str, str]:
    """An amount of money as plain data: £1,200.50, 1.234,50 €, GBP 600k, $2 million.

    Pounds are meant where no currency stands.

    Raises:
        CellFaultError: there is no amount, more than an amount, or one that may mean two things.
    """
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        raise CellFaultError("an amount alone was expected, such as £1,200.50")
    number = match["number"].strip()
    if _UNCLEAR.fullmatch(number):
        raise CellFaultError("this may mean thousands or pence; write 1234 or 1.23")
    zeros = _ZEROS.get((match["times"] or "").casefold(), 0)
    amount = number_in(f"{match['minus']}{number}").scaleb(zeros)
    return {"amount": f"{amount:f}", "currency": _currency(match["before"], match["after"])}


def _currency(before: str | None, after: str | None) -> str:
    if before and after:
        raise CellFaultError("two currencies stand there")
    mark = before or after or "£"
    code = _SYMBOLS.get(mark, mark.upper())
    if code not in CURRENCIES:
        raise CellFaultError(f"“{mark}” is no currency code; write one such as GBP")
    return code
