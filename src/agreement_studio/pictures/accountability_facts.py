"""The facts of the accountability map: who answers, for what, to whom, by promise or by law."""

from dataclasses import dataclass, replace

from agreement_studio.domain.accountability import Line
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import LineKind
from agreement_studio.pictures.drawing import TwinTable
from agreement_studio.pictures.holders import Holder, Holders, labels
from agreement_studio.pictures.words import capitalised, counted, word


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of accountability as the map shows it."""

    record: str
    who: Holder
    role: str
    what: str
    whom: tuple[Holder, ...]
    by_law: bool

    @property
    def kind(self) -> str:
        return word("accountability", "law" if self.by_law else "promise")


def answers_of(agreement: Agreement) -> tuple[Answer, ...]:
    """The lines, those of one partner together, in the order the partners first answer."""
    holders = Holders(agreement)
    found = [_answer(line, holders) for line in agreement.lines]
    order = {key: at for at, key in enumerate(dict.fromkeys(one.who.key for one in found))}
    return tuple(sorted(found, key=lambda one: order[one.who.key]))


def said_of(line: Line) -> str:
    """For what it answers, in words: its own, or the duties that it names; ``""`` for neither."""
    return line.for_what or "; ".join(one.duty for one in line.answers_for if one.duty)


def _answer(line: Line, holders: Holders) -> Answer:
    who = _who(line, holders)
    return Answer(
        record=line.id,
        who=who,
        role="" if line.collective else line.role,
        what=capitalised(said_of(line)) or word("accountability", "gap_what"),
        whom=tuple(_own(holder, who) for holder in holders.all_of(line.to_whom)),
        by_law=line.kind is LineKind.STATUTORY,
    )


def _own(holder: Holder, who: Holder) -> Holder:
    """A place called "its board" stands apart for each who answers to a board of its own."""
    if holder.label.lower().startswith(word("accountability", "own_body")):
        return replace(holder, key=f"{holder.key}/{who.key}")
    return holder


def _who(line: Line, holders: Holders) -> Holder:
    if line.collective:
        together = word("accountability", "together")
        if not line.spokesperson:
            return Holder("together", capitalised(together), together)
        spokesperson = holders.of(line.spokesperson).label
        label = word("accountability", "spokesperson", who=together, spokesperson=spokesperson)
        return Holder("together", capitalised(together), label)
    if line.accountable:
        return holders.partner(line.accountable, line.role)
    gap = word("accountability", "gap_who")
    return Holder("gap", gap, gap)


def whom(answer: Answer) -> str:
    """To whom, in a sentence."""
    return labels(answer.whom, word("accountability", "gap_whom"))


def table_of(answers: tuple[Answer, ...]) -> TwinTable:
    """The twin table: a row a line."""
    return TwinTable(
        header=tuple(
            word("accountability", f"column_{column}") for column in ("who", "what", "whom", "kind")
        ),
        rows=tuple(
            (capitalised(one.who.label), one.what, capitalised(whom(one)), one.kind)
            for one in answers
        ),
    )


def description_of(answers: tuple[Answer, ...]) -> str:
    """Every line in a sentence."""
    sentences = [
        word(
            "accountability",
            "sentence_law" if one.by_law else "sentence_promise",
            who=one.who.label,
            what=one.what,
            whom=whom(one),
        )
        for one in answers
    ]
    return " ".join([counted("accountability", "opening", len(answers)), *sentences])
