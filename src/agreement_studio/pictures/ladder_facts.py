"""The facts of the ladder: each step, who takes part, and the working days it spans."""

from dataclasses import dataclass
from itertools import accumulate

from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.drawing import TwinTable
from agreement_studio.pictures.holders import Holder, Holders
from agreement_studio.pictures.words import capitalised, counted, listed, word


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what happens, with whom, from which working day to which (None: no time set)."""

    record: str
    number: int
    what: str
    who: tuple[Holder, ...]
    start: int
    end: int | None
    neutral: bool

    @property
    def days(self) -> str:
        if self.end is None:
            return word("ladder", "undated")
        return word("ladder", "from_to", start=self.start, end=self.end)

    @property
    def label(self) -> str:
        """What stands beside the bar."""
        undated = self.end is None
        by = word("ladder", "undated") if undated else word("ladder", "by_day", end=self.end)
        return f"{by}, {word('ladder', 'neutral')}" if self.neutral else by


def steps_of(agreement: Agreement) -> tuple[Step, ...]:
    """The ladder's steps with the working days they span, one after another."""
    holders = Holders(agreement)
    ends = accumulate(rung.within_days or 0 for rung in agreement.rungs)
    return tuple(
        Step(
            record=rung.id,
            number=number,
            what=capitalised(rung.step) or word("ladder", "gap_step"),
            who=holders.all_of(rung.who),
            start=end - (rung.within_days or 0),
            end=end if rung.within_days is not None else None,
            neutral=rung.neutral,
        )
        for number, (rung, end) in enumerate(zip(agreement.rungs, ends, strict=True), start=1)
    )


def names(step: Step) -> str:
    """Who takes part, in a sentence; "" where nobody is named."""
    return listed([holder.label for holder in step.who]) if step.who else ""


def table_of(steps: tuple[Step, ...]) -> TwinTable:
    """The twin table: a row a step."""
    columns = ("number", "step", "who", "days", "neutral")
    return TwinTable(
        header=tuple(word("ladder", f"column_{column}") for column in columns),
        rows=tuple(
            (
                str(step.number),
                step.what,
                capitalised(names(step)) or "–",
                step.days,
                word("ladder", "yes" if step.neutral else "no"),
            )
            for step in steps
        ),
    )


def _sentence(step: Step) -> str:
    return word(
        "ladder",
        "sentence",
        number=step.number,
        step=step.what,
        who=word("ladder", "with", names=names(step)) if step.who else "",
        days=step.days,
        neutral=word("ladder", "neutral_sentence") if step.neutral else "",
    )


def description_of(steps: tuple[Step, ...]) -> str:
    """Every step in a sentence."""
    return " ".join([counted("ladder", "opening", len(steps)), *map(_sentence, steps)])
