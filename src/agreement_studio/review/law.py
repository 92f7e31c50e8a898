"""What findings call a law or scheme: as the pack of the agreement's jurisdiction does."""

from agreement_studio.drafting.jurisdiction import load_pack
from agreement_studio.review.asking import Ask


def law_words(entry: str, ask: Ask) -> str:
    """An entry of the pack; ``""`` where no law is chosen and where the pack is silent."""
    found = load_pack(ask.agreement.jurisdiction).get(entry)
    return found.text if found else ""
