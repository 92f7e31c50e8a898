"""The facts of the power picture: each decision, its holders before and now."""

from dataclasses import dataclass

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level, Stance
from agreement_studio.domain.power import Power
from agreement_studio.pictures.drawing import TwinTable
from agreement_studio.pictures.holders import Holder, Holders, labels
from agreement_studio.pictures.words import capitalised, counted, level_name, word


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision as the picture shows it."""

    record: str
    name: str
    before: tuple[Holder, ...]
    now: tuple[Holder, ...]
    level_before: str  # key of a level, or ""
    level: str
    kept: bool

    @property
    def ceding(self) -> bool:
        return not self.kept and bool(self.level) and Level(self.level).cedes

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is still to agree about the holders."""
        before = () if self.before or self.kept else (word("power", "gap_before"),)
        return before if self.now else (*before, word("power", "gap_now"))


def decisions_of(agreement: Agreement) -> tuple[Decision, ...]:
    """The agreement's decisions in order: those that move, then those that stay."""
    holders = Holders(agreement)
    found = [_decision(power, holders) for power in agreement.powers]
    return tuple(sorted(found, key=lambda decision: decision.kept))


def _decision(power: Power, holders: Holders) -> Decision:
    kept = power.stance is Stance.KEPT
    before, now = holders.all_of(power.held_before), holders.all_of(power.held_now)
    return Decision(
        record=power.id,
        name=capitalised(power.decision) or word("power", "gap_decision"),
        before=(before or now) if kept else before,
        now=(now or before) if kept else now,
        level_before=power.level_before.value if power.level_before else "",
        level=power.level.value if power.level else "",
        kept=kept,
    )


def level_label(key: str) -> str:
    """What people read for a level, or the gap phrase where none is chosen."""
    return level_name(key) if key else word("power", "gap_level")


def table_of(decisions: tuple[Decision, ...]) -> TwinTable:
    """The twin table: a row a decision."""
    columns = ("decision", "before", "level_before", "now", "level", "ceded")
    return TwinTable(
        header=tuple(word("power", f"column_{column}") for column in columns),
        rows=tuple(
            (
                decision.name,
                capitalised(labels(decision.before, word("power", "gap_before"))),
                level_name(decision.level_before) if decision.level_before else "–",
                capitalised(labels(decision.now, word("power", "gap_now"))),
                word("power", "stays") if decision.kept else level_label(decision.level),
                word("power", "yes" if decision.ceding else "no"),
            )
            for decision in decisions
        ),
    )


def description_of(decisions: tuple[Decision, ...]) -> str:
    """Every decision in a sentence."""
    sentences = [counted("power", "opening", len(decisions))]
    return " ".join([*sentences, *map(_sentence, decisions)])


def _sentence(decision: Decision) -> str:
    key = "kept" if decision.kept else "ceded" if decision.ceding else "not_ceded"
    before = (
        word("power", "level_before", level=level_name(decision.level_before))
        if decision.level_before
        else ""
    )
    return word(
        "power",
        f"sentence_{key}",
        level_before=before,
        level=level_label(decision.level),
        before=labels(decision.before, word("power", "gap_before")),
        now=labels(decision.now, word("power", "gap_now")),
        decision=decision.name,
    )
