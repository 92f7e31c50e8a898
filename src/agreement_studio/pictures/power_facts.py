"""The facts of the power picture: each decision, its holders before and now."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import is_

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


Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One decision with its sentence for the description and its row of the twin table."""

    power: Power
    decision: Decision
    sentence: str
    row: Row


class PowerFacts:
    """What is told of each decision, one edit after the other.

    A decision is told again only when its record is another object, or anybody's name may be.
    """

    def __init__(self) -> None:
        self._people: tuple[object, ...] = ()
        self._told: dict[int, Told] = {}

    def told(self, agreement: Agreement) -> tuple[Told, ...]:
        """The agreement's decisions in order: those that move, then those that stay."""
        people = (agreement.partners, agreement.bodies, agreement.groups)
        is_same = len(self._people) == len(people) and all(map(is_, self._people, people))
        before = self._told if is_same else {}
        holders = Holders(agreement)
        told = [before.get(id(power)) or _told(power, holders) for power in agreement.powers]
        # What is held here lives, so that no other object can have its number.
        self._told, self._people = {id(one.power): one for one in told}, people
        return tuple(sorted(told, key=lambda one: one.decision.kept))


def _told(power: Power, holders: Holders) -> Told:
    decision = _decision(power, holders)
    return Told(power, decision, _sentence(decision), _row(decision))


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


def table_of(told: Sequence[Told]) -> TwinTable:
    """The twin table: a row a decision."""
    columns = ("decision", "before", "level_before", "now", "level", "ceded")
    return TwinTable(
        header=tuple(word("power", f"column_{column}") for column in columns),
        rows=tuple([one.row for one in told]),
    )


def _row(decision: Decision) -> Row:
    return (
        decision.name,
        capitalised(labels(decision.before, word("power", "gap_before"))),
        level_name(decision.level_before) if decision.level_before else "–",
        capitalised(labels(decision.now, word("power", "gap_now"))),
        word("power", "stays") if decision.kept else level_label(decision.level),
        word("power", "yes" if decision.ceding else "no"),
    )


def description_of(told: Sequence[Told]) -> str:
    """Every decision in a sentence."""
    return " ".join([counted("power", "opening", len(told)), *(one.sentence for one in told)])


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
