"""The balance in plain words, for people to read at a table."""

from collections.abc import Iterable, Iterator

from agreement_studio.application.plain_page import bullets, figures, labelled, paragraph
from agreement_studio.domain.choices import LawfulRoute, PartnerRole, Reversible, ValuePeriod
from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.answers.formats import date_text
from agreement_studio.pictures.contribution_facts import Sum, figure
from agreement_studio.pictures.holders import Holder, labels
from agreement_studio.pictures.words import capitalised
from agreement_studio.review.balance.balance import Balance
from agreement_studio.review.balance.moves import Move, MoveKind
from agreement_studio.review.balance.pots import SECTOR, Division, Part, Pot, PotKind, total
from agreement_studio.review.balance.prompts import Prompt
from agreement_studio.review.balance.sides import Item, PartnerBalance
from agreement_studio.texts import Texts

_LABEL = 19
"""How wide the labels of what is given and got are."""


def as_text(balance: Balance, name: str, texts: Texts) -> str:
    """The whole balance, of an agreement of that name."""
    told = _Telling(texts)
    parts = (
        [
            *paragraph(told.say("title", name=name or texts.phrase("front.untitled"))),
            "",
            *paragraph(told.say("opening" if balance.partners else "nothing")),
        ],
        *([*told.side(side)] for side in balance.partners),
        *told.moves(balance.moves),
        *([*told.pot(pot, len(balance.by_law))] for pot in balance.pots),
        [*told.prompts(balance.prompts)],
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def sentence_of(prompt: Prompt, texts: Texts) -> str:
    """A question as it is asked."""
    values = {name: isolated(value) for name, value in prompt.values.items()}
    if "sector" in values:
        values["sector"] = texts.choice("sector", values["sector"], "phrase")
    return capitalised(texts.phrase(f"balance.prompt.{prompt.name}", **values))


def label_of(part: Part, texts: Texts, *, by_sector: bool = False) -> str:
    """Whose part it is, in words."""
    if part.label:
        return part.label
    kind, _, key = part.whom.partition("/")
    if kind == SECTOR:
        return texts.choice("sector", key)
    one = "sectors_together" if by_sector and part.whom == "together" else part.whom
    return texts.phrase(f"balance.whom.{one}")


class _Telling:
    """Puts the parts of a balance into lines."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def say(self, key: str, **values: str) -> str:
        filled = {name: isolated(value) for name, value in values.items()}
        return self.texts.phrase(f"balance.{key}", **filled)

    # ------------------------------------------------------------------------- one partner

    def side(self, side: PartnerBalance) -> Iterator[str]:
        about = self.texts.choice("sector", side.sector, "phrase") if side.sector else ""
        about = about or self.say("whom.unsaid")
        if side.role is not PartnerRole.FULL:
            about = f"{about}, {self.texts.choice('partner_role', side.role, 'phrase')}"
        yield from paragraph(capitalised(self.say("partner", name=side.partner.label, about=about)))
        yield from self._items("gives", side.gives)
        if side.keeps:
            yield from self._items("keeps", side.keeps)
        yield from self._items("gets", side.gets)
        if side.needs.strip():
            yield from labelled("", f"{self.say('needs')}: {side.needs}", "  ")

    def _items(self, heading: str, items: tuple[Item, ...]) -> Iterator[str]:
        if not items:
            yield f"  {self.say(heading)}: {self.say('nothing_yet')}"
            return
        yield f"  {self.say(heading)}"
        before = None
        for item in items:
            label = "" if item.kind is before else self.say(f"item.{item.kind}")
            text = item.text.strip() or self.say("whom.open")
            yield from labelled(label, text, "    ", _LABEL)
            before = item.kind

    # ------------------------------------------------------------------------------- power

    def moves(self, moves: tuple[Move, ...]) -> Iterator[list[str]]:
        moved = [move for move in moves if move.kind.counts]
        stays = [move for move in moves if move.kind is MoveKind.KEPT]
        rest = [move for move in moves if not move.kind.counts and move.kind is not MoveKind.KEPT]
        if moves:
            count = {"count": str(len(moved)), "whole": str(len(moves))}
            lines = [self.say("moves_one" if len(moves) == 1 else "moves", **count)]
            yield [*lines, *(line for move in moved for line in self._move(move))]
        if rest:
            lines = [line for move in rest for line in self._move(move)]
            yield [self.say("not_counted"), *lines]
        if stays:
            yield [self.say("stays"), *bullets(map(self._kept, stays), "  ")]

    def _move(self, move: Move) -> Iterator[str]:
        yield from labelled("", move.decision.name, "  ")
        sentences = [
            self.say(
                f"move.{move.kind}",
                level=self._level(move),
                before=self._names(move.decision.before),
                now=self._names(move.decision.now),
            )
        ]
        if move.kind.counts:
            sentences += [self._route(move), self._undone(move)]
            if move.power.review_date:
                sentences.append(self.say("move.review", date=date_text(move.power.review_date)))
        if move.power.statutory:
            sentences.append(self.say("move.by_law"))
        yield from paragraph(" ".join(map(capitalised, sentences)), 4)

    def _kept(self, move: Move) -> str:
        now = self._names(move.decision.now)
        decision = move.power.decision or move.decision.name
        return capitalised(self.say("move.kept", decision=decision, now=now))

    def _level(self, move: Move) -> str:
        level = move.decision.level
        return self.texts.choice("level", level) if level else self.say("open_level")

    def _names(self, holders: tuple[Holder, ...]) -> str:
        return labels(holders, self.say("whom.open"))

    def _route(self, move: Move) -> str:
        route, days = move.power.lawful_route, move.power.adopt_within_days
        if route is None:
            return self.say("move.route_open")
        label = self.texts.choice("lawful_route", route)
        label = label[:1].lower() + label[1:]
        if route is LawfulRoute.ADOPT_OR_EXPLAIN and days is not None:
            return self.say("move.adopt", route=label, days=str(days))
        return self.say("move.route", route=label)

    def _undone(self, move: Move) -> str:
        power = move.power
        if power.reversible is None:
            return self.say("move.undone_open")
        if power.reversible is Reversible.NOTICE and power.notice_days is not None:
            return self.say("move.undone_notice", days=str(power.notice_days))
        if power.reversible is Reversible.CAUSE and power.reversal_cause.strip():
            return self.say("move.undone_cause", cause=power.reversal_cause.strip())
        how = self.texts.choice("reversible", power.reversible, "phrase")
        return self.say("move.undone", how=how)

    # -------------------------------------------------------------------------------- pots

    def pot(self, pot: Pot, by_law: int) -> Iterator[str]:
        title = self.say(f"pot.{pot.kind}")
        if pot.measure and pot.measure.period is ValuePeriod.YEAR:
            title = self.say("pot.yearly", pot=title)
        yield title
        yield from paragraph(self.say(f"about.{pot.kind}"), 2)
        if pot.kind is PotKind.DECISIONS and by_law:
            key = "by_law_one" if by_law == 1 else "by_law"
            yield from paragraph(self.say(key, count=str(by_law)), 2)
        yield from self._table("by_partner", pot.partners, pot)
        if len(pot.partners.now) > 1:
            yield from self._table("by_sector", pot.sectors, pot)

    def _table(self, heading: str, division: Division, pot: Pot) -> Iterator[str]:
        by_sector = heading == "by_sector"
        sides = (division.now,) if division.before is None else (division.before, division.now)
        heads = [self.say(key) for key in ("before", "now")]
        if division.before is None:
            heads = [self.say(f"single.{pot.kind}")]
        rows = [
            (
                capitalised(label_of(parts[0], self.texts, by_sector=by_sector)),
                *(self._amount((part,), pot) for part in parts),
            )
            for parts in zip(*sides, strict=True)
        ]
        if len(rows) > 1 and pot.kind is not PotKind.SAYS:
            wholes = (self._amount(side, pot) for side in sides)
            rows.append((capitalised(self.say("whom.whole")), *wholes))
        yield from figures((self.say(f"whom.{heading}"), *heads), rows)

    def _amount(self, parts: tuple[Part, ...], pot: Pot) -> str:
        """How much, as people write it: a sum of money, about so much, or a count."""
        amount = total(parts)
        if not amount:
            return self.say("none")
        estimate = any(part.is_estimate for part in parts)
        return figure(Sum(amount, estimate), pot.measure) if pot.measure else str(amount)

    # ----------------------------------------------------------------------------- prompts

    def prompts(self, prompts: Iterable[Prompt]) -> Iterator[str]:
        sentences = [sentence_of(prompt, self.texts) for prompt in prompts]
        if sentences:
            yield self.say("to_talk")
            yield from bullets(sentences)
