"""The balance as tables to read on screen: who decides, holds money, carries risk, answers."""

from collections.abc import Callable, Iterator

from agreement_studio.application.linked_table import LinkedRow, LinkedTable
from agreement_studio.application.told_balance import sentence_of
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.risk import Risk
from agreement_studio.domain.room_only import outward
from agreement_studio.pictures.accountability_facts import answers_of
from agreement_studio.pictures.contribution_facts import money
from agreement_studio.pictures.holders import Holder, Holders, labels
from agreement_studio.pictures.words import capitalised
from agreement_studio.review.balance.balance import Balance, balance_of
from agreement_studio.review.balance.sides import Item, ItemKind
from agreement_studio.texts import Texts

_MONEY = (
    ItemKind.BRINGS,
    ItemKind.LENDS,
    ItemKind.PAYS,
    ItemKind.HOLDS,
    ItemKind.LOOKS_AFTER,
    ItemKind.IS_PAID,
)


def balance_tables(agreement: Agreement, texts: Texts) -> tuple[LinkedTable, ...]:
    """All of them, always in the same order. What stays in the room is in none of them."""
    telling = _Telling(agreement, texts)
    tables: tuple[tuple[str, int, Callable[[], Iterator[LinkedRow]]], ...] = (
        ("decides", 3, telling.decides),
        ("money", 3, telling.money),
        ("risk", 3, telling.risk),
        ("answers", 3, telling.answers),
        ("gives", 3, telling.gives_and_gets),
        ("talk", 1, telling.prompts),
    )
    return tuple(telling.table(key, columns, tuple(rows())) for key, columns, rows in tables)


class _Telling:
    """Puts one balance into rows."""

    def __init__(self, agreement: Agreement, texts: Texts) -> None:
        self._shown = outward(agreement)
        self._balance: Balance = balance_of(agreement)
        self._holders = Holders(self._shown)
        self._texts = texts

    def _say(self, key: str, **values: str) -> str:
        filled = {name: isolated(value) for name, value in values.items()}
        return self._texts.phrase(f"balance.{key}", **filled)

    def _names(self, holders: tuple[Holder, ...]) -> str:
        return capitalised(labels(holders, self._say("whom.open")))

    def table(self, key: str, columns: int, rows: tuple[LinkedRow, ...]) -> LinkedTable:
        """The rows under the title and the headings of a table."""
        about = self._say(f"table.{key}.about" if rows else f"table.{key}.nothing")
        header = tuple(self._say(f"table.{key}.column_{at}") for at in range(1, columns + 1))
        return LinkedTable(key, self._say(f"table.{key}.title"), about, header, rows)

    def decides(self) -> Iterator[LinkedRow]:
        for move in self._balance.moves:
            decision = move.decision
            now = self._names(decision.now)
            if decision.level and not decision.kept:
                level = self._texts.choice("level", decision.level)
                now = self._say("table.decides.now", who=now, level=level)
            before = decision.now if decision.kept else decision.before
            cells = (capitalised(decision.name), self._names(before), now)
            yield LinkedRow(cells, str(move.address))

    def money(self) -> Iterator[LinkedRow]:
        for side in self._balance.partners:
            for item in (*side.gives, *side.gets):
                if item.kind in _MONEY:
                    yield self._row(side.partner, item)

    def gives_and_gets(self) -> Iterator[LinkedRow]:
        for side in self._balance.partners:
            for item in (*side.gives, *side.keeps, *side.gets):
                yield self._row(side.partner, item)

    def _row(self, partner: Holder, item: Item) -> LinkedRow:
        what = item.text.strip() or self._say("whom.open")
        verb = self._say(f"item.{item.kind}")
        return LinkedRow((capitalised(partner.label), verb, what), str(item.rests_on))

    def risk(self) -> Iterator[LinkedRow]:
        for risk in self._shown.risks:
            first = self._holders.all_of((risk.first_mover,) if risk.first_mover else ())
            what = capitalised(risk.what.strip()) or self._say("whom.open")
            cells = (what, self._names(first), self._carried(risk))
            yield LinkedRow(cells, str(Address("risks", risk.id)))

    def _carried(self, risk: Risk) -> str:
        said = [capitalised(risk.share_rule.strip())] if risk.share_rule.strip() else []
        if risk.cap is not None:
            said.append(self._say("table.risk.cap", amount=money(risk.cap)))
        if risk.insured_by is not None:
            insured = labels(self._holders.all_of((risk.insured_by,)), "")
            said.append(self._say("table.risk.insured", who=insured))
        return "; ".join(said) or self._say("whom.open")

    def answers(self) -> Iterator[LinkedRow]:
        for one in answers_of(self._shown):
            cells = (one.what, capitalised(one.who.label), self._names(one.whom))
            yield LinkedRow(cells, str(Address("lines", one.record)))

    def prompts(self) -> Iterator[LinkedRow]:
        for prompt in self._balance.prompts:
            path = str(prompt.rests_on[0]) if prompt.rests_on else ""
            yield LinkedRow((sentence_of(prompt, self._texts),), path)
