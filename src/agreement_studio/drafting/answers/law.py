"""The law as a clause names it: ``law.courts`` says the entry of the jurisdiction's pack."""

from agreement_studio.drafting.answers.facts import Facts
from agreement_studio.drafting.answers.pieces import Said


class Law:
    """The jurisdiction's entries by name. An entry that is missing is false and prints a gap."""

    __slots__ = ("facts",)

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def get(self, name: str) -> Said:
        return self.facts.law(name)
