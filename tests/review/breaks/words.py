"""One thing broken for each check on words: those we share, and those we put into clauses."""

from collections.abc import Callable

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey, TermKind
from agreement_studio.domain.glossary import Term
from agreement_studio.domain.wording import OwnClause
from tests.review.breaking import Break


def _says(text: str) -> Callable[[Agreement], Agreement]:
    """A clause of the partners' own that says this."""
    own = OwnClause(id="ours", section=SectionKey.PURPOSE, heading="One more thing", text=text)
    return lambda agreement: agreement.amended(own_clauses=(own,))


def _unused(agreement: Agreement) -> Agreement:
    kite = Term(
        id="kite", term="red kite", kind=TermKind.FIXED_MEANING, agreed_meaning="a bird of prey."
    )
    return agreement.amended(glossary=(*agreement.glossary, kite))


HARD = (
    "Notwithstanding administrative arrangements, organisations participating throughout"
    " implementation acknowledge continuing accountability regarding documentation, communication"
    " and evaluation, irrespective of subsequent reorganisations affecting representatives."
)

BREAKS = {
    "X13": Break(
        "marlshire-growth",
        _says("We will sue, and nobody will be held harmless."),
        also=frozenset({"L23", "L33"}),
    ),
    "X15": Break("marlshire-growth", _says("Read the DPIA, and keep the DPIA.")),
    "definitions": Break("marlshire-growth", _unused),
    "undefined": Break("marlshire-growth", _says("The Services are free.")),
    "one-way": Break("marlshire-growth", _says("The Kitchen will write to the Council weekly.")),
    "strength": Break("marlshire-growth", _says("Each of us undertakes to come.")),
    "two-names": Break("marlshire-growth", _says("The Growth Panel is fun.")),
    "hard-to-read": Break("marlshire-growth", _says(HARD), also=frozenset({"L78"})),
}
