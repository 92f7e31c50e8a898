"""Duties and lines of accountability: what the law asks already, and what is promised here."""

from agreement_studio.domain.accountability import Line
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import LineKind
from agreement_studio.pictures.holders import Holder
from agreement_studio.review.balance.pots import Claim, Dividing, Pot, PotKind
from agreement_studio.review.balance.voices import Voices


def duties_pot(agreement: Agreement, voices: Voices, dividing: Dividing) -> Pot:
    """Before: the duties that the law gives to each. Now: those, and what each promises here."""
    by_law = tuple(
        Claim(voices.partner(partner.id), Address("partners", partner.id, ("statutory_duties",)))
        for partner in agreement.partners
        for _ in partner.statutory_duties
    )
    promised = tuple(
        Claim(voices.partner(one.partner), Address("contributions", one.id))
        for one in agreement.contributions
    )
    return dividing.pot(PotKind.DUTIES, by_law, (*by_law, *promised))


def lines_pot(agreement: Agreement, voices: Voices, dividing: Dividing) -> Pot:
    """Before: the lines that the law draws. Now: all of them."""
    claims = [
        (line.kind, Claim(answering(line, voices), Address("lines", line.id)))
        for line in agreement.lines
    ]
    before = (claim for kind, claim in claims if kind is LineKind.STATUTORY)
    return dividing.pot(PotKind.LINES, before, (claim for _, claim in claims))


def answering(line: Line, voices: Voices) -> tuple[Holder, ...]:
    """Who answers: one partner, or for a collective line all of them."""
    return voices.partners if line.collective else voices.partner(line.accountable)
