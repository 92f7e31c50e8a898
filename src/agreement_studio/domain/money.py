"""Amounts of money and measured figures: exact decimals, never binary fractions."""

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field

from agreement_studio.domain.record import Frozen, PartialDate, Text

_CODES = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR
    MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
    SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
    USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
CURRENCIES = frozenset(_CODES.split())
"""Currencies in use, by ISO 4217 code (state of the list in 2025)."""


def _known_currency(code: str) -> str:
    if code not in CURRENCIES:
        raise ValueError("use a three-letter currency code such as GBP")
    return code


Currency = Annotated[str, AfterValidator(_known_currency)]

Amount = Annotated[
    Decimal,
    Field(allow_inf_nan=False, gt=-(10**13), lt=10**13, max_digits=17, decimal_places=4),
]
"""A finite decimal, up to ten million million, with at most four decimal places."""

Figure = Annotated[
    Decimal, Field(allow_inf_nan=False, gt=-(10**13), lt=10**13, max_digits=19, decimal_places=6)
]


class Money(Frozen):
    """An amount in a currency, such as ``{amount = "600000.00", currency = "GBP"}``."""

    amount: Amount
    """How much, in the currency's main unit (pounds, not pence)."""
    currency: Currency = "GBP"
    """The ISO 4217 code."""


class Measure(Frozen):
    """A figure that was or will be measured: "61 %, 2024", "2.4×", "9 h"."""

    number: Figure
    """The figure itself."""
    unit: Text = ""
    """What it counts, as printed after the number: %, h, per 100,000, households."""
    on: PartialDate = ""
    """When it was or should be measured: a year, month or day."""
