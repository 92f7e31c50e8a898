"""From an agreement and its document to findings: the critical friend moves in here."""
