"""The facts of the power picture: each decision, its holders before and now."""

from dataclasses import dataclass
from operator import is_

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level, Stance
from agreement_studio.domain.list_splice import ListSplice, list_splice
from agreement_studio.domain.power import Power
from agreement_studio.domain.selection import Selection
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
    """Decisions in order, each with its sentence for the description and row of the twin table."""

    decisions: tuple[Decision, ...] = ()
    sentences: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


class PowerFacts:
    """What is told of each decision, one edit after the other.

    A decision is told again only when its record is another object, or anybody's name may be.
    """

    def __init__(self) -> None:
        self._people: tuple[object, ...] = ()
        self._holders = Holders(Agreement())
        self._moving = Selection[Power, Power](lambda power: None if _stays(power) else power)
        self._staying = Selection[Power, Power](lambda power: power if _stays(power) else None)
        self._powers: tuple[Power, ...] = ()
        self._told = Told()

    def told(self, agreement: Agreement) -> Told:
        """The agreement's decisions: those that move, then those that stay."""
        people = (agreement.partners, agreement.bodies, agreement.groups)
        if len(self._people) != len(people) or not all(map(is_, self._people, people)):
            self._people, self._holders = people, Holders(agreement)
            self._powers, self._told = (), Told()
        parted = list_splice(self._moving.source, agreement.powers)
        moving = self._moving.of(agreement.powers, parted)
        powers = (*moving, *self._staying.of(agreement.powers, parted))
        self._told = self._again(list_splice(self._powers, powers), powers)
        self._powers = powers
        return self._told

    def _again(self, change: ListSplice, powers: tuple[Power, ...]) -> Told:
        told = self._told
        known = zip(self._powers[change.old], told.decisions[change.old], strict=True)
        same = {id(power): decision for power, decision in known}
        new = [same.get(id(p)) or _decision(p, self._holders) for p in powers[change.new]]
        return Told(
            change.put(told.decisions, new),
            change.put(told.sentences, map(_sentence, new)),
            change.put(told.rows, map(_row, new)),
        )


def _stays(power: Power) -> bool:
    return power.stance is Stance.KEPT


def _decision(power: Power, holders: Holders) -> Decision:
    kept = _stays(power)
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


def table_of(told: Told) -> TwinTable:
    """The twin table: a row a decision."""
    columns = ("decision", "before", "level_before", "now", "level", "ceded")
    return TwinTable(
        header=tuple(word("power", f"column_{column}") for column in columns),
        rows=told.rows,
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


def description_of(told: Told) -> str:
    """Every decision in a sentence."""
    return " ".join([counted("power", "opening", len(told.sentences)), *told.sentences])


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
